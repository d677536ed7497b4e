/// Splits a query at blanks and quotation marks and gives each piece its meaning.
///
/// It accepts everything: an unclosed quotation ends with the query, signs without words vanish,
/// an unknown `key:` is ordinary words.
struct QueryParser {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func parts() -> [SearchQuery.Part] {
    var parts: [SearchQuery.Part] = []
    while let part = next() {
      if let meaning = part.meaning {
        parts.append(SearchQuery.Part(source: part.source, meaning: meaning))
      }
    }
    return parts
  }

  private typealias Piece = (source: String, meaning: SearchQuery.Meaning?)

  private mutating func next() -> Piece? {
    rest = rest.drop { $0.isWhitespace || $0.isNewline }
    guard let first = rest.first else { return nil }
    let isExcluded = first == "-" || first == "\u{2212}"
    let start = rest
    if isExcluded { rest.removeFirst() }
    if let mark = rest.first, Self.isQuotationMark(mark) {
      return quotation(from: start, isExcluded: isExcluded)
    }
    let piece = rest.prefix { !$0.isWhitespace && !$0.isNewline && !Self.isQuotationMark($0) }
    rest = rest[piece.endIndex...]
    let source = Self.cleaned(start[..<piece.endIndex])
    return (source, isExcluded ? Self.exclusion(piece) : Self.meaning(of: piece))
  }

  private mutating func quotation(from start: Substring, isExcluded: Bool) -> Piece {
    rest.removeFirst()
    let inside = rest.prefix { !Self.isQuotationMark($0) }
    rest = rest[inside.endIndex...].dropFirst()
    let words = WordScanner.words(in: inside)
    let source = (isExcluded ? "-\"" : "\"") + Self.cleaned(inside) + "\""
    guard !words.isEmpty else { return (source, nil) }
    return (source, isExcluded ? .excluded(words) : .phrase(words))
  }

  private static func exclusion(_ piece: Substring) -> SearchQuery.Meaning? {
    let words = WordScanner.words(in: piece)
    return words.isEmpty ? nil : .excluded(words)
  }

  private static func meaning(of piece: Substring) -> SearchQuery.Meaning? {
    if let place = place(in: piece) { return .place(place) }
    let words = WordScanner.words(in: piece)
    guard !words.isEmpty else { return nil }
    return piece.last == "*" ? .prefix(words) : .words(words)
  }

  /// `pasal:7`, `uu:21/2007`, `di:penjelasan`; `nil` when it is not one of these.
  private static func place(in piece: Substring) -> SearchQuery.Place? {
    guard let colon = piece.firstIndex(of: ":") else { return nil }
    let key = piece[..<colon].lowercased()
    let value = piece[piece.index(after: colon)...].lowercased()
    let words = WordScanner.words(in: value)
    guard !words.isEmpty else { return nil }
    let joined = words.joined(separator: "-")
    switch key {
    case "uu", "act": return .act(joined)
    case "bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka":
      return .component(key + "-" + joined)
    case "di", "in": return ProvisionKind(rawValue: joined).map { .kind($0) }
    default: return nil
    }
  }

  /// `"`, “ ”, „, «, » and their kin; a single quotation mark is an apostrophe.
  private static func isQuotationMark(_ character: Character) -> Bool {
    switch character {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2033}",
      "\u{FF02}":
      true
    default: false
    }
  }

  /// The piece without control characters, since it is shown to people again.
  private static func cleaned(_ piece: Substring) -> String {
    String(String.UnicodeScalarView(piece.unicodeScalars.filter { !$0.isControl }))
  }
}

extension Unicode.Scalar {
  var isControl: Bool { properties.generalCategory == .control }
}
