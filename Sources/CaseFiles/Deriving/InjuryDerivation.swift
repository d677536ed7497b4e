internal import StatuteModel

/// `luka-berat` among the results of an act, from the details that make an injury serious
/// (Penjelasan Pasal 7 ayat (1)); person by person where the file gives them so.
struct InjuryDerivation {
  /// The results with what follows; `nil` where nothing does.
  private(set) var result: PersonalFact?
  /// What follows, by its path.
  private(set) var derived: [FactPath: DerivedFact] = [:]
  /// Whether the file denies what follows.
  private(set) var isContradicted = false

  init(_ act: Conduct) {
    guard let details = act.facts[FactNames.injury] else { return }
    let stated = act.facts[FactNames.result]
    switch (details, stated) {
    case (.common(let value), .personal(let results)):
      // Said of everyone: added to what is said of each.
      var merged = results
      for (person, result) in results {
        merged[person] = add(value, to: result, act.id, person: nil, shown: person)
      }
      for person in act.victims where merged[person] == nil {
        merged[person] = add(value, to: nil, act.id, person: nil, shown: person)
      }
      finish(.personal(merged))
    case (.common(let value), _):
      var common: FactValue?
      if case .common(let value) = stated { common = value }
      finish(add(value, to: common, act.id, person: nil, shown: nil).map(PersonalFact.common))
    case (.personal(let values), _):
      var merged: [String: FactValue] = [:]
      if case .personal(let results) = stated { merged = results }
      if case .common(let value) = stated {
        let isByVictim = values.keys.allSatisfy(act.victims.contains)
        for person in isByVictim ? act.victims : act.accused { merged[person] = value }
      }
      for (person, value) in values.sorted(by: { $0.key < $1.key }) {
        merged[person] = add(value, to: merged[person], act.id, person: person, shown: person)
      }
      finish(.personal(merged))
    }
  }

  private mutating func finish(_ fact: PersonalFact?) {
    if !derived.isEmpty { result = fact }
  }

  /// The results with `luka-berat`; unchanged where no detail holds or it is stated anyway.
  private mutating func add(
    _ details: FactValue, to result: FactValue?, _ act: String, person: String?, shown: String?
  ) -> FactValue? {
    guard case .terms(let detail) = details, FactNames.holdsSome(detail) else { return result }
    var statement = TermStatement()
    if case .terms(let stated) = result { statement = stated }
    switch statement.truth(of: FactNames.seriousInjury) {
    case .no:
      isContradicted = true
      return result
    case .yes: return result
    case .unknown: break
    }
    let prefix = person.map { [$0] } ?? []
    let sources =
      detail.asserted.isEmpty
      ? [FactPath(act, FactNames.injury, prefix)]
      : detail.asserted.sorted().map { FactPath(act, FactNames.injury, prefix + [$0]) }
    note(sources, FactPath(act, FactNames.result, [FactNames.seriousInjury]))
    if let shown {
      note(sources, FactPath(act, FactNames.result, [shown, FactNames.seriousInjury]))
    }
    return .terms(
      TermStatement(
        asserted: statement.asserted.union([FactNames.seriousInjury]), denied: statement.denied,
        open: statement.open.subtracting([FactNames.seriousInjury]),
        deniesOthers: statement.deniesOthers, oneOf: statement.oneOf))
  }

  private mutating func note(_ sources: [FactPath], _ path: FactPath) {
    let known = derived[path]?.sources ?? []
    derived[path] = DerivedFact(
      .truth(.yes), from: known + sources.filter { !known.contains($0) })
  }
}
