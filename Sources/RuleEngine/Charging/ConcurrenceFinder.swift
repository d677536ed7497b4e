internal import StatuteModel

/// Finds how charges concur, and what the file leaves open about it.
struct ConcurrenceFinder {
  let tree: ChargeTree
  let list: [Weighed]
  let rules: [ConcurrenceRule]
  let links: ConductLinks
  let calculator: PenaltyCalculator
  let file: CaseFile

  func find() -> (concurrences: [Concurrence], questions: [ChargeQuestion]) {
    let groups = tree.groups.map { chains in
      chains.flatMap { $0 }.filter { $0.below.map { !$0.kind.isDirected } ?? true }
        .map { list[$0.index] }
    }
    let single = groups.filter { $0.count > 1 }.compactMap { one(.sameAct, $0) }
    let leads = groups.compactMap(\.first)
    let series = continued(leads)
    let together = series.filter { $0.count > 1 }.compactMap { one(.continued, $0) }
    let apart = series.compactMap(\.first)
    let separate = apart.count > 1 ? one(.separate, apart) : nil
    return (
      single + together + [separate].compactMap { $0 },
      questions(series: series, apart: apart, leads: leads)
    )
  }

  // MARK: Kinds

  /// Charges that the file puts into one undertaking, by offence: the same offence in several acts.
  private func continued(_ leads: [Weighed]) -> [[Weighed]] {
    var groups: [[Weighed]] = []
    for lead in leads {
      let place = groups.firstIndex { $0.allSatisfy { isContinued($0.finding, lead.finding) } }
      if let place { groups[place].append(lead) } else { groups.append([lead]) }
    }
    return groups
  }

  private func isContinued(_ one: OffenceFinding, _ other: OffenceFinding) -> Bool {
    guard one.offence == other.offence else { return false }
    let series = links.series(one.conduct)
    return !series.isEmpty && !series.isDisjoint(with: links.series(other.conduct))
      && Set(one.conduct) != Set(other.conduct)
  }

  private func one(_ kind: ConcurrenceRule.Kind, _ part: [Weighed]) -> Concurrence? {
    guard let rule = rules.first(where: { $0.kind == kind }), let first = part.first else {
      return nil
    }
    let findings = part.map(\.finding)
    let calculation = ConcurrenceCalculation(
      rule: rule, findings: findings, calculator: calculator,
      assessed: file.assessed)
    let total = calculation.total
    return Concurrence(
      accused: first.finding.accused, kind: kind, findings: findings.map(\.id),
      basis: total.basis, prison: total.prison, fine: total.fine)
  }

  // MARK: Questions

  private func questions(
    series: [[Weighed]], apart: [Weighed], leads: [Weighed]
  ) -> [ChargeQuestion] {
    var questions: [ChargeQuestion] = []
    for group in series where group.count > 1 {
      questions.append(question(.seenAsContinued, group, .continued))
    }
    questions += sameOffence(apart)
    var uses: [String: Int] = [:]
    for id in leads.flatMap({ Set($0.finding.conduct) }) { uses[id, default: 0] += 1 }
    let sharing = leads.filter { $0.finding.conduct.contains { uses[$0] ?? 0 > 1 } }
    if !sharing.isEmpty { questions.append(question(.mayBeOneAct, sharing, .sameAct)) }
    let several = leads.filter { persons($0.finding) > 1 }
    if !several.isEmpty { questions.append(question(.severalVictims, several, .separate)) }
    if Set(apart.map { $0.finding.regime.isUnderOldLaw }).count > 1 {
      questions.append(question(.differentLaws, apart, .separate))
    }
    return questions
  }

  private func persons(_ finding: OffenceFinding) -> Int {
    file.victims.filter { finding.victims.contains($0.id) }.reduce(0) { $0 + $1.count }
  }

  /// The same offence in acts that the file keeps apart may be one continued act; silence is no
  /// answer to that.
  private func sameOffence(_ apart: [Weighed]) -> [ChargeQuestion] {
    var seen: [Citation] = []
    for lead in apart where !seen.contains(lead.finding.offence) {
      seen.append(lead.finding.offence)
    }
    return seen.compactMap { offence in
      let same = apart.filter { $0.finding.offence == offence }
      let acts = Set(same.map { Set($0.finding.conduct) })
      return acts.count > 1 ? question(.mayBeContinued, same, .continued) : nil
    }
  }

  private func question(
    _ matter: ChargeQuestion.Matter, _ part: [Weighed], _ kind: ConcurrenceRule.Kind
  ) -> ChargeQuestion {
    let findings = part.map(\.finding)
    return ChargeQuestion(
      accused: findings.first?.accused ?? "", matter: matter, findings: findings.map(\.id),
      basis: rules.filter { $0.kind == kind }.flatMap { rule in
        ConcurrenceCalculation.bases(of: findings, old: rule.old, new: rule.new)
      })
  }
}
