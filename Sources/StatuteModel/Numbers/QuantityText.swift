/// What the wording of a quantity says, and whether its figures and its words say the same.
public enum QuantityReading: Hashable, Sendable {
  /// Figures and words say the same, or only one of them is there.
  case agrees(Quantity)
  /// Figures and words differ.
  case disagrees(digits: Quantity, words: Quantity)
  /// The figures are plain, but the words in brackets spell no number.
  case unknownWords(digits: Quantity, words: String)
  /// The wording is not that of a quantity.
  case unreadable
}

/// Reads and prints quantities in the wording of Indonesian law.
public enum QuantityText {
  /// Reads a wording such as "3 (tiga) tahun", "sepertiga" or "kategori IV".
  public static func read(_ text: some StringProtocol) -> QuantityReading {
    guard text.utf8.count <= 500 else { return .unreadable }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if let quantity = fixedForm(words) { return .agrees(quantity) }
    var scanner = QuantityScanner(text: text.lowercased())
    return scanner.read()
  }

  /// The quantity for people: "3 tahun", "kategori VII", "seumur hidup", "1/3".
  public static func text(for quantity: Quantity) -> String {
    switch quantity {
    case .period(let period):
      period.parts.map { "\($0.amount) \($0.unit.rawValue)" }.joined(separator: " ")
    case .rupiah(let rupiah): rupiah.textWithWords
    case .fraction(let fraction): fraction.text
    case .count(let count): "\(count)"
    case .fineCategory(let number): "kategori " + (RomanNumeral.text(for: number) ?? "\(number)")
    case .life: "seumur hidup"
    }
  }

  /// The quantity in figures and words, as a law or a document prints it: "3 (tiga) tahun".
  public static func wording(for quantity: Quantity) -> String {
    switch quantity {
    case .period(let period):
      period.parts.map { "\(figures(Int64($0.amount))) \($0.unit.rawValue)" }
        .joined(separator: " ")
    case .fraction(let fraction): "\(fraction.text) (\(words(for: fraction)))"
    case .count(let count): figures(count)
    case .rupiah, .fineCategory, .life: text(for: quantity)
    }
  }

  private static func figures(_ count: Int64) -> String {
    "\(count) (\(Terbilang.words(for: count)))"
  }

  private static func words(for fraction: Quantity.Fraction) -> String {
    let denominator = Terbilang.words(for: Int64(fraction.denominator))
    if fraction.numerator == 1 { return "seper\(denominator)" }
    return Terbilang.words(for: Int64(fraction.numerator)) + " per\(denominator)"
  }

  /// The wordings that hold no number in figures or words.
  private static func fixedForm(_ words: [Substring]) -> Quantity? {
    var rest = words[...]
    for opening in ["pidana", "denda", "penjara"] where rest.first == Substring(opening) {
      rest.removeFirst()
    }
    if rest.elementsEqual(["seumur", "hidup"]) { return .life }
    guard rest.count == 2, rest.first == "kategori", let numeral = rest.last else { return nil }
    return RomanNumeral.value(of: numeral).map(Quantity.fineCategory)
  }
}
