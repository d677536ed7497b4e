internal import StatuteModel

/// Why a citation leads nowhere.
enum CitationFinding: Finding {
  case unreadable(CitationError)
  /// The act has no such provision; what it has at the nearest level.
  case absent(citation: String, act: String, last: String?)
  /// Only an excerpt is held, and it lacks the provision.
  case notInExcerpt(citation: String, act: String)

  /// The finding for a citation that an act does not answer.
  static func notHeld(_ citation: Citation, in statute: Statute) -> CitationFinding {
    let act = statute.identity.citation
    guard statute.coverage.isWhole else {
      return .notInExcerpt(citation: citation.text, act: act)
    }
    var parent = citation.parent
    while let candidate = parent {
      if let holder = statute.find(candidate), !candidate.steps.isEmpty {
        let last = statute.children(of: holder).last.map { statute.citation(of: $0).text }
        return .absent(citation: citation.text, act: act, last: last)
      }
      parent = candidate.parent
    }
    return .absent(
      citation: citation.text, act: act, last: statute.articles.last.map(\.number))
  }

  var rule: String {
    switch self {
    case .unreadable: "citation.unreadable"
    case .absent: "citation.absent"
    case .notInExcerpt: "citation.not-in-excerpt"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .unreadable(let error): DiagnosticText(error.indonesian)
    case .absent(let citation, let act, let last):
      DiagnosticText(
        "\(citation) \(act) tidak ada", note: last.map { "yang terakhir adalah \($0)" })
    case .notInExcerpt(let citation, let act):
      DiagnosticText(
        "\(citation) \(act) tidak termuat di sini",
        note: "dari \(act) hanya ada kutipan",
        suggestion: "rujukan daftar menunjukkan apa yang ada")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .unreadable(let error): DiagnosticText(error.english)
    case .absent(let citation, let act, let last):
      DiagnosticText("\(citation) \(act) does not exist", note: last.map { "the last is \($0)" })
    case .notInExcerpt(let citation, let act):
      DiagnosticText(
        "\(citation) \(act) is not held here", note: "of \(act) only an excerpt is held",
        suggestion: "rujukan daftar shows what is held")
    }
  }

  /// The finding as an error about the words that a person typed.
  func asError(_ words: String) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: "\"\(words)\"", line: 0))])
  }
}
