internal import StatuteModel

/// The rules of all acts, and which offence stands for another over time.
final class RuleSet: Sendable {
  let offences: [Offence]
  let aggravations: [Aggravation]
  let forms: [FormRule]
  let exclusions: [Exclusion]
  let notes: [NoteRule]
  let parts: [ParticipationRule]
  /// The conditions of the offences, then of the aggravations, flattened.
  let compiled: CompiledBook
  /// The offences with what other rules say of them, in their order.
  let offenceRules: [OffenceRule]
  /// The elements of each aggravation but the offence itself.
  let aggravationElements: [[NumberedElement]]
  /// Keys of conduct by which more than one offence comes into play, most first.
  let leadingKeys: [FactKey]
  private let oldLaw: [OffenceRule]
  private let newLaw: [OffenceRule]
  private let byCitation: [Citation: Offence]
  private let successors: [Citation: Citation]

  init(_ books: [RuleBook]) {
    offences = books.flatMap(\.offences)
    aggravations = books.flatMap(\.aggravations)
    forms = books.flatMap(\.forms)
    exclusions = books.flatMap(\.exclusions)
    notes = books.flatMap(\.notes)
    parts = books.flatMap(\.parts)
    byCitation = Dictionary(offences.map { ($0.citation, $0) }) { first, _ in first }
    successors = Dictionary(
      offences.compactMap { offence in offence.replaces.map { ($0, offence.citation) } }
    ) { first, _ in first }
    compiled = CompiledBook(
      offences.map { $0.elements.map(\.condition) }
        + aggravations.map { rule in rule.elements.map(\.condition).filter { !$0.isBase } })
    let numbers = Dictionary(offences.enumerated().map { ($1.citation, $0) }) { first, _ in first }
    leadingKeys = FirstQuestions.leadingKeys(of: offences)
    var numbering = ElementNumbering()
    aggravationElements = aggravations.map { rule in
      numbering.numbered(rule.elements.filter { !$0.condition.isBase })
    }
    offenceRules = Self.rules(
      offences, forms: forms, aggravations: aggravations, exclusions: exclusions,
      (byCitation, successors, numbers), &numbering)
    let replaced = successors
    oldLaw = offenceRules.filter { $0.offence.replaces == nil }
    newLaw = offenceRules.filter { replaced[$0.citation] == nil }
  }

  private static func rules(
    _ offences: [Offence], forms: [FormRule], aggravations: [Aggravation],
    exclusions: [Exclusion],
    _ tables: (
      byCitation: [Citation: Offence], successors: [Citation: Citation], numbers: [Citation: Int]
    ), _ numbering: inout ElementNumbering
  ) -> [OffenceRule] {
    // A corporation can commit trafficking itself alone; other forms reach further.
    let bases = Set(forms.filter { $0.name == .corporation }.flatMap(\.bases))
    let numberedForms = forms.enumerated().map { number, rule in
      NumberedForm(number: number, rule: rule, elements: numbering.numbered(rule.elements))
    }
    return offences.enumerated().map { number, offence in
      func names(_ list: [Citation]) -> Bool { Self.names(list, offence) }
      func numbers(isNewLaw: Bool) -> [Int] {
        offence.bases.compactMap { base in
          tables.numbers[isNewLaw ? tables.successors[base] ?? base : base]
        }
      }
      let replaced = offence.replaces.flatMap { tables.byCitation[$0] }
      return OffenceRule(
        offence, number: number, elements: numbering.numbered(offence.elements),
        isBasic: names(Array(bases)),
        isTrafficking: names(Array(bases))
          || offence.hasBaseElement && offence.bases.contains(where: bases.contains),
        forms: Dictionary(
          numberedForms.filter { names($0.rule.bases) }.map { ($0.rule.name, $0) }
        ) { first, _ in first },
        aggravations: Set(aggravations.indices.filter { names(aggravations[$0].bases) }),
        exclusions: exclusions.indices.filter { names(exclusions[$0].offences) },
        force: replaced.map {
          Period(
            start: $0.force.start, end: offence.force.end, meaning: offence.force.meaning)
        } ?? offence.force,
        laws: (
          offence.replaces ?? offence.citation,
          tables.successors[offence.citation] ?? offence.citation
        ), bases: (numbers(isNewLaw: false), numbers(isNewLaw: true)))
    }
  }

  /// The offences under the law before the change, or since.
  func offences(isNewLaw: Bool) -> [OffenceRule] {
    isNewLaw ? newLaw : oldLaw
  }

  /// The offence as a citation is read under one of the laws.
  func offence(_ citation: Citation, isNewLaw: Bool) -> Offence? {
    if isNewLaw, let successor = successors[citation] { return byCitation[successor] }
    return byCitation[citation]
  }

  /// The offences that one builds on.
  func bases(of rule: OffenceRule, isNewLaw: Bool) -> [OffenceRule] {
    rule.bases(isNewLaw: isNewLaw).map { offenceRules[$0] }
  }

  /// Whether a list of offences names this one, or the one in whose place it stands.
  func names(_ list: [Citation], _ offence: Offence) -> Bool { Self.names(list, offence) }

  private static func names(_ list: [Citation], _ offence: Offence) -> Bool {
    list.contains(offence.citation) || offence.replaces.map(list.contains) ?? false
  }

  /// How an offence stands, its bases included, as its tree would say; `nil` where only that can.
  func verdict(
    _ rule: OffenceRule, own: UnitState, base: UnitState, isNewLaw: Bool
  ) -> Truth? {
    guard rule.hasBaseElement else { return compiled.verdict(of: rule.number, own) }
    var best: Truth?
    for number in rule.bases(isNewLaw: isNewLaw) {
      guard
        let below = verdict(offenceRules[number], own: base, base: base, isNewLaw: isNewLaw),
        let truth = compiled.verdict(of: rule.number, own, base: below)
      else { return nil }
      if truth == .yes { return .yes }
      best = best == nil || best == .no ? truth : best
    }
    return best ?? .unknown
  }
}
