internal import Drafting
public import StatuteModel
internal import StatuteXML

/// What a person must know of a draft beside its empty fields.
public enum DraftWarning: Finding {
  /// A provision is not quoted, and why.
  case notQuoted(String, Quotation.Refusal)
  /// A provision is not held.
  case notHeld(String)
  /// Consent is missing, withdrawn or over.
  case noConsent(receiver: String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notQuoted: "letter.not-quoted"
    case .notHeld: "letter.not-held"
    case .noConsent: "letter.no-consent"
    }
  }

  /// The draft is written all the same.
  public var severity: Severity { .warning }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.notQuoted(let citation, let refusal), .indonesian):
      DiagnosticText("\(citation) tidak dikutip", note: Self.indonesian(refusal))
    case (.notQuoted(let citation, let refusal), .english):
      DiagnosticText("\(citation) is not quoted", note: Self.english(refusal))
    case (.notHeld(let citation), .indonesian):
      DiagnosticText("\(citation) tidak termuat di sini dan tidak dikutip")
    case (.notHeld(let citation), .english):
      DiagnosticText("\(citation) is not held here and not quoted")
    case (.noConsent(let receiver), .indonesian):
      DiagnosticText(
        "belum ada persetujuan tertulis yang berlaku untuk berbagi data dengan \(receiver)",
        suggestion: "mintalah persetujuan korban atau walinya sebelum surat dikirim")
    case (.noConsent(let receiver), .english):
      DiagnosticText(
        "there is no valid written consent to share data with \(receiver)",
        suggestion: "ask the victim or the guardian before the letter is sent")
    }
  }

  private static func indonesian(_ refusal: Quotation.Refusal) -> String {
    switch refusal {
    case .unverified: "ada kata-kata yang belum terverifikasi"
    case .notObtained: "teksnya tidak diperoleh"
    case .incomplete: "hanya sebagian yang termuat"
    case .notInForce: "tidak berlaku pada hari penilaian"
    case .replaced: "sebagian katanya sudah diganti undang-undang lain"
    }
  }

  private static func english(_ refusal: Quotation.Refusal) -> String {
    switch refusal {
    case .unverified: "some of its words are not verified"
    case .notObtained: "its text was not obtained"
    case .incomplete: "only a part is held"
    case .notInForce: "it is not in force on the day of the assessment"
    case .replaced: "another act has replaced some of its words"
    }
  }
}

extension Dossier {
  /// The words of provisions for a document, those that may be quoted; a warning for each other.
  func quotations(_ citations: [Citation]) -> (words: TemplateValue, warnings: [DraftWarning]) {
    var words: [TemplateValue] = []
    var warnings: [DraftWarning] = []
    for citation in citations {
      switch quotation(citation) {
      case .words(let lines):
        words.append(
          .record([
            "rujukan": .citation(citation, name: names.long(citation)),
            "bunyi": .text(lines.joined(separator: " ")),
          ]))
      case .refused(let refusal): warnings.append(.notQuoted(names.full(citation), refusal))
      case nil: warnings.append(.notHeld(names.full(citation)))
      }
    }
    return (.list(words), warnings)
  }
}
