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
  /// A chosen charge that the analysis does not carry.
  case chargeNotCarried(String)
  /// The charges make another form than the one asked for.
  case otherForm(asked: String, made: String)
  /// The case is not with the prosecutor yet.
  case notProsecuted(stage: String)
  /// An accused, by id, cannot be brought before the court now.
  case absentAccused(String, status: String)
  /// The full name of a victim is asked for and not printed.
  case victimNameKept

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notQuoted: "letter.not-quoted"
    case .notHeld: "letter.not-held"
    case .noConsent: "letter.no-consent"
    case .chargeNotCarried: "letter.charge-not-carried"
    case .otherForm: "letter.other-form"
    case .notProsecuted: "letter.not-prosecuted"
    case .absentAccused: "letter.absent-accused"
    case .victimNameKept: "letter.victim-name-kept"
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
    case (.chargeNotCarried(let charge), .indonesian):
      DiagnosticText(
        "dakwaan yang dipilih tidak didukung hasil penilaian dan tidak disusun: \(charge)")
    case (.chargeNotCarried(let charge), .english):
      DiagnosticText("a chosen charge is not carried by the analysis and not drafted: \(charge)")
    case (.otherForm(let asked, let made), .indonesian):
      DiagnosticText("bentuk yang diminta \(asked), tetapi dakwaan yang ada membentuk \(made)")
    case (.otherForm(let asked, let made), .english):
      DiagnosticText("the form asked for is \(asked), but the charges make \(made)")
    case (.notProsecuted(let stage), .indonesian):
      DiagnosticText(
        "perkara masih pada tahap \(stage); dakwaan ini bahan, bukan tanda bahwa berkas lengkap")
    case (.notProsecuted(let stage), .english):
      DiagnosticText("the case is still at the stage \(stage); the file is not said to be complete")
    case (.absentAccused(let name, let status), .indonesian):
      DiagnosticText("\(name) tidak didakwa di sini: \(status)")
    case (.absentAccused(let name, let status), .english):
      DiagnosticText("\(name) is not charged here: \(status)")
    case (.victimNameKept, .indonesian):
      DiagnosticText(
        "nama lengkap korban tidak dicetak; identitas ada di lembar identitas tertutup")
    case (.victimNameKept, .english):
      DiagnosticText("no full name of a victim is printed; it stands in the sealed sheet")
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
