/// The answer to a query.
public struct SearchResult: Hashable, Sendable {
  /// The best hits, at most as many as were asked for: first the provision that the query names
  /// or whose term it is, then by rank; equal ranks keep the order of the law.
  public let hits: [SearchHit]
  /// How many provisions match, shown or not.
  public let total: Int
  /// Words of the query that are too common to decide a match.
  public let ignoredWords: [String]
  /// What was close, when nothing was found.
  public let suggestions: SearchSuggestions
}

/// One provision that matches.
public struct SearchHit: Hashable, Sendable {
  /// The provision.
  public let document: SearchDocument
  /// FTS5's bm25 value, in which title and defined term outweigh heading and heading text, less a tenth for what is
  /// not in force; lower is better.
  public let rank: Double
  /// The most telling stretch of the text, in the law's own words.
  public let snippet: [SnippetSegment]
}

/// A stretch of a snippet.
public struct SnippetSegment: Hashable, Sendable {
  /// The words as they stand in the law; an ellipsis stands for words left out at either end.
  public let text: String
  /// Whether the stretch is what was sought.
  public let isMatch: Bool
}

/// What was close to a query that found nothing.
public struct SearchSuggestions: Hashable, Sendable {
  /// Nothing was close, or nothing was needed.
  public static let none = SearchSuggestions(words: [], relaxed: [])

  /// The words that occur nowhere, with the nearest words that do.
  public let words: [WordSuggestion]
  /// What would be found without one piece of the query, most hits first.
  public let relaxed: [RelaxedQuery]

  /// Whether there is nothing to suggest.
  public var isEmpty: Bool { words.isEmpty && relaxed.isEmpty }
}

/// A word that occurs nowhere in the indexed texts.
public struct WordSuggestion: Hashable, Sendable {
  /// The word sought.
  public let word: String
  /// Words that occur and are spelled almost so, nearest first; empty when none is near.
  public let nearest: [String]
}

/// A query that finds something because one piece was left out.
public struct RelaxedQuery: Hashable, Sendable {
  /// The piece left out, as it was written.
  public let dropped: String
  /// The query without it.
  public let query: SearchQuery
  /// How many provisions it finds.
  public let total: Int
}
