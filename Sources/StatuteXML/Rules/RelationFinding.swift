public import StatuteModel

/// Why relations between offences do not fit the rules, the texts or each other.
public enum RelationFinding: Finding {
  case unknownValue(attribute: String, value: String)
  case notACitation(attribute: String, value: String)
  case withoutReason
  case unknownOffence(Citation)
  case unknownBasis(Citation)
  case toItself(Citation)
  case twice(Citation, Citation)
  case concurrenceTwice(kind: String)
  case withoutConcurrence(kind: String)
  case withoutPart(Citation)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .unknownValue: "relations.unknown-value"
    case .notACitation: "relations.not-a-citation"
    case .withoutReason: "relations.without-reason"
    case .unknownOffence: "relations.unknown-offence"
    case .unknownBasis: "relations.unknown-basis"
    case .toItself: "relations.to-itself"
    case .twice: "relations.twice"
    case .concurrenceTwice: "relations.concurrence-twice"
    case .withoutConcurrence: "relations.without-concurrence"
    case .withoutPart: "relations.without-part"
    }
  }

  /// Rules that do not fit are not used at all.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .unknownValue(let attribute, let value):
      DiagnosticText("\(attribute)=\"\(value)\" tidak dikenal")
    case .notACitation(let attribute, let value):
      DiagnosticText("\(attribute)=\"\(value)\" bukan rujukan ketentuan")
    case .withoutReason:
      DiagnosticText("relasi tanpa alasan", suggestion: "isi <kalimat> dan <sentence>")
    case .unknownOffence(let offence):
      DiagnosticText("\(offence.identifier) bukan delik yang mempunyai aturan")
    case .unknownBasis(let basis):
      DiagnosticText("\(basis.identifier) tidak ada dalam naskah yang dimuat")
    case .toItself(let offence):
      DiagnosticText("\(offence.identifier) berelasi dengan dirinya sendiri")
    case .twice(let one, let other):
      DiagnosticText("relasi \(one.identifier) dan \(other.identifier) ditulis dua kali")
    case .concurrenceTwice(let kind): DiagnosticText("perbarengan \(kind) ditulis dua kali")
    case .withoutConcurrence(let kind): DiagnosticText("perbarengan \(kind) tidak ada")
    case .withoutPart(let basis):
      DiagnosticText(
        "\(basis.identifier) tidak menandai bagian yang ditambahkan pada pidana terberat")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .unknownValue(let attribute, let value):
      DiagnosticText("\(attribute)=\"\(value)\" is not known")
    case .notACitation(let attribute, let value):
      DiagnosticText("\(attribute)=\"\(value)\" cites no provision")
    case .withoutReason:
      DiagnosticText("a relation without reason", suggestion: "fill <kalimat> and <sentence>")
    case .unknownOffence(let offence):
      DiagnosticText("\(offence.identifier) is no offence with a rule")
    case .unknownBasis(let basis):
      DiagnosticText("no text that is held has \(basis.identifier)")
    case .toItself(let offence):
      DiagnosticText("\(offence.identifier) stands in relation to itself")
    case .twice(let one, let other):
      DiagnosticText("the relation of \(one.identifier) and \(other.identifier) is written twice")
    case .concurrenceTwice(let kind): DiagnosticText("concurrence \(kind) is written twice")
    case .withoutConcurrence(let kind): DiagnosticText("there is no concurrence \(kind)")
    case .withoutPart(let basis):
      DiagnosticText(
        "\(basis.identifier) marks no part that is added to the heaviest punishment")
    }
  }
}
