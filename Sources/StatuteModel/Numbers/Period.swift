extension Quantity {
  /// A length of time in the units that the law names; units are not converted into each other.
  public struct Period: Hashable, Sendable {
    /// The number of years (tahun).
    public let years: Int
    /// The number of months (bulan).
    public let months: Int
    /// The number of weeks (minggu).
    public let weeks: Int
    /// The number of days (hari).
    public let days: Int
    /// The number of hours (jam).
    public let hours: Int

    /// Makes a period; no unit may be negative, and one at least is not zero.
    public init?(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0, hours: Int = 0) {
      let values = [years, months, weeks, days, hours]
      guard values.allSatisfy({ $0 >= 0 }), values.contains(where: { $0 > 0 }) else { return nil }
      self.years = years
      self.months = months
      self.weeks = weeks
      self.days = days
      self.hours = hours
    }

    init?(_ amounts: [Unit: Int]) {
      self.init(
        years: amounts[.year] ?? 0, months: amounts[.month] ?? 0, weeks: amounts[.week] ?? 0,
        days: amounts[.day] ?? 0, hours: amounts[.hour] ?? 0)
    }

    /// The units and their amounts that are not zero, the largest unit first.
    var parts: [(unit: Unit, amount: Int)] {
      let amounts = [years, months, weeks, days, hours]
      return zip(Unit.allCases, amounts).filter { $1 > 0 }.map { ($0, $1) }
    }

    /// The ISO 8601 form: `P3Y`, `P1Y4M`, `P14D`, `PT8H`.
    public var normalForm: String {
      "P" + parts.map { ($0.unit == .hour ? "T" : "") + "\($0.amount)\($0.unit.letter)" }.joined()
    }

    /// Reads the ISO 8601 form with years, months, weeks, days and hours in this order.
    public init?(normalForm text: some StringProtocol) {
      var rest = Substring(text)
      guard rest.popFirst() == "P" else { return nil }
      var amounts: [Unit: Int] = [:]
      var isTime = false
      for unit in Unit.allCases {
        if unit == .hour, rest.first == "T" {
          rest.removeFirst()
          isTime = true
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(digits.count)
        guard after.first == unit.letter, isTime == (unit == .hour) else { continue }
        guard let amount = Int(digits) else { return nil }
        amounts[unit] = amount
        rest = after.dropFirst()
      }
      guard rest.isEmpty, isTime == (amounts[.hour] != nil) else { return nil }
      self.init(amounts)
    }

    /// A unit of time; its raw value is the word of the law.
    enum Unit: String, CaseIterable, Sendable {
      case year = "tahun"
      case month = "bulan"
      case week = "minggu"
      case day = "hari"
      case hour = "jam"

      var letter: Character {
        switch self {
        case .year: "Y"
        case .month: "M"
        case .week: "W"
        case .day: "D"
        case .hour: "H"
        }
      }
    }
  }
}
