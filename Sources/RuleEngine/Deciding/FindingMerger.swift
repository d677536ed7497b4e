internal import StatuteModel

/// Puts victims together for whom everything is the same.
enum FindingMerger {
  static func merge(_ findings: [OffenceFinding]) -> [OffenceFinding] {
    if findings.count == 1 { return findings }
    var merged: [OffenceFinding] = []
    var keys: [Key] = []
    for finding in findings {
      let key = Key(finding)
      if let index = keys.firstIndex(of: key) {
        merged[index] = joined(merged[index], finding)
      } else {
        keys.append(key)
        merged.append(finding)
      }
    }
    return merged
  }

  /// What must agree; the victim's own id does not count.
  private struct Key: Equatable {
    let conduct: [String]
    let base: Citation?
    let status: OffenceFinding.Status
    let form: OffenceFinding.Form
    let regime: Regime
    let sanction: SanctionFinding
    let aggravations: [Citation]
    let open: [[[String]]]
    let truths: [Truth]
    let facts: [[String]]
    let missing: [[String]]

    init(_ finding: OffenceFinding) {
      func neutral(_ path: FactPath) -> String {
        finding.victims.contains(path.id)
          ? FactPath("*", path.key, path.rest).description : path.description
      }
      conduct = finding.conduct
      base = finding.base
      status = finding.status
      form = finding.form
      regime = finding.regime
      sanction = finding.sanction
      aggravations = finding.aggravations
      open = finding.openAggravations.map { $0.missing.map { $0.map(neutral) } }
      truths = finding.elements.map(\.truth)
      facts = finding.elements.map { $0.facts.map(neutral) }
      missing = finding.missing.map { $0.map(neutral) }
    }
  }

  private static func joined(_ a: OffenceFinding, _ b: OffenceFinding) -> OffenceFinding {
    var result = a
    result.victims.add(b.victims)
    result.missing.add(b.missing)
    result.toVerify.add(b.toVerify)
    result.contradictions.add(b.contradictions)
    for (index, other) in b.openAggravations.enumerated()
    where index < result.openAggravations.count {
      result.openAggravations[index].missing.add(other.missing)
    }
    result.elements = joined(a.elements, b.elements)
    return result
  }

  private static func joined(_ a: [ElementResult], _ b: [ElementResult]) -> [ElementResult] {
    var result = a
    for index in result.indices where index < b.count {
      result[index].add(
        facts: b[index].facts, open: b[index].open, evidence: b[index].evidence,
        rebuttal: b[index].rebuttal)
      result[index].parts = joined(a[index].parts, b[index].parts)
    }
    return result
  }
}

extension Array where Element: Equatable {
  /// Appends what is not there yet.
  fileprivate mutating func add(_ other: [Element]) {
    append(contentsOf: other.filter { !contains($0) })
  }
}
