/// Why a text that a person typed is no citation: facts, without sentences.
public enum CitationError: Error, Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// The text is longer than any citation.
  case tooLong(length: Int, limit: Int)
  /// The text was read up to a place, and what stands there does not belong there.
  case stopped(read: String, rest: String, expected: Expectation)
  /// A clause or an item stands there without its article.
  case missingArticle(read: String)
  /// A number is higher than any number in a law.
  case numberTooHigh(digits: String, limit: Int)
  /// An act is named that is not known here.
  case unknownAct(name: String, read: String)

  /// What could have stood where reading stopped.
  public enum Expectation: Hashable, Sendable {
    /// The number of an article, such as 59 or 128A.
    case articleNumber
    /// The number of a clause in brackets.
    case clauseNumber
    /// The bracket that closes the number of a clause.
    case closingBracket
    /// The letter of an item.
    case letter
    /// The number of an item.
    case itemNumber
    /// The number of an annex.
    case annexNumber
    /// A step that can stand at this place, the name of an act, or the end.
    case stepOrEnd
  }
}
