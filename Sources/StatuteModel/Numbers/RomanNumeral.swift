/// Roman numerals as laws print them, written with I, V and X (1 to 39).
public enum RomanNumeral {
  /// The highest value that I, V and X can write.
  public static let highest = 39

  /// The numeral in capitals, or nil outside 1 to 39.
  public static func text(for value: Int) -> String? {
    guard (1...highest).contains(value) else { return nil }
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: value / 10) + units[value % 10]
  }

  /// The value of a numeral in either case, or nil when it is not the usual form of one.
  public static func value(of text: some StringProtocol) -> Int? {
    guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy(isLetter) else { return nil }
    let capitals = text.uppercased()
    let tens = capitals.prefix { $0 == "X" }.count
    for unit in 0...9 {
      let candidate = tens * 10 + unit
      if self.text(for: candidate) == capitals { return candidate }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "i"),
      UInt8(ascii: "v"), UInt8(ascii: "x"):
      true
    default: false
    }
  }
}
