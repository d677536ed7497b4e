public import StatuteModel

/// When prosecution of a finding lapses (*kedaluwarsa*).
public struct LimitationResult: Hashable, Sendable {
  /// The same under a reading of the punishment that is not followed.
  public struct Rival: Hashable, Sendable {
    /// The reading.
    public let reading: Reading
    /// The time and its provision.
    public let limitation: Limitation
  }

  /// The time; `nil` where no text that is held gives one.
  public let limitation: Limitation?
  /// The day after which prosecution lapses, counted from the last day of the conduct, which is an
  /// inference; several where that day is not exact, `nil` where it cannot be counted.
  public let last: DayRange?
  /// Readings of the punishment that lead to another time.
  public let rivals: [Rival]
  /// What is open, with its authority.
  public let notices: [Notice]
}

/// Finds the time of limitation and its last day.
struct LimitationFinder {
  let file: CaseFile
  let calculator: PenaltyCalculator
  let ages: AccusedAges

  /// `nil` for a finding that is not punished.
  func limitation(of finding: OffenceFinding) -> LimitationResult? {
    guard finding.sanction != .none else { return nil }
    var occasions: [Notice.Occasion] = []
    if finding.regime.possible.contains(where: { $0 != .new }) {
      occasions.append(.limitationOldLaw)
    }
    guard let answer = finding.sanction.new?.answer, let whole = answer.penalty.limitation,
      finding.regime.possible.contains(where: { $0 == .new || $0 == .both })
    else { return result(nil, nil, [], occasions) }
    let accused = file.accused.first { $0.id == finding.accused }
    if accused?.facts["jenis"] == .choice("korporasi") {
      return result(nil, nil, [], [.limitationCorporation] + occasions)
    }
    var time: Limitation? = whole
    let childhood = accused.flatMap { ages.childhood(of: $0, in: finding.conduct) }
    var rivals = answer.readings.compactMap { rival in
      rival.limitation.map { LimitationResult.Rival(reading: rival.reading, limitation: $0) }
    }
    if childhood?.truth == .yes {
      occasions.append(.limitationChild)
      time = reduced(whole)
      rivals = rivals.compactMap { rival in
        reduced(rival.limitation).map { .init(reading: rival.reading, limitation: $0) }
      }
    }
    occasions.append(.limitationStart)
    return result(time, time.flatMap { last($0, finding.regime.lastDay) }, rivals, occasions)
  }

  private func result(
    _ time: Limitation?, _ last: DayRange?, _ rivals: [LimitationResult.Rival],
    _ occasions: [Notice.Occasion]
  ) -> LimitationResult {
    let notices = calculator.book.consequences.notices
    return LimitationResult(
      limitation: time, last: last, rivals: rivals, notices: occasions.compactMap { notices[$0] })
  }

  /// The part of the time that holds for a child; `nil` where it does not come out in months.
  private func reduced(_ whole: Limitation) -> Limitation? {
    guard let citation = calculator.book.anchors[.childLimitation], let act = citation.act,
      case .fraction(let fraction) = calculator.acts.act(act)?.quantity(
        QuantityRole.factor.rawValue, in: citation),
      let part = Rational(fraction), let months = whole.length.inMonths?.times(part),
      months.isWhole, let count = Int(exactly: months.numerator),
      let length = Quantity.Period(years: count / 12, months: count % 12)
    else { return nil }
    return Limitation(length: length, basis: citation)
  }

  private func last(_ time: Limitation, _ days: DayRange) -> DayRange? {
    let earliest = days.earliest?.adding(time.length)
    let latest = days.latest?.adding(time.length)
    return earliest == nil && latest == nil ? nil : DayRange(earliest: earliest, latest: latest)
  }
}

extension CalendarDate {
  /// The same day so many years and months later, else the next; `nil` for other units.
  func adding(_ period: Quantity.Period) -> CalendarDate? {
    guard period.weeks == 0, period.days == 0, period.hours == 0 else { return nil }
    let index = (month - 1) + period.months
    let start = CalendarDate(
      year: year + period.years + index / 12, month: index % 12 + 1, day: 1)
    return start?.adding(days: day - 1).map { found in
      // A day that the month lacks is its successor.
      found.month == index % 12 + 1
        ? found
        : CalendarDate(year: found.year, month: found.month, day: 1) ?? found
    }
  }
}
