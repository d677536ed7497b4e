/// Why a search could not be made.
public enum SearchError: Error, Hashable, Sendable {
  /// The query has no word and no place.
  case emptyQuery
  /// The query only says what to leave out.
  case onlyExclusions
  /// The query has more characters than are read.
  case tooLong(limit: Int)
  /// The query has more words than are sought at once.
  case tooManyWords(count: Int, limit: Int)
  /// The query names an act that is not held; names that are, nearest first.
  case unknownAct(name: String, nearest: [String])
  /// libstemmer has no Indonesian on this machine.
  case stemmerUnavailable
  /// SQLite refused a step of the index.
  case database(code: Int, message: String)
}
