internal import StatuteModel

/// Sets of unknown facts that complete something.
///
/// Exact for the rules as they are: every fact speaks in one direction only (the reader of rules
/// refuses others), so what holds with all unknown facts true can hold, and what holds with all of
/// them false must hold.
enum MissingFacts {
  /// More sets than this are never shown; the smallest are kept.
  static let limit = 500

  /// The sets of which none contains another, smallest first.
  static func minimal(_ sets: [Set<FactPath>]) -> [Set<FactPath>] {
    var kept: [Set<FactPath>] = []
    for set in sets.sorted(by: precedes) where !kept.contains(where: { $0.isSubset(of: set) }) {
      kept.append(set)
      if kept.count == limit { break }
    }
    return kept
  }

  /// The sets that complete every one of the parts.
  static func product(_ parts: [[Set<FactPath>]]) -> [Set<FactPath>] {
    parts.reduce([[]]) { sets, part in
      minimal(sets.flatMap { set in part.map { set.union($0) } })
    }
  }

  private static func precedes(_ a: Set<FactPath>, _ b: Set<FactPath>) -> Bool {
    if a.count != b.count { return a.count < b.count }
    return a.sorted().lexicographicallyPrecedes(b.sorted())
  }
}
