internal import StatuteModel

/// Judges conditions against the facts of one undertaking.
struct Evaluator {
  let undertaking: Undertaking
  /// Whether results are asked for; an attempt needs none.
  var asksResults = true
  /// How the offence stands that the rule builds on.
  var base: ConditionResult?

  /// How a condition stands.
  func evaluate(_ condition: Condition) -> ConditionResult {
    if condition.isOfResult, !asksResults { return ConditionResult(.yes, isStated: false) }
    let plays = condition.trigger
    switch condition.kind {
    case .all(let parts):
      let inner = parts.map(evaluate)
      return ConditionResult(
        Truth.all(inner.lazy.map(\.truth)), isStated: inner.contains(where: \.isStated),
        missing: MissingFacts.all(inner.lazy.map(\.missing)), trigger: plays, inner: inner)
    case .any(let parts):
      let inner = parts.map(evaluate)
      let truth = Truth.any(inner.lazy.map(\.truth))
      if truth == .unknown, let settled = settled(condition) { return settled }
      return ConditionResult(
        truth, isStated: inner.contains(where: \.isStated),
        missing: MissingFacts.any(inner.lazy.map(\.missing)), trigger: plays, inner: inner)
    case .firstStated(let parts): return firstStated(parts, plays)
    case .withinOneConduct(let part, let shown): return withinOneConduct(part, shown, plays)
    case .choice(let key, let accepted, let defaultValue):
      return leaf(key, plays) { value in
        guard case .choice(let name) = value ?? defaultValue.map(FactValue.choice) else {
          return .unknown
        }
        return accepted.contains(name) ? .yes : .no
      }
    case .terms(let key, let accepted, let isWhole): return terms(key, accepted, isWhole, plays)
    case .truth(let key, let expected):
      return leaf(key, plays) { value in
        guard case .truth(let truth) = value, truth != .unknown else { return .unknown }
        return (truth == .yes) == expected ? .yes : .no
      }
    case .place(let key, let country, let isInside, let holdsUnstated):
      return leaf(key, plays) { value in
        guard case .places(let places) = value else { return holdsUnstated ? .yes : .unknown }
        return places.contains { ($0 == country) == isInside } ? .yes : .no
      }
    case .derived(let key, let term, let necessary, let sufficient):
      let result = derived(key, term, evaluate(necessary), evaluate(sufficient), plays)
      let isOpen = result.truth == .unknown && result.contradictions.isEmpty
      return isOpen ? settled(condition) ?? result : result
    case .unless(let key, let defeatedBy, let basis):
      return unless(key, defeatedBy, basis, saysNotPunished: condition.saysNotPunished)
    case .base: return base ?? ConditionResult(.unknown, isStated: false)
    }
  }

  /// A condition that each source answers by itself; one "yes" is enough.
  private func leaf(
    _ key: FactKey, _ plays: Condition.Trigger, _ judge: (FactValue?) -> Truth
  ) -> ConditionResult {
    let sources = undertaking.sources(key)
    let truths = sources.map { judge($0.value) }
    let truth = truths.isEmpty ? .unknown : Truth.any(truths)
    var facts: [FactPath] = []
    // What holds only because nothing speaks against it has no fact to show, unless it is a default.
    for (source, own) in zip(sources, truths)
    where own == truth && (source.value != nil || key.entity == .accused) {
      facts.append(source.path)
    }
    func open() -> [FactPath] { zip(sources, truths).filter { $0.1 == .unknown }.map(\.0.path) }
    return ConditionResult(
      truth, isStated: sources.contains { $0.value != nil }, facts: facts,
      missing: MissingFacts(anyOf: open()), trigger: plays)
  }

  private func terms(
    _ key: FactKey, _ accepted: Set<String>, _ isWhole: Bool, _ plays: Condition.Trigger
  ) -> ConditionResult {
    let sources = undertaking.sources(key)
    let statements = sources.map { source -> TermStatement in
      if case .terms(let stated) = source.value { return stated }
      return TermStatement()
    }
    let truths = statements.map { $0.truth(ofAny: accepted) }
    let truth = truths.isEmpty ? .unknown : Truth.any(truths)
    var facts: [FactPath] = []
    if truth != .unknown {
      for index in sources.indices where truths[index] == truth {
        let holding = statements[index].terms(of: accepted, standing: .yes).sorted()
        let source = sources[index].path
        facts += holding.isEmpty ? [source] : holding.map(source.appending)
      }
    }
    func missing() -> [FactPath] {
      sources.indices.filter { truths[$0] == .unknown }.flatMap { index -> [FactPath] in
        if isWhole { return [sources[index].path] }
        return statements[index].open(of: accepted).map(sources[index].path.appending)
      }
    }
    return ConditionResult(
      truth, isStated: sources.contains { $0.value != nil }, facts: facts,
      missing: MissingFacts(anyOf: missing()), trigger: plays)
  }

  private func firstStated(_ parts: [Condition], _ plays: Condition.Trigger) -> ConditionResult {
    var inner: [ConditionResult] = []
    for part in parts {
      let result = evaluate(part)
      inner.append(result)
      guard result.isStated else { continue }
      // Where the deciding one is still open, those before it could be stated as well.
      return ConditionResult(
        result.truth, missing: MissingFacts.any(inner.lazy.map(\.missing)), trigger: plays,
        inner: result.truth == .unknown ? inner : [result])
    }
    return ConditionResult(
      .unknown, isStated: false, missing: MissingFacts.any(inner.lazy.map(\.missing)),
      trigger: plays, inner: inner)
  }

  private func withinOneConduct(
    _ part: Condition, _ shown: String, _ plays: Condition.Trigger
  ) -> ConditionResult {
    let results = undertaking.parts.map { single in
      Evaluator(undertaking: single, asksResults: asksResults, base: base).evaluate(part)
    }
    let truth = Truth.any(results.lazy.map(\.truth))
    let facts =
      truth == .unknown
      ? []
      : zip(undertaking.ids, results).filter { $0.1.truth == truth }.map { FactPath($0.0, shown) }
    return ConditionResult(
      truth, isStated: results.contains(where: \.isStated), facts: facts,
      missing: MissingFacts.any(results.lazy.map(\.missing)), trigger: plays, inner: results)
  }

  private func derived(
    _ key: FactKey, _ term: String, _ necessary: ConditionResult, _ sufficient: ConditionResult,
    _ plays: Condition.Trigger
  ) -> ConditionResult {
    let sources = undertaking.sources(key)
    let statements = sources.map { source -> Truth in
      guard case .terms(let statement) = source.value else { return .unknown }
      return statement.truth(of: term)
    }
    let paths = sources.map { $0.path.appending(term) }
    func stating(_ truth: Truth) -> [FactPath] {
      zip(paths, statements).filter { $0.1 == truth }.map(\.0)
    }
    let stated = Truth.any(statements)
    let follows: Truth =
      necessary.truth == .no
      ? .no : Truth.all([necessary.truth, sufficient.truth]) == .yes ? .yes : .unknown
    let isContradicted =
      (stated == .yes && follows == .no) || (stated == .no && follows == .yes)
    let opposed = follows == .no ? necessary.deciding : necessary.deciding + sufficient.deciding
    if isContradicted {
      let facts = stating(stated)
      return ConditionResult(
        .unknown, facts: facts + opposed, missing: MissingFacts(anyOf: facts),
        contradictions: [facts + opposed], trigger: plays, inner: [necessary, sufficient])
    }
    let truth = stated == .unknown ? follows : stated
    var facts = stating(truth)
    if truth == follows { facts += opposed.filter { !facts.contains($0) } }
    return ConditionResult(
      truth, isStated: stated != .unknown || necessary.isStated,
      facts: truth == .unknown ? necessary.deciding : facts,
      missing: MissingFacts.any([
        MissingFacts(anyOf: stating(.unknown)),
        MissingFacts.all([necessary.missing, sufficient.missing]),
      ]),
      trigger: plays, inner: [necessary, sufficient])
  }

  private func unless(
    _ key: FactKey, _ defeatedBy: Bool, _ basis: Citation, saysNotPunished: Bool
  ) -> ConditionResult {
    let sources = undertaking.sources(key)
    let defeats: [Truth] = sources.map { source in
      guard case .truth(let truth) = source.value, truth != .unknown else { return .unknown }
      return (truth == .yes) == defeatedBy ? .yes : .no
    }
    // Stated for one conduct of several: whether the rest carries the offence is open.
    let isDefeated = defeats.contains(.yes) && !defeats.contains(.no)
    let truth: Truth =
      isDefeated ? (defeats.contains(.unknown) ? .unknown : .no) : .yes
    let open = zip(sources, defeats).filter { $0.1 == .unknown }.map(\.0.path)
    let stated = zip(sources, defeats).filter { $0.1 != .unknown }.map(\.0.path)
    return ConditionResult(
      truth, isStated: !stated.isEmpty, facts: stated, missing: MissingFacts(anyOf: open),
      toVerify: truth == .yes && stated.isEmpty
        ? open.map { FactToVerify(fact: $0, isDefeatedBy: defeatedBy, basis: basis) } : [],
      notPunished: truth == .no && saysNotPunished ? [basis] : [])
  }
}
