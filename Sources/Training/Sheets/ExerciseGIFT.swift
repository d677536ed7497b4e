public import StatuteModel

/// A sheet with its key in the GIFT format of Moodle.
///
/// Every item becomes a question of its own, with the case before it, because Moodle shuffles
/// questions. Answers under another reading of the law earn full points there too, and the feedback
/// names what carries them.
public struct ExerciseGIFT: Sendable {
  private let solved: SolvedSheet
  private let language: Language

  /// Takes a solved sheet and the language of its questions.
  public init(_ solved: SolvedSheet, in language: Language) {
    self.solved = solved
    self.language = language
  }

  /// The questions of the sheet.
  public var questions: [GIFTQuestion] {
    zip(solved.sheet.exercises, solved.keys).flatMap { exercise, key in
      zip(exercise.items, key.items).map { question(exercise, $0, $1) }
    }
  }

  /// The whole file.
  public var rendered: String {
    let code = solved.sheet.code
    return "// \(code)\n$CATEGORY: Rujukan/\(code)\n\n"
      + questions.map(\.rendered).joined(separator: "\n\n") + "\n"
  }

  private func question(
    _ exercise: Exercise, _ item: Exercise.Item, _ key: ItemKey
  ) -> GIFTQuestion {
    let parts =
      exercise.story + [exercise.task.text(in: language)]
      + exercise.exhibit.map { $0.text(in: language) } + [item.prompt.text(in: language)]
    let answers: [GIFTQuestion.Choice]
    let isNumerical: Bool
    switch item.form {
    case .choice(let options):
      isNumerical = false
      answers = options.map { option in
        choice(option.words.text(in: language), .option(option.id), key)
      }
    case .number:
      isNumerical = true
      let all = [key.answer] + key.equal + key.rivals.map(\.answer)
      answers = all.map { choice($0.text, $0, key) }
    }
    return GIFTQuestion(
      title: "\(solved.sheet.code) \(item.id)", text: parts.joined(separator: "\n\n"),
      isNumerical: isNumerical, choices: answers)
  }

  private func choice(_ text: String, _ answer: Answer, _ key: ItemKey) -> GIFTQuestion.Choice {
    switch key.verdict(on: answer) {
    case .right:
      GIFTQuestion.Choice(text: text, weight: 100, feedback: feedback(key.reason))
    case .rightByReading(let reading, let authorities):
      GIFTQuestion.Choice(
        text: text, weight: 100,
        feedback: "\(reading) (\(authorities.joined(separator: "; ")))")
    case .wrong(let reason):
      GIFTQuestion.Choice(text: text, weight: 0, feedback: feedback(reason))
    case .unanswered: GIFTQuestion.Choice(text: text, weight: 0, feedback: "")
    }
  }

  private func feedback(_ reason: ItemKey.Reason) -> String {
    "\(reason.words.text(in: language)) (\(reason.authorities.joined(separator: "; ")))"
  }
}

/// One question of a GIFT file.
public struct GIFTQuestion: Hashable, Sendable {
  /// An answer that may be chosen, or a number that is accepted.
  public struct Choice: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// The part of the points that it earns, in hundredths.
    public let weight: Int
    /// What is said to whoever gives it.
    public let feedback: String
  }

  /// Its name.
  public let title: String
  /// What is asked.
  public let text: String
  /// Whether a number is asked for.
  public let isNumerical: Bool
  /// The answers.
  public let choices: [Choice]

  /// The question as GIFT writes it. Several right choices would make Moodle show tick boxes when
  /// written with `~%…%` alone; `=` marks one of full weight, so each right one is written so.
  var rendered: String {
    let mark = isNumerical ? "{#" : "{"
    let lines = choices.map { choice in
      let sign = choice.weight == 100 ? "=" : "~"
      let feedback = choice.feedback.isEmpty ? "" : "#\(GIFT.escaped(choice.feedback))"
      return "  \(sign)\(GIFT.escaped(choice.text))\(feedback)"
    }
    return "::\(GIFT.escaped(title))::[plain]\(GIFT.escaped(text)) \(mark)\n"
      + lines.joined(separator: "\n") + "\n}"
  }
}

/// The characters that GIFT gives a meaning to.
enum GIFT {
  static let special: Set<Character> = ["~", "=", "#", "{", "}", ":", "\\"]

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if special.contains(character) { result.append("\\") }
      // A blank line ends a question.
      result += character.isNewline ? "\\n" : String(character)
    }
    return result
  }
}
