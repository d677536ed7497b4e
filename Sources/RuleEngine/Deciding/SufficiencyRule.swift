internal import StatuteModel

/// Counts lawful evidence under the code of procedure that the case is run by.
struct SufficiencyRule {
  private let rules: [EvidenceRule]

  /// The rules of the codes by which evidence is counted; of all codes where none is decided on.
  init?(_ rules: [EvidenceRule], under proof: ProofResult?) {
    self.rules = proof.map { proof in rules.filter { proof.codes.contains($0.code) } } ?? rules
    if self.rules.isEmpty { return nil }
  }

  /// How the evidence for an element stands under each code; empty where there is none.
  func judge(_ ids: [String], of file: CaseFile) -> [Sufficiency] {
    let evidence = file.evidence.filter { ids.contains($0.id) }
    guard !evidence.isEmpty else { return [] }
    var result: [Sufficiency] = []
    for found in rules.map({ judge(evidence, under: $0) }) where !result.contains(found) {
      result.append(found)
    }
    return result
  }

  private func judge(_ evidence: [Evidence], under rule: EvidenceRule) -> Sufficiency {
    let counted = evidence.filter { item in
      item.isLawful != .no && item.kind.map(rule.kinds.contains) ?? false
    }
    // Two statements of one source are one.
    let count = Set(counted.map { $0.source.map(Source.named) ?? .unnamed($0.id) }).count
    func answer(_ isEnough: Truth, _ basis: Citation) -> Sufficiency {
      Sufficiency(count: count, isEnough: isEnough, basis: basis)
    }
    let isVictim = counted.contains { $0.kind == rule.victimKind }
    // A victim's statement and one other (Pasal 30) suffice, whatever the code asks for.
    if isVictim, count > 1 { return answer(.yes, rule.victimBasis) }
    if let least = rule.least { return answer(count >= least ? .yes : .no, rule.basis) }
    let failing = rule.insufficient.first { entry in
      !counted.isEmpty && (!entry.isOfOneSource || count == 1)
        && counted.allSatisfy { $0.kind.map(entry.kinds.contains) ?? false }
    }
    return failing.map { answer(.no, $0.basis) } ?? answer(.unknown, rule.basis)
  }

  private enum Source: Hashable {
    case named(Evidence.Source)
    case unnamed(String)
  }
}
