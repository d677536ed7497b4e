internal import GRDB

/// A full-text index over the provisions of any number of acts, kept in memory.
///
/// Build it once from the documents; afterwards it never changes and any thread may search it.
public struct SearchIndex: Sendable {
  /// The documents, in the order of the law.
  public let documents: [SearchDocument]
  let queue: DatabaseQueue
  let acts: HeldActNames

  /// Indexes the documents; their order decides between hits of equal rank.
  public init(_ documents: [SearchDocument]) throws(SearchError) {
    self.documents = documents
    acts = HeldActNames(documents)
    guard SnowballStemmer() != nil else { throw .stemmerUnavailable }
    self.queue = try SearchError.translating {
      var configuration = Configuration()
      configuration.label = "StatuteSearch"
      configuration.prepareDatabase { db in db.add(tokenizer: ProvisionTokenizer.self) }
      let queue = try DatabaseQueue(configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: Self.schema)
        try db.inTransaction {
          try Self.insert(documents, into: db)
          return .commit
        }
      }
      return queue
    }
  }

  private static let schema = """
    PRAGMA synchronous = OFF;
    PRAGMA journal_mode = OFF;
    CREATE VIRTUAL TABLE provision USING fts5(
      title, heading, body, tokenize = '\(ProvisionTokenizer.name)');
    CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'provision', 'row');
    """

  private static func insert(_ documents: [SearchDocument], into db: Database) throws {
    let statement = try db.makeStatement(
      sql: "INSERT INTO provision(rowid, title, heading, body) VALUES (?, ?, ?, ?)")
    for (index, document) in documents.enumerated() {
      statement.setUncheckedArguments([
        index, Snippets.withoutControls(document.title + (document.term.map { " " + $0 } ?? "")),
        document.heading.map(Snippets.withoutControls),
        Snippets.withoutControls(document.text),
      ])
      try statement.execute()
    }
  }

  /// Finds the provisions that match a person's text.
  public func search(_ text: String, limit: Int = 20) throws(SearchError) -> SearchResult {
    try search(SearchQuery(text), limit: limit)
  }

  /// Finds the provisions that match a query, best first, and says what was close when none does.
  public func search(_ query: SearchQuery, limit: Int = 20) throws(SearchError) -> SearchResult {
    if let error = acts.unknown(in: query) { throw error }
    return try SearchError.translating {
      try queue.unsafeRead { db in
        let search = Search(query, in: self)
        let matches = try search.matches(db)
        return SearchResult(
          hits: try search.hits(matches.prefix(max(0, limit)), db),
          total: matches.count,
          ignoredWords: search.ignoredWords,
          suggestions: matches.isEmpty
            ? try Suggesting(query: query, index: self).suggestions(db) : .none)
      }
    }
  }
}

extension SearchError {
  /// Gives SQLite's errors our own type, so that no caller needs to know GRDB.
  static func translating<R>(_ body: () throws -> R) throws(SearchError) -> R {
    do {
      return try body()
    } catch let error as SearchError {
      throw error
    } catch let error as DatabaseError {
      throw .database(
        code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    } catch {
      throw .database(code: 0, message: String(describing: error))
    }
  }
}
