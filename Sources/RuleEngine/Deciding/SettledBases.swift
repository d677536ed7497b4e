internal import StatuteModel

/// An offence that builds on one of several others: where everything that the open facts may turn
/// out to be fulfils one of them, its base is fulfilled, though which one is still open.
///
/// Exploited in Indonesia or abroad, for instance: the one offence asks for the first, the other for
/// the second, and there is no third.
struct SettledBases {
  let rules: RuleSet
  let undertaking: Undertaking
  let isNewLaw: Bool
  let asksResults: Bool

  /// More facts than this are never tried against each other.
  private static let limit = 10

  /// The fulfilled base; `nil` where the open facts do not settle it.
  func settled(_ bases: [Offence]) -> ConditionResult? {
    let conditions = bases.flatMap(conditions)
    let keys = Set(conditions.flatMap(\.keys))
    let trial = Trial(keys: keys, opposed: Self.opposed(conditions), bases: bases)
    var tried: [FactPath] = []
    var deciding: [FactPath] = []
    guard isSettled(undertaking, trial, Self.limit, &tried, &deciding) else { return nil }
    tried = tried.uniqued
    return ConditionResult(
      .yes,
      facts: tried + deciding.uniqued.filter { fact in !tried.contains { $0.touches(fact) } })
  }

  private struct Trial {
    let keys: Set<FactKey>
    /// Places that one base wants in a country and another outside it.
    let opposed: [FactKey: String]
    let bases: [Offence]
  }

  /// Whether some base holds in every world that is left.
  private func isSettled(
    _ world: Undertaking, _ trial: Trial, _ limit: Int, _ tried: inout [FactPath],
    _ deciding: inout [FactPath]
  ) -> Bool {
    let truths = trial.bases.map { truth($0, world) }
    if let number = truths.firstIndex(of: .yes) {
      deciding += self.deciding(trial.bases[number], world)
      return true
    }
    guard limit > 0, truths.contains(.unknown),
      let next = next(in: world, trial)
    else { return false }
    tried.append(next.path)
    return next.worlds.allSatisfy { isSettled($0, trial, limit - 1, &tried, &deciding) }
  }

  /// What is tried next: terms of which at least one holds, then a place.
  private func next(
    in world: Undertaking, _ trial: Trial
  ) -> (path: FactPath, worlds: [Undertaking])? {
    if let found = world.alternatives.first(where: { trial.keys.contains($0.key) }) {
      return (found.path, found.worlds)
    }
    return world.openPlace(trial.opposed)
  }

  // MARK: One world

  private func below(_ offence: Offence) -> [Offence] {
    offence.bases.compactMap { rules.offence($0, isNewLaw: isNewLaw) }
  }

  private func truth(_ offence: Offence, _ world: Undertaking) -> Truth {
    let base =
      offence.hasBaseElement ? Truth.any(below(offence).map { truth($0, world) }) : .unknown
    let reader = TruthReader(
      undertaking: world, asksResults: asksResults, base: base, stated: undertaking)
    return Truth.all(offence.elements.map { reader.read($0.condition).truth })
  }

  private func deciding(_ offence: Offence, _ world: Undertaking) -> [FactPath] {
    let evaluator = Evaluator(undertaking: world, asksResults: asksResults)
    return offence.elements.flatMap { element in
      element.condition.isBase
        ? below(offence).first { truth($0, world) == .yes }.map { deciding($0, world) } ?? []
        : evaluator.evaluate(element.condition).deciding
          + enabling(element.condition, evaluator)
    }
  }

  /// What lets a guessed term hold: without it the term would fail whatever else is found out.
  private func enabling(_ condition: Condition, _ evaluator: Evaluator) -> [FactPath] {
    if case .derived(_, _, let necessary, _) = condition.kind {
      let result = evaluator.evaluate(necessary)
      return result.truth == .yes ? result.deciding : []
    }
    return condition.inner.flatMap { enabling($0, evaluator) }
  }

  // MARK: What can be opposed

  private func conditions(_ offence: Offence) -> [Condition] {
    let inside = offence.hasBaseElement ? below(offence).flatMap(conditions) : []
    return inside + offence.elements.map(\.condition)
  }

  /// Places that are wanted in a country here and outside it there.
  private static func opposed(_ conditions: [Condition]) -> [FactKey: String] {
    var inside: [FactKey: String] = [:]
    var outside: [FactKey: String] = [:]
    func collect(_ condition: Condition) {
      if case .place(let key, let country, let isInside, _) = condition.kind {
        if isInside { inside[key] = country } else { outside[key] = country }
      }
      condition.inner.forEach(collect)
    }
    conditions.forEach(collect)
    return inside.filter { outside[$0.key] == $0.value }
  }
}

extension Undertaking {
  /// The first of these places that is open, with the undertaking in the country and outside it.
  fileprivate func openPlace(
    _ places: [FactKey: String]
  ) -> (path: FactPath, worlds: [Undertaking])? {
    for (key, country) in places.sorted(by: { $0.key.name < $1.key.name })
    where key.entity == .conduct {
      for (index, part) in conduct.enumerated()
      where part.facts[key.name]?.value(accused: actor, victim: victim?.id) == nil {
        let worlds = [country, "bukan \(country)"].map { place -> Undertaking in
          var list = conduct
          list[index] = part.adding([key.name: .common(.places([place]))])
          return Undertaking(accused: accused, actor: actor, victim: victim, conduct: list)
        }
        return (parts[index].sources(key).first?.path ?? FactPath(part.id, key.name), worlds)
      }
    }
    return nil
  }
}
