internal import StatuteModel

/// "At least one of these" (`salah-satu`) over alternatives of a rule: where each term that may
/// hold fulfils some alternative, the whole is fulfilled, though no single one is.
extension Evaluator {
  /// The fulfilled whole; `nil` where the terms do not settle it.
  func settled(_ condition: Condition) -> ConditionResult? {
    guard undertaking.hasAlternatives else { return nil }
    for (key, path, worlds) in undertaking.alternatives where condition.looks(at: key) {
      let results = worlds.map { world in
        Evaluator(undertaking: world, asksResults: asksResults, base: base).evaluate(condition)
      }
      guard results.allSatisfy({ $0.truth == .yes }) else { continue }
      var facts = [path]
      for fact in results.flatMap(\.deciding)
      where !fact.touches(path) && !facts.contains(fact) { facts.append(fact) }
      let isInPlay = results.contains { $0.isInPlay(failing: []) }
      return ConditionResult(
        .yes, facts: facts, toVerify: results.first?.toVerify ?? [],
        trigger: isInPlay ? .whenMet : condition.trigger)
    }
    return nil
  }
}

extension Undertaking {
  /// A set of terms of which at least one holds, and the undertaking with each of them in turn.
  typealias Alternatives = (key: FactKey, path: FactPath, worlds: [Undertaking])

  /// Every such set, in the order of the conduct and its keys.
  func possibleWorlds() -> [Alternatives] {
    if !hasAlternatives { return [] }
    var found: [Alternatives] = []
    for (index, part) in conduct.enumerated() {
      for key in part.facts.keys.sorted().map({ FactKey(.conduct, $0) }) {
        guard
          case .terms(let known) = part.facts[key.name]?.value(accused: actor, victim: victim?.id)
        else { continue }
        for set in known.oneOf where !set.contains(where: { known.truth(of: $0) == .yes }) {
          let possible = set.filter { known.truth(of: $0) == .unknown }.sorted()
          guard !possible.isEmpty else { continue }
          let worlds = possible.map { term -> Undertaking in
            var list = conduct
            list[index] = part.adding([key.name: .common(.terms(known.asserting(term)))])
            return Undertaking(accused: accused, actor: actor, victim: victim, conduct: list)
          }
          found.append((key, FactPath(part.id, key.name), worlds))
        }
      }
    }
    return found
  }
}

extension TermStatement {
  /// The same with one more term that holds.
  fileprivate func asserting(_ term: String) -> TermStatement {
    TermStatement(
      asserted: asserted.union([term]), denied: denied, open: open.subtracting([term]),
      deniesOthers: deniesOthers, oneOf: oneOf)
  }
}
