internal import StatuteModel

/// The rules of all acts, and which offence stands for another over time.
struct RuleSet {
  let offences: [Offence]
  let aggravations: [Aggravation]
  let forms: [FormRule]
  let exclusions: [Exclusion]
  let notes: [NoteRule]
  let parts: [ParticipationRule]
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
    bases = Set(forms.flatMap(\.bases))
  }

  /// The offences under the law before the change, or since.
  func offences(isNewLaw: Bool) -> [Offence] {
    offences.filter { offence in
      isNewLaw ? successors[offence.citation] == nil : offence.replaces == nil
    }
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
    names(Array(bases), offence)
      || offence.hasBaseElement && offence.bases.contains(where: bases.contains)
  }

  /// When an offence, or the one in whose place it stands, is law.
  func force(of offence: Offence) -> Period {
    guard let replaced = offence.replaces.flatMap({ byCitation[$0] }) else { return offence.force }
    return Period(
      start: replaced.force.start, end: offence.force.end, meaning: offence.force.meaning)
  }
}
