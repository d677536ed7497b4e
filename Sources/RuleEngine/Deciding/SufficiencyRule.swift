internal import StatuteModel

/// Counts lawful evidence under the code of procedure that the case is run by.
struct SufficiencyRule {
  let rules: [EvidenceRule]

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
