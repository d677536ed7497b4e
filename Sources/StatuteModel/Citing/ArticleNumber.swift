/// The number of an article (pasal): `59`, `128A`, or `III` in an act that amends others.
///
/// Numbers are equal when their values are: `III` equals `3`, because identifiers write both as
/// `pasal-3` and no act has both.
public struct ArticleNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number without letters; 3 for `III`.
  public let value: Int
  /// The capital letters of an inserted article, empty for most.
  public let suffix: String
  /// Whether the number is printed as a Roman numeral.
  public let isRoman: Bool

  /// The highest value that is read.
  public static let highest = 99_999

  /// Reads `59`, `128A`, `28b` or `III`.
  public init?(_ text: some StringProtocol) {
    if let roman = RomanNumeral.value(of: text) {
      value = roman
      suffix = ""
      isRoman = true
      return
    }
    let digits = text.utf8.prefix { (48...57).contains($0) }.count
    let letters = text.utf8.dropFirst(digits)
    guard (1...5).contains(digits), letters.count <= 2, letters.allSatisfy(ItemLabel.isLetter),
      let value = Int(String(decoding: text.utf8.prefix(digits), as: UTF8.self)), value > 0
    else { return nil }
    self.value = value
    suffix = letters.isEmpty ? "" : String(decoding: letters, as: UTF8.self).uppercased()
    isRoman = false
  }

  /// The number as the act prints it.
  public var description: String {
    (isRoman ? RomanNumeral.text(for: value) : nil) ?? "\(value)\(suffix)"
  }

  /// The number in identifiers: Arabic, lower case.
  var identifier: String { "\(value)\(suffix.lowercased())" }

  /// Whether both stand for the same article.
  public static func == (left: ArticleNumber, right: ArticleNumber) -> Bool {
    left.value == right.value && left.suffix == right.suffix
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(suffix)
  }

  /// Orders 5 before 5A, 5A before 6, and 6 before 10.
  public static func < (left: ArticleNumber, right: ArticleNumber) -> Bool {
    (left.value, left.suffix.utf8.count, left.suffix)
      < (right.value, right.suffix.utf8.count, right.suffix)
  }
}
