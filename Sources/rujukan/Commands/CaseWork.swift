internal import Casework
internal import RuleEngine
internal import StatuteModel

/// A case file and what the rules make of it.
struct CaseWork {
  let desk: JudgingDesk
  let file: CaseFile
  let analysis: Analysis

  /// Reads a case file and judges it.
  /// - Throws: `DiagnosticError` that names file, line and key.
  init(_ path: String, at desk: JudgingDesk) throws(DiagnosticError) {
    self.desk = desk
    file = try desk.desk.read(path)
    analysis = desk.engine.analyse(file)
  }
}
