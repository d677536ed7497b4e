/// What a person asks for, taken apart.
///
/// Words must all occur, in any form of theirs. `"kerja paksa"` asks for words in that order,
/// `eksploit*` for words that begin so, `-anak` leaves provisions out. `pasal:7`, `ayat:1`,
/// `uu:21/2007` and `di:penjelasan` say where to look; so does a provision's own identifier.
public struct SearchQuery: Hashable, Sendable {
  /// One piece of the query.
  public struct Part: Hashable, Sendable {
    /// The piece as the person wrote it.
    public let source: String
    /// What the piece asks for.
    public let meaning: Meaning
  }

  /// What one piece of a query asks for.
  public enum Meaning: Hashable, Sendable {
    /// Words that must all occur, in any form.
    case words([String])
    /// Words that must occur in this order.
    case phrase([String])
    /// Words, the last of which is only a beginning.
    case prefix([String])
    /// Words that must not occur in this order.
    case excluded([String])
    /// A place to look in.
    case place(Place)
  }

  /// A place in the law that hits must come from.
  public enum Place: Hashable, Sendable {
    /// An act: `uu-21-2007`, or the end of its identifier, `21-2007`.
    case act(String)
    /// A component of the identifier, such as `pasal-7`.
    case component(String)
    /// A part of the act.
    case kind(ProvisionKind)
  }

  /// The most characters a query may have.
  public static let longest = 2_000
  /// The most words a query may have.
  public static let mostWords = 64

  /// The pieces, in the order they were written.
  public let parts: [Part]

  /// Takes a person's text apart; only an empty or oversized query is refused.
  public init(_ text: String) throws(SearchError) {
    let length = text.utf8.count
    guard length <= Self.longest * 4, text.count <= Self.longest else {
      throw .tooLong(limit: Self.longest)
    }
    var parser = QueryParser(text)
    try self.init(parts: parser.parts())
  }

  /// Makes a query of pieces; refused when nothing in it can be sought.
  public init(parts: [Part]) throws(SearchError) {
    let words = parts.reduce(0) { $0 + $1.words.count }
    guard words <= Self.mostWords else {
      throw .tooManyWords(count: words, limit: Self.mostWords)
    }
    guard !parts.isEmpty else { throw .emptyQuery }
    guard parts.contains(where: { !$0.isExclusion }) else { throw .onlyExclusions }
    self.parts = parts
  }

  /// The query as text again.
  public var text: String {
    parts.map(\.source).joined(separator: " ")
  }

  /// The query without one of its pieces, unless nothing would be left to seek.
  func dropping(_ index: Int) -> SearchQuery? {
    var rest = parts
    rest.remove(at: index)
    return try? SearchQuery(parts: rest)
  }
}

extension SearchQuery.Part {
  /// The folded words of the piece; a place has none.
  var words: [String] {
    switch meaning {
    case .words(let words), .phrase(let words), .prefix(let words), .excluded(let words): words
    case .place: []
    }
  }

  var isExclusion: Bool {
    if case .excluded = meaning { true } else { false }
  }

  /// Whether the word is sought as a beginning only.
  func isBeginning(_ word: String) -> Bool {
    if case .prefix(let words) = meaning { words.last == word } else { false }
  }

  /// Whether the piece is nothing but words that never decide a match.
  var isOnlyStopWords: Bool {
    switch meaning {
    case .words(let words), .excluded(let words): words.allSatisfy { StopWords.contains($0) }
    case .phrase, .prefix, .place: false
    }
  }
}
