internal import StatuteModel

/// A provision that raises the punishment, as far as facts bring it into play.
struct Raised {
  /// Its place among all aggravations.
  let number: Int
  let citation: Citation
  let truth: Truth
  let elements: [ElementResult]
  /// What is missing for it; empty unless it is open.
  let missing: [[FactPath]]

  /// Every one that holds or may hold for an actor of a unit, in the order of the rules.
  static func all(
    _ judge: Judge, _ unit: Unit, actor: String, _ states: (own: UnitState, base: UnitState)
  ) -> [Raised] {
    let rules = judge.rules
    let own = unit.ownUndertaking
    let base = unit.baseUndertaking(actor: actor)
    // An aggravation asks for results even where the offence, being attempted, does not.
    let ownState =
      states.own.asksResults ? states.own : rules.compiled.read(own, asksResults: true)
    let baseState =
      states.base.asksResults ? states.base : rules.compiled.read(base, asksResults: true)
    return rules.aggravations.enumerated().compactMap { number, rule in
      let state = rule.followsOffence ? baseState : ownState
      let compiled = rules.offences.count + number
      guard rules.compiled.mayBeInPlay(compiled, state),
        rules.compiled.verdict(of: compiled, state) != .no
      else { return nil }
      let (elements, result) = judge.evaluate(
        rules.aggravationElements[number],
        Evaluator(undertaking: rule.followsOffence ? base : own))
      guard Judge.isInPlay(elements), result.truth != .no else { return nil }
      return Raised(
        number: number, citation: rule.citation, truth: result.truth, elements: elements,
        missing: result.truth == .unknown ? result.missing.lists : [])
    }
  }
}
