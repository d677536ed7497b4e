internal import StatuteModel

/// Sets of unknown facts that complete something: the smallest first, none of which contains
/// another.
///
/// Exact for the rules as they are: every fact speaks in one direction only (the reader of rules
/// refuses others), so what holds with all unknown facts true can hold, and what holds with all of
/// them false must hold.
///
/// The facts stand once, in their order, and each set is a mask of their places: nothing is hashed,
/// and the sets come out in order.
struct MissingFacts: Equatable, Sendable {
  /// More sets than this are never shown; the smallest are kept.
  static let limit = CompiledRules.limit
  /// What holds already needs nothing.
  static let nothing = MissingFacts([], MaskSets.onlyEmpty(width: 1))
  /// What no fact can complete.
  static let never = MissingFacts([], MaskSets(width: 1))

  private let facts: [FactPath]
  private let sets: MaskSets

  private init(_ facts: [FactPath], _ sets: MaskSets) {
    self.facts = facts
    self.sets = sets
  }

  /// Facts of which each completes it alone.
  init(anyOf facts: [FactPath]) {
    let ordered = Self.ordered(facts)
    self.facts = ordered.count > Self.limit ? Array(ordered.prefix(Self.limit)) : ordered
    sets = MaskSets.singles(self.facts.count)
  }

  /// Facts that complete it together.
  init(allOf facts: [FactPath]) {
    self.facts = Self.ordered(facts)
    sets = MaskSets.full(self.facts.count)
  }

  private static func ordered(_ facts: [FactPath]) -> [FactPath] {
    if facts.count < 2 { return facts }
    var ordered: [FactPath] = []
    ordered.reserveCapacity(facts.count)
    for fact in facts.sorted() where ordered.last != fact { ordered.append(fact) }
    return ordered
  }

  /// What completes one of several.
  static func any(_ parts: some Sequence<MissingFacts>) -> MissingFacts {
    let parts = parts.filter { !$0.isNever }
    guard let first = parts.first, parts.count > 1 else { return parts.first ?? never }
    let joined = parts.dropFirst().reduce(first) { $0.joined($1) { $0.appending($1) } }
    return MissingFacts(joined.facts, joined.sets.minimal(limit: limit))
  }

  /// What completes every one of several.
  static func all(_ parts: some Sequence<MissingFacts>) -> MissingFacts {
    var result = nothing
    for part in parts {
      if part.isNever { return never }
      if part.isNothing { continue }
      result = result.isNothing ? part : result.joined(part) { $0.product($1, limit: limit) }
    }
    return result
  }

  /// Whether no fact completes it.
  var isNever: Bool { sets.words.isEmpty }
  /// Whether it holds already.
  var isNothing: Bool { sets.count == 1 && sets.words.allSatisfy { $0 == 0 } }
  /// How many facts the smallest set has; none where there is no set.
  var least: Int? { isNever ? nil : sets.size(0) }
  /// The sets, each in the order of its facts.
  var lists: [[FactPath]] {
    (0..<sets.count).map { index in sets.numbers(index).map { facts[$0] } }
  }
  /// Every fact of any set, in order.
  var used: [FactPath] { sets.used.map { facts[$0] } }

  static func == (left: MissingFacts, right: MissingFacts) -> Bool { left.lists == right.lists }

  /// Two put together, their facts numbered alike.
  private func joined(
    _ other: MissingFacts, _ join: (MaskSets, MaskSets) -> MaskSets
  ) -> MissingFacts {
    var merged: [FactPath] = []
    merged.reserveCapacity(facts.count + other.facts.count)
    var (places, others): ([Int], [Int]) = ([], [])
    places.reserveCapacity(facts.count)
    others.reserveCapacity(other.facts.count)
    var next = 0
    for fact in facts {
      while next < other.facts.count, other.facts[next] < fact {
        others.append(merged.count)
        merged.append(other.facts[next])
        next += 1
      }
      if next < other.facts.count, other.facts[next] == fact {
        others.append(merged.count)
        next += 1
      }
      places.append(merged.count)
      merged.append(fact)
    }
    while next < other.facts.count {
      others.append(merged.count)
      merged.append(other.facts[next])
      next += 1
    }
    let width = max(1, (merged.count + 63) / 64)
    return MissingFacts(
      merged, join(sets.moved(places, width: width), other.sets.moved(others, width: width)))
  }
}
