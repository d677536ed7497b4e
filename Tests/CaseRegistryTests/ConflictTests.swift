import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Two writers on one case")
struct ConflictTests {
  @Test(
    "The second of two windows is refused and gets both texts", arguments: [nil, "kata sandi 9"])
  func twoWindows(passphrase: String?) async throws {
    let office = try Office()
    let first = try await office.open(passphrase: passphrase)
    let second = try await office.open(passphrase: passphrase)
    let entry = try await first.create(NewCase(text: Office.text()))
    _ = try await first.save("dari jendela pertama", entry, basedOn: 1)
    let refused = await refusal { () async throws(RegistryError) in
      _ = try await second.save(
        "dari jendela kedua", of: entry.id, basedOn: 1, summary: CaseSummary())
    }
    guard case .conflict(let conflict) = refused else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.stored.text.disclosed == "dari jendela pertama")
    #expect(conflict.stored.version.number == 2)
    #expect(conflict.refused.disclosed == "dari jendela kedua")
    #expect(conflict.basedOn == 1)
    #expect(try await first.text(entry.id) == "dari jendela pertama")
    let said = [Language.indonesian, .english].map {
      "\(RegistryError.conflict(conflict).text(in: $0))"
    }
    for text in said + ["\(conflict)", String(reflecting: conflict)] {
      #expect(!text.contains("jendela"), "a text of the case is printed")
    }
  }

  @Test("A request that is sent twice is saved once")
  func repeated() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "a"))
    let once = try await registry.save("b", entry, basedOn: 1)
    let twice = try await registry.save("b", entry, basedOn: 1)
    #expect(once.number == twice.number)
    #expect(try await registry.versions(of: entry.id).count == 2)
  }

  @Test("Undo in one window does not run over what another window saved")
  func undo() async throws {
    let registry = try await Office().open()
    let entry = try await registry.create(NewCase(text: "a"))
    _ = try await registry.save("b", entry, basedOn: 1)
    _ = try await registry.save("c", entry, basedOn: 2)
    let refused = await refusal { () async throws(RegistryError) in
      _ = try await registry.restore(version: 1, of: entry.id, basedOn: 2, summary: CaseSummary())
    }
    #expect(refused?.rule == "registry.conflict")
    #expect(try await registry.text(entry.id) == "c")
  }

  @Test("Eight tasks over two connections lose no line of each other")
  func tasks() async throws {
    let office = try Office()
    let registries = [try await office.open(), try await office.open()]
    let entry = try await registries[0].create(NewCase(text: ""))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        let registry = registries[writer % 2]
        group.addTask {
          for round in 0..<10 { try await add("T\(writer)-\(round)", to: entry, registry) }
        }
      }
      try await group.waitForAll()
    }
    let expected = (0..<8).flatMap { writer in (0..<10).map { "T\(writer)-\($0)" } }
    let lines = try await registries[1].text(entry.id).split(separator: "\n").map(String.init)
    #expect(lines.sorted() == expected.sorted())
    #expect(try await registries[0].verify().isIntact)
  }

  private func add(_ line: String, to entry: CaseEntry, _ registry: CaseRegistry) async throws {
    var opened = try await registry.open(entry.id)
    while true {
      do {
        _ = try await registry.save(
          opened.text.disclosed + line + "\n", of: entry.id, basedOn: opened.entry.version,
          summary: entry.summary)
        return
      } catch let error {
        guard case .conflict(let conflict) = error else { throw error }
        opened = conflict.stored
      }
    }
  }

  @Test("Two programs lose no line of each other")
  func programs() async throws {
    let office = try Office()
    let registry = try await office.open()
    let entry = try await registry.create(NewCase(text: ""))
    let twins = try ["A", "B"].map { name in
      try Saver(["berebut", office.file, name, "60"], in: office, output: name)
    }
    for twin in twins { #expect(twin.wait() == 0) }
    let lines = try await registry.text(entry.id).split(separator: "\n").map(String.init)
    let expected = ["A", "B"].flatMap { name in (1...60).map { "\(name) \($0)" } }
    #expect(lines.sorted() == expected.sorted())
    #expect(try await registry.versions(of: entry.id).count == 121)
    #expect(try await registry.verify().isIntact)
  }
}

extension TrailVerdict {
  var isIntact: Bool { if case .intact = self { true } else { false } }
}
