import CaseFiles
import Foundation
import StatuteModel
import Testing

/// What the tests read cases with.
enum Fixtures {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A day that no test depends on by accident.
  static func today() throws -> CalendarDate {
    try #require(CalendarDate(iso: "2026-11-23"))
  }

  /// The vocabulary that ships with the program.
  static func vocabulary() throws -> Vocabulary {
    let file = package.appending(path: "Statutes/kosakata.yaml")
    return try VocabularyReader.read([UInt8](Data(contentsOf: file)), file: "kosakata.yaml")
  }

  /// Numbers of the law as they are in 2026; that the acts carry them is tested where acts are read.
  static let thresholds = CaseThresholds(
    childAge: Quantity(normalForm: "P18Y"), groupSize: .count(3))

  /// The sample cases that ship with the program.
  static func samples() throws -> [URL] {
    let folder = package.appending(path: "Contoh")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
  }

  /// Reads a case.
  static func read(_ text: String) throws -> CaseFile {
    try CaseReader.read(
      Array(text.utf8), file: "kasus.yaml", vocabulary: vocabulary(), today: today(),
      thresholds: thresholds)
  }

  /// A case with one accused, one victim and one conduct, which has `more` keys.
  static func oneConduct(_ more: String) -> String {
    """
    versi: 1
    pelaku: [{id: P1}]
    korban: [{id: K1}]
    perbuatan:
      - {id: A1, pelaku: [P1], korban: [K1], \(more)}
    """
  }

  /// The rules of the diagnostics that refuse a case.
  static func refusals(
    _ bytes: [UInt8], file: String = "kasus.yaml"
  ) throws -> [Diagnostic] {
    do {
      _ = try CaseReader.read(
        bytes, file: file, vocabulary: vocabulary(), today: today(), thresholds: thresholds)
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics
    }
  }
}
