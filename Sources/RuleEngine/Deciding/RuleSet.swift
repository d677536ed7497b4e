internal import StatuteModel

/// The rules of all acts, and which offence stands for another over time.
struct RuleSet: Sendable {
  let offences: [Offence]
  let aggravations: [Aggravation]
  let forms: [FormRule]
  let exclusions: [Exclusion]
  let notes: [NoteRule]
  let parts: [ParticipationRule]
  /// The conditions of the offences, then of the aggravations, flattened.
  let compiled: CompiledBook
  private let numbers: [Citation: Int]
  private let oldLaw: [Offence]
  private let newLaw: [Offence]
  private let trafficking: Set<Citation>
  private let byCitation: [Citation: Offence]
  private let successors: [Citation: Citation]
  private let bases: Set<Citation>

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
    // A corporation can commit trafficking itself alone; other forms reach further.
    bases = Set(forms.filter { $0.name == .corporation }.flatMap(\.bases))
    compiled = CompiledBook(
      offences.map { $0.elements.map(\.condition) }
        + aggravations.map { rule in rule.elements.map(\.condition).filter { !$0.isBase } })
    numbers = Dictionary(offences.enumerated().map { ($1.citation, $0) }) { first, _ in first }
    let (successors, bases) = (successors, bases)
    oldLaw = offences.filter { $0.replaces == nil }
    newLaw = offences.filter { successors[$0.citation] == nil }
    trafficking = Set(
      offences.filter { offence in
        bases.contains(offence.citation) || offence.replaces.map(bases.contains) ?? false
          || offence.hasBaseElement && offence.bases.contains(where: bases.contains)
      }.map(\.citation))
  }

  /// The offences under the law before the change, or since.
  func offences(isNewLaw: Bool) -> [Offence] {
    isNewLaw ? newLaw : oldLaw
  }

  /// The offence as a citation is read under one of the laws.
  func offence(_ citation: Citation, isNewLaw: Bool) -> Offence? {
    if isNewLaw, let successor = successors[citation] { return byCitation[successor] }
    return byCitation[citation]
  }

  /// The offence of the old law.
  func old(of offence: Offence) -> Citation { offence.replaces ?? offence.citation }

  /// Whether a list of offences names this one, or the one in whose place it stands.
  func names(_ list: [Citation], _ offence: Offence) -> Bool {
    list.contains(offence.citation) || offence.replaces.map(list.contains) ?? false
  }

  /// Whether the offence is one that other provisions build on: trafficking itself.
  func isTrafficking(_ offence: Offence) -> Bool {
    trafficking.contains(offence.citation)
  }

  /// Whether the offence is one of those that all other provisions on trafficking name.
  func isBasic(_ offence: Offence) -> Bool { names(Array(bases), offence) }

  /// The rule on a form of an offence.
  func form(_ name: FormRule.Name, of offence: Offence) -> FormRule? {
    forms.first { $0.name == name && names($0.bases, offence) }
  }

  /// The compiled rule of an offence.
  func number(of offence: Offence) -> Int? { numbers[offence.citation] }

  /// How an offence stands, its bases included, as its tree would say; `nil` where only that can.
  func verdict(
    _ offence: Offence, own: UnitState, base: UnitState, isNewLaw: Bool
  ) -> Truth? {
    guard let number = numbers[offence.citation] else { return nil }
    guard offence.hasBaseElement else { return compiled.verdict(of: number, own) }
    var best: Truth?
    for citation in offence.bases {
      guard let inner = self.offence(citation, isNewLaw: isNewLaw) else { continue }
      guard let below = verdict(inner, own: base, base: base, isNewLaw: isNewLaw),
        let truth = compiled.verdict(of: number, own, base: below)
      else { return nil }
      if truth == .yes { return .yes }
      best = best == nil || best == .no ? truth : best
    }
    return best ?? .unknown
  }

  /// When an offence, or the one in whose place it stands, is law.
  func force(of offence: Offence) -> Period {
    guard let replaced = offence.replaces.flatMap({ byCitation[$0] }) else { return offence.force }
    return Period(
      start: replaced.force.start, end: offence.force.end, meaning: offence.force.meaning)
  }
}
