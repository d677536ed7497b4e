/// Writes a query in FTS5's language.
///
/// Only folded words of `WordScanner` enter it, each inside quotation marks, so that nothing a
/// person types is ever read as FTS5 syntax: `NEAR`, `AND`, brackets and quotation marks are
/// gone before this point.
struct MatchExpression {
  /// The expression, or `nil` when the query names only places.
  let text: String?

  init(_ parts: [SearchQuery.Part]) {
    let wanted = Self.withoutStopWords(parts.filter { !$0.isExclusion && !$0.words.isEmpty })
    let clauses = wanted.flatMap(Self.clauses)
    guard !clauses.isEmpty else {
      text = nil
      return
    }
    var expression = clauses.joined(separator: " AND ")
    if let sequence = Self.sequence(parts) { expression = "(\(expression)) OR \(sequence)" }
    let excluded = parts.filter { $0.isExclusion && !$0.isOnlyStopWords }
    if !excluded.isEmpty {
      let phrases = excluded.map { Self.keys($0.words) }.joined(separator: " OR ")
      expression = "(\(expression)) NOT (\(phrases))"
    }
    text = expression
  }

  /// Stop words decide only when the query has nothing else.
  private static func withoutStopWords(_ parts: [SearchQuery.Part]) -> [SearchQuery.Part] {
    let telling = parts.filter { !$0.isOnlyStopWords }
    return telling.isEmpty ? parts : telling
  }

  private static func clauses(_ part: SearchQuery.Part) -> [String] {
    switch part.meaning {
    case .words(let words):
      let telling = words.filter { !StopWords.contains($0) }
      return (telling.isEmpty ? words : telling).map { anyForm([$0]) }
    case .phrase(let words): return [anyForm(words)]
    case .prefix(let words):
      let whole = words.dropLast().map { anyForm([$0]) }
      return whole + words.suffix(1).map { plain([$0]) + " *" }
    case .excluded, .place: return []
    }
  }

  /// Words standing together in the order asked rank higher, although they need not.
  private static func sequence(_ parts: [SearchQuery.Part]) -> String? {
    var words: [String] = []
    for part in parts {
      switch part.meaning {
      case .words(let more): words += more
      case .phrase, .prefix: return nil
      case .excluded, .place: continue
      }
    }
    return (2...8).contains(words.count) ? keys(words) : nil
  }

  /// Any form of the words. A form closer to the word asked counts more often and so ranks
  /// higher: *dipekerjakan* shares *pekerjakan* and *pekerja* with *mempekerjakan*, but only
  /// *kerja* with *kerja sama*; the word as written shares all.
  private static func anyForm(_ words: [String]) -> String {
    guard hasForms(words) else { return plain(words) }
    let close = words.count == 1 ? closeKeys(of: words[0]) : []
    return "(\(([keys(words), plain(words)] + close).joined(separator: " OR ")))"
  }

  /// The keys of a word by themselves, but for the shortest, which all its forms have. They find
  /// nothing that all keys together do not find.
  private static func closeKeys(of word: String) -> [String] {
    let roots = RootFinder.roots(of: Array(word.utf8))
    let shortest = roots.map(\.count).min() ?? 0
    let mark = String(Unicode.Scalar(WordTable.bareKeyMark))
    return roots.filter { $0.count > shortest }
      .map { "\"\(mark)\(String(decoding: $0, as: UTF8.self))\"" }
  }

  private static func hasForms(_ words: [String]) -> Bool {
    words.contains { !StopWords.contains($0) && $0.utf8.first?.isDigit == false }
  }

  private static func plain(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ") + "\""
  }

  private static func keys(_ words: [String]) -> String {
    let mark = String(Unicode.Scalar(WordTable.keyMark))
    return "\"" + words.map { mark + $0 }.joined(separator: " ") + "\""
  }
}
