/// A number of a sanction with the place of its words.
public struct SourcedQuantity: Hashable, Sendable {
  /// The number.
  public let quantity: Quantity
  /// The words of the law.
  public let words: String
  /// Where they stand.
  public let citation: Citation

  /// Makes a quantity.
  public init(quantity: Quantity, words: String, citation: Citation) {
    self.quantity = quantity
    self.words = words
    self.citation = citation
  }
}

/// The range of punishment that a provision threatens (*ancaman pidana*), read from its words.
public struct SanctionRange: Hashable, Sendable {
  /// How imprisonment and fine are joined.
  public enum Link: String, Hashable, Sendable {
    /// Both.
    case and = "dan"
    /// One of them.
    case or = "atau"
    /// One or both.
    case andOr = "dan/atau"
  }

  /// Shortest imprisonment; `nil` where the words give none.
  public let shortest: SourcedQuantity?
  /// Longest imprisonment; `nil` where the words give none.
  public let longest: SourcedQuantity?
  /// Imprisonment for life; `nil` where it is not threatened.
  public let life: SourcedQuantity?
  /// Lowest fine; `nil` where the words give none.
  public let lowestFine: SourcedQuantity?
  /// Highest fine; `nil` where the words give none.
  public let highestFine: SourcedQuantity?
  /// How the two are joined; `nil` where one kind alone is threatened.
  public let link: Link?
  /// The words as a whole.
  public let words: String
}

/// What a provision threatens in a period, and by which words.
public struct DatedSanction: Hashable, Sendable {
  /// What is known of it.
  public enum Content: Hashable, Sendable {
    /// The range.
    case range(SanctionRange)
    /// The words that hold it are not held here.
    case notHeld
  }

  /// The first day; `nil` for as long as the provision is law.
  public let start: CalendarDate?
  /// Where the words stand.
  public let citation: Citation
  /// The provisions that brought the change; empty for the enacted words.
  public let changedBy: [Citation]
  /// The range, where its words are held.
  public let content: Content

  /// Makes a sanction.
  public init(
    start: CalendarDate?, citation: Citation, changedBy: [Citation], content: Content
  ) {
    self.start = start
    self.citation = citation
    self.changedBy = changedBy
    self.content = content
  }

  /// The range, where its words are held.
  public var range: SanctionRange? {
    if case .range(let range) = content { return range }
    return nil
  }
}
