/// An exact fraction of whole numbers, in lowest terms; a third of a fine stays a third.
public struct Rational: Hashable, Comparable, Sendable {
  /// The number above the line.
  public let numerator: Int64
  /// The number below the line; at least 1.
  public let denominator: Int64

  /// Makes a whole number.
  public init(_ whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// Makes a fraction in lowest terms; `nil` where the line has nothing below it or a number
  /// does not fit.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestDivisor(numerator.magnitude, denominator.magnitude)
    guard let divisor = Int64(exactly: divisor) else { return nil }
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// The part of a whole that a law names, such as a third.
  public init?(_ fraction: Quantity.Fraction) {
    self.init(Int64(fraction.numerator), over: Int64(fraction.denominator))
  }

  /// Nothing.
  public static let zero = Rational(0)
  /// The whole.
  public static let one = Rational(1)

  /// The product; `nil` where it does not fit.
  public func times(_ other: Rational) -> Rational? {
    let (above, lost) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, lostBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    return lost || lostBelow ? nil : Rational(above, over: below)
  }

  /// The sum; `nil` where it does not fit.
  public func plus(_ other: Rational) -> Rational? {
    let (left, lostLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, lostRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (below, lostBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (above, lost) = left.addingReportingOverflow(right)
    return lostLeft || lostRight || lostBelow || lost ? nil : Rational(above, over: below)
  }

  /// The difference; `nil` where it does not fit.
  public func minus(_ other: Rational) -> Rational? {
    Rational(-1).times(other).flatMap(plus)
  }

  /// The quotient; `nil` for a division by nothing, or where it does not fit.
  public func divided(by other: Rational) -> Rational? {
    Rational(other.denominator, over: other.numerator).flatMap(times)
  }

  /// The largest whole number that is not larger.
  public var roundedDown: Int64 {
    let quotient = numerator / denominator
    return numerator < 0 && numerator % denominator != 0 ? quotient - 1 : quotient
  }

  /// Whether nothing is left below the line.
  public var isWhole: Bool { denominator == 1 }

  /// The number in figures: "240", "20000000000/3".
  public var text: String {
    isWhole ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// Orders fractions by their value, without rounding.
  public static func < (left: Rational, right: Rational) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }

  private static func greatestDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}

extension Quantity.Period {
  /// The length in months; `nil` where it names weeks, days or hours, which no law here turns into
  /// months.
  public var inMonths: Rational? {
    guard weeks == 0, days == 0, hours == 0, let years = Int64(exactly: years) else { return nil }
    return Rational(years).times(Rational(12)).flatMap { $0.plus(Rational(Int64(months))) }
  }
}
