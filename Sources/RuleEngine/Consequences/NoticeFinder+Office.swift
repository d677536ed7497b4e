internal import StatuteModel

extension NoticeFinder {
  private static let official = FactKey(.accused, "penyelenggara_negara")
  private static let held = FactKey(.accused, "jabatan")

  /// The provisions that raise a punishment because the accused holds an office.
  static func officeRules(_ books: [RuleBook]) -> Set<Citation> {
    let rules = books.flatMap(\.aggravations).filter { rule in
      rule.elements.contains { $0.condition.keys.contains(official) }
    }
    return Set(rules.map(\.citation))
  }

  /// The general part of the new law raises the punishment of who abuses an office, at the court's
  /// discretion; told for offences that no rule of their own raises for that.
  func office(of accused: Accused, _ found: inout Found) {
    guard let notice = notices[.office], let fact = Self.statedOffice(of: accused) else { return }
    let offences = findings(of: accused.id).filter { finding in
      finding.status != .notMet && !finding.regime.possible.allSatisfy(Self.isOldLaw)
        && officeRules.isDisjoint(
          with: finding.aggravations + finding.openAggravations.map(\.citation))
    }.map(\.offence).uniqued
    guard !offences.isEmpty else { return }
    found.results.append(NoticeResult(notice: notice, facts: [fact], offences: offences))
  }

  /// The new law says nothing about a punishment under the old one alone.
  private static func isOldLaw(_ code: Regime.Code) -> Bool {
    code == .old || code == .oldInExecution
  }

  /// The fact by which the accused is an official: the office where one is stated, which is what the
  /// other fact follows from. An office counts unless the accused is said to be no official.
  private static func statedOffice(of accused: Accused) -> FactPath? {
    let isOfficial = accused.facts[official.name]
    if case .terms(let offices) = accused.facts[held.name], isOfficial != .truth(.no),
      !offices.asserted.isEmpty || !offices.oneOf.isEmpty
    {
      return FactPath(accused.id, held.name)
    }
    return isOfficial == .truth(.yes) ? FactPath(accused.id, official.name) : nil
  }
}
