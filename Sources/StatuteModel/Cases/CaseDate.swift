/// The days on which something may have been: both ends belong to it, `nil` is open.
public struct DayRange: Hashable, Sendable {
  /// The first possible day; `nil` where nothing is known.
  public let earliest: CalendarDate?
  /// The last possible day; `nil` where nothing is known.
  public let latest: CalendarDate?

  /// Makes a range.
  public init(earliest: CalendarDate?, latest: CalendarDate?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The one day, where only one is possible.
  public var day: CalendarDate? {
    earliest == latest ? earliest : nil
  }
}

/// A date as a case file gives it: exact, imprecise, a span that lasted, or a time in between.
public enum CaseDate: Hashable, Sendable {
  /// One moment: a day, or a month or year of which the day is not known.
  case moment(DayRange)
  /// It lasted (`dari`, `sampai`); either end may be imprecise or missing.
  case lasting(from: DayRange?, until: DayRange?)
  /// It happened once between two days (`antara`, `dan`); either end may be missing.
  case between(after: DayRange?, before: DayRange?)

  /// The days on which it may have begun.
  public var first: DayRange {
    switch self {
    case .moment(let range): range
    case .lasting(let from, let until):
      from.map { DayRange(earliest: $0.earliest, latest: Self.lower($0.latest, until?.latest)) }
        ?? DayRange(earliest: nil, latest: until?.latest)
    case .between(let after, let before):
      DayRange(earliest: after?.earliest, latest: before?.latest)
    }
  }

  /// The days on which it may have ended; an open end stops at `limit`.
  public func last(limit: CalendarDate) -> DayRange {
    switch self {
    case .moment(let range):
      return DayRange(earliest: range.earliest, latest: Self.lower(range.latest, limit))
    case .lasting(let from, let until):
      let latest = Self.lower(until?.latest, limit)
      guard let until else { return DayRange(earliest: from?.earliest, latest: latest) }
      let earliest = [until.earliest, from?.earliest].compactMap { $0 }.max()
      return DayRange(earliest: earliest, latest: latest)
    case .between(let after, let before):
      return DayRange(
        earliest: after?.earliest, latest: Self.lower(before?.latest, limit))
    }
  }

  private static func lower(_ a: CalendarDate?, _ b: CalendarDate?) -> CalendarDate? {
    [a, b].compactMap { $0 }.min()
  }
}
