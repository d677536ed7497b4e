public import StatuteModel

/// How many days of imprisonment stand in for a fine (UU 1/2026 Lampiran III): rising rates, each
/// for its own part of the amount.
public struct SubstitutePrisonScale: Hashable, Sendable {
  /// A rate and the part of an amount for which it holds.
  struct Tier: Hashable, Sendable {
    /// Where the part begins, in rupiah.
    let from: Rational
    /// Where it ends; `nil` for no end.
    let upTo: Rational?
    /// The rupiah of one day.
    let rate: Rational
  }

  /// Below this amount one length holds, whatever the amount.
  let flatBelow: Rational
  /// That length, in days.
  let flatDays: Rational
  let tiers: [Tier]
  /// The most days that the table knows.
  public let most: Int64

  /// The days for an amount in rupiah, exact and within the table; the law does not say how a
  /// part of a day is counted.
  public func days(for amount: Rational) throws(SanctionFailure) -> Rational {
    if amount < flatBelow { return flatDays }
    var sum = Rational.zero
    for tier in tiers where tier.from < amount {
      let end = tier.upTo.map { min($0, amount) } ?? amount
      guard let days = end.minus(tier.from).flatMap({ $0.divided(by: tier.rate) }),
        let total = sum.plus(days)
      else { throw .unusableAnchor("pengganti-denda") }
      sum = total
    }
    return min(sum, Rational(most))
  }
}

extension SubstitutePrisonScale {
  /// Reads the rates from their table, and the most days from the table of results.
  init(rates: Place, table: Place, categories: FineCategories) throws(SanctionFailure) {
    let unusable = SanctionFailure.unusableAnchor(rates.citation.identifier)
    var smallest: (below: Rational, days: Rational)?
    var tiers: [Tier] = []
    for row in rates.rows {
      let numbers = try rates.numbers(in: row.flatMap { $0 })
      let limits = try numbers.filter { $0.role == .number }
        .map { number throws(SanctionFailure) in
          try categories.amount(number.quantity, in: rates).amount
        }
      guard let limit = limits.last else { continue }
      if let rate = numbers.first(where: { $0.role == .rate }) {
        let start = tiers.last?.upTo ?? .zero
        // "di atas kategori VI" names only where the part before it ends.
        let isOpen = limits.count == 1 && limit == start
        if limits.count == 2, limits[0] != start { throw unusable }
        tiers.append(
          Tier(
            from: start, upTo: isOpen ? nil : limit,
            rate: try categories.amount(rate.quantity, in: rates).amount))
      } else if let time = numbers.first(where: { $0.role == .time }) {
        smallest = (limit, Rational(Int64(try rates.period(time.quantity).days)))
      }
    }
    guard let smallest, tiers.last?.upTo == nil, !tiers.isEmpty,
      tiers.dropLast().allSatisfy({ $0.upTo != nil }),
      let most = try Self.points(in: table).map(\.days).max()
    else { throw unusable }
    (flatBelow, flatDays) = smallest
    self.tiers = tiers
    self.most = most
  }

  /// The points that the table of results prints: an amount in rupiah, and its days.
  static func points(
    in table: Place
  ) throws(SanctionFailure) -> [(amount: Rational, days: Int64)] {
    var points: [(amount: Rational, days: Int64)] = []
    for row in table.rows {
      guard let last = row.last, let before = row.dropLast().last,
        let amount = try table.numbers(in: before).first,
        let days = try table.numbers(in: last).first
      else { continue }
      guard case .rupiah(let rupiah) = amount.quantity else {
        throw .unreadableNumber(table.citation, text: amount.quantity.normalForm)
      }
      points.append((Rational(rupiah.amount), Int64(try table.period(days.quantity).days)))
    }
    return points
  }
}

extension Place {
  /// The rows of the tables in the provision's own words.
  fileprivate var rows: [[[Inline]]] {
    (provision.lead + provision.closing).flatMap { block -> [[[Inline]]] in
      if case .table(let rows) = block { return rows }
      return []
    }
  }
}
