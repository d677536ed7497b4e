internal import StatuteModel

/// Findings of one accused that are met, sorted into charges: all of the groups stand, one of the
/// chains in each, and in a chain the first charge that is proven.
struct ChargeTree {
  /// A charge in a chain, and the pair that put it below another.
  struct Entry {
    let index: Int
    let below: FindingPair?
    let depth: Int
  }

  typealias Chain = [Entry]
  private(set) var groups: [[Chain]] = []
  private let list: [Weighed]

  /// - Parameter pairs: relations in each of which the first covers every victim of the second
  init(_ list: [Weighed], pairs: [FindingPair]) {
    self.list = list
    let order = list.indices.sorted { list[$0].precedes(list[$1]) }
    var rank = Array(repeating: 0, count: list.count)
    for (place, index) in order.enumerated() { rank[index] = place }
    var above: [Int: FindingPair] = [:]
    for index in order {
      // A finding stands below the heaviest that it is related to, so that what has nothing to do
      // with each other is not put into one chain by what stands below both.
      above[index] = pairs.filter { $0.second == index && $0.kind != .alternative }
        .min { rank[$0.first] < rank[$1.first] }
    }
    var chains: [Int: Chain] = [:]
    for index in order {
      let (root, depth) = Self.root(of: index, above)
      let entry = Entry(index: index, below: root == index ? nil : above[index], depth: depth)
      chains[root, default: []].append(entry)
    }
    let roots = chains.keys.sorted { rank[$0] < rank[$1] }
    let alternatives = pairs.filter { $0.kind == .alternative }
    for root in roots {
      let chain = sorted(chains[root] ?? [], rank)
      let place =
        alternatives.isEmpty
        ? nil
        : groups.firstIndex { group in
          group.contains { Self.areAlternatives($0, chain, alternatives) }
        }
      if let place { groups[place].append(chain) } else { groups.append([chain]) }
    }
  }

  private func sorted(_ chain: Chain, _ rank: [Int]) -> Chain {
    chain.sorted { a, b in
      if (a.depth == 0) != (b.depth == 0) { return a.depth == 0 }
      let (left, right) = (list[a.index].gravity, list[b.index].gravity)
      if left != right { return left > right }
      return (a.depth, rank[a.index]) < (b.depth, rank[b.index])
    }
  }

  /// Where the way up ends; a way that leads back to itself ends where it began.
  private static func root(of index: Int, _ above: [Int: FindingPair]) -> (Int, depth: Int) {
    var seen = [index]
    while let last = seen.last, let next = above[last]?.first {
      if seen.contains(next) { return (seen.min() ?? index, index == seen.min() ? 0 : 1) }
      seen.append(next)
    }
    return (seen.last ?? index, seen.count - 1)
  }

  private static func areAlternatives(
    _ one: Chain, _ other: Chain, _ pairs: [FindingPair]
  ) -> Bool {
    let (left, right) = (one.map(\.index), other.map(\.index))
    return pairs.contains { pair in
      (left.contains(pair.first) && right.contains(pair.second))
        || (left.contains(pair.second) && right.contains(pair.first))
    }
  }

  /// The form that charges sorted so have.
  var form: ChargeForm {
    let hasGroups = groups.count > 1
    let hasAlternatives = groups.contains { $0.count > 1 }
    let hasLayers = groups.contains { $0.contains { $0.count > 1 } }
    switch (hasGroups, hasAlternatives, hasLayers) {
    case (false, false, false): return .single
    case (true, false, false): return .cumulative
    case (false, true, false): return .alternative
    case (false, false, true): return .subsidiary
    default: return .combined
    }
  }
}
