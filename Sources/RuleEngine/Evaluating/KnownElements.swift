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
    _ reasons: ConditionResult, facts: [FactPath] = [], open: [FactPath] = [],
    evidence: [String] = [], rebuttal: [String] = [], sufficiency: [Sufficiency] = []
  ) {
    self.reasons = reasons
    self.facts = facts
    self.open = open
    self.evidence = evidence
    self.rebuttal = rebuttal
    self.sufficiency = sufficiency
  }
}

/// What the elements of all rules rest on in undertakings that say the same to them, by the numbers
/// of their conditions: many offences share "by threat, by fraud, …", and it is worked out once.
///
/// It holds no more entries than the rules have conditions, twice: an attempt is not asked for
/// results.
final class KnownElements {
  private var complete: [ElementReasons?] = []
  private var attempt: [ElementReasons?] = []
  /// How the atoms of rules stand that are kept here.
  let atoms = KnownAtoms()

  /// What an element rests on; worked out only where it is not known yet.
  func reasons(
    _ number: Int, asksResults: Bool, or find: () -> ElementReasons
  ) -> ElementReasons {
    if let found = Self.known(number, in: asksResults ? complete : attempt) { return found }
    let found = find()
    if asksResults {
      Self.keep(found, at: number, in: &complete)
    } else {
      Self.keep(found, at: number, in: &attempt)
    }
    return found
  }

  private static func known(_ number: Int, in list: [ElementReasons?]) -> ElementReasons? {
    number < list.count ? list[number] : nil
  }

  private static func keep(
    _ found: ElementReasons, at number: Int, in known: inout [ElementReasons?]
  ) {
    if known.count <= number {
      known += Array(repeating: nil, count: number + 1 - known.count)
    }
    known[number] = found
  }
}
