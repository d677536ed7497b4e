public import StatuteModel

/// Why rules do not fit the text, the vocabulary or each other.
public enum RuleFinding: Finding {
  case schema(String)
  case notRules(found: String)
  case otherAct(named: String, expected: String)
  case missing(element: String, attribute: String)
  case unknownCondition(String)
  case unknownProvision(eId: String)
  case unknownConcept(eId: String, provision: String)
  case uncoveredConcept(eId: String, words: String)
  case coveredTwice(eId: String, by: [String])
  case duplicateElement(id: String)
  case unknownQualified(id: String, element: String)
  case unknownFact(key: String, nearest: String?)
  case unknownTerm(key: String, term: String, nearest: String?)
  case wrongKind(key: String, condition: String)
  case withoutPunishment(eId: String)
  case unknownBase(eId: String, provision: String)
  case withoutBase(eId: String)
  case unknownPart(eId: String, element: String)
  case withoutRule(eId: String)
  case ruledAndOpen(eId: String)
  case bothDirections(key: String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .schema: "rules.schema"
    case .notRules: "rules.not-rules"
    case .otherAct: "rules.other-act"
    case .missing: "rules.missing"
    case .unknownCondition: "rules.condition"
    case .unknownProvision: "rules.unknown-provision"
    case .unknownConcept: "rules.unknown-concept"
    case .uncoveredConcept: "rules.uncovered-concept"
    case .coveredTwice: "rules.covered-twice"
    case .duplicateElement: "rules.duplicate-element"
    case .unknownQualified: "rules.unknown-qualified"
    case .unknownFact: "rules.unknown-fact"
    case .unknownTerm: "rules.unknown-term"
    case .wrongKind: "rules.wrong-kind"
    case .withoutPunishment: "rules.without-punishment"
    case .unknownBase: "rules.unknown-base"
    case .withoutBase: "rules.without-base"
    case .unknownPart: "rules.unknown-quotation"
    case .withoutRule: "rules.without-rule"
    case .ruledAndOpen: "rules.ruled-and-open"
    case .bothDirections: "rules.both-directions"
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
    case .schema(let words): DiagnosticText("tidak sesuai skema aturan: \(words)")
    case .notRules(let found): DiagnosticText("berkas ini bukan aturan delik, melainkan <\(found)>")
    case .otherAct(let named, let expected):
      DiagnosticText("aturan ini untuk \(named), naskahnya \(expected)")
    case .missing(let element, let attribute):
      DiagnosticText("<\(element)> tidak mempunyai \(attribute) yang dapat dibaca")
    case .unknownCondition(let name): DiagnosticText("syarat <\(name)> tidak dikenal")
    case .unknownProvision(let eId): DiagnosticText("ketentuan \(eId) tidak ada dalam naskah")
    case .unknownConcept(let eId, let provision):
      DiagnosticText("concept \(eId) tidak ada dalam \(provision)")
    case .uncoveredConcept(let eId, let words):
      DiagnosticText(
        "\(eId) tidak diliputi unsur mana pun", note: "kata-katanya: “\(words)”",
        suggestion: "tambahkan ke `meliputi` unsur yang menyatakannya")
    case .coveredTwice(let eId, let by):
      DiagnosticText(
        "\(eId) diliputi lebih dari satu unsur", note: by.joined(separator: ", "))
    case .duplicateElement(let id): DiagnosticText("unsur \(id) muncul dua kali dalam satu delik")
    case .unknownQualified(let id, let element):
      DiagnosticText("unsur \(id), yang disertai unsur \(element), tidak ada dalam delik itu")
    case .unknownFact(let key, let nearest):
      DiagnosticText(
        "fakta \(key) tidak ada dalam kosakata",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" })
    case .unknownTerm(let key, let term, let nearest):
      DiagnosticText(
        "istilah \(term) tidak ada dalam kosakata \(key)",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" })
    case .wrongKind(let key, let condition):
      DiagnosticText("fakta \(key) tidak dapat dipakai dalam <\(condition)>")
    case .withoutPunishment(let eId):
      DiagnosticText("\(eId) tidak mengancamkan pidana dan tidak merujuk pidana ketentuan lain")
    case .unknownBase(let eId, let provision):
      DiagnosticText(
        "\(eId) bukan delik yang mempunyai aturan", note: "dipakai sebagai dasar oleh \(provision)")
    case .withoutBase(let eId): DiagnosticText("\(eId) memakai delik-dasar tanpa menyebut dasar")
    case .unknownPart(let eId, let element):
      DiagnosticText("\(eId), yang dikutip unsur \(element), tidak ada dalam naskah")
    case .withoutRule(let eId):
      DiagnosticText(
        "\(eId) memuat unsur tetapi tidak mempunyai aturan",
        suggestion: "beri aturan, atau masukkan ke <belum>")
    case .ruledAndOpen(let eId): DiagnosticText("\(eId) mempunyai aturan dan juga ada di <belum>")
    case .bothDirections(let key):
      DiagnosticText(
        "\(key) mendukung dan sekaligus menggugurkan delik yang sama",
        note: "jawaban “belum diketahui” lalu tidak lagi tepat")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .schema(let words): DiagnosticText("not what the schema of rules allows: \(words)")
    case .notRules(let found): DiagnosticText("this file holds no rules but <\(found)>")
    case .otherAct(let named, let expected):
      DiagnosticText("these rules are for \(named), the text is \(expected)")
    case .missing(let element, let attribute):
      DiagnosticText("<\(element)> has no readable \(attribute)")
    case .unknownCondition(let name): DiagnosticText("condition <\(name)> is not known")
    case .unknownProvision(let eId): DiagnosticText("the text has no provision \(eId)")
    case .unknownConcept(let eId, let provision):
      DiagnosticText("there is no concept \(eId) in \(provision)")
    case .uncoveredConcept(let eId, let words):
      DiagnosticText(
        "no element covers \(eId)", note: "its words: “\(words)”",
        suggestion: "add it to `meliputi` of the element that states it")
    case .coveredTwice(let eId, let by):
      DiagnosticText("more than one element covers \(eId)", note: by.joined(separator: ", "))
    case .duplicateElement(let id): DiagnosticText("element \(id) occurs twice in one offence")
    case .unknownQualified(let id, let element):
      DiagnosticText("the offence has no element \(id), which element \(element) qualifies")
    case .unknownFact(let key, let nearest):
      DiagnosticText(
        "the vocabulary has no fact \(key)", suggestion: nearest.map { "did you mean \($0)?" })
    case .unknownTerm(let key, let term, let nearest):
      DiagnosticText(
        "the vocabulary of \(key) has no term \(term)",
        suggestion: nearest.map { "did you mean \($0)?" })
    case .wrongKind(let key, let condition):
      DiagnosticText("fact \(key) cannot stand in <\(condition)>")
    case .withoutPunishment(let eId):
      DiagnosticText("\(eId) threatens no punishment and names none of another provision")
    case .unknownBase(let eId, let provision):
      DiagnosticText("\(eId) is no offence with a rule", note: "\(provision) builds on it")
    case .withoutBase(let eId):
      DiagnosticText("\(eId) uses delik-dasar without naming a base")
    case .unknownPart(let eId, let element):
      DiagnosticText("the text has no \(eId), which element \(element) quotes")
    case .withoutRule(let eId):
      DiagnosticText(
        "\(eId) has elements but no rule", suggestion: "give it a rule, or list it under <belum>")
    case .ruledAndOpen(let eId): DiagnosticText("\(eId) has a rule and also stands under <belum>")
    case .bothDirections(let key):
      DiagnosticText(
        "\(key) both supports and defeats the same offence",
        note: "“undetermined” would then no longer be exact")
    }
  }
}
