internal import StatuteModel

extension CompiledRules {
  /// More sets than this are never returned; the smallest are kept.
  public static let limit = 500

  /// An open fact, and whether it would have to hold or to fail.
  public struct Completion: Hashable, Sendable {
    /// The fact.
    public let fact: Int
    /// Whether it completes by holding.
    public let holds: Bool
  }

  /// The smallest sets of open facts that would complete an offence, smallest first; none where a
  /// group has failed, the empty one where nothing is open.
  public func missing(of offence: Int, _ state: FactState) -> [[Completion]] {
    let range = firstGroup[offence]..<firstGroup[offence + 1]
    var groups: [[Int32]] = []
    for group in range {
      switch truth(ofGroup: group, state) {
      case .no: return []
      case .yes: continue
      case .unknown:
        let open = literals[firstLiteral[group]..<firstLiteral[group + 1]].filter {
          state[Int($0 >> 1)] == .unknown
        }
        // What one fact meets either way needs nothing.
        if !open.contains(where: { open.contains($0 ^ 1) }) { groups.append(open) }
      }
    }
    // Numbered anew, so that most cases need one word.
    let used = Set(groups.joined()).sorted()
    let width = max(1, (used.count + 63) / 64)
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var sets = MaskSets.onlyEmpty(width: width)
    for group in groups.sorted(by: { $0.count < $1.count }) {
      var single = MaskSets(width: width)
      for literal in group { if let number = place[literal] { single.add([number]) } }
      sets = sets.product(single, limit: Self.limit)
    }
    return (0..<sets.count).compactMap { index in
      let set = sets.numbers(index).map {
        Completion(fact: Int(used[$0] >> 1), holds: used[$0] & 1 == 0)
      }
      // A fact cannot both hold and fail.
      return Set(set.map(\.fact)).count == set.count ? set : nil
    }
  }
}
