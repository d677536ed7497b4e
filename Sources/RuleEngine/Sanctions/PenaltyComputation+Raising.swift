internal import StatuteModel

extension PenaltyComputation {
  /// Keeps imprisonment under the new law within that of the old, for conduct before the change.
  mutating func keepWithinOldPrison() throws(SanctionFailure) {
    guard let limit = old?.ownPrison, !limit.includesLife, let longest = limit.maximum, let prison,
      prison.includesLife || (prison.maximum ?? .zero) > longest
    else { return }
    self.prison = Penalty.Prison(
      minimum: prison.minimum, maximum: min(prison.maximum ?? longest, longest),
      includesLife: false)
    step(.prisonLimit(longest), try changeOfLaw())
  }

  /// Keeps a fine of the new law within that of the old, for conduct before the change.
  mutating func keepWithinOldFine() throws(SanctionFailure) {
    guard let old, let highest = fine?.maximum, let limit = old.ownFine?.maximum, limit < highest,
      let reading = reading(on: .oldFineCeiling), reading.effect == .withinOldLaw
    else { return }
    fine?.maximum = limit
    fine?.category = nil
    step(.oldCeiling(limit), try changeOfLaw())
  }

  private func changeOfLaw() throws(SanctionFailure) -> Citation {
    guard let citation = book.anchors[.changeOfLaw] else {
      throw .unusableAnchor(ReadingBook.Anchor.changeOfLaw.rawValue)
    }
    return citation
  }

  /// Raises the threat by the parts that the provisions applied name.
  mutating func aggravate(_ applied: [Applied]) throws(SanctionFailure) {
    let raising = applied.compactMap { rule in rule.part.map { (rule.place, $0) } }
    guard let last = raising.last?.0 else { return }
    let stacking = raising.count > 1 ? reading(on: .stacking)?.effect ?? .sum : .sum
    var factor = Rational.one
    for (place, part) in raising {
      switch stacking {
      case .compound:
        factor = try place.exact(part.plus(.one).flatMap { $0.times(factor) })
        step(.raised(part), place.basis)
      case .once:
        let raised = try place.exact(part.plus(.one))
        guard raised > factor else { continue }
        factor = raised
        step(.raised(part), place.basis)
      default:
        factor = try place.exact(factor.plus(part))
        step(.raised(part), place.basis)
      }
    }
    try raise(by: factor, at: last)
    try limitPrison()
  }

  private mutating func raise(by factor: Rational, at place: Place) throws(SanctionFailure) {
    let raised = (
      prisonMinimum: try times(prison?.minimum, factor, at: place),
      prisonMaximum: try times(prison?.maximum, factor, at: place),
      fineMinimum: try times(fine?.minimum, factor, at: place),
      fineMaximum: try times(fine?.maximum, factor, at: place)
    )
    prison?.maximum = raised.prisonMaximum
    if prison?.minimum != nil || fine?.minimum != nil,
      reading(on: .raisedMinimum)?.effect != .keep
    {
      prison?.minimum = raised.prisonMinimum
      fine?.minimum = raised.fineMinimum
    }
    if let amount = raised.fineMaximum,
      fine?.category == nil || reading(on: .raisedCategory)?.effect != .keep
    {
      fine?.maximum = amount
    }
  }

  private func times(
    _ number: Rational?, _ factor: Rational, at place: Place
  ) throws(SanctionFailure) -> Rational? {
    guard let number else { return nil }
    return try place.exact(number.times(factor))
  }

  /// Keeps a raised fixed term within the limit for fixed terms.
  private mutating func limitPrison() throws(SanctionFailure) {
    guard let longest = prison?.maximum, let effect = reading(on: .raisedLimit)?.effect else {
      return
    }
    let limit: Rational
    let basis: Citation
    switch effect {
    case .limit(let provision):
      let place = try acts.wording(of: provision, on: day)
      limit = try place.months(try place.number(.prisonMaximum))
      basis = place.basis
    case .reportedLimit(let length, let provision):
      guard let months = length.inMonths else { throw .outOfRange(provision) }
      limit = months
      basis = provision
    default: return
    }
    guard longest > limit else { return }
    prison?.maximum = limit
    if let shortest = prison?.minimum { prison?.minimum = min(shortest, limit) }
    step(.prisonLimit(limit), basis)
  }

  /// Attempt, assistance and conspiracy: the same punishment, or a part of the maximum.
  mutating func applyForm(_ applied: [Applied]) throws(SanctionFailure) {
    guard let issue = charge.form.issue else { return }
    let special = openReadings(on: issue).contains { reading in
      guard case .same(let provision) = reading.effect else { return false }
      return applied.contains { $0.place.citation == provision }
    }
    let effect =
      special
      ? reading(on: issue)?.effect
      // Without a special rule only the general one is left.
      : openReadings(on: issue).map(\.effect).first { effect in
        if case .part = effect { return true }
        return false
      }
    switch effect {
    case .same: return
    case .part(let provision, let life):
      try takePart(of: provision, life: life)
    default: throw .noRuleForForm(charge.offence)
    }
  }

  private mutating func takePart(
    of provision: Citation, life: Citation
  ) throws(SanctionFailure) {
    let place = try acts.wording(of: provision, on: day)
    guard let part = try place.optionalFactor(.factor) else {
      throw .missingNumber(provision, role: QuantityRole.factor.rawValue)
    }
    step(.part(part), place.basis)
    if let amount = fine?.maximum {
      fine?.maximum = try place.exact(amount.times(part))
      // A part of a category's amount is no category.
      fine?.category = nil
    }
    if prison?.includesLife == true {
      let fixed = try acts.wording(of: life, on: day)
      let longest = try fixed.months(try fixed.number(.prisonMaximum))
      prison = Penalty.Prison(minimum: prison?.minimum, maximum: longest, includesLife: false)
      step(.fixedTerm(longest), fixed.basis)
    } else if let months = prison?.maximum {
      prison?.maximum = try place.exact(months.times(part))
    }
  }

  /// Where the words leave a choice between imprisonment and fine, whether both may be imposed.
  mutating func openAlternative(_ source: Place) {
    guard link == .or, let reading = reading(on: .alternative), reading.effect == .together else {
      return
    }
    link = .andOr
    step(.together, source.basis)
  }
}
