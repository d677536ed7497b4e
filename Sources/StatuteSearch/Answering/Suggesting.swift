internal import GRDB

/// Looks for what was close to a query that found nothing.
struct Suggesting {
  let query: SearchQuery
  let index: SearchIndex

  /// How many near words are named for one unknown word.
  private static let mostNearest = 3
  /// Queries with more pieces than this are not tried piece by piece.
  private static let mostPieces = 16

  func suggestions(_ db: Database) throws -> SearchSuggestions {
    SearchSuggestions(words: try unknownWords(db), relaxed: try relaxed(db))
  }

  // MARK: - Unknown words

  private func unknownWords(_ db: Database) throws -> [WordSuggestion] {
    var seen: Set<String> = []
    var unknown: [String] = []
    for part in query.parts where !part.isExclusion {
      let isIdentifier = Places.identifier(named: part.source, among: index.documents) != nil
      guard !isIdentifier else { continue }
      for word in part.words where seen.insert(word).inserted {
        if try !occurs(word, isPrefix: part.isBeginning(word), db) { unknown.append(word) }
      }
    }
    guard !unknown.isEmpty else { return [] }
    let vocabulary = try vocabulary(db)
    return unknown.map { word in
      WordSuggestion(word: word, nearest: Self.nearest(to: word, in: vocabulary))
    }
  }

  private func occurs(_ word: String, isPrefix: Bool, _ db: Database) throws -> Bool {
    let meaning: SearchQuery.Meaning = isPrefix ? .prefix([word]) : .words([word])
    let part = SearchQuery.Part(source: word, meaning: meaning)
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM provision WHERE provision MATCH ? LIMIT 1")
    return try Int.fetchOne(statement, arguments: [MatchExpression([part]).text]) != nil
  }

  private typealias Word = (text: String, bytes: [UInt8], documents: Int)

  /// The words as written: keys begin with a control character, letters and digits come after it.
  private func vocabulary(_ db: Database) throws -> [Word] {
    let rows = try Row.fetchCursor(db, sql: "SELECT term, doc FROM temp.word WHERE term >= '0'")
    var words: [Word] = []
    while let row = try rows.next() {
      let text: String = row[0]
      words.append((text, Array(text.utf8), row[1]))
    }
    return words
  }

  /// Nearest first, then the more frequent, then by alphabet. Numbers have no near numbers: one
  /// wrong digit is another provision.
  private static func nearest(to word: String, in vocabulary: [Word]) -> [String] {
    let bytes = Array(word.utf8)
    guard bytes.count >= 3, !bytes.contains(where: \.isDigit) else { return [] }
    let limit = bytes.count <= 4 ? 1 : bytes.count <= 9 ? 2 : 3
    return
      vocabulary
      .compactMap { candidate in
        EditDistance.between(bytes, candidate.bytes, limit: limit).map { (candidate, $0) }
      }
      .sorted { ($0.1, -$0.0.documents, $0.0.text) < ($1.1, -$1.0.documents, $1.0.text) }
      .prefix(mostNearest).map(\.0.text)
  }

  // MARK: - One piece less

  private func relaxed(_ db: Database) throws -> [RelaxedQuery] {
    guard (2...Self.mostPieces).contains(query.parts.count) else { return [] }
    var relaxed: [RelaxedQuery] = []
    for (position, part) in query.parts.enumerated() where !part.isOnlyStopWords {
      guard let rest = query.dropping(position), Self.seeksSomething(rest) else { continue }
      let total = try Search(rest, in: index).matches(db).count
      guard total > 0 else { continue }
      relaxed.append(RelaxedQuery(dropped: part.source, query: rest, total: total))
    }
    return relaxed.enumerated()
      .sorted { (-$0.element.total, $0.offset) < (-$1.element.total, $1.offset) }
      .map(\.element)
  }

  /// A query left with stop words alone would find nearly everything.
  private static func seeksSomething(_ query: SearchQuery) -> Bool {
    query.parts.contains { !$0.isExclusion && !$0.isOnlyStopWords }
  }
}
