import StatuteModel

extension CheckCommand {
  /// Scenarios to learn from: damage, and keys that the engine does not confirm.
  func check(banks: [String]) throws -> (checked: Int, found: [Diagnostic]) {
    guard !banks.isEmpty else { return (0, []) }
    let library = try common.library()
    let desk = try common.reporting { () throws(DiagnosticError) -> TrainingDesk in
      try TrainingDesk(library)
    }
    let results = banks.map(desk.diagnostics)
    return (results.reduce(0) { $0 + $1.checked }, results.flatMap(\.found))
  }
}
