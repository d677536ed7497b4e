internal import StatuteModel

extension PenaltyComputation {
  /// Additional punishments that the offence or a provision applied opens.
  mutating func additional() throws(SanctionFailure) -> [AdditionalPenalty] {
    var found: [AdditionalPenalty] = []
    for rule in book.additional
    where rule.accused == charge.accused && acts.isInForce(rule.provision, on: day) {
      let opens = charge.applied.contains(rule.trigger) || charge.offence.isWithin(rule.trigger)
      guard opens else { continue }
      let place = try acts.wording(of: rule.provision, on: day)
      found.append(AdditionalPenalty(basis: place.basis, items: items(of: place)))
    }
    guard let old else { return found }
    let known = found.filter { penalty in old.penalty.additional.contains(penalty) }
    if known.count < found.count, reading(on: .newAdditional)?.effect == .withinOldLaw {
      return known
    }
    return found
  }

  /// The list inside a provision, else the items of other lists that it names, else itself.
  private func items(of place: Place) -> [Citation] {
    let own = place.children(on: day)
    if !own.isEmpty { return own.map(\.citation) }
    let named = acts.targets(of: place, on: day).filter { $0.provision.kind == .letter }
    return named.isEmpty ? [place.citation] : named.map(\.citation)
  }

  /// What stands in for the fine. Where two laws are compared each keeps its own.
  mutating func substitutes(
    _ categories: FineCategories
  ) throws(SanctionFailure) -> [Substitute] {
    guard old == nil, let fine else { return [] }
    if charge.accused == .corporation {
      guard let place = try anchor(.corporateSubstitute) else { return [] }
      return [Substitute(kind: .suspension, minimum: nil, maximum: nil, basis: [place.citation])]
    }
    guard let reading = reading(on: .unpaidFine) else { return [] }
    let substitute = try SubstituteReader(acts: acts, day: day, categories: categories)
      .substitute(reading.effect, for: fine.maximum)
    return substitute.map { [$0] } ?? []
  }

  /// The least that a court may impose without a special minimum.
  func generalMinimum(_ categories: FineCategories) throws(SanctionFailure) -> GeneralMinimum? {
    var length: (Quantity.Period, Citation)?
    var amount: (Rational, Citation)?
    if let prison, prison.minimum == nil, let place = try anchor(.generalPrisonMinimum) {
      length = (try place.period(try place.number(.prisonMinimum)), place.citation)
    }
    let rule: ReadingBook.Anchor =
      charge.accused == .corporation ? .corporateFineMinimum : .generalFineMinimum
    if let fine, fine.minimum == nil, let place = try anchor(rule) {
      amount = (
        try categories.amount(try place.number(.fineMinimum), in: place).amount, place.citation
      )
    }
    guard length != nil || amount != nil else { return nil }
    return GeneralMinimum(
      prison: length?.0, prisonBasis: length?.1, fine: amount?.0, fineBasis: amount?.1)
  }

  /// When prosecution lapses: each item of the rule names its time first, then the threats for
  /// which it holds, in ascending order.
  func limitation(of threatened: Penalty.Prison?) throws(SanctionFailure) -> Limitation? {
    guard let place = try anchor(.limitation) else { return nil }
    for item in place.children(on: day) {
      guard let time = try item.numbers().first(where: { $0.role == .time }) else { continue }
      guard try item.fits(threatened, timesBefore: 1) else { continue }
      return Limitation(length: try item.period(time.quantity), basis: item.citation)
    }
    return nil
  }
}
