internal import StatuteModel

/// Parts findings by victims, so that what stands behind another stands there for each victim of
/// its part: an offence that is absorbed for one victim is charged in full for the other.
struct VictimParts {
  let finder: RelationFinder

  /// The parts, between which every relation is whole.
  func parts(of list: [Weighed]) -> [Weighed] {
    var parts = list
    // Every round adds a part, and there are no more parts than victims in all findings.
    while let pair = finder.pairs(parts).first(where: { !$0.isWhole }) {
      let second = parts[pair.second]
      let inside = second.finding.victims.filter(pair.shared.contains)
      let outside = second.finding.victims.filter { !pair.shared.contains($0) }
      guard !inside.isEmpty, !outside.isEmpty else { break }
      parts[pair.second] = second.part(for: inside)
      parts.append(second.part(for: outside))
    }
    return parts
  }
}
