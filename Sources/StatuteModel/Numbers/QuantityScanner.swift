/// Reads one wording of a quantity from front to back; lower case.
struct QuantityScanner {
  private enum Number: Hashable {
    case whole(Int64)
    case fraction(Quantity.Fraction)
    case rupiah(Int64)
  }

  /// One number with its words and its unit: "3 (tiga) tahun".
  private struct Term {
    var digits: Number?
    var words: Number?
    var unknownWords: String?
    var unit: [Substring] = []
  }

  private var rest: Substring

  init(text: String) {
    rest = text[...]
  }

  mutating func read() -> QuantityReading {
    var terms: [Term] = []
    skipSpace()
    while !rest.isEmpty {
      if !terms.isEmpty, nextWord == "dan" { takeWord() }
      guard terms.count < 5, let term = takeTerm() else { return .unreadable }
      terms.append(term)
    }
    guard let main = quantity(of: terms, by: { $0.digits ?? $0.words }) else { return .unreadable }
    if let words = terms.lazy.compactMap(\.unknownWords).first {
      return .unknownWords(digits: main, words: words)
    }
    guard let words = quantity(of: terms, by: { $0.words ?? $0.digits }) else { return .unreadable }
    return main == words ? .agrees(main) : .disagrees(digits: main, words: words)
  }

  // MARK: Meaning

  private func quantity(of terms: [Term], by number: (Term) -> Number?) -> Quantity? {
    guard let first = terms.first, let firstNumber = number(first) else { return nil }
    if terms.count == 1, Quantity.Period.Unit(word: first.unit.first) == nil {
      return single(firstNumber, unit: first.unit)
    }
    var amounts: [Quantity.Period.Unit: Int] = [:]
    var smallest = -1
    for term in terms {
      guard case .whole(let value)? = number(term), term.unit.count == 1,
        let unit = Quantity.Period.Unit(word: term.unit.first),
        let rank = Quantity.Period.Unit.allCases.firstIndex(of: unit), rank > smallest
      else { return nil }
      smallest = rank
      amounts[unit] = Int(value)
    }
    return Quantity.Period(amounts).map(Quantity.period)
  }

  private func single(_ number: Number, unit: [Substring]) -> Quantity? {
    switch number {
    case .rupiah(let amount):
      return unit.isEmpty || unit.first == "per" ? .rupiah(Rupiah(amount)) : nil
    case .fraction(let fraction): return unit.isEmpty ? .fraction(fraction) : nil
    case .whole(let value):
      if unit.first == "rupiah" { return unit.count == 1 ? .rupiah(Rupiah(value)) : nil }
      return .count(value)
    }
  }

  // MARK: Reading

  private mutating func takeTerm() -> Term? {
    var term = Term()
    if rest.first?.isNumber == true || rest.hasPrefix("rp") {
      guard let number = takeFigures() else { return nil }
      term.digits = number
      if rest.first == "(" {
        guard let inner = takeBracket() else { return nil }
        term.words = Self.number(of: inner, like: number)
        if term.words == nil { term.unknownWords = String(inner) }
      }
    } else {
      guard let number = takeSpelledNumber() else { return nil }
      term.words = number
    }
    guard let unit = takeUnit() else { return nil }
    term.unit = unit
    return term
  }

  private mutating func takeFigures() -> Number? {
    var hasCurrency = false
    if rest.hasPrefix("rp") {
      hasCurrency = true
      rest.removeFirst(2)
      if rest.first == "." { rest.removeFirst() }
      skipSpace()
    }
    let figures = rest.prefix { $0.isASCII && ($0.isNumber || ".,/-".contains($0)) }
    rest.removeFirst(figures.count)
    if rest.first == "%", !hasCurrency {
      rest.removeFirst()
      skipSpace()
      return DigitGroups.value(of: figures).flatMap(Self.percent)
    }
    skipSpace()
    if hasCurrency { return Rupiah("rp\(figures)").map { .rupiah($0.amount) } }
    if figures.contains("/") { return Quantity.Fraction(figures).map(Number.fraction) }
    return DigitGroups.value(of: figures).map(Number.whole)
  }

  private mutating func takeBracket() -> Substring? {
    guard let end = rest.firstIndex(of: ")") else { return nil }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    skipSpace()
    return inner
  }

  /// The number in front, spelled out; the unit after it stays.
  private mutating func takeSpelledNumber() -> Number? {
    var words: [Substring] = []
    while let word = nextWord {
      let isNumber = NumberWords.parts(of: word) != nil || Self.isFractionWord(word)
      let isPer = word == "per" && words.count == 1
      guard isNumber || isPer else { break }
      words.append(word)
      takeWord()
    }
    return Self.number(words)
  }

  /// The words up to the next number: at most three.
  private mutating func takeUnit() -> [Substring]? {
    var unit: [Substring] = []
    while let word = nextWord, word != "dan" || unit.isEmpty {
      if NumberWords.parts(of: word) != nil { break }
      unit.append(word)
      takeWord()
      guard unit.count <= 3 else { return nil }
    }
    if let first = rest.first, !first.isNumber, !first.isLetter { return nil }
    return unit
  }

  private var nextWord: Substring? {
    let word = rest.prefix { $0.isLetter || $0 == "-" }
    return word.isEmpty ? nil : word
  }

  private mutating func takeWord() {
    rest.removeFirst(nextWord?.count ?? 0)
    skipSpace()
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0.isWhitespace }
  }

  // MARK: Words

  /// A number of hundredths as a fraction in lowest terms: 10 is 1/10.
  private static func percent(_ hundredths: Int64) -> Number? {
    guard let amount = Int(exactly: hundredths), amount > 0 else { return nil }
    var (divisor, rest) = (amount, 100)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return Quantity.Fraction(amount / divisor, over: 100 / divisor).map(Number.fraction)
  }

  private static func number(of words: Substring, like digits: Number) -> Number? {
    var words = words.split(whereSeparator: \.isWhitespace)
    if words.last == "persen" {
      return Terbilang.value(of: words.dropLast().joined(separator: " ")).flatMap(percent)
    }
    guard case .rupiah = digits else { return number(words) }
    if words.last == "rupiah" { words.removeLast() }
    guard case .whole(let value)? = number(words) else { return nil }
    return .rupiah(value)
  }

  private static func number(_ words: [Substring]) -> Number? {
    if let fraction = fraction(words) { return .fraction(fraction) }
    return Terbilang.value(of: words.joined(separator: " ")).map(Number.whole)
  }

  private static func isFractionWord(_ word: Substring) -> Bool {
    word == "setengah" || word == "separuh" || afterPer(word) != nil
  }

  /// "sepertiga", "dua pertiga", "satu per tiga", "setengah".
  private static func fraction(_ words: [Substring]) -> Quantity.Fraction? {
    guard let last = words.last else { return nil }
    if words.count == 1, last == "setengah" || last == "separuh" {
      return Quantity.Fraction(1, over: 2)
    }
    if words.count == 1, last.hasPrefix("se"), let below = afterPer(last) {
      return Quantity.Fraction(1, over: below)
    }
    guard words.count > 1 else { return nil }
    if let split = words.firstIndex(of: "per") {
      return fraction(words[..<split], over: whole(words[(split + 1)...]))
    }
    return fraction(words.dropLast(), over: last.hasPrefix("per") ? afterPer(last) : nil)
  }

  private static func fraction(_ above: ArraySlice<Substring>, over below: Int?)
    -> Quantity.Fraction?
  {
    guard let above = whole(above), let below else { return nil }
    return Quantity.Fraction(above, over: below)
  }

  private static func afterPer(_ word: Substring) -> Int? {
    let stem = word.hasPrefix("se") ? word.dropFirst(2) : word
    guard stem.hasPrefix("per"), stem.count > 3 else { return nil }
    return Terbilang.value(of: stem.dropFirst(3)).map { Int($0) }
  }

  private static func whole(_ words: ArraySlice<Substring>) -> Int? {
    Terbilang.value(of: words.joined(separator: " ")).map { Int($0) }
  }
}

extension Quantity.Period.Unit {
  fileprivate init?(word: Substring?) {
    guard let word else { return nil }
    self.init(rawValue: String(word))
  }
}
