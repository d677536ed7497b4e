/// The identifier of an act, such as `uu-21-2007` or `kuhp`; also the name of its folder.
public struct ActIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written.
  public let description: String

  /// Checks an identifier: lower-case ASCII letters and digits, parted by single hyphens.
  public init?(_ text: some StringProtocol) {
    guard (1...64).contains(text.utf8.count), let first = text.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return nil }
    var previous = first
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? previous != byte : Self.isAllowed(byte) else { return nil }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    description = String(text)
  }

  /// Makes the identifier of an act that has a kind, a number and a year.
  public init?(kind: String, number: Int, year: Int) {
    guard number > 0, (1000...9999).contains(year), !kind.contains("-") else { return nil }
    self.init("\(kind)-\(number)-\(year)")
  }

  /// The kind of act: "uu", "pp", "perma", "kuhp".
  public var kind: String {
    String(description.prefix { $0 != "-" })
  }

  /// The number of the act, where it has one.
  public var number: Int? {
    let parts = description.split(separator: "-")
    return parts.count == 3 ? Int(parts[1]) : nil
  }

  /// The year of the act, where the identifier names one.
  public var year: Int? {
    let parts = description.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.utf8.count == 4 else { return nil }
    return Int(last)
  }

  /// Orders acts by kind, year, number, and then by the text of the identifier.
  public static func < (left: ActIdentifier, right: ActIdentifier) -> Bool {
    let leftKey = (left.kind, left.year ?? 0, left.number ?? 0, left.description)
    return leftKey < (right.kind, right.year ?? 0, right.number ?? 0, right.description)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
