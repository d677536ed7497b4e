/// What a person typed, as a query of FTS5 in which every word is a text and nothing is an operator.
struct SearchWords {
  /// Nil where the person typed no letter and no digit: nothing can match that.
  let query: String?
  /// Whether anything was typed at all.
  let isBlank: Bool

  /// More words than this narrow nothing.
  static let limit = 32

  init(_ typed: String) {
    let words = typed.split { $0.isWhitespace || $0 == "\0" }
    isBlank = words.isEmpty
    let quoted =
      words
      .filter { word in word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.isDigit } }
      .prefix(Self.limit)
      .map { "\"\($0.replacing("\"", with: "\"\"").replacing("\0", with: ""))\"" }
    // The last word may still be in the making.
    query = quoted.isEmpty ? nil : quoted.joined(separator: " ") + "*"
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { properties.numericType != nil }
}
