internal import RuleEngine
internal import StatuteModel

/// Whom a case may be said to suspect, and of what; a victim who was made to take part is not among
/// them (UU 21/2007 Pasal 18).
struct Suspicion {
  private let file: CaseFile

  /// Someone whom the law does not punish, with the provisions that say so.
  struct Spared: Hashable {
    let id: String
    let basis: [Citation]
  }

  /// Victims in the list of the accused of whom nothing may be reported.
  let victimsOnly: Set<String>
  /// Accused that a ground spares for some of what they did.
  let spared: [Spared]
  /// Findings that may be reported: every element stated, or none against it.
  let findings: [OffenceFinding]

  init(file: CaseFile, analysis: Analysis) {
    self.file = file
    let sparing = (analysis.findings + analysis.setAside).filter {
      $0.status == .notPunished || !$0.exclusions.isEmpty
    }
    spared = file.accused.compactMap { accused in
      let findings = sparing.filter { $0.accused == accused.id }
      guard !findings.isEmpty else { return nil }
      return Spared(id: accused.id, basis: findings.flatMap(\.exclusions).map(\.citation).unique)
    }
    findings = analysis.findings.filter { finding in
      guard finding.status == .met || finding.status == .undetermined else { return false }
      return !sparing.contains { spared in
        spared.accused == finding.accused
          && !Set(spared.conduct).isDisjoint(with: finding.conduct)
      }
    }
    victimsOnly = Set(spared.map(\.id)).subtracting(findings.map(\.accused))
  }

  /// Accused with a finding, and those beside them in the same conduct who are not judged here.
  var accused: [String] {
    let judged = Set(findings.map(\.accused))
    let spared = Set(spared.map(\.id))
    let conduct = self.conduct
    return file.accused.filter { accused in
      if judged.contains(accused.id) { return true }
      return !accused.isAnalysed && accused.victim == nil && !spared.contains(accused.id)
        && conduct.contains { $0.accused.contains(accused.id) }
    }.map(\.id)
  }

  /// The conduct that findings rest on, in order of time.
  var conduct: [Conduct] {
    let ids = Set(findings.flatMap(\.conduct))
    return file.conduct.filter { ids.contains($0.id) }.inOrderOfTime
  }

  /// Victims of trafficking in the order of the file, and whoever else a finding names.
  var victims: [Victim] {
    let named = Set(findings.flatMap(\.victims))
    return file.victims.filter { $0.capacity == "korban-tppo" || named.contains($0.id) }
  }
}

extension [Conduct] {
  /// By the first possible day, those without a date last; equal days keep the order of the file.
  var inOrderOfTime: [Conduct] {
    enumerated().sorted { a, b in
      switch (a.element.date?.first.earliest, b.element.date?.first.earliest) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }
}
