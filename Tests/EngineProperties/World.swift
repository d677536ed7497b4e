import StatuteModel

/// Judges rules in a case where nothing is open. It shares no code with the engine and is so plain
/// that it can be checked by reading: what is unknown is guessed, and every guess is tried.
struct World {
  /// What the file states.
  let stated: Knowledge
  /// The same with every open fact guessed.
  let guessed: Knowledge
  let bases: ([Citation]) -> [Offence]
  /// Whether results are needed; an attempt needs none.
  var asksResults = true

  /// Whether an offence is met.
  func truth(_ offence: Offence) -> Truth {
    let base =
      offence.hasBaseElement ? Truth.any(bases(offence.bases).map(truth)) : Truth.unknown
    return Truth.all(offence.elements.map { truth($0.condition, guessed, base) })
  }

  /// Whether conditions beside an offence are met.
  func truth(_ conditions: [Condition]) -> Truth {
    Truth.all(conditions.map { truth($0, guessed, .unknown) })
  }

  private func truth(_ condition: Condition, _ known: Knowledge, _ base: Truth) -> Truth {
    if condition.isOfResult, !asksResults { return .yes }
    switch condition.kind {
    case .base: return base
    case .all(let parts): return Truth.all(parts.map { truth($0, known, base) })
    case .any(let parts): return Truth.any(parts.map { truth($0, known, base) })
    case .withinOneConduct(let part, _): return truth(part, known, base)
    case .firstStated(let parts):
      let first = parts.first { $0.keys.contains { known.places[$0] != nil } }
      return first.map { truth($0, known, base) } ?? .unknown
    case .choice(let key, let accepted, let usual):
      return (known.choices[key] ?? usual).map { accepted.contains($0) ? .yes : .no } ?? .unknown
    case .terms(let key, let accepted, _):
      return known.terms[key]?.truth(ofAny: accepted) ?? .unknown
    case .truth(let key, let expected):
      return known.truths[key].map { $0 == expected ? .yes : .no } ?? .unknown
    case .unless(let key, let defeat, _): return known.truths[key] == defeat ? .no : .yes
    case .place(let key, let country, let isInside, let holdsUnstated):
      guard let place = known.places[key] else { return holdsUnstated ? .yes : .unknown }
      return (place == country) == isInside ? .yes : .no
    case .derived(let key, let term, let necessary, let sufficient):
      func follows(_ known: Knowledge) -> Truth {
        let isPossible = truth(necessary, known, base)
        if isPossible == .no { return .no }
        let isCertain = Truth.all([isPossible, truth(sufficient, known, base)]) == .yes
        return isCertain ? .yes : .unknown
      }
      // What is stated stands; only stated facts can speak against it.
      let word = stated.terms[key]?.truth(of: term) ?? .unknown
      if word != .unknown {
        let against = follows(stated)
        return against != .unknown && against != word ? .unknown : word
      }
      let result = follows(known)
      if result != .unknown { return result }
      return known.terms[key]?.truth(of: term) ?? .unknown
    }
  }
}

extension Knowledge {
  /// What the open facts leave possible of a question about these keys, by trying all that they may
  /// be.
  func verdicts(
    _ keys: Set<FactKey>, _ bases: @escaping ([Citation]) -> [Offence], asksResults: Bool,
    _ question: (World) -> Truth
  ) -> Set<Truth> {
    var found: Set<Truth> = []
    func complete(_ known: Knowledge, _ rest: ArraySlice<Atom>) {
      guard let atom = rest.first else {
        guard known.isPossible else { return }
        found.insert(
          question(World(stated: self, guessed: known, bases: bases, asksResults: asksResults)))
        return
      }
      for value in values(atom) {
        complete(known.learning(atom, value), rest.dropFirst())
      }
    }
    complete(self, open(under: keys)[...])
    return found
  }
}
