/// The label of a clause or an item: `1`, `1a`, `a`, `aa`.
public struct ItemLabel: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number, or nil for a label of letters alone.
  public let number: Int?
  /// The small letters, empty for most numbers.
  public let letters: String
  /// Whether the marker closes with a bracket, as in "angka 2)"; equality leaves it out.
  public let closesWithBracket: Bool

  /// Reads `1`, `1a`, `a` or `aa`, in either case.
  public init?(_ text: some StringProtocol, closesWithBracket: Bool = false) {
    let digits = text.utf8.prefix { (48...57).contains($0) }.count
    let letters = text.utf8.dropFirst(digits)
    guard digits <= 5, digits > 0 || !letters.isEmpty, letters.count <= 2,
      letters.allSatisfy(Self.isLetter)
    else { return nil }
    number = digits > 0 ? Int(String(decoding: text.utf8.prefix(digits), as: UTF8.self)) : nil
    guard number != 0 else { return nil }
    self.letters = letters.isEmpty ? "" : String(decoding: letters, as: UTF8.self).lowercased()
    self.closesWithBracket = closesWithBracket
  }

  /// A letter of either case, as labels and inserted articles carry it.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The label without marks.
  public var description: String {
    (number.map { "\($0)" } ?? "") + letters
  }

  /// Whether both are the same label, however the marker closes.
  public static func == (left: ItemLabel, right: ItemLabel) -> Bool {
    left.number == right.number && left.letters == right.letters
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(letters)
  }

  /// Orders 1, 1a, 2, 10 and a, b, z, aa.
  public static func < (left: ItemLabel, right: ItemLabel) -> Bool {
    (left.number ?? 0, left.letters.utf8.count, left.letters)
      < (right.number ?? 0, right.letters.utf8.count, right.letters)
  }
}
