internal import StatuteModel

/// Findings of one case file while it is read; all of them in one run.
struct CaseLog {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func add(_ finding: CaseFinding, at place: CaseNode.Place) {
    // One broken file cannot flood the terminal.
    guard diagnostics.count < 200 else { return }
    diagnostics.append(
      Diagnostic(
        finding, at: SourcePosition(file: file, line: place.line, column: place.column)))
  }
}
