/// Turns marked text into segments, and cuts a plain beginning where nothing is marked.
enum Snippets {
  /// Control characters that no law contains; documents lose theirs before they are indexed.
  static let open: UInt8 = 0x02
  /// Ends what `open` began.
  static let close: UInt8 = 0x03
  /// How many words a snippet has; FTS5 allows 64.
  static let words = 32

  /// Splits text at the marks.
  static func segments(_ marked: String) -> [SnippetSegment] {
    var segments: [SnippetSegment] = []
    var isMatch = false
    for piece in marked.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == open || $0 == close })
    {
      if !piece.isEmpty {
        segments.append(SnippetSegment(text: String(Substring(piece)), isMatch: isMatch))
      }
      isMatch.toggle()
    }
    return segments
  }

  /// The beginning of a text, for queries without words.
  static func beginning(of text: String) -> [SnippetSegment] {
    var end = text.startIndex
    var count = 0
    var isInWord = false
    for index in text.indices {
      let isBlank = text[index].isWhitespace
      if isBlank && isInWord {
        count += 1
        end = index
        if count == words { return [SnippetSegment(text: text[..<end] + "…", isMatch: false)] }
      }
      isInWord = !isBlank
    }
    return text.isEmpty ? [] : [SnippetSegment(text: text, isMatch: false)]
  }

  /// The text with its control characters made blanks; most texts have none and are not copied.
  static func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
