/// What a file says of a person, an office, a letter … for documents, by the keys of the vocabulary.
///
/// The engine decides by typed facts alone; documents read here what they print.
public struct Details: Hashable, Sendable {
  /// A value in its type.
  public indirect enum Value: Hashable, Sendable {
    /// Words that may name a person.
    case text(ConfidentialText)
    /// Several lines of such words.
    case texts([ConfidentialText])
    /// A day.
    case day(CalendarDate)
    /// A day or a time, as exactly as it is known.
    case date(CaseDate)
    /// A whole number.
    case number(Int)
    /// An age in completed years.
    case age(Age)
    /// An amount of money.
    case money(Rupiah)
    /// Yes, no, or said to be unknown.
    case truth(Truth)
    /// Terms or country codes, those that are asserted.
    case terms([String])
    /// Ids of this case.
    case references([String])
    /// Keys of its own.
    case record(Details)
    /// Several of them.
    case records([Details])
  }

  private let values: [String: Value]

  /// Nothing is said.
  public static let none = Details([:])

  /// Makes details.
  public init(_ values: [String: Value]) {
    self.values = values
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { values.isEmpty }
  /// The keys that are given, in order.
  public var keys: [String] { values.keys.sorted() }

  /// The value under a key; `nil` where the file says nothing.
  public subscript(key: String) -> Value? { values[key] }

  /// What stands under a key that has keys of its own.
  public func record(_ key: String) -> Details {
    if case .record(let details) = values[key] { return details }
    return .none
  }

  /// The entries of a list.
  public func records(_ key: String) -> [Details] {
    if case .records(let list) = values[key] { return list }
    return []
  }

  /// Words, for a document that may show them.
  public func text(_ key: String) -> String? {
    if case .text(let words) = values[key] { return words.disclosed }
    return nil
  }

  /// Lines of words.
  public func texts(_ key: String) -> [String] {
    if case .texts(let lines) = values[key] { return lines.map(\.disclosed) }
    return []
  }

  /// A day.
  public func day(_ key: String) -> CalendarDate? {
    if case .day(let day) = values[key] { return day }
    return nil
  }

  /// A date, however exact.
  public func date(_ key: String) -> CaseDate? {
    if case .date(let date) = values[key] { return date }
    return nil
  }

  /// A whole number.
  public func number(_ key: String) -> Int? {
    if case .number(let number) = values[key] { return number }
    return nil
  }

  /// An amount.
  public func money(_ key: String) -> Rupiah? {
    if case .money(let amount) = values[key] { return amount }
    return nil
  }

  /// Yes, no or unknown; unknown where nothing is said.
  public func truth(_ key: String) -> Truth {
    if case .truth(let truth) = values[key] { return truth }
    return .unknown
  }

  /// The terms that are asserted.
  public func terms(_ key: String) -> [String] {
    if case .terms(let terms) = values[key] { return terms }
    return []
  }

  /// The one term of a choice.
  public func term(_ key: String) -> String? { terms(key).first }

  /// The ids that are named.
  public func references(_ key: String) -> [String] {
    if case .references(let ids) = values[key] { return ids }
    return []
  }
}
