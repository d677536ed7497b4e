public import StatuteModel

/// An answer to one item (*jawaban*).
public enum Answer: Hashable, Sendable {
  /// The letter of an option.
  case option(String)
  /// A whole number.
  case number(Int64)

  /// The answer as answer files write it.
  public var text: String {
    switch self {
    case .option(let letter): letter
    case .number(let number): String(number)
    }
  }
}

/// The key of one exercise (*kunci*).
public struct ExerciseKey: Hashable, Sendable {
  /// The scenario that it was made from.
  public let scenario: String
  /// What a participant should know afterwards.
  public let lesson: String
  /// The keys of its items, in order.
  public let items: [ItemKey]
}

/// The key of one item.
public struct ItemKey: Hashable, Sendable {
  /// The item.
  public let id: String
  /// The answer of the engine or the checker.
  public let answer: Answer
  /// Other answers that are right as well, without any dispute.
  public let equal: [Answer]
  /// Answers under readings that the program does not follow.
  public let rivals: [RivalAnswer]
  /// Why.
  public let reason: Reason
  /// Why an answer that is not accepted falls short, where more can be said than `reason`.
  public let remarks: [Answer: Reason]

  /// Makes a key.
  init(
    id: String, answer: Answer, equal: [Answer] = [], rivals: [RivalAnswer] = [], reason: Reason,
    remarks: [Answer: Reason] = [:]
  ) {
    self.id = id
    self.answer = answer
    self.equal = equal.filter { $0 != answer }
    self.rivals = rivals.filter { $0.answer != answer && !equal.contains($0.answer) }
    self.reason = reason
    self.remarks = remarks
  }

  /// Why an answer is right.
  public struct Reason: Hashable, Sendable {
    /// One sentence.
    public let words: Vocabulary.Words
    /// The words of the law.
    public let quotation: String?
    /// The provisions and other authorities, as they are cited.
    public let authorities: [String]
  }

  /// An answer that another reading of the law gives.
  public struct RivalAnswer: Hashable, Sendable {
    /// The answer.
    public let answer: Answer
    /// What the reading is called.
    public let reading: String
    /// What carries it: provisions, decisions, or the reason given where there is no source.
    public let authorities: [String]
  }
}
