internal import StatuteModel

/// Puts victims together for whom everything is the same.
enum FindingMerger {
  static func merge(_ findings: [OffenceFinding]) -> [OffenceFinding] {
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
    let accused: String
    let conduct: [String]
    let status: OffenceFinding.Status
    let form: OffenceFinding.Form
    let regime: Regime
    let truths: [Truth]
    let facts: [[String]]
    let missing: [[String]]

    init(_ finding: OffenceFinding) {
      func neutral(_ path: FactPath) -> String {
        finding.victims.contains(path.id)
          ? FactPath("*", path.key, path.rest).description : path.description
      }
      accused = finding.accused
      conduct = finding.conduct
      status = finding.status
      form = finding.form
      regime = finding.regime
      truths = finding.elements.map(\.truth)
      facts = finding.elements.map { $0.facts.map(neutral) }
      missing = finding.missing.map { $0.map(neutral) }
    }
  }

  private static func joined(_ a: OffenceFinding, _ b: OffenceFinding) -> OffenceFinding {
    var result = a
    result.victims += b.victims
    result.missing += b.missing.filter { !a.missing.contains($0) }
    result.toVerify += b.toVerify.filter { !a.toVerify.contains($0) }
    result.contradictions += b.contradictions.filter { !a.contradictions.contains($0) }
    for index in result.elements.indices where index < b.elements.count {
      let other = b.elements[index]
      result.elements[index].facts += other.facts.filter {
        !result.elements[index].facts.contains($0)
      }
      result.elements[index].open += other.open.filter {
        !result.elements[index].open.contains($0)
      }
      result.elements[index].evidence += other.evidence.filter {
        !result.elements[index].evidence.contains($0)
      }
      result.elements[index].rebuttal += other.rebuttal.filter {
        !result.elements[index].rebuttal.contains($0)
      }
    }
    return result
  }
}
