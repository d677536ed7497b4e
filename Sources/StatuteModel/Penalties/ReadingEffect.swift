/// What a reading does to the figures; the numbers themselves stand in the provisions named.
public enum ReadingEffect: Hashable, Sendable {
  /// The aggravation raises it.
  case raise
  /// The aggravation leaves it as it is.
  case keep
  /// Imprisonment stays within the `penjara-maks` of a provision.
  case limit(Citation)
  /// Imprisonment stays within a length that a source reports of a provision whose text is not
  /// held.
  case reportedLimit(Quantity.Period, of: Citation)
  /// Every aggravation is a part of the offence's own threat; the parts are added.
  case sum
  /// Every aggravation is a part of what the one before has made.
  case compound
  /// Several aggravations count once, the highest.
  case once
  /// The same punishment as the offence, where a provision that says so is applied.
  case same(Citation)
  /// The part (`pengali`) of the maximum that a provision sets; a fixed term (`penjara-maks` of
  /// the other) where life is threatened.
  case part(Citation, life: Citation)
  /// So many times the fine (`pengali`) as the provision applied says.
  case multiply
  /// Between the `denda-min` of one provision and the `denda-maks` of the item of another that
  /// fits the imprisonment threatened.
  case corporateBand(minimum: Citation, bands: Citation)
  /// One of the two.
  case exclusive
  /// One or both.
  case together
  /// Detention up to the `kurungan-maks` of a provision.
  case detention(Citation)
  /// Imprisonment within a provision's limits, by the rates of one annex item and the table of
  /// another.
  case imprisonment(Citation, rates: Citation, table: Citation)
  /// Imprisonment whose length follows from something else, such as the principal punishment.
  case unmeasuredImprisonment(Citation)
  /// What the old law allows is the limit.
  case withinOldLaw
  /// What the new law allows is the limit.
  case newLawInFull
  /// The new law item by item.
  case newLaw
  /// The old law as a whole.
  case oldLaw
  /// Nothing is computed; the reading is told.
  case none

  /// The provisions from which it takes numbers or orders.
  public var provisions: [Citation] {
    switch self {
    case .raise, .keep, .sum, .compound, .once, .multiply, .exclusive, .together,
      .withinOldLaw, .newLawInFull, .newLaw, .oldLaw, .none:
      []
    case .same(let provision), .limit(let provision), .reportedLimit(_, let provision),
      .detention(let provision),
      .unmeasuredImprisonment(let provision):
      [provision]
    case .part(let provision, let life): [provision, life]
    case .corporateBand(let minimum, let bands): [minimum, bands]
    case .imprisonment(let provision, let rates, let table): [provision, rates, table]
    }
  }
}

extension ReadingIssue {
  /// Whether an effect answers the issue.
  public func accepts(_ effect: ReadingEffect) -> Bool {
    switch self {
    case .raisedMinimum, .raisedCategory: [.raise, .keep].contains(effect)
    case .stacking: [.sum, .compound, .once].contains(effect)
    case .alternative: [.exclusive, .together].contains(effect)
    case .oldFineCeiling, .newAdditional: [.withinOldLaw, .newLawInFull].contains(effect)
    case .applicableLaw: [.newLaw, .oldLaw].contains(effect)
    case .successor: effect == .none
    case .raisedLimit:
      switch effect {
      case .limit, .reportedLimit: true
      default: false
      }
    case .attempt, .assistance, .conspiracy:
      switch effect {
      case .same, .part: true
      default: false
      }
    case .corporateFine:
      switch effect {
      case .multiply, .corporateBand: true
      default: false
      }
    case .unpaidFine:
      switch effect {
      case .detention, .imprisonment: true
      default: false
      }
    case .unpaidRestitution:
      switch effect {
      case .detention, .imprisonment, .unmeasuredImprisonment: true
      default: false
      }
    }
  }
}
