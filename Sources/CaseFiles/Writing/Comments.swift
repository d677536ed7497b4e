/// A comment of a YAML file.
struct Comment: Hashable {
  let line: Int
  /// With its `#`.
  let text: String
  /// Whether nothing else stands on its line.
  let isAlone: Bool
}

/// Comments in the order of the file, given out while the file's tree is walked.
struct CommentQueue {
  private var alone: [Comment]
  private var beside: [Comment]

  init(_ comments: [Comment]) {
    alone = comments.filter(\.isAlone)
    beside = comments.filter { !$0.isAlone }
  }

  /// The comments above and beside what begins on a line. A comment beside a line on which nothing
  /// begins (the end of a long value) goes above what follows.
  mutating func take(at line: Int) -> (above: [String], beside: String?) {
    let passed = (alone + beside.filter { $0.line < line }).filter { $0.line < line }
    let above = passed.sorted { $0.line < $1.line }.map(\.text)
    alone.removeAll { $0.line < line }
    beside.removeAll { $0.line < line }
    guard let first = beside.first, first.line == line else { return (above, nil) }
    beside.removeFirst()
    return (above, first.text)
  }

  /// What is left at the end of the file.
  var rest: [String] {
    (alone + beside).sorted { $0.line < $1.line }.map(\.text)
  }
}

/// Finds the comments of a YAML file: `#` at the beginning or after a blank, outside quotes and
/// outside text blocks.
struct CommentScanner {
  private var quote: Character?
  /// The column of the key whose text block is being passed.
  private var block: Int?

  static func comments(in text: String) -> [Comment] {
    var scanner = CommentScanner()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.enumerated().compactMap { scanner.comment(Array($0.element), $0.offset + 1) }
  }

  private mutating func comment(_ line: [Character], _ number: Int) -> Comment? {
    if let column = block {
      let indent = line.prefix { $0 == " " }.count
      if indent == line.count || indent > column { return nil }
      block = nil
    }
    var end = line.count
    for index in line.indices where end == line.count {
      let character = line[index]
      if let open = quote {
        let isEscaped = open == "\"" && index > 0 && line[index - 1] == "\\"
        if character == open, !isEscaped { quote = nil }
      } else if character == "#", index == 0 || line[index - 1].isWhitespace {
        end = index
      } else if character == "\"" || character == "'", startsToken(line, index) {
        quote = character
      }
    }
    let content = String(line[..<end]).trimmedEnd
    if quote == nil, opensBlock(content) { block = keyColumn(line) }
    guard end < line.count else { return nil }
    return Comment(
      line: number, text: String(line[end...]).trimmedEnd,
      isAlone: content.allSatisfy(\.isWhitespace))
  }

  private func startsToken(_ line: [Character], _ index: Int) -> Bool {
    index == 0 || [" ", "\t", "[", "{", ","].contains(line[index - 1])
  }

  /// Whether a line ends with `>`, `|` or one of their variants.
  private func opensBlock(_ content: String) -> Bool {
    guard let last = content.split(separator: " ").last, let first = last.first else {
      return false
    }
    return (first == ">" || first == "|") && last.count <= 3
      && last.dropFirst().allSatisfy { "+-123456789".contains($0) }
  }

  private func keyColumn(_ line: [Character]) -> Int {
    line.prefix { $0 == " " || $0 == "-" }.count
  }
}

extension String {
  /// Without blanks at its end.
  var trimmedEnd: String {
    var copy = self[...]
    while copy.last?.isWhitespace == true { copy = copy.dropLast() }
    return String(copy)
  }
}
