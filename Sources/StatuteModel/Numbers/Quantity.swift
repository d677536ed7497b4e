/// A quantity in a law: a time, an amount, a part, a number, a kind of penalty.
public enum Quantity: Hashable, Sendable {
  /// A length of time: `P3Y`, `P1Y4M`.
  case period(Period)
  /// An amount of money: `IDR120000000`.
  case rupiah(Rupiah)
  /// A part: `1/3`.
  case fraction(Fraction)
  /// A count or a multiple: `3`.
  case count(Int64)
  /// A category of fine (kategori denda) by its number: `KAT-VII`.
  case fineCategory(Int)
  /// Imprisonment for life (seumur hidup): `SEUMUR-HIDUP`.
  case life

  /// The form that stands in data, such as `P3Y` or `KAT-VII`.
  public var normalForm: String {
    switch self {
    case .period(let period): period.normalForm
    case .rupiah(let rupiah): "IDR\(rupiah.amount)"
    case .fraction(let fraction): fraction.text
    case .count(let count): "\(count)"
    case .fineCategory(let number): "KAT-" + (RomanNumeral.text(for: number) ?? "\(number)")
    case .life: "SEUMUR-HIDUP"
    }
  }

  /// Reads a normal form; only the one spelling that `normalForm` prints is accepted.
  public init?(normalForm text: some StringProtocol) {
    guard let quantity = Self.read(String(text)), quantity.normalForm == text else { return nil }
    self = quantity
  }

  private static func read(_ text: String) -> Quantity? {
    if text == "SEUMUR-HIDUP" { return .life }
    if text.hasPrefix("P") { return Period(normalForm: text).map(Quantity.period) }
    if text.hasPrefix("IDR") { return Int64(text.dropFirst(3)).map { .rupiah(Rupiah($0)) } }
    if text.hasPrefix("KAT-") {
      return RomanNumeral.value(of: text.dropFirst(4)).map(Quantity.fineCategory)
    }
    if text.contains("/") { return Fraction(text).map(Quantity.fraction) }
    return Int64(text).map(Quantity.count)
  }
}

extension Quantity {
  /// A part of a whole, such as a third.
  public struct Fraction: Hashable, Sendable {
    /// The number above the line.
    public let numerator: Int
    /// The number below the line.
    public let denominator: Int

    /// Makes a fraction of two positive numbers.
    public init?(_ numerator: Int, over denominator: Int) {
      guard numerator > 0, denominator > 0 else { return nil }
      self.numerator = numerator
      self.denominator = denominator
    }

    /// Reads "1/3".
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1])
      else { return nil }
      self.init(numerator, over: denominator)
    }

    /// The fraction in figures: "1/3".
    public var text: String { "\(numerator)/\(denominator)" }
  }
}
