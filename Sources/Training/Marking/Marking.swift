public import StatuteModel

/// The answers of one participant (*lembar jawaban*).
public struct AnswerSheet: Hashable, Sendable {
  /// The name of the sheet that is answered.
  public let code: String
  /// What the participant calls themself; may be empty, no name is needed.
  public let participant: String
  /// The answers, by item.
  public let answers: [String: Answer]

  /// Makes an answer sheet.
  public init(code: String, participant: String = "", answers: [String: Answer]) {
    self.code = code
    self.participant = participant
    self.answers = answers
  }
}

/// The answers of one participant, marked with reasons (*penilaian*).
public struct Marking: Hashable, Sendable {
  /// The most that a sheet gives.
  public static let whole = Rational(100)

  /// The name of the sheet.
  public let code: String
  /// The participant.
  public let participant: String
  /// The items in the order of the sheet.
  public let items: [ItemMark]

  /// What was earned, of 100.
  public var score: Rational { items.reduce(.zero) { $0.plus($1.credit) ?? $0 } }

  /// How one item was marked.
  public struct ItemMark: Hashable, Sendable {
    /// The item.
    public let item: Exercise.Item
    /// Its key.
    public let key: ItemKey
    /// The answer; `nil` where none was given.
    public let given: Answer?
    /// The verdict.
    public let verdict: Verdict
    /// What it is worth, of 100.
    public let share: Rational

    /// What was earned.
    public var credit: Rational { verdict.isAccepted ? share : .zero }
  }

  /// Whether an answer is accepted.
  public enum Verdict: Hashable, Sendable {
    /// It is the key's.
    case right
    /// Another reading of the law gives it: what it is called, and what carries it.
    case rightByReading(String, authorities: [String])
    /// It is not accepted, for this reason.
    case wrong(ItemKey.Reason)
    /// There is none.
    case unanswered

    /// Whether it earns its share.
    public var isAccepted: Bool {
      switch self {
      case .right, .rightByReading: true
      case .wrong, .unanswered: false
      }
    }
  }
}

extension SolvedSheet {
  /// Marks the answers of a participant: every item earns its share or nothing.
  public func marking(of answers: AnswerSheet) -> Marking {
    let perExercise = Marking.whole.divided(by: Rational(Int64(max(1, sheet.exercises.count))))
    var marks: [Marking.ItemMark] = []
    for (exercise, key) in zip(sheet.exercises, keys) {
      let count = Rational(Int64(max(1, exercise.items.count)))
      let share = perExercise?.divided(by: count) ?? .zero
      for (item, itemKey) in zip(exercise.items, key.items) {
        let given = answers.answers[item.id]
        marks.append(
          Marking.ItemMark(
            item: item, key: itemKey, given: given, verdict: itemKey.verdict(on: given),
            share: share))
      }
    }
    return Marking(code: sheet.code, participant: answers.participant, items: marks)
  }

  /// The answers that the key gives.
  public var perfectAnswers: AnswerSheet {
    let pairs = keys.flatMap(\.items).map { ($0.id, $0.answer) }
    return AnswerSheet(
      code: sheet.code, answers: Dictionary(pairs) { first, _ in first })
  }
}

extension ItemKey {
  /// Whether an answer is accepted, and why not.
  public func verdict(on given: Answer?) -> Marking.Verdict {
    guard let given else { return .unanswered }
    if given == answer || equal.contains(given) { return .right }
    if let rival = rivals.first(where: { $0.answer == given }) {
      return .rightByReading(rival.reading, authorities: rival.authorities)
    }
    return .wrong(remarks[given] ?? reason)
  }
}
