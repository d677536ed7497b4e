/// Words that lead to a person, and what stands in their place.
struct RedactionPattern: Sendable {
  /// The words, folded as those of a text are.
  let words: [String]
  let replacement: String
  /// A part of a longer name: replaced only where it is written as a name.
  let needsCapital: Bool
  /// Words of a person's name, to which people write endings.
  var isName = false

  /// Whether the words stand in a text from a place on.
  func matches(_ tokens: [TextTokens.Token], at start: Int) -> Bool {
    guard start + words.count <= tokens.count, !needsCapital || tokens[start].isCapital else {
      return false
    }
    for (offset, word) in words.enumerated() {
      let found = tokens[start + offset].folded
      if found == word { continue }
      guard isName, offset == words.count - 1, Self.isWord(found, withClitic: word) else {
        return false
      }
    }
    return true
  }

  /// What Indonesian writes onto the end of a name: "Marianya", "Mariapun".
  private static let clitics = ["nya", "lah", "kah", "pun", "tah", "ku", "mu"]

  private static func isWord(_ found: String, withClitic word: String) -> Bool {
    word.count > 2 && found.hasPrefix(word)
      && clitics.contains { found.count == word.count + $0.count && found.hasSuffix($0) }
  }
}

/// Patterns, found by the letter that a word begins with.
struct PatternTable: Sendable {
  private let patterns: [RedactionPattern]
  /// The patterns that a word with an ASCII beginning can match, in their order.
  private let byFirstByte: [UInt8: [Int]]
  /// Those that begin with another letter, which may be written in several ways.
  private let others: [Int]

  init(_ patterns: [RedactionPattern]) {
    self.patterns = patterns
    let firsts = patterns.map { $0.words.first?.utf8.first }
    let others = patterns.indices.filter { (firsts[$0] ?? 0x80) >= 0x80 }
    var table: [UInt8: [Int]] = [:]
    for first in Set(firsts.compactMap { $0 }) where first < 0x80 {
      table[first] = patterns.indices.filter { firsts[$0] == first || (firsts[$0] ?? 0x80) >= 0x80 }
    }
    self.others = others
    byFirstByte = table
  }

  /// The first pattern that stands in a text from a place on.
  func pattern(in tokens: [TextTokens.Token], at start: Int) -> RedactionPattern? {
    guard let first = tokens[start].folded.utf8.first, first < 0x80 else {
      return patterns.first { $0.matches(tokens, at: start) }
    }
    for index in byFirstByte[first] ?? others where patterns[index].matches(tokens, at: start) {
      return patterns[index]
    }
    return nil
  }
}
