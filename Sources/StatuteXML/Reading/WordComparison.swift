internal import SafeXML
internal import StatuteModel

/// Sees that every word of a file came through: text(model) = text(XML), white space aside.
///
/// The reader knows the profile; a word that stands where the profile has no place for words is one
/// that the reader would leave out. This walk knows nothing but `meta`, so it cannot miss the same.
struct WordComparison {
  private let expected: [UInt8]
  private var position = 0
  private var fault: (words: String, line: Int)?

  /// The first words of the file that the act does not have at that place, with their line.
  static func firstLoss(in root: XMLNode, _ statute: Statute) -> (words: String, line: Int)? {
    var comparison = WordComparison(expected: Array(statute.fullText.joined(separator: " ").utf8))
    comparison.walk(root)
    return comparison.fault
  }

  private init(expected: [UInt8]) {
    self.expected = expected
  }

  private mutating func walk(_ node: XMLNode) {
    for content in node.contents where fault == nil {
      switch content {
      case .text(let words): compare(words, line: node.line)
      case .element(let child): if child.name != "meta" { walk(child) }
      case .other: break  // comments carry no words; the reader reports the others
      }
    }
  }

  private mutating func compare(_ words: String, line: Int) {
    for byte in words.utf8 where !ProvisionBuilder.isBlank(byte) {
      while position < expected.count, ProvisionBuilder.isBlank(expected[position]) {
        position += 1
      }
      guard position < expected.count, expected[position] == byte else {
        fault = (String(ProvisionBuilder.collapsed(words).prefix(60)), line)
        return
      }
      position += 1
    }
  }
}
