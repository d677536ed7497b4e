/// One step on the way to a penalty (*langkah*), with the provision that it rests on.
public struct PenaltyStep: Hashable, Sendable {
  /// What a step does.
  public enum Change: Hashable, Sendable {
    /// The threat of the offence itself is read from its words.
    case base(prison: Penalty.Prison?, fine: Penalty.Fine?, link: Penalty.Link?)
    /// The same punishment as that of the offence (*pidana yang sama*).
    case same
    /// The punishment of another provision, named here, takes the place of the offence's own.
    case borrowed(from: Citation)
    /// The fine is kept within the old law's maximum, in rupiah.
    case oldCeiling(Rational)
    /// The threat is raised by a part of itself (*ditambah*).
    case raised(Rational)
    /// Imprisonment is kept within a limit, in months.
    case prisonLimit(Rational)
    /// Only a part of the maximum may be imposed.
    case part(Rational)
    /// The fixed term that takes the place of a part where life is threatened, in months.
    case fixedTerm(Rational)
    /// Of the punishments only the fine remains, so many times as high (*kali*).
    case multipliedFine(Rational)
    /// The fine of a corporation by the length of the imprisonment threatened, in rupiah.
    case corporateBand(minimum: Rational?, maximum: Rational)
    /// Imprisonment and fine may be imposed together.
    case together
  }

  /// What it does.
  public let change: Change
  /// The provision that it rests on, as it is cited.
  public let basis: Citation

  /// Makes a step.
  public init(_ change: Change, basis: Citation) {
    self.change = change
    self.basis = basis
  }
}
