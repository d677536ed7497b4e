extension ProvisionSheet {
  /// The runs of a line with « » around what is replaced, so that no reader needs a style to see it.
  public func signed(_ line: Line) -> [Run] {
    var result: [Run] = []
    var isOpen = false
    for run in line.runs {
      let isReplaced = run.role == .replaced
      if isReplaced != isOpen {
        if isReplaced {
          result.append(sign("«"))
        } else {
          close(&result)
        }
        isOpen = isReplaced
      }
      result.append(run)
      // Two replaced clauses side by side are two clauses: each ends with its note.
      if isOpen, run.notes.contains(where: isReplacement) {
        close(&result)
        isOpen = false
      }
    }
    if isOpen { close(&result) }
    return result
  }

  private func sign(_ text: String, notes: [Int] = []) -> Run {
    Run(text: text, role: .replaced, element: nil, notes: notes)
  }

  /// The notes on the last words follow the closing sign.
  private func close(_ runs: inout [Run]) {
    guard let last = runs.popLast() else { return }
    runs.append(Run(text: last.text, role: last.role, element: last.element, notes: []))
    runs.append(sign("»", notes: last.notes))
  }

  private func isReplacement(_ index: Int) -> Bool {
    guard notes.indices.contains(index), case .replaced = notes[index] else { return false }
    return true
  }
}
