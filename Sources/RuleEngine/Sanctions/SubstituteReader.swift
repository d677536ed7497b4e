internal import StatuteModel

/// Reads what stands in for unpaid money from the provisions that a reading names.
struct SubstituteReader {
  let acts: HeldActs
  let day: CalendarDate
  let categories: FineCategories

  /// The substitute that a reading orders; `nil` where it orders none.
  func substitute(
    _ effect: ReadingEffect, for amount: Rational?
  ) throws(SanctionFailure) -> Substitute? {
    switch effect {
    case .detention(let provision):
      let place = try acts.wording(of: provision, on: day)
      return Substitute(
        kind: .detention, minimum: nil,
        maximum: try place.period(try place.number(.detentionMaximum)), basis: [place.citation])
    case .imprisonment(let provision, let rates, let table):
      let place = try acts.wording(of: provision, on: day)
      let scale = try scale(rates: rates, table: table)
      var days: Rational?
      if let amount { days = try scale.days(for: amount) }
      return Substitute(
        kind: .imprisonment, minimum: try place.period(try place.number(.prisonMinimum)),
        maximum: try place.period(try place.number(.prisonMaximum)), daysForHighestFine: days,
        basis: [place.citation, rates])
    case .unmeasuredImprisonment(let provision):
      let place = try acts.wording(of: provision, on: day)
      return Substitute(
        kind: .imprisonment, minimum: nil, maximum: nil, basis: [place.citation])
    case .raise, .keep, .limit, .reportedLimit, .sum, .compound, .once, .same, .part, .multiply,
      .corporateBand, .exclusive, .together, .withinOldLaw, .newLawInFull, .newLaw, .oldLaw, .none:
      return nil
    }
  }

  func scale(rates: Citation, table: Citation) throws(SanctionFailure) -> SubstitutePrisonScale {
    let rates = try acts.wording(of: rates, on: day)
    let table = try acts.wording(of: table, on: day)
    let key = ScaleKey(rates: rates.key, table: table.key, categories: categories)
    return try acts.scales.value(key) { () throws(SanctionFailure) in
      try SubstitutePrisonScale(rates: rates, table: table, categories: categories)
    }
  }
}
