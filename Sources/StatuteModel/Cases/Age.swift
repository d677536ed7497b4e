/// An age in completed years (*usia*): both ends belong to it.
public struct Age: Hashable, Sendable {
  /// The fewest years.
  public let least: Int
  /// The most years; `nil` where no upper end is known.
  public let most: Int?

  /// Makes an age; `nil` where the least is more than the most.
  public init?(least: Int, most: Int?) {
    if let most, most < least { return nil }
    self.least = least
    self.most = most
  }

  /// The days of birth of someone who is so old on a day within `reference`.
  public func births(on reference: DayRange) -> DayRange {
    let earliest = most.flatMap { most in
      reference.earliest?.adding(years: -(most + 1))?.adding(days: 1)
    }
    return DayRange(earliest: earliest, latest: reference.latest?.adding(years: -least))
  }
}

extension CalendarDate {
  /// The same day of another year; 29 February becomes 1 March where the year has none, because
  /// the year of life is not complete before.
  public func adding(years: Int) -> CalendarDate? {
    CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: month + 1, day: 1)
  }
}

/// When and how old a person was, as far as a file tells it.
public struct Birth: Hashable, Sendable {
  /// The date of birth (*tanggal lahir*).
  public let date: DayRange?
  /// The age (*usia*).
  public let age: Age?
  /// The day on which the person was so old (*usia pada*); `nil` for the first day of the earliest
  /// act that names the person.
  public let ageOn: DayRange?

  /// Makes a statement on birth.
  public init(date: DayRange?, age: Age?, ageOn: DayRange?) {
    self.date = date
    self.age = age
    self.ageOn = ageOn
  }
}
