import StatuteModel

/// How the accused of a made-up case stands to the act.
enum Manner: CaseIterable {
  /// Carried it out.
  case alone
  /// Began it.
  case attempt
  /// Helped who carried it out, in the same act.
  case help
  /// Helped, by an act of its own that names the other (`terhadap_perbuatan`).
  case directedHelp
  /// Helped who only began it.
  case helpWithAttempt
  /// Instigated it by an act of its own.
  case instigation

  /// The words of the case file.
  enum Word {
    static let helper = "pembantu"
    static let instigator = "penganjur"
    static let attempted = "percobaan"
    static let role = FactKey(.conduct, "peran")
    static let completion = FactKey(.conduct, "penyelesaian")
  }

  /// Carrying out is the most frequent.
  static func pick(_ chance: inout Chance) -> Manner {
    chance.isWithin(40) ? .alone : chance.pick(allCases, else: .alone)
  }

  /// Whether what the accused did is what the offence is decided from.
  var isOwn: Bool { self == .alone || self == .attempt }
  /// Whether the accused acts in an act of its own.
  var isDirected: Bool { self == .directedHelp || self == .instigation }
  /// Whether the offence itself went no further than an attempt.
  var isAttempted: Bool { self == .attempt || self == .helpWithAttempt }
  /// Whose facts count for the offence where they are given person by person.
  var actor: String { isOwn || self == .instigation ? "P1" : "P2" }
  /// The part of the accused.
  var role: String? {
    switch self {
    case .alone, .attempt: nil
    case .help, .directedHelp, .helpWithAttempt: Word.helper
    case .instigation: Word.instigator
    }
  }
  /// The form that the accused answers in; `nil` for the offence itself.
  var form: FormRule.Name? {
    switch self {
    case .alone, .instigation: nil
    case .attempt: .attempt
    case .help, .directedHelp, .helpWithAttempt: .assistance
    }
  }
}

/// A made-up case: what is known of the offence, and of what the accused did beside it.
struct MadeUpCase {
  let offence: Offence
  let manner: Manner
  /// What the offence is decided from, and what is known of the people.
  var known: Knowledge
  /// What the accused did, where that is something else.
  var own: Knowledge
  /// Keys that speak person by person, by accused or by victim.
  let byAccused: Set<FactKey>
  let byVictim: Set<FactKey>

  /// The same with other knowledge of the offence.
  func knowing(_ known: Knowledge) -> MadeUpCase {
    var copy = self
    copy.known = known
    return copy
  }
}

/// The rules beside the offences that a made-up case may touch.
struct SideRules {
  let forms: [FormRule]
  let aggravations: [Aggravation]
  let parts: [ParticipationRule]

  func names(_ list: [Citation], _ offence: Offence) -> Bool {
    list.contains(offence.citation) || offence.replaces.map(list.contains) ?? false
  }

  func form(_ name: FormRule.Name, _ offence: Offence) -> FormRule? {
    forms.first { $0.name == name && names($0.bases, offence) }
  }

  func aggravations(_ offence: Offence) -> [Aggravation] {
    aggravations.filter { names($0.bases, offence) && !offence.takesPunishmentOfBase }
  }

  /// Whether the offence can be answered for in that manner at all.
  func allows(_ manner: Manner, _ offence: Offence) -> Bool {
    switch manner {
    case .alone: true
    case .attempt: form(.attempt, offence) != nil
    case .help, .directedHelp: form(.assistance, offence) != nil
    case .helpWithAttempt: form(.assistance, offence) != nil && form(.attempt, offence) != nil
    case .instigation: true
    }
  }

  /// Whether a form of the general part is applied, which is held from the new code on alone.
  func asksNewLaw(_ manner: Manner, _ offence: Offence) -> Bool {
    let asked: [FormRule.Name] =
      switch manner {
      case .alone, .instigation: []
      case .attempt: [.attempt]
      case .help, .directedHelp: [.assistance]
      case .helpWithAttempt: [.assistance, .attempt]
      }
    return asked.contains { form($0, offence)?.isGeneral ?? false }
  }

  /// What the manner asks beside the offence.
  func conditions(_ manner: Manner, _ offence: Offence) -> [Condition] {
    let role = parts.first { $0.role == manner.role }?.condition
    let elements = manner.form.flatMap { form($0, offence) }?.elements ?? []
    return elements.map(\.condition).filter { !$0.isBase } + [role].compactMap { $0 }
  }
}
