internal import GRDB

/// One query on its way through the index.
struct Search {
  /// A matching document, by its place in the order of the law.
  struct Match {
    let index: Int
    let rank: Double
    /// Whether the query is the document's very name, or the term that it defines.
    let isNamed: Bool
  }

  private let parts: [SearchQuery.Part]
  private let places: Places
  private let expression: String?
  private let documents: [SearchDocument]

  init(_ query: SearchQuery, in index: SearchIndex) {
    documents = index.documents
    let identifiers = query.parts.map { part in
      Places.identifier(named: part.source, among: index.documents)
    }
    parts = zip(query.parts, identifiers).compactMap { $1 == nil ? $0 : nil }
    places = Places(
      identifiers: identifiers.compactMap { $0 },
      named: parts.compactMap { if case .place(let place) = $0.meaning { place } else { nil } },
      acts: index.acts)
    expression = MatchExpression(parts).text
  }

  /// The words that are too common to decide, when others decide instead.
  var ignoredWords: [String] {
    let hasTelling = parts.contains { !$0.isExclusion && !$0.isOnlyStopWords && !$0.words.isEmpty }
    return parts.flatMap { part -> [String] in
      switch part.meaning {
      case .words(let words) where hasTelling: words.filter { StopWords.contains($0) }
      case .excluded(let words) where part.isOnlyStopWords: words
      case .words, .excluded, .phrase, .prefix, .place: []
      }
    }
  }

  /// The words of a query that may be a name: words alone, wherever they are sought.
  private var name: [String]? {
    var words: [String] = []
    for part in parts {
      switch part.meaning {
      case .words(let more): words += more
      case .place: continue
      case .phrase, .prefix, .excluded: return nil
      }
    }
    return words
  }

  /// Whether words name a document: as its title, or as the term that it defines. Without this,
  /// the shorter Penjelasan of Pasal 48 would come before Pasal 48 itself, and the definition of
  /// *eksploitasi seksual* before that of *eksploitasi*. Only a title has a number.
  private static func names(_ words: [String], _ document: SearchDocument) -> Bool {
    let isNumbered = words.contains { $0.utf8.first?.isDigit == true }
    let name = isNumbered ? document.title : document.term
    return name.map { WordScanner.words(in: $0) == words } ?? false
  }

  /// All matches: what the query names, then by rank, then in the order of the law.
  func matches(_ db: Database) throws -> [Match] {
    guard let expression else {
      return documents.indices.filter { places.admit(documents[$0]) }
        .map { Match(index: $0, rank: 0, isNamed: false) }
    }
    var matches: [Match] = []
    let name = name
    let statement = try db.cachedStatement(sql: Self.ranking)
    statement.setUncheckedArguments([expression])
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      let index: Int = row[0]
      let document = documents[index]
      guard places.admit(document) else { continue }
      let isNamed = name.map { Self.names($0, document) } ?? false
      let rank: Double = row[1]
      matches.append(
        Match(
          index: index, rank: document.isInForce ? rank : rank * Self.pastWeight,
          isNamed: isNamed))
    }
    return matches.sorted {
      ($0.isNamed ? 0 : 1, $0.rank, $0.index) < ($1.isNamed ? 0 : 1, $1.rank, $1.index)
    }
  }

  /// What is not in force comes after what says the same and is: ranks are below zero, and the
  /// lowest is the best.
  private static let pastWeight = 0.9

  /// The columns' weights: title, heading, text.
  private static let ranking = """
    SELECT rowid, bm25(provision, 6.0, 1.0, 1.0) FROM provision WHERE provision MATCH ?
    """

  /// The matches as hits, each with its snippet.
  func hits(_ matches: ArraySlice<Match>, _ db: Database) throws -> [SearchHit] {
    let snippets = try snippets(matches, db)
    return matches.map { match in
      let document = documents[match.index]
      return SearchHit(
        document: document, rank: match.rank,
        snippet: snippets[match.index] ?? Snippets.beginning(of: document.text))
    }
  }

  /// Asks FTS5 for the snippets of the shown hits alone: it would otherwise cut one for every
  /// match. The plus sign keeps SQLite from running the whole query once for each row.
  private func snippets(
    _ matches: ArraySlice<Match>, _ db: Database
  ) throws -> [Int: [SnippetSegment]] {
    guard let expression, !matches.isEmpty else { return [:] }
    let rowids = matches.map { String($0.index) }.joined(separator: ",")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT rowid, snippet(provision, 2, char(\(Snippets.open)), char(\(Snippets.close)), '…', \
        \(Snippets.words)) FROM provision WHERE provision MATCH ? AND +rowid IN (\(rowids))
        """, arguments: [expression])
    var snippets: [Int: [SnippetSegment]] = [:]
    while let row = try rows.next() {
      let marked: String = row[1]
      snippets[row[0]] = Snippets.segments(marked)
    }
    return snippets
  }
}
