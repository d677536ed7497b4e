public import StatuteModel

/// Why a penalty cannot be computed; no figure is given then.
public enum SanctionFailure: Error, Finding {
  /// The provision is not held.
  case notHeld(Citation)
  /// Other words stand in the place of the provision's threat, and they are not held.
  case replacementNotHeld(Citation, address: String)
  /// The provision is not law on the day; what its article now stands for, where that is known.
  case notInForce(Citation, on: CalendarDate, successor: Citation?)
  /// The provision threatens no punishment.
  case noThreat(Citation)
  /// The provision holds several threats; the clause must be named.
  case severalThreats(Citation)
  /// A number of that role is missing.
  case missingNumber(Citation, role: String)
  /// A number of that role stands there more than once.
  case repeatedNumber(Citation, role: String)
  /// A normal form is none, or of another kind than its role.
  case unreadableNumber(Citation, text: String)
  /// What joins imprisonment and fine is neither "dan", "atau" nor "dan/atau".
  case unknownLink(Citation, words: String)
  /// The provision applied does not reach the offence.
  case notReached(offence: Citation, by: Citation)
  /// The provision applied has a range of its own; it is an offence by itself.
  case ownThreat(Citation)
  /// The same provision is applied twice.
  case appliedTwice(Citation)
  /// A corporation's rule is applied to a person.
  case corporateRuleForPerson(Citation)
  /// No rule held says what a corporation is threatened with for the offence.
  case noCorporateRule(Citation)
  /// No rule held says how this form of the offence is punished.
  case noRuleForForm(Citation)
  /// A category of fine has no amount on the day.
  case unknownCategory(Int)
  /// `bacaan.xml` does not say where a general rule stands, or not so that numbers can be read.
  case unusableAnchor(String)
  /// A number does not fit into the computation.
  case outOfRange(Citation)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notHeld: "sanction.not-held"
    case .replacementNotHeld: "sanction.replacement-not-held"
    case .notInForce: "sanction.not-in-force"
    case .noThreat: "sanction.no-threat"
    case .severalThreats: "sanction.several-threats"
    case .missingNumber: "sanction.missing-number"
    case .repeatedNumber: "sanction.repeated-number"
    case .unreadableNumber: "sanction.unreadable-number"
    case .unknownLink: "sanction.unknown-link"
    case .notReached: "sanction.not-reached"
    case .ownThreat: "sanction.own-threat"
    case .appliedTwice: "sanction.applied-twice"
    case .corporateRuleForPerson: "sanction.corporate-rule-for-person"
    case .noCorporateRule: "sanction.no-corporate-rule"
    case .noRuleForForm: "sanction.no-rule-for-form"
    case .unknownCategory: "sanction.unknown-category"
    case .unusableAnchor: "sanction.unusable-anchor"
    case .outOfRange: "sanction.out-of-range"
    }
  }

  /// Without the number there is no penalty.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension SanctionFailure {
  private var indonesian: DiagnosticText {
    switch self {
    case .notHeld(let place): DiagnosticText("\(place.named) tidak dimuat di sini")
    case .replacementNotHeld(let place, let address):
      DiagnosticText(
        "ancaman pidana \(place.named) sudah diganti, dan penggantinya tidak dimuat di sini: "
          + address)
    case .notInForce(let place, let day, let successor):
      DiagnosticText(
        "\(place.named) bukan hukum yang berlaku pada \(day.iso)",
        suggestion: successor.map { "pakai \($0.named)" })
    case .noThreat(let place): DiagnosticText("\(place.named) tidak memuat ancaman pidana")
    case .severalThreats(let place):
      DiagnosticText(
        "\(place.named) memuat beberapa ancaman pidana", suggestion: "sebut ayatnya")
    case .missingNumber(let place, let role):
      DiagnosticText("\(place.named) tidak memuat angka \(role)")
    case .repeatedNumber(let place, let role):
      DiagnosticText("\(place.named) memuat angka \(role) lebih dari sekali")
    case .unreadableNumber(let place, let text):
      DiagnosticText(
        "angka \"\(text)\" di \(place.named) tidak terbaca sebagai angka ancaman pidana")
    case .unknownLink(let place, let words):
      DiagnosticText(
        "hubungan penjara dan denda di \(place.named) tidak dikenal: \"\(words)\"",
        note: "yang dikenal: dan, atau, dan/atau")
    case .notReached(let offence, let provision):
      DiagnosticText("\(provision.named) tidak menjangkau \(offence.named)")
    case .ownThreat(let place):
      DiagnosticText(
        "\(place.named) mempunyai ancaman pidana sendiri",
        suggestion: "pakai sebagai delik, bukan sebagai pemberatan")
    case .appliedTwice(let place): DiagnosticText("\(place.named) diterapkan dua kali")
    case .corporateRuleForPerson(let place):
      DiagnosticText("\(place.named) untuk korporasi, sedangkan terdakwa orang perseorangan")
    case .noCorporateRule(let offence):
      DiagnosticText("tidak ada ketentuan tentang denda korporasi untuk \(offence.named)")
    case .noRuleForForm(let offence):
      DiagnosticText("tidak ada ketentuan tentang pidana untuk bentuk ini pada \(offence.named)")
    case .unknownCategory(let number):
      DiagnosticText(
        "\(QuantityText.text(for: .fineCategory(number))) tidak mempunyai jumlah rupiah pada hari itu"
      )
    case .unusableAnchor(let name):
      DiagnosticText(
        "ketentuan umum \"\(name)\" tidak dapat dibaca", note: "lihat Statutes/bacaan.xml")
    case .outOfRange(let place):
      DiagnosticText("angka di \(place.named) terlalu besar untuk dihitung")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .notHeld(let place): DiagnosticText("\(place.named) is not held here")
    case .replacementNotHeld(let place, let address):
      DiagnosticText(
        "the threat of \(place.named) was replaced, and what replaced it is not held: \(address)")
    case .notInForce(let place, let day, let successor):
      DiagnosticText(
        "\(place.named) is not law on \(day.iso)", suggestion: successor.map { "use \($0.named)" })
    case .noThreat(let place): DiagnosticText("\(place.named) threatens no punishment")
    case .severalThreats(let place):
      DiagnosticText("\(place.named) holds several threats", suggestion: "name the clause (ayat)")
    case .missingNumber(let place, let role): DiagnosticText("\(place.named) has no \(role)")
    case .repeatedNumber(let place, let role):
      DiagnosticText("\(place.named) has \(role) more than once")
    case .unreadableNumber(let place, let text):
      DiagnosticText("\"\(text)\" in \(place.named) is not a number of a punishment")
    case .unknownLink(let place, let words):
      DiagnosticText(
        "what joins imprisonment and fine in \(place.named) is not known: \"\(words)\"",
        note: "known are dan, atau, dan/atau")
    case .notReached(let offence, let provision):
      DiagnosticText("\(provision.named) does not reach \(offence.named)")
    case .ownThreat(let place):
      DiagnosticText(
        "\(place.named) has a range of its own",
        suggestion: "use it as the offence, not as an aggravation")
    case .appliedTwice(let place): DiagnosticText("\(place.named) is applied twice")
    case .corporateRuleForPerson(let place):
      DiagnosticText("\(place.named) is for corporations, and the accused is a person")
    case .noCorporateRule(let offence):
      DiagnosticText("no provision sets a corporation's fine for \(offence.named)")
    case .noRuleForForm(let offence):
      DiagnosticText("no provision says how this form of \(offence.named) is punished")
    case .unknownCategory(let number):
      DiagnosticText("\(QuantityText.text(for: .fineCategory(number))) has no amount on that day")
    case .unusableAnchor(let name):
      DiagnosticText(
        "the general rule \"\(name)\" cannot be read", note: "see Statutes/bacaan.xml")
    case .outOfRange(let place): DiagnosticText("a number in \(place.named) is too large")
    }
  }
}

extension Citation {
  /// The citation with the identifier of its act, for messages.
  fileprivate var named: String {
    act.map { text(act: $0.description) } ?? text
  }
}
