internal import StatuteModel

/// What can be wrong with the files of the pages.
enum PageFinding: Finding {
  case missingWords(key: String, language: String)
  case unreadableWords
  case unreadableTemplate(reason: String)
  case missingTemplate(name: String)
  case unreadableDescription

  var rule: String {
    switch self {
    case .missingWords: "web.missing-words"
    case .unreadableWords: "web.unreadable-words"
    case .unreadableTemplate: "web.unreadable-template"
    case .missingTemplate: "web.missing-template"
    case .unreadableDescription: "web.unreadable-description"
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
    case .missingWords(let key, let language):
      DiagnosticText("kata `\(key)` tidak ada dalam bahasa \(language)")
    case .unreadableWords:
      DiagnosticText("daftar kata ini tidak berbentuk `kunci: {id: …, en: …}`")
    case .unreadableTemplate(let reason):
      DiagnosticText("templat halaman ini tidak dapat dibaca", note: reason)
    case .missingTemplate(let name):
      DiagnosticText(
        "templat halaman `\(name)` tidak ada", suggestion: "pasang kembali folder Templates/web")
    case .unreadableDescription:
      DiagnosticText("berkas ini bukan uraian OpenAPI")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .missingWords(let key, let language):
      DiagnosticText("the words `\(key)` are missing in the language \(language)")
    case .unreadableWords:
      DiagnosticText("this list of words does not have the form `key: {id: …, en: …}`")
    case .unreadableTemplate(let reason):
      DiagnosticText("this page template cannot be read", note: reason)
    case .missingTemplate(let name):
      DiagnosticText(
        "the page template `\(name)` is missing",
        suggestion: "install the folder Templates/web again")
    case .unreadableDescription:
      DiagnosticText("this file is no OpenAPI description")
    }
  }
}

extension DiagnosticError {
  /// One finding about a whole file.
  init(_ finding: PageFinding, in file: String) {
    self.init([Diagnostic(finding, at: SourcePosition(file: file, line: 0))])
  }
}
