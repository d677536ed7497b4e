import Foundation
import StatuteModel
import Testing

@testable import CaseFiles

@Suite("The schema for editors says what the reader says")
struct SchemaTests {
  static let file = Fixtures.package.appending(path: "Statutes/skema/\(CaseSchema.file)")
  /// What a schema cannot see: bytes, several keys together, days of the calendar.
  static let visible: Set<String> = [
    "case.unknown-key", "case.unknown-term", "case.shape", "case.missing-key", "case.version",
    "case.identifier",
  ]

  private static func node(_ file: URL) throws -> CaseNode {
    try TreeReader.read([UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
  }

  @Test("The file is the one that follows from the vocabulary")
  func generated() throws {
    let text = CaseSchema.json(for: try Fixtures.vocabulary())
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded the schema; read the difference")
    } else {
      #expect(text == (try? String(contentsOf: Self.file, encoding: .utf8)))
    }
  }

  @Test("It accepts every sample and the file with every key")
  func good() throws {
    let validator = try SchemaValidator(Data(contentsOf: Self.file))
    for file in try Fixtures.samples() {
      #expect(try validator.accepts(Self.node(file)), "\(file.lastPathComponent)")
    }
    let every = Fixtures.package.appending(path: "Tests/CaseFilesTests/semua-kunci.yaml")
    #expect(try validator.accepts(Self.node(every)))
  }

  @Test("It refuses a refused file whose fault it can see", arguments: RefusalTests.names)
  func bad(name: String) throws {
    let file = RefusalTests.folder.appending(path: name)
    let found = Set(try Fixtures.refusals([UInt8](Data(contentsOf: file))).map(\.rule))
    guard !found.isDisjoint(with: Self.visible) else { return }
    let validator = try SchemaValidator(Data(contentsOf: Self.file))
    #expect(try !validator.accepts(Self.node(file)))
  }

  @Test("What it refuses, the reader refuses as well", arguments: RefusalTests.names)
  func noStricter(name: String) throws {
    let file = RefusalTests.folder.appending(path: name)
    guard let node = try? Self.node(file) else { return }
    let validator = try SchemaValidator(Data(contentsOf: Self.file))
    if try !validator.accepts(node) {
      #expect(try !Fixtures.refusals([UInt8](Data(contentsOf: file))).isEmpty)
    }
  }

  @Test("Every key and every term of the vocabulary is in it, with words in both languages")
  func complete() throws {
    let vocabulary = try Fixtures.vocabulary()
    let schema =
      try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any]
    let definitions = try #require(schema?["definitions"] as? [String: [String: Any]])
    for (entity, keys) in vocabulary.keys {
      let properties = definitions[entity.rawValue]?["properties"] as? [String: [String: Any]]
      #expect(Set(properties?.keys.map { $0 } ?? []) == Set(keys.map(\.name)))
      let required = definitions[entity.rawValue]?["required"] as? [String] ?? []
      #expect(required == keys.filter(\.isRequired).map(\.name))
      for key in keys {
        let words = properties?[key.name]?["description"] as? String
        #expect(words?.contains(" — ") == true, "\(entity.rawValue).\(key.name)")
      }
    }
    for (list, terms) in vocabulary.lists {
      let choices = definitions["satu-\(list)"]?["anyOf"] as? [[String: Any]] ?? []
      #expect(choices.compactMap { $0["const"] as? String } == terms.map(\.name))
      #expect(choices.allSatisfy { ($0["title"] as? String)?.contains(" — ") == true })
    }
  }
}
