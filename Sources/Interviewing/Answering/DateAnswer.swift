import CaseFiles
import StatuteModel

/// Reads days as people type them.
enum DateAnswer {
  /// One moment or, where `allowsSpan`, a span; `nil` for anything else.
  static func read(_ text: String, allowsSpan: Bool) -> CaseValue? {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let moment = moment(plain) { return .word(moment) }
    for (first, second) in [("antara ", " dan "), ("between ", " and ")] {
      if let (from, upTo) = ends(plain, first, second) { return span("antara", from, "dan", upTo) }
    }
    for word in ["sebelum ", "before "] where plain.hasPrefix(word) {
      return moment(String(plain.dropFirst(word.count))).map { span("antara", nil, "dan", $0) }
    }
    guard allowsSpan else { return nil }
    for word in ["sejak ", "since "] where plain.hasPrefix(word) {
      return moment(String(plain.dropFirst(word.count))).map { span("dari", $0, "sampai", nil) }
    }
    let separators = [
      " sampai dengan ", " sampai ", " hingga ", " s/d ", " s.d. ", " until ", " to ", "..",
    ]
    for separator in separators {
      for opening in ["dari ", "from ", ""] {
        if let (from, upTo) = ends(plain, opening, separator) {
          return span("dari", from, "sampai", upTo)
        }
      }
    }
    return nil
  }

  private static func span(_ a: String, _ from: String?, _ b: String, _ upTo: String?) -> CaseValue
  {
    var entries: [CaseValue.Entry] = []
    if let from { entries.append(CaseValue.Entry(a, .word(from))) }
    if let upTo { entries.append(CaseValue.Entry(b, .word(upTo))) }
    return .map(entries)
  }

  private static func ends(
    _ text: String, _ opening: String, _ separator: String
  ) -> (String, String)? {
    guard text.hasPrefix(opening) else { return nil }
    let parts = Text.split(String(text.dropFirst(opening.count)), at: separator)
    guard parts.count == 2, let from = moment(parts[0]), let upTo = moment(parts[1]) else {
      return nil
    }
    return (from, upTo)
  }

  /// `2024`, `2024-03`, `2024-03-02`, `2/3/2024`, "2 Maret 2024", "Maret 2024".
  private static func moment(_ text: String) -> String? {
    let digits = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
      .map(String.init)
    if let first = digits.first, digits.allSatisfy(Text.isDigits), digits.count <= 3 {
      return first.count == 4 ? iso(digits) : digits.count > 1 ? iso(digits.reversed()) : nil
    }
    if let date = CalendarDate(indonesian: text) ?? CalendarDate(english: text) {
      return date.iso
    }
    // A month without a day.
    guard let date = CalendarDate(indonesian: "1 \(text)") ?? CalendarDate(english: "1 \(text)")
    else { return nil }
    return String(date.iso.prefix(7))
  }

  private static func iso(_ parts: [String]) -> String? {
    guard let year = parts.first, year.count == 4, parts.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    let padded = [year] + parts.dropFirst().map { $0.count == 1 ? "0\($0)" : $0 }
    let day = padded + ["01", "01"].dropFirst(padded.count - 1)
    guard CalendarDate(iso: day.joined(separator: "-")) != nil else { return nil }
    return padded.joined(separator: "-")
  }
}

/// Small questions about typed text.
enum Text {
  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The parts between the occurrences of a separator, blanks around them taken off.
  static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        parts.append(current)
        current = ""
        rest = rest.dropFirst(separator.count)
      } else {
        current.append(rest.removeFirst())
      }
    }
    return (parts + [current]).map(trimmed)
  }

  static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }
}
