/// The words and numbers of a text with their places, folded for comparison: case, width of spaces,
/// line breaks, hyphens at line ends and invisible characters do not count.
struct TextTokens {
  struct Token {
    /// Lower case, without invisible characters and apostrophes.
    let folded: String
    let range: Range<String.Index>
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var tokens: [Token] = []
    var start: String.Index?
    var folded = ""
    var index = text.startIndex
    func isInvisible(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    }
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.isLetter || character.isNumber {
        if start == nil { start = index }
        for scalar in character.unicodeScalars
        where scalar.properties.generalCategory != .format {
          folded += Self.plain(scalar)
        }
      } else if let first = start, !isInvisible(character), !Self.joins.contains(character) {
        tokens.append(Token(folded: folded, range: first..<index))
        start = nil
        folded = ""
      }
      index = next
    }
    if let first = start { tokens.append(Token(folded: folded, range: first..<text.endIndex)) }
    self.tokens = tokens
  }

  /// Inside a word: the apostrophes of Ma'ruf and Nur'aini.
  private static let joins: Set<Character> = ["'", "’", "ʼ", "`"]

  /// Lower case; letters of full width as plain ones.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return narrow.properties.lowercaseMapping
    }
    return scalar.properties.lowercaseMapping
  }
}
