/// The grammar of Indonesian number words, for `Terbilang` and `QuantityText`.
enum NumberWords {
  /// Splits a text into number words, undoing spaces, hyphens and words set solid ("limabelas").
  static func split(_ text: some StringProtocol) -> [Substring]? {
    var words: [Substring] = []
    let pieces = text.lowercased().split { $0.isWhitespace || $0 == "-" }
    for piece in pieces {
      guard let parts = parts(of: piece) else { return nil }
      words += parts
    }
    return words.isEmpty ? nil : words
  }

  /// The number words inside one written word, or nil when something else is in it.
  static func parts(of piece: Substring) -> [Substring]? {
    if let known = canonical(piece) { return [known] }
    guard piece.utf8.count <= 200 else { return nil }
    var parts: [Substring] = []
    var rest = piece
    while !rest.isEmpty {
      guard let word = known.first(where: { rest.hasPrefix($0) }) else { return nil }
      rest = rest.dropFirst(word.count)
      guard let word = canonical(Substring(word)) else { return nil }
      parts.append(word)
    }
    return parts
  }

  /// The value of a whole list of words, or nil when the list is not one number.
  static func value(of words: ArraySlice<Substring>) -> Int64? {
    var rest = words
    let isNegative = rest.first == "minus"
    if isNegative { rest.removeFirst() }
    if rest.elementsEqual(["nol"]) { return isNegative ? nil : 0 }
    guard let magnitude = magnitude(of: rest) else { return nil }
    guard isNegative else { return Int64(exactly: magnitude) }
    return magnitude == Int64.min.magnitude ? Int64.min : Int64(exactly: magnitude).map { -$0 }
  }

  private static func magnitude(of words: ArraySlice<Substring>) -> UInt64? {
    var rest = words
    var total: UInt64 = 0
    var lastScale = UInt64.max
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      guard let (group, scale) = takeGroup(&rest), scale < lastScale else { return nil }
      lastScale = scale
      let (product, overflow) = group.multipliedReportingOverflow(by: scale)
      let (sum, carry) = total.addingReportingOverflow(product)
      guard !overflow, !carry else { return nil }
      total = sum
    }
    return total
  }

  /// Takes one group such as "dua ratus lima puluh juta" from the front.
  private static func takeGroup(_ rest: inout ArraySlice<Substring>) -> (UInt64, UInt64)? {
    if rest.first == "seribu" {
      rest.removeFirst()
      return (1, 1000)
    }
    if rest.first == "sejuta" {
      rest.removeFirst()
      return (1, 1_000_000)
    }
    guard let group = takeBelowThousand(&rest) else { return nil }
    guard let word = rest.first else { return (group, 1) }
    guard let scale = Terbilang.scales.first(where: { $0.name == word }) else { return nil }
    rest.removeFirst()
    return (group, scale.value)
  }

  private static func takeBelowThousand(_ rest: inout ArraySlice<Substring>) -> UInt64? {
    var value: UInt64 = 0
    if rest.first == "seratus" {
      rest.removeFirst()
      value = 100
    } else if let digit = digit(rest.first), rest.dropFirst().first == "ratus" {
      rest.removeFirst(2)
      value = digit * 100
    }
    return takeBelowHundred(&rest).map { value + $0 } ?? (value > 0 ? value : nil)
  }

  private static func takeBelowHundred(_ rest: inout ArraySlice<Substring>) -> UInt64? {
    if rest.first == "sepuluh" || rest.first == "sebelas" {
      return rest.removeFirst() == "sepuluh" ? 10 : 11
    }
    guard let first = digit(rest.first) else { return nil }
    rest.removeFirst()
    switch rest.first {
    case "belas":
      rest.removeFirst()
      return 10 + first
    case "puluh":
      rest.removeFirst()
      guard let unit = digit(rest.first), !isMultiplier(rest.dropFirst().first) else {
        return first * 10
      }
      rest.removeFirst()
      return first * 10 + unit
    default:
      return first
    }
  }

  private static func isMultiplier(_ word: Substring?) -> Bool {
    word == "ratus" || word == "puluh" || word == "belas"
  }

  private static func digit(_ word: Substring?) -> UInt64? {
    guard let word, let index = Terbilang.digits.firstIndex(where: { $0 == word }), index > 0
    else { return nil }
    return UInt64(index)
  }

  private static func canonical(_ word: Substring) -> Substring? {
    switch word {
    case "milyar": "miliar"
    case "trilyun": "triliun"
    default: knownSet.contains(word) ? word : nil
    }
  }

  /// Every number word; no word here is the beginning of another.
  private static let known: [String] =
    Terbilang.digits.dropFirst() + Terbilang.scales.map(\.name).filter { !$0.isEmpty }
    + ["seratus", "sepuluh", "sebelas", "seribu", "sejuta", "ratus", "puluh", "belas"]
    + ["milyar", "trilyun", "nol", "minus"]

  private static let knownSet = Set(known.map { $0[...] })
}
