internal import StatuteModel

extension PenaltyComputation {
  /// A corporation is threatened with a fine alone.
  mutating func punishCorporation(
    _ applied: [Applied], categories: FineCategories
  ) throws(SanctionFailure) {
    let threatened = prison
    (prison, link) = (nil, nil)
    let rule = applied.first { $0.factor != nil }
    let effect =
      rule == nil
      // Without a special rule only the general one is left.
      ? openReadings(on: .corporateFine).map(\.effect).first { $0 != .multiply }
      : reading(on: .corporateFine)?.effect ?? .multiply
    switch effect {
    case .multiply?:
      guard let rule, let factor = rule.factor, let own = fine else {
        throw .noCorporateRule(charge.offence)
      }
      fine?.maximum = try rule.place.exact(own.maximum.times(factor))
      if let lowest = own.minimum {
        fine?.minimum = try rule.place.exact(lowest.times(factor))
      }
      step(.multipliedFine(factor), rule.place.basis)
    case .corporateBand(let minimum, let bands)?:
      try takeBand(minimum: minimum, bands: bands, threatened: threatened, categories)
    default: throw .noCorporateRule(charge.offence)
    }
  }

  private mutating func takeBand(
    minimum: Citation, bands: Citation, threatened: Penalty.Prison?, _ categories: FineCategories
  ) throws(SanctionFailure) {
    let floor = try acts.wording(of: minimum, on: day)
    let lowest = try categories.amount(try floor.number(.fineMinimum), in: floor)
    let place = try acts.wording(of: bands, on: day)
    for band in place.children(on: day) {
      guard try band.fits(threatened) else { continue }
      let highest = try categories.amount(try band.number(.fineMaximum), in: band)
      fine = Penalty.Fine(
        minimum: lowest.amount, maximum: highest.amount, category: highest.category)
      step(.corporateBand(minimum: lowest.amount, maximum: highest.amount), band.basis)
      try keepBandWithinOldFine()
      return
    }
    throw .noCorporateRule(charge.offence)
  }

  /// In regime B what the old law allowed against the corporation stays the limit.
  private mutating func keepBandWithinOldFine() throws(SanctionFailure) {
    guard let limit = old?.penalty.fine?.maximum, let highest = fine?.maximum, limit < highest,
      reading(on: .oldFineCeiling)?.effect == .withinOldLaw
    else { return }
    fine?.maximum = limit
    fine?.category = nil
    guard let basis = book.anchors[.changeOfLaw] else {
      throw .unusableAnchor(ReadingBook.Anchor.changeOfLaw.rawValue)
    }
    step(.oldCeiling(limit), basis)
  }
}

extension Place {
  /// Whether a threat of imprisonment is one of those that an item of a list in ascending order
  /// names: up to its longest time ("paling lama"), or below it ("di bawah"); life where it says
  /// so. `timesBefore` times at its beginning are no bounds.
  func fits(
    _ prison: Penalty.Prison?, timesBefore: Int = 0
  ) throws(SanctionFailure) -> Bool {
    let numbers = try numbers()
    guard let prison else { return false }
    if prison.includesLife { return numbers.contains { $0.role == .life } }
    guard let longest = prison.maximum else { return false }
    var bound: Rational?
    for number in numbers.filter({ $0.role == .time }).dropFirst(timesBefore) {
      bound = max(bound ?? .zero, try months(number.quantity))
    }
    guard let bound else { return false }
    return longest < bound || (longest == bound && !excludesBound)
  }

  /// Whether the time of the item is named as one to stay below.
  private var excludesBound: Bool {
    var before = ""
    for inline in provision.lines.flatMap({ $0 }) {
      guard case .marked(let mark, _) = inline, case .quantity = mark.kind else {
        before += inline.text
        continue
      }
      return before.split(whereSeparator: \.isWhitespace).suffix(2).elementsEqual(["di", "bawah"])
    }
    return false
  }
}
