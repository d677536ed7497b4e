internal import StatuteModel

/// Why a citation leads nowhere.
enum CitationFinding: Finding {
  case unreadable(CitationError)
  /// The act has no such provision; what it has at the nearest level.
  case absent(citation: String, act: String, last: String?)
  /// Only an excerpt is held, and it lacks the provision.
  case notInExcerpt(citation: String, act: String, elsewhere: String?)
  /// An act is named without a provision; its first article.
  case actAlone(act: String, first: String?)

  /// The finding for a citation that an act does not answer.
  static func notHeld(
    _ citation: Citation, in statute: Statute, elsewhere: String? = nil
  ) -> CitationFinding {
    let act = statute.identity.citation
    guard statute.coverage.isWhole else {
      return .notInExcerpt(citation: citation.text, act: act, elsewhere: elsewhere)
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
    case .actAlone: "citation.act-alone"
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
    case .notInExcerpt(let citation, let act, let elsewhere):
      DiagnosticText(
        "\(citation) \(act) tidak termuat di sini",
        note: "dari \(act) hanya ada kutipan",
        suggestion: elsewhere.map { "\($0) memuatnya: \(citation) \($0)" }
          ?? "rujukan daftar menunjukkan apa yang ada")
    case .actAlone(let act, let first):
      DiagnosticText(
        "\(act) disebut tanpa ketentuannya",
        note: first.map { "contoh: \($0) \(act)" },
        suggestion: "rujukan daftar menunjukkan apa yang ada")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .unreadable(let error): DiagnosticText(error.english)
    case .absent(let citation, let act, let last):
      DiagnosticText("\(citation) \(act) does not exist", note: last.map { "the last is \($0)" })
    case .notInExcerpt(let citation, let act, let elsewhere):
      DiagnosticText(
        "\(citation) \(act) is not held here", note: "of \(act) only an excerpt is held",
        suggestion: elsewhere.map { "\($0) has it: \(citation) \($0)" }
          ?? "rujukan daftar shows what is held")
    case .actAlone(let act, let first):
      DiagnosticText(
        "\(act) is named without a provision", note: first.map { "example: \($0) \(act)" },
        suggestion: "rujukan daftar shows what is held")
    }
  }

  /// The finding as an error about the words that a person typed.
  func asError(_ words: String) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: "\"\(words)\"", line: 0))])
  }
}
