internal import StatuteModel

/// What an element rests on; the same for every element that asks the same.
final class ElementReasons {
  let reasons: ConditionResult
  let facts: [FactPath]
  let open: [FactPath]
  let evidence: [String]
  let rebuttal: [String]
  let sufficiency: [Sufficiency]

  init(
    reasons: ConditionResult, facts: [FactPath], open: [FactPath], evidence: [String],
    rebuttal: [String], sufficiency: [Sufficiency]
  ) {
    self.reasons = reasons
    self.facts = facts
    self.open = open
    self.evidence = evidence
    self.rebuttal = rebuttal
    self.sufficiency = sufficiency
  }
}

/// What the elements of all rules rest on in one undertaking, by the numbers of their conditions:
/// many offences share "by threat, by fraud, …", and it is worked out once.
///
/// It holds no more entries than the rules have conditions, twice: an attempt is not asked for
/// results.
final class KnownElements {
  private var complete: [Int: ElementReasons] = [:]
  private var attempt: [Int: ElementReasons] = [:]

  /// What an element rests on; worked out only where it is not known yet.
  func reasons(
    _ number: Int, asksResults: Bool, or find: () -> ElementReasons
  ) -> ElementReasons {
    if let known = asksResults ? complete[number] : attempt[number] { return known }
    let found = find()
    if asksResults { complete[number] = found } else { attempt[number] = found }
    return found
  }
}
