internal import StatuteModel

/// Sets of unknown facts that complete something.
///
/// Exact for the rules as they are: every fact speaks in one direction only (the reader of rules
/// refuses others), so what holds with all unknown facts true can hold, and what holds with all of
/// them false must hold.
enum MissingFacts {
  /// More sets than this are never shown; the smallest are kept.
  static let limit = CompiledRules.limit

  /// The sets of which none contains another, smallest first.
  static func minimal(_ sets: [Set<FactPath>]) -> [Set<FactPath>] {
    if sets.count <= 1 { return sets }
    // Single facts, as the terms of a list are: none contains another, and equal ones fall together.
    if sets.allSatisfy({ $0.count == 1 }) {
      return Set(sets.lazy.joined()).sorted().prefix(limit).map { [$0] }
    }
    let numbered = NumberedFacts(sets.lazy.flatMap { $0 })
    return numbered.sets(numbered.masks(sets).minimal(limit: limit))
  }

  /// The sets that complete every one of the parts.
  static func product(_ parts: [[Set<FactPath>]]) -> [Set<FactPath>] {
    if parts.contains(where: \.isEmpty) { return [] }
    // What holds already adds nothing to any set.
    let open = parts.filter { $0 != [[]] }
    guard open.count > 1 else { return open.first.map(minimal) ?? [[]] }
    let numbered = NumberedFacts(open.lazy.flatMap { $0.lazy.flatMap { $0 } })
    var sets = MaskSets.onlyEmpty(width: numbered.width)
    for part in open { sets = sets.product(numbered.masks(part), limit: limit) }
    return numbered.sets(sets)
  }
}

/// Facts numbered in their order, so that sets of them are masks.
private struct NumberedFacts {
  private let facts: [FactPath]
  private let numbers: [FactPath: Int]

  var width: Int { max(1, (facts.count + 63) / 64) }

  init(_ facts: some Sequence<FactPath>) {
    self.facts = Set(facts).sorted()
    numbers = Dictionary(uniqueKeysWithValues: self.facts.enumerated().map { ($1, $0) })
  }

  func masks(_ sets: [Set<FactPath>]) -> MaskSets {
    var masks = MaskSets(width: width)
    masks.words.reserveCapacity(sets.count * width)
    for set in sets { masks.add(set.lazy.compactMap { numbers[$0] }) }
    return masks
  }

  func sets(_ masks: MaskSets) -> [Set<FactPath>] {
    (0..<masks.count).map { index in Set(masks.numbers(index).map { facts[$0] }) }
  }
}
