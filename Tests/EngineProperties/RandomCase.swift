import StatuteModel

/// Makes up what is known of the facts that one offence looks at.
struct RandomCase {
  let offences: [Offence]

  /// The offences that a rule builds on.
  func bases(_ citations: [Citation]) -> [Offence] {
    citations.compactMap { citation in offences.first { $0.citation == citation } }
  }

  /// Every condition of an offence and of what it builds on.
  func conditions(_ offence: Offence) -> [Condition] {
    let inside = offence.hasBaseElement ? bases(offence.bases).flatMap(conditions) : []
    return inside + offence.elements.flatMap { Self.all($0.condition) }
  }

  /// A condition and everything inside it.
  static func all(_ condition: Condition) -> [Condition] {
    [condition] + condition.inner.flatMap(all)
  }

  /// Keys of which the rules accept every term.
  static func wholeKeys(_ conditions: [Condition]) -> Set<FactKey> {
    Set(
      conditions.compactMap { condition in
        if case .terms(let key, _, true) = condition.kind { return key }
        return nil
      })
  }

  /// What is known; most facts speak for the offence, so that the rest decides.
  func knowledge(_ offence: Offence, _ chance: inout Chance) -> Knowledge {
    knowledge(of: conditions(offence), &chance)
  }

  /// The same for conditions, what is inside them among them.
  func knowledge(of conditions: [Condition], _ chance: inout Chance) -> Knowledge {
    var known = Knowledge()
    var accepted: [FactKey: Set<String>] = [:]
    for condition in conditions {
      switch condition.kind {
      case .terms(let key, let terms, _): accepted[key, default: []].formUnion(terms)
      case .derived(let key, let term, _, _): accepted[key, default: []].insert(term)
      case .truth(let key, let expected):
        guard !known.openTruths.contains(key) else { continue }
        known.openTruths.insert(key)
        if chance.isWithin(70) { known.truths[key] = chance.isWithin(80) == expected }
      case .unless(let key, let defeat, _):
        known.silent.insert(key)
        if chance.isWithin(15) { known.truths[key] = chance.isWithin(30) == defeat }
      case .place(let key, _, _, let holdsUnstated):
        if holdsUnstated {
          known.silent.insert(key)
          known.silentPlaces.insert(key)
          if chance.isWithin(15) { known.places[key] = place(&chance) }
        } else if known.openPlaces.insert(key).inserted, chance.isWithin(60) {
          known.places[key] = place(&chance)
        }
      case .firstStated(let parts):
        let keys = parts.compactMap(\.key)
        for (key, next) in zip(keys, keys.dropFirst()) { known.replaced[key] = next }
      default: break
      }
    }
    let whole = Self.wholeKeys(conditions)
    for (key, terms) in accepted.sorted(by: { $0.key.description < $1.key.description }) {
      known.lists[key] = terms.min() ?? ""
      if whole.contains(key), chance.isWithin(15) { continue }
      known.terms[key] = statement(terms.sorted(), &chance)
    }
    return known
  }

  /// Whether silence under a key concerns a place.
  static func isPlace(_ key: FactKey, _ known: Knowledge) -> Bool {
    known.silentPlaces.contains(key)
  }

  private func place(_ chance: inout Chance) -> String { chance.isWithin(50) ? "ID" : "MY" }

  /// A statement about every term, a few of them open or alternatives of each other.
  private func statement(_ terms: [String], _ chance: inout Chance) -> TermStatement {
    let few = terms.shuffled(using: &chance)
    let asserted = Set(few.prefix(chance.pick([0, 1, 1, 1, 2], else: 1)))
    let rest = few.filter { !asserted.contains($0) }
    let open = Set(rest.prefix(chance.pick([0, 0, 1, 1, 2], else: 0)))
    let others = rest.filter { !open.contains($0) }
    let alternatives = chance.isWithin(15) && others.count > 1 ? [Set(others.prefix(2))] : []
    let denied = chance.isWithin(20) ? Set(others.dropFirst(2).prefix(1)) : []
    return TermStatement(
      asserted: asserted, denied: denied, open: open, deniesOthers: true, oneOf: alternatives)
  }

  /// What is known, by key.
  static func values(_ known: Knowledge) -> [FactKey: FactValue] {
    var facts: [FactKey: FactValue] = known.terms.mapValues(FactValue.terms)
    for (key, holds) in known.truths { facts[key] = .truth(holds ? .yes : .no) }
    for (key, place) in known.places { facts[key] = .places([place]) }
    for (key, choice) in known.choices { facts[key] = .choice(choice) }
    return facts
  }

  /// What is known of the conduct.
  func conductFacts(_ known: Knowledge) -> [String: PersonalFact] {
    Dictionary(
      Self.values(known).filter { $0.key.entity == .conduct }.map {
        ($0.key.name, .common($0.value))
      },
      uniquingKeysWith: { first, _ in first })
  }
}
