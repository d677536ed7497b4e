internal import StatuteModel

/// Turns conditions into groups of atoms.
struct ConditionCompiler {
  /// More groups than this are not written out; the condition becomes an atom itself.
  static let limit = 64

  private(set) var atoms: [Condition] = [Condition(.base)]
  private var numbers: [Condition: Int] = [:]

  /// The number of a condition as an atom; what it triggers makes no difference.
  mutating func atom(_ condition: Condition) -> Int {
    if condition.isBase { return CompiledBook.baseAtom }
    let plain = Condition(condition.kind, isOfResult: condition.isOfResult)
    if let number = numbers[plain] { return number }
    numbers[plain] = atoms.count
    atoms.append(plain)
    return atoms.count - 1
  }

  /// Whether the offence that a rule builds on stands anywhere in it.
  func looksAtBase(_ condition: Condition) -> Bool {
    condition.isBase || condition.inner.contains(where: looksAtBase)
  }

  /// A condition as groups of which each must be met. Exact for three values too: "and" and "or"
  /// distribute over each other in them.
  mutating func groups(_ condition: Condition, asksResults: Bool) -> [CompiledRules.Group] {
    if condition.isOfResult, !asksResults { return [] }
    return written(condition.kind, asksResults: asksResults)
      ?? [CompiledRules.Group(holding: [atom(condition)])]
  }

  private mutating func written(
    _ kind: Condition.Kind, asksResults: Bool
  ) -> [CompiledRules.Group]? {
    switch kind {
    case .all(let parts):
      return parts.flatMap { groups($0, asksResults: asksResults) }
    case .any(let parts):
      var joined = [CompiledRules.Group(holding: [])]
      for part in parts {
        let right = groups(part, asksResults: asksResults)
        if joined.count * right.count > Self.limit { return nil }
        joined = joined.flatMap { left in
          right.map { CompiledRules.Group(holding: left.holding.union($0.holding)) }
        }
      }
      return joined
    case .firstStated, .withinOneConduct, .choice, .terms, .truth, .place, .derived, .unless, .base:
      return nil
    }
  }
}
