internal import StatuteModel

/// A relation between two findings of one accused, by their places in a list.
struct FindingPair {
  /// The one that goes before.
  let first: Int
  let second: Int
  let kind: OffenceRelation.Kind
  let relation: OffenceRelation
  /// The victims that both have.
  let shared: Set<String>
  /// Whether the first covers every victim of the second.
  let isWhole: Bool
}

/// Finds how findings stand to each other by the relations of the rules.
struct RelationFinder {
  let rules: RuleSet
  let relations: [OffenceRelation]
  let links: ConductLinks

  /// The relations among findings of one accused.
  func pairs(_ list: [Weighed]) -> [FindingPair] {
    var byVictim: [String: [Int]] = [:]
    var withoutVictim: [Int] = []
    for (index, item) in list.enumerated() {
      if item.finding.victims.isEmpty { withoutVictim.append(index) }
      for victim in item.finding.victims { byVictim[victim, default: []].append(index) }
    }
    return list.indices.flatMap { one -> [FindingPair] in
      let victims = list[one].finding.victims
      // Only who shares a victim can stand in a relation.
      let others =
        victims.isEmpty ? withoutVictim : Set(victims.flatMap { byVictim[$0] ?? [] }).sorted()
      return others.filter { $0 > one }.compactMap { pair(one, $0, list) }
    }
  }

  private func pair(_ one: Int, _ other: Int, _ list: [Weighed]) -> FindingPair? {
    let (a, b) = (list[one].finding, list[other].finding)
    let shared = Set(a.victims).intersection(b.victims)
    guard a.victims.isEmpty && b.victims.isEmpty || !shared.isEmpty,
      links.connects(a.conduct, b.conduct)
    else { return nil }
    for relation in relations {
      let isForward = holds(relation, a, b)
      guard isForward || holds(relation, b, a) else { continue }
      return ordered(
        relation, isForward ? one : other, isForward ? other : one, shared, list)
    }
    return nil
  }

  /// Whether the relation names the one as going before the other.
  private func holds(
    _ relation: OffenceRelation, _ first: OffenceFinding, _ second: OffenceFinding
  ) -> Bool {
    func names(_ list: [Citation], _ finding: OffenceFinding) -> Bool {
      rules.names(list, rules.offences[finding.place])
    }
    guard names(relation.offences, first) else { return false }
    guard let form = relation.form else { return names(relation.others, second) }
    return first.offence == second.offence && second.form.rawValue == form.rawValue
      && ![.attempt, .assistance].contains(first.form)
  }

  /// Which goes before: as the rules say where one contains the other, else the heavier; where
  /// both are met and weigh the same, the choice is an alternative. Of equals the one with more
  /// victims is named first.
  private func ordered(
    _ relation: OffenceRelation, _ named: Int, _ other: Int, _ shared: Set<String>,
    _ list: [Weighed]
  ) -> FindingPair {
    var (first, second, kind) = (named, other, relation.kind)
    func covers(_ one: Int, _ two: Int) -> Bool {
      Set(list[two].finding.victims).isSubset(of: list[one].finding.victims)
    }
    if !kind.isDirected {
      let (left, right) = (list[named].gravity, list[other].gravity)
      if left == right {
        // Facts that are still open may make one of them the heavier.
        let isSettled = [named, other].allSatisfy { list[$0].finding.status == .met }
        if isSettled { kind = .alternative }
        if !covers(first, second) { swap(&first, &second) }
      } else if left < right {
        swap(&first, &second)
      }
    }
    return FindingPair(
      first: first, second: second, kind: kind, relation: relation, shared: shared,
      isWhole: covers(first, second))
  }
}

/// Which conduct the file puts together: the same, of one undertaking, or directed at the other.
struct ConductLinks {
  private let conduct: [String: Conduct]

  init(_ file: CaseFile) {
    conduct = Dictionary(file.conduct.map { ($0.id, $0) }) { first, _ in first }
  }

  func connects(_ one: [String], _ other: [String]) -> Bool {
    !Set(one).isDisjoint(with: other) || !series(one).isDisjoint(with: series(other))
      || !targets(one).isDisjoint(with: other) || !targets(other).isDisjoint(with: one)
  }

  func series(_ ids: [String]) -> Set<String> {
    Set(ids.compactMap { conduct[$0]?.series })
  }

  private func targets(_ ids: [String]) -> Set<String> {
    Set(ids.flatMap { conduct[$0]?.targets ?? [] })
  }
}
