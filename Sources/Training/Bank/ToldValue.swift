internal import StatuteModel

/// A value that the narrative must write as the file does: a name, a day, an age, a number, money.
struct ToldValue {
  /// Ways to write it, one of which must stand in the words; empty where any words do.
  private let expected: [String]

  init(_ statement: Statement) {
    expected = Self.words(for: statement).map(Self.plain)
  }

  /// Whether words name it.
  func isNamed(in words: String) -> Bool {
    let plain = Self.plain(words)
    return expected.isEmpty || expected.contains { plain.contains($0) }
  }

  private static func words(for statement: Statement) -> [String] {
    guard let value = statement.value else { return [] }
    switch statement.path.rest.last ?? statement.path.key {
    case "nama", "inisial": return [value]
    case "usia", "min", "maks", "jumlah_orang": return number(value)
    case "jumlah", "denda", "dibayar":
      guard let amount = Int64(value), amount >= 1000 else { return number(value) }
      return [Rupiah(amount).text.replacing(",00", with: "")]
    default: return day(value)
    }
  }

  /// A number in figures or in words.
  private static func number(_ value: String) -> [String] {
    guard let number = Int64(value) else { return [] }
    return [value, Terbilang.words(for: number)]
  }

  /// A day or a month as Indonesians write it.
  private static func day(_ value: String) -> [String] {
    if let date = CalendarDate(iso: value) { return [date.indonesian] }
    guard value.utf8.count == 7, let first = CalendarDate(iso: value + "-01") else { return [] }
    return [String(first.indonesian.drop { $0 != " " }.dropFirst())]
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Initials in a text: single capital letters with full stops, such as `Y.B.`.
enum Initials {
  /// All of them, in order.
  static func all(in text: String) -> [String] {
    text.split { $0.isWhitespace || "(),;:\"“”".contains($0) }.compactMap { word in
      let letters = word.split(separator: ".", omittingEmptySubsequences: false).dropLast()
      let isInitials =
        letters.count >= 2 && letters.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
      return isInitials ? letters.joined(separator: ".") + "." : nil
    }
  }
}
