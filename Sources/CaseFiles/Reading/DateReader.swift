internal import StatuteModel

/// Reads dates of a case file: a day, a month, a year, a span, a time in between.
enum DateReader {
  /// Keys whose date may have lasted; everything else happened once.
  static let spans: Set<FactKey> = [
    FactKey(.conduct, "tanggal"), FactKey(.conduct, "masa_eksploitasi"),
  ]

  /// A span of days from `2024-03-02`, `2024-03` or `2024`.
  static func range(_ text: String) -> DayRange? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, parts.count <= 3 else { return nil }
    let start = text + ["-01-01", "-01", ""][parts.count - 1]
    guard let first = CalendarDate(iso: start) else { return nil }
    switch parts.count {
    case 3: return DayRange(earliest: first, latest: first)
    case 2:
      let next =
        first.month == 12
        ? CalendarDate(year: first.year + 1, month: 1, day: 1)
        : CalendarDate(year: first.year, month: first.month + 1, day: 1)
      return next?.adding(days: -1).map { DayRange(earliest: first, latest: $0) }
    default:
      return CalendarDate(year: first.year, month: 12, day: 31)
        .map { DayRange(earliest: first, latest: $0) }
    }
  }

  /// Why a text is no date: the form is right and the calendar has no such day, or it is another.
  static func fault(
    _ text: String?, key: String, else expected: CaseFinding.Expected
  ) -> CaseFinding {
    let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let isForm =
      (1...3).contains(parts.count) && parts.first?.utf8.count == 4
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    return isForm ? .noSuchDay(key: key) : .wrongShape(key: key, expected: expected)
  }

  /// A date in any of the forms; `nil` where it was refused.
  static func date(_ node: CaseNode, key: String, log: inout CaseLog) -> CaseDate? {
    if node.text == "tidak-diketahui" { return nil }
    if let text = node.text {
      if let range = range(text) { return .moment(range) }
      log.add(fault(text, key: key, else: .date), at: node.place)
      return nil
    }
    guard let entries = node.entries else {
      log.add(.wrongShape(key: key, expected: .date), at: node.place)
      return nil
    }
    let names = Set(entries.map(\.key))
    let isLasting = names.isSubset(of: ["dari", "sampai"])
    let isBetween = names.isSubset(of: ["antara", "dan"])
    guard !names.isEmpty, isLasting || isBetween else {
      log.add(.wrongShape(key: key, expected: .date), at: node.place)
      return nil
    }
    func end(_ name: String) -> DayRange? {
      guard let inner = node[name] else { return nil }
      if inner.isUnknown { return nil }
      guard let range = inner.text.flatMap(Self.range) else {
        log.add(fault(inner.text, key: "\(key).\(name)", else: .endOfSpan), at: inner.place)
        return nil
      }
      return range
    }
    let first = end(isLasting ? "dari" : "antara")
    let last = end(isLasting ? "sampai" : "dan")
    if let start = first?.earliest, let stop = last?.latest, stop < start {
      log.add(.impossibleDates(key: key), at: node.place)
      return nil
    }
    guard first != nil || last != nil else { return nil }
    return isLasting
      ? .lasting(from: first, until: last) : .between(after: first, before: last)
  }
}
