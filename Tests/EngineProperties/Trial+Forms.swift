import RuleEngine
import StatuteModel

/// In which form the offence is answered for, and what raises it.
extension Trial {
  mutating func checkForm(_ finding: OffenceFinding) {
    let expected: OffenceFinding.Form =
      switch (made.manner, offence.form) {
      case (.attempt, _): .attempt
      case (.help, _), (.directedHelp, _), (.helpWithAttempt, _): .assistance
      case (.instigation, .principal): .participation
      case (.alone, .principal): .principal
      case (_, .incitement): .incitement
      case (_, .conspiracy): .conspiracy
      }
    if finding.form != expected {
      fail("bentuk \(finding.form.rawValue), bukan \(expected.rawValue)")
    }
  }

  /// An aggravation counts where every possibility meets it, and nowhere else.
  mutating func checkAggravations(_ finding: OffenceFinding) {
    for rule in side.aggravations(offence) {
      let conditions = rule.elements.map(\.condition).filter { !$0.isBase }
      let isOwn = made.manner.isOwn || rule.followsOffence
      let knowledge = isOwn ? known : made.own.withPeople(of: known)
      let keys = Set(conditions.flatMap(\.keys))
      guard keys.allSatisfy(knowledge.speaks), knowledge.open(under: keys).count <= 9 else {
        continue
      }
      report.aggravations += 1
      let verdicts = knowledge.verdicts(keys, random.bases, asksResults: true) {
        $0.truth(conditions)
      }
      let isMet = finding.aggravations.contains(rule.citation)
      if isMet != (verdicts == [.yes]) {
        fail("\(rule.citation.identifier) \(isMet), menurut setiap kemungkinan \(verdicts)")
      }
      let isOpen = finding.openAggravations.contains { $0.citation == rule.citation }
      if isOpen, verdicts.count == 1 { fail("\(rule.citation.identifier) terbuka walaupun pasti") }
    }
  }
}
