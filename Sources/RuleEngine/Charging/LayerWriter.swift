internal import StatuteModel

/// Turns a tree of charges into layers with their reasons.
struct LayerWriter {
  private let tree: ChargeTree
  private let list: [Weighed]
  private let victims: [String: [String]]

  /// - Parameters:
  ///   - list: the findings, parted by victims
  ///   - whole: the same, as they were found
  init(_ tree: ChargeTree, _ list: [Weighed], whole: [Weighed]) {
    self.tree = tree
    self.list = list
    victims = Dictionary(whole.map { ($0.finding.id, $0.finding.victims) }) { first, _ in first }
  }

  var layers: [ChargeLayer] {
    var layers: [ChargeLayer] = []
    for (group, chains) in tree.groups.enumerated() {
      for (alternative, chain) in chains.enumerated() {
        for (place, entry) in chain.enumerated() {
          let connector: ChargeLayer.Connector? =
            place > 0 || layers.isEmpty ? nil : alternative > 0 ? .or : .and
          layers.append(
            ChargeLayer(
              position: ChargePosition(
                cumulative: tree.groups.count > 1 ? group : nil,
                alternative: chains.count > 1 ? alternative : nil,
                subsidiary: chain.count > 1 ? place : nil),
              connector: connector, findings: [list[entry.index].finding.id],
              onlyFor: onlyFor(list[entry.index].finding),
              reasons: place > 0
                ? below(entry) : lead(chain, group: group, alternative: alternative)))
        }
      }
    }
    return layers
  }

  private func onlyFor(_ part: OffenceFinding) -> [String] {
    victims[part.id] == part.victims ? [] : part.victims
  }

  /// Why the first charge of a chain stands there.
  private func lead(_ chain: ChargeTree.Chain, group: Int, alternative: Int) -> [LayerReason] {
    guard list.count > 1, let first = chain.first else { return [.onlyOne] }
    let rest = Array(chain.dropFirst())
    if alternative > 0 { return [.otherName] + weight(first, against: rest) }
    if group > 0 { return [beside(first, group: group)] + weight(first, against: rest) }
    let all = tree.groups.flatMap { $0.flatMap { $0 } }.filter { $0.index != first.index }
    let inGroup = tree.groups[0].flatMap { $0 }.filter { $0.index != first.index }
    let whole = weight(first, against: all)
    return whole == [.heaviest] || inGroup.isEmpty ? whole : weight(first, against: inGroup)
  }

  /// How the threat of a charge compares with others; nothing where there are none.
  private func weight(
    _ entry: ChargeTree.Entry, against others: [ChargeTree.Entry]
  ) -> [LayerReason] {
    guard let next = others.map({ list[$0.index].gravity }).max() else { return [] }
    if list[entry.index].gravity > next { return [.heaviest] }
    let contains = others.contains { $0.below?.first == entry.index && $0.below?.kind == .absorbed }
    return [contains ? .containing : .equal]
  }

  private func below(_ entry: ChargeTree.Entry) -> [LayerReason] {
    guard let pair = entry.below else { return [] }
    let above = list[pair.first].finding.id
    switch pair.kind {
    case .absorbed: return [.containedIn(above)]
    case .special: return [.generalTo(above)]
    case .subsidiary, .alternative: return [.sameActAndVictim]
    }
  }

  /// Whether a charge shares an act or a victim with the groups before it.
  private func beside(_ entry: ChargeTree.Entry, group: Int) -> LayerReason {
    let finding = list[entry.index].finding
    let earlier = tree.groups.prefix(group).flatMap { $0.flatMap { $0 } }
      .map { list[$0.index].finding }
    let acts = Set(earlier.flatMap(\.conduct))
    let victims = Set(earlier.flatMap(\.victims))
    return .beside(
      sameAct: !acts.isDisjoint(with: finding.conduct),
      sameVictim: finding.victims.isEmpty || victims.isEmpty
        ? nil : !victims.isDisjoint(with: finding.victims))
  }
}
