internal import StatuteModel

/// Counts lawful evidence under the code of procedure that the case is run by.
struct SufficiencyRule {
  let rules: [EvidenceRule]

  /// The rules under which a case may be run: investigation or prosecution that had begun when
  /// another code followed is finished under the one before, and so is a trial that had begun
  /// (UU 20/2025 Pasal 361). A case that went to court without examination goes over.
  init?(_ rules: [EvidenceRule], of file: CaseFile, acts: HeldActs) {
    let steps = file.proceeding.steps
    self.rules = rules.filter { rule in
      guard let act = rule.change.act, let day = acts.act(act)?.force.start else { return true }
      func began(_ step: Proceeding.Step) -> Truth {
        guard let range = steps[step] else { return .unknown }
        if let latest = range.latest, latest < day { return .yes }
        return range.earliest.map { $0 >= day } ?? false ? .no : .unknown
      }
      if began(.examination) == .yes { return true }
      if began(.referral) == .yes { return began(.examination) == .unknown }
      let running = Truth.any([began(.investigation), began(.prosecution)])
      return running != .no
    }
    if self.rules.isEmpty { return nil }
  }

  /// How the evidence for an element stands; empty where there is none.
  func judge(_ ids: [String], of file: CaseFile) -> [Sufficiency] {
    let evidence = file.evidence.filter { ids.contains($0.id) }
    guard !evidence.isEmpty else { return [] }
    return rules.map { rule in
      let counted = evidence.filter { item in
        item.isLawful != .no && item.kind.map(rule.kinds.contains) ?? false
      }
      // Two statements of one source are one.
      let sources = Set(counted.map { $0.source.map(Source.named) ?? .unnamed($0.id) })
      let isVictim = counted.contains { $0.kind == rule.victimKind }
      let isEnough = sources.count >= rule.least
      return Sufficiency(
        count: sources.count, isEnough: isEnough,
        basis: isEnough && isVictim ? rule.victimBasis : rule.basis)
    }
  }

  private enum Source: Hashable {
    case named(Evidence.Source)
    case unnamed(String)
  }
}
