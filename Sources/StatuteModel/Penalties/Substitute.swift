/// What stands in for money that is not paid.
public struct Substitute: Hashable, Sendable {
  /// The kinds that the texts know.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Detention (*kurungan*).
    case detention = "kurungan"
    /// Imprisonment (*penjara*).
    case imprisonment = "penjara"
    /// Suspension of a corporation's business (*pembekuan*).
    case suspension = "pembekuan"
  }

  /// The kind.
  public let kind: Kind
  /// The shortest; `nil` where the texts give none.
  public let minimum: Quantity.Period?
  /// The longest; `nil` where it follows from something else, such as the principal punishment.
  public let maximum: Quantity.Period?
  /// The days for the highest fine of this charge, exact; `nil` where no rate is set.
  public let daysForHighestFine: Rational?
  /// The provisions, the one that orders the substitute first.
  public let basis: [Citation]

  /// Makes a substitute.
  public init(
    kind: Kind, minimum: Quantity.Period?, maximum: Quantity.Period?,
    daysForHighestFine: Rational? = nil, basis: [Citation]
  ) {
    self.kind = kind
    self.minimum = minimum
    self.maximum = maximum
    self.daysForHighestFine = daysForHighestFine
    self.basis = basis
  }
}
