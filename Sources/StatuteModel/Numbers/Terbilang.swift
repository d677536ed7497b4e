/// Numbers in Indonesian words (terbilang): prints them, and reads them as laws spell them.
public enum Terbilang {
  /// The words for a number, lower case, in the modern spelling ("miliar").
  public static func words(for value: Int64) -> String {
    guard value != 0 else { return "nol" }
    var words: [String] = value < 0 ? ["minus"] : []
    var rest = value.magnitude
    for scale in scales {
      let group = rest / scale.value
      rest %= scale.value
      guard group > 0 else { continue }
      if group == 1, scale.value == 1000 {
        words.append("seribu")
      } else {
        append(group: Int(group), to: &words)
        if !scale.name.isEmpty { words.append(scale.name) }
      }
    }
    return words.joined(separator: " ")
  }

  /// The number that words spell, or nil when they spell none or leave the range of `Int64`.
  public static func value(of text: some StringProtocol) -> Int64? {
    guard let words = NumberWords.split(text) else { return nil }
    return NumberWords.value(of: words[...])
  }

  static let digits = [
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
  ]

  static let scales: [(name: String, value: UInt64)] = [
    ("kuintiliun", 1_000_000_000_000_000_000), ("kuadriliun", 1_000_000_000_000_000),
    ("triliun", 1_000_000_000_000), ("miliar", 1_000_000_000), ("juta", 1_000_000),
    ("ribu", 1000), ("", 1),
  ]

  private static func append(group: Int, to words: inout [String]) {
    let hundreds = group / 100
    let rest = group % 100
    if hundreds == 1 { words.append("seratus") }
    if hundreds > 1 { words += [digits[hundreds], "ratus"] }
    switch rest {
    case 0: break
    case 10: words.append("sepuluh")
    case 11: words.append("sebelas")
    case 12...19: words += [digits[rest - 10], "belas"]
    case 1...9: words.append(digits[rest])
    default:
      words += [digits[rest / 10], "puluh"]
      if rest % 10 > 0 { words.append(digits[rest % 10]) }
    }
  }
}
