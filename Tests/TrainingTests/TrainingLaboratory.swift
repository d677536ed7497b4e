import Casework
import Foundation
import RuleEngine
import StatuteModel
import StatuteXML
import Testing

@testable import Training
@testable import rujukan

/// The bank as it ships, with the engine's answers to it; read once for all tests.
struct TrainingLaboratory {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The bank's folder.
  static let folder = package.appending(path: ScenarioBank.folderName)

  let desk: TrainingDesk
  let bank: ScenarioBank
  let books: [RuleBook]
  let engine: Engine
  let answers: [(scenario: Scenario, analysis: Analysis)]
  let classroom: Classroom

  private static let loaded = Result { try load() }

  init() throws { self = try Self.loaded.get() }

  private init(desk: TrainingDesk) throws {
    self.desk = desk
    bank = try desk.bank(in: Self.folder.path)
    let rules = try desk.rules()
    (books, engine) = (rules.books, rules.engine)
    answers = bank.scenarios.map { ($0, rules.engine.analyse($0.file)) }
    classroom = try desk.classroom(
      bank: bank, templates: Self.package.appending(path: "Templates").path)
  }

  private static func load() throws -> TrainingLaboratory {
    let library = try StatuteLibrary(root: package.appending(path: "Statutes").path)
    return try TrainingLaboratory(desk: try TrainingDesk(library))
  }

  /// What is said of a scenario in which pieces of files were replaced.
  func diagnostics(
    of id: String, replacing changes: [(file: String, old: String, new: String)]
  ) throws -> [Diagnostic] {
    let temporary = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: temporary) }
    let copy = temporary.appending(path: id)
    try FileManager.default.copyItem(at: Self.folder.appending(path: id), to: copy)
    for change in changes {
      let file = copy.appending(path: change.file)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(change.old), "\(change.old)")
      try text.replacingOccurrences(of: change.old, with: change.new)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    return desk.diagnostics(for: copy.path).found
  }
}

/// Compares text with a file that a person has read. `RECORD=1` rewrites the file and fails.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = TrainingLaboratory.package.appending(path: "Tests/TrainingTests/Cuplikan/\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
  } else if let recorded {
    #expect(text == recorded, sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "there is no \(name).txt; RECORD=1 swift test writes it", sourceLocation: sourceLocation)
  }
}
