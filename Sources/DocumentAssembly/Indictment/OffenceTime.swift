internal import StatuteModel

/// *Tempus delicti* as an indictment words it, with the days that the words cover.
struct OffenceTime {
  /// The days that the words name.
  let days: DayRange?
  /// The weekday that they name, where one day is exact.
  let weekday: String?
  /// Whether they say that the day is not remembered.
  let isForgotten: Bool
  /// The words after "pada"; `nil` where the file gives no time with a beginning and an end.
  let words: String?

  init(_ conduct: [Conduct], _ dossier: Dossier) {
    let details = conduct.map { dossier.file.details(of: $0.id) }
    let dates = conduct.compactMap(\.date)
    let limit = dossier.file.assessed
    isForgotten = details.contains { $0.truth("tanggal_tidak_diingat") == .yes }
    let first = dates.compactMap(\.first.earliest).min()
    let last = dates.compactMap { $0.last(limit: limit).latest }.max()
    guard dates.count == conduct.count, let first, let last else {
      days = nil
      weekday = nil
      words = nil
      return
    }
    days = DayRange(earliest: first, latest: last)
    let span = Self.span(first, last)
    let isDay = first == last
    weekday = isDay && !isForgotten ? first.weekday.indonesian : nil
    if isForgotten {
      words =
        "hari dan tanggal yang sudah tidak dapat diingat lagi dengan pasti, "
        + "setidak-tidaknya dalam \(span)"
    } else if isDay {
      let hour = details.count == 1 ? details.first.flatMap(Self.hour) : nil
      words =
        "\(Self.named(first))\(hour ?? ""), atau setidak-tidaknya pada suatu waktu lain "
        + "dalam \(span)"
    } else {
      words = Self.period(dates, limit: limit) + Self.tail(dates, first, last)
    }
  }

  /// "hari Senin tanggal 13 Juli 2026".
  private static func named(_ day: CalendarDate) -> String {
    "hari \(day.weekday.indonesian) tanggal \(day.indonesian)"
  }

  private static func hour(_ details: Details) -> String? {
    details.text("pukul").map { " sekira pukul \($0) \(details.term("zona") ?? "")".trimmedEnd }
  }

  /// The period without its tail.
  private static func period(_ dates: [CaseDate], limit: CalendarDate) -> String {
    if dates.count == 1, case .moment(let range)? = dates.first,
      let first = range.earliest, let last = range.latest
    {
      return "suatu waktu dalam \(span(first, last))"
    }
    if dates.count == 1, case .between(let after, let before)? = dates.first,
      let first = after?.day, let last = before?.day
    {
      return "suatu waktu antara \(named(first)) dan \(named(last))"
    }
    let begins = dates.map(\.first).min { ($0.earliest ?? limit) < ($1.earliest ?? limit) }
    let ends = dates.map { $0.last(limit: limit) }
      .max { ($0.latest ?? limit) < ($1.latest ?? limit) }
    func moment(_ range: DayRange?, _ bound: CalendarDate?) -> String {
      if let day = range?.day { return named(day) }
      return bound.map { span($0, $0) } ?? ""
    }
    return "waktu antara \(moment(begins, begins?.earliest)) sampai dengan "
      + moment(ends, ends?.latest)
  }

  /// Practice leaves room for another time in the same month, or year where only a month is known.
  private static func tail(
    _ dates: [CaseDate], _ first: CalendarDate, _ last: CalendarDate
  ) -> String {
    let lead = ", atau setidak-tidaknya pada suatu waktu lain dalam "
    if dates.count == 1, case .moment? = dates.first {
      let isYear = first.year == last.year && first.month == 1 && last.month == 12
      return isYear || first.year != last.year ? "" : lead + "tahun \(first.year)"
    }
    return lead + span(first, last)
  }

  /// "bulan Februari tahun 2025", "bulan Februari sampai dengan bulan Maret tahun 2025".
  static func span(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first.year == last.year, first.month == last.month { return month(first) }
    guard first.year == last.year else {
      return "\(month(first)) sampai dengan \(month(last))"
    }
    if first.month == 1, last.month == 12 { return "tahun \(first.year)" }
    return "bulan \(name(first)) sampai dengan \(month(last))"
  }

  private static func month(_ day: CalendarDate) -> String {
    "bulan \(name(day)) tahun \(day.year)"
  }

  private static func name(_ day: CalendarDate) -> String {
    day.indonesian.split(separator: " ").dropFirst().first.map(String.init) ?? ""
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Wording {
  /// A number in words.
  static func words(_ number: Int) -> String { Terbilang.words(for: Int64(number)) }
}
