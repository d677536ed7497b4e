import RuleEngine
import StatuteModel

/// What one more fact does.
extension Trial {
  /// Learns one fact that was not stated; what changes must name it.
  mutating func learn(_ chance: inout Chance) {
    guard let before = finding(known) else { return }
    let silent = known.silent.filter { known.truths[$0] == nil && known.places[$0] == nil }
    let defaults = silent.sorted { $0.description < $1.description }.map { key in
      RandomCase.isPlace(key, known) ? Knowledge.Atom.place(key) : .truth(key)
    }
    let candidates = known.open(under: keys) + defaults
    guard let atom = candidates.randomElement(using: &chance),
      let value = known.values(atom).filter({ $0 != .unstated }).randomElement(using: &chance)
    else { return }
    let learned = known.learning(atom, value)
    guard learned.isPossible, let after = finding(learned) else { return }
    report.learned += 1
    guard before.status != after.status else { return }
    let fact = known.path(atom, isWhole: { _ in false })
    let named =
      after.elements.flatMap(Self.facts)
      + after.exclusions.flatMap(\.facts) + after.contradictions.flatMap { $0 }
    // Denied among alternatives, a fact leaves the others; they are shown in its place.
    let isNamed = named.contains { $0.touches(fact) } || isAlternative(atom)
    if !isNamed {
      fail(
        "\(before.status.rawValue) → \(after.status.rawValue) setelah \(fact) \(value), yang tidak disebut"
      )
    }
    let isDefault = defaults.contains(atom)
    let isReversed = before.status != .undetermined
    if isReversed, !isDefault, after.contradictions.isEmpty {
      fail("\(before.status.rawValue) → \(after.status.rawValue) setelah \(fact) \(value)")
    }
  }
}
