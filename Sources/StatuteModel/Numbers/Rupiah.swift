/// An amount of whole rupiah.
public struct Rupiah: Hashable, Comparable, Sendable {
  /// The number of rupiah.
  public let amount: Int64

  /// Makes an amount of rupiah.
  public init(_ amount: Int64) {
    self.amount = amount
  }

  /// Reads "Rp120.000.000,00", "Rp 5.000", "Rp5000000" and "Rp. 5.000,-"; whole rupiah only.
  public init?(_ text: some StringProtocol) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard rest.hasPrefix("rp") else { return nil }
    rest.removeFirst(2)
    if rest.first == "." { rest.removeFirst() }
    for ending in [",00", ",-"] where rest.hasSuffix(ending) {
      rest.removeLast(ending.count)
      break
    }
    guard let amount = DigitGroups.value(of: rest) else { return nil }
    self.amount = isNegative ? -amount : amount
  }

  /// Orders amounts by their number of rupiah.
  public static func < (left: Rupiah, right: Rupiah) -> Bool {
    left.amount < right.amount
  }

  /// The amount in figures: "Rp120.000.000,00".
  public var text: String {
    (amount < 0 ? "-Rp" : "Rp") + DigitGroups.text(for: amount.magnitude) + ",00"
  }

  /// The amount in words: "seratus dua puluh juta rupiah".
  public var words: String {
    Terbilang.words(for: amount) + " rupiah"
  }

  /// Figures and words as a law prints them: "Rp500,00 (lima ratus rupiah)".
  public var textWithWords: String {
    "\(text) (\(words))"
  }
}

/// Digits in groups of three, parted by full stops.
enum DigitGroups {
  static func text(for value: UInt64) -> String {
    let digits = Array(String(value))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return text
  }

  /// Reads "5000000" or "5.000.000"; a full stop anywhere else is refused.
  static func value(of text: some StringProtocol) -> Int64? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    if groups.count > 1 {
      guard groups[0].utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return Int64(groups.joined())
  }
}
