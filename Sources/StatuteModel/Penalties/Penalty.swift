/// What an accused is threatened with for one charge (*ancaman pidana*), computed exactly.
public struct Penalty: Hashable, Sendable {
  /// Imprisonment; `nil` where none is threatened, as for a corporation.
  public var prison: Prison?
  /// The fine; `nil` where none is threatened.
  public var fine: Fine?
  /// How imprisonment and fine are joined; `nil` where one kind alone is threatened.
  public var link: Link?
  /// Additional punishments (*pidana tambahan*).
  public var additional: [AdditionalPenalty]
  /// What stands in for a fine that is not paid (*pidana pengganti denda*).
  public var substitutes: [Substitute]
  /// The least that a court may impose where no special minimum is set.
  public var generalMinimum: GeneralMinimum?
  /// When prosecution lapses (*kedaluwarsa*); `nil` where the texts held do not say.
  public var limitation: Limitation?
  /// How the numbers came about, in order, each with its legal basis.
  public var steps: [PenaltyStep]

  /// Makes a penalty.
  public init(
    prison: Prison?, fine: Fine?, link: Link?, additional: [AdditionalPenalty] = [],
    substitutes: [Substitute] = [], generalMinimum: GeneralMinimum? = nil,
    limitation: Limitation? = nil, steps: [PenaltyStep] = []
  ) {
    self.prison = prison
    self.fine = fine
    self.link = link
    self.additional = additional
    self.substitutes = substitutes
    self.generalMinimum = generalMinimum
    self.limitation = limitation
    self.steps = steps
  }

  /// How imprisonment and fine are joined in the words of the provision.
  public enum Link: String, Hashable, Sendable, CaseIterable {
    /// Both.
    case and = "dan"
    /// One of them.
    case or = "atau"
    /// One or both.
    case andOr = "dan/atau"
  }

  /// Imprisonment (*pidana penjara*).
  public struct Prison: Hashable, Sendable {
    /// The special minimum in months; `nil` where there is none.
    public var minimum: Rational?
    /// The longest fixed term in months; `nil` where only life is threatened.
    public var maximum: Rational?
    /// Whether imprisonment for life (*seumur hidup*) is threatened.
    public var includesLife: Bool

    /// Makes a range of imprisonment.
    public init(minimum: Rational?, maximum: Rational?, includesLife: Bool) {
      self.minimum = minimum
      self.maximum = maximum
      self.includesLife = includesLife
    }
  }

  /// A fine (*pidana denda*).
  public struct Fine: Hashable, Sendable {
    /// The special minimum in rupiah; `nil` where there is none.
    public var minimum: Rational?
    /// The highest amount in rupiah, exact.
    public var maximum: Rational
    /// The category (KUHP Pasal 79) from which the highest amount comes; `nil` for an amount that
    /// is written out.
    public var category: Int?

    /// Makes a range of fines.
    public init(minimum: Rational?, maximum: Rational, category: Int?) {
      self.minimum = minimum
      self.maximum = maximum
      self.category = category
    }
  }
}

/// An additional punishment and the items among which a court may choose.
public struct AdditionalPenalty: Hashable, Sendable {
  /// The provision that allows it.
  public let basis: Citation
  /// The provisions that name what may be imposed; the basis itself where it has no list.
  public let items: [Citation]

  /// Makes an additional punishment.
  public init(basis: Citation, items: [Citation]) {
    self.basis = basis
    self.items = items
  }
}

/// The least that a court may impose where an offence sets no special minimum.
public struct GeneralMinimum: Hashable, Sendable {
  /// Imprisonment; `nil` where none is threatened.
  public let prison: Quantity.Period?
  /// The provision that sets it.
  public let prisonBasis: Citation?
  /// The fine in rupiah; `nil` where none is threatened.
  public let fine: Rational?
  /// The provision that sets it.
  public let fineBasis: Citation?

  /// Makes a general minimum.
  public init(
    prison: Quantity.Period?, prisonBasis: Citation?, fine: Rational?, fineBasis: Citation?
  ) {
    self.prison = prison
    self.prisonBasis = prisonBasis
    self.fine = fine
    self.fineBasis = fineBasis
  }
}

/// When the power to prosecute lapses.
public struct Limitation: Hashable, Sendable {
  /// The length of time; what it runs from is another provision's matter.
  public let length: Quantity.Period
  /// The provision, down to the letter.
  public let basis: Citation

  /// Makes a limitation.
  public init(length: Quantity.Period, basis: Citation) {
    self.length = length
    self.basis = basis
  }
}
