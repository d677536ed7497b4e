/// A value to be written into a case file.
public indirect enum CaseValue: Hashable, Sendable {
  /// A word of the format: a term, an id, a date, a number.
  case word(String)
  /// Free text, quoted where YAML could take it for something else.
  case text(String)
  /// Several values.
  case list([CaseValue])
  /// Values under keys, in order.
  case map([Entry])

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// What stands under it.
    public let value: CaseValue

    /// Makes an entry.
    public init(_ key: String, _ value: CaseValue) {
      self.key = key
      self.value = value
    }
  }

  /// Terms or ids.
  public static func words(_ words: [String]) -> CaseValue {
    .list(words.map(CaseValue.word))
  }

  /// The word of the format for "nobody knows".
  public static let unknown = CaseValue.word("tidak-diketahui")

  /// The word or text itself.
  public var content: String? {
    switch self {
    case .word(let text), .text(let text): text
    case .list, .map: nil
    }
  }
}
