public import StatuteModel

extension CompiledRules {
  /// How an offence stands when of each of these sets at least one fact holds, nobody knows which:
  /// open only where the facts that are open can really turn it either way.
  public func verdict(
    of offence: Int, _ state: FactState, atLeastOneOf constraints: [Set<Int>]
  ) -> Truth {
    let plain = verdict(of: offence, state)
    guard plain == .unknown else { return plain }
    let groups = (firstGroup[offence]..<firstGroup[offence + 1]).map { group(at: $0) }
    if groups.allSatisfy({ isCertain($0, state, constraints) }) { return .yes }
    let all = groups + constraints.map { Group(holding: $0) }
    return Self.canHold(all, state) ? .unknown : .no
  }

  private func group(at index: Int) -> Group {
    var group = Group(holding: [])
    for literal in literals[firstLiteral[index]..<firstLiteral[index + 1]] {
      if literal & 1 == 0 {
        group.holding.insert(Int(literal >> 1))
      } else {
        group.failing.insert(Int(literal >> 1))
      }
    }
    return group
  }

  /// A group holds whatever is still found out when something known meets it, when one fact meets
  /// it either way, or when all that a constraint leaves meets it.
  private func isCertain(_ group: Group, _ state: FactState, _ constraints: [Set<Int>]) -> Bool {
    if group.holding.contains(where: { state[$0] == .yes }) { return true }
    if group.failing.contains(where: { state[$0] == .no }) { return true }
    if !group.holding.isDisjoint(with: group.failing) { return true }
    // The group can fail when all of `holding` fail and all of `failing` hold together.
    return constraints.contains { set in
      let left = set.filter { state[$0] != .no }
      return !left.contains { state[$0] == .yes || group.failing.contains($0) }
        && left.isSubset(of: group.holding)
    }
  }

  /// Whether the open facts can be settled so that every group holds. Facts that count in one
  /// direction only are settled that way; the others are tried.
  private static func canHold(_ groups: [Group], _ state: FactState) -> Bool {
    var left: [Group] = []
    for group in groups {
      if group.holding.contains(where: { state[$0] == .yes }) { continue }
      if group.failing.contains(where: { state[$0] == .no }) { continue }
      let open = Group(
        holding: group.holding.filter { state[$0] == .unknown },
        failing: group.failing.filter { state[$0] == .unknown })
      if open.holding.isEmpty, open.failing.isEmpty { return false }
      left.append(open)
    }
    let holding = left.reduce(into: Set<Int>()) { $0.formUnion($1.holding) }
    let failing = left.reduce(into: Set<Int>()) { $0.formUnion($1.failing) }
    guard let mixed = holding.intersection(failing).min() else { return true }
    return [Truth.yes, .no].contains { choice in
      var next = state
      next[mixed] = choice
      return canHold(left, next)
    }
  }
}
