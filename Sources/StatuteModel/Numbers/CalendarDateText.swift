extension CalendarDate {
  /// A day of the week.
  public enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The Indonesian name: "Senin" to "Minggu".
    public var indonesian: String {
      ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][rawValue]
    }

    /// The English name: "Monday" to "Sunday".
    public var english: String {
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
    }

    /// Reads an Indonesian name, also the older "Jum'at" and "Ahad".
    public init?(indonesian text: some StringProtocol) {
      let letters = text.lowercased().filter(\.isLetter)
      let name = letters == "ahad" || letters == "mingguahad" ? "minggu" : letters
      guard let day = Self.allCases.first(where: { $0.indonesian.lowercased() == name })
      else { return nil }
      self = day
    }
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = (dayNumber + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The date in Indonesian: "19 April 2007".
  public var indonesian: String {
    "\(day) \(Self.indonesianMonths[month - 1]) \(year)"
  }

  /// The date in English: "19 April 2007".
  public var english: String {
    "\(day) \(Self.englishMonths[month - 1]) \(year)"
  }

  /// The date as a protocol opens with it: "Senin tanggal satu bulan Juni tahun dua ribu".
  public var indonesianInWords: String {
    let day = Terbilang.words(for: Int64(day))
    let year = Terbilang.words(for: Int64(year))
    return "\(weekday.indonesian) tanggal \(day) bulan \(Self.indonesianMonths[month - 1]) "
      + "tahun \(year)"
  }

  /// Reads "19 April 2007" in Indonesian, also the older "Pebruari", "Nopember" and "Agts".
  public init?(indonesian text: some StringProtocol) {
    self.init(text, months: Self.indonesianNumbers)
  }

  /// Reads "19 April 2007" in English.
  public init?(english text: some StringProtocol) {
    self.init(text, months: Self.englishNumbers)
  }

  private init?(_ text: some StringProtocol, months: [String: Int]) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0].utf8.count <= 2, words[2].utf8.count == 4,
      let day = DigitGroups.value(of: words[0]), let year = DigitGroups.value(of: words[2]),
      let month = months[words[1].lowercased()]
    else { return nil }
    self.init(year: Int(year), month: month, day: Int(day))
  }

  private static let indonesianNumbers = numbers(of: indonesianMonths).merging(
    ["pebruari": 2, "agts": 8, "agt": 8, "nopember": 11]
  ) { own, _ in own }

  private static let englishNumbers = numbers(of: englishMonths)

  private static func numbers(of months: [String]) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: months.enumerated().map { ($0.element.lowercased(), $0.offset + 1) })
  }

  static let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
