public import StatuteModel

/// One exercise as a participant sees it (*soal*); nothing of the key is in it.
public struct Exercise: Hashable, Sendable {
  /// What is asked; raw values are those of `--jenis`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Which provisions are met, and which element fails.
    case articles = "pasal"
    /// How each element of one offence stands.
    case elements = "unsur"
    /// Which fact is missing.
    case missing = "fakta-kurang"
    /// The range of punishment with its steps.
    case range = "ancaman"
    /// Old or new law.
    case law = "peralihan"
    /// Which element a fact belongs to.
    case matching = "cocokkan"
    /// In which order charges stand.
    case charges = "dakwaan"
    /// What is wrong with an indictment.
    case defect = "cacat"
  }

  /// A possible answer.
  public struct Option: Hashable, Sendable {
    /// Its letter on the sheet: `a`.
    public let id: String
    /// What it says.
    public let words: Vocabulary.Words
  }

  /// How an item is answered.
  public enum Form: Hashable, Sendable {
    /// One of several.
    case choice([Option])
    /// A whole number with its unit.
    case number(unit: Vocabulary.Words)
  }

  /// One thing to answer.
  public struct Item: Hashable, Sendable {
    /// Its name on the sheet: `1.2`.
    public let id: String
    /// What is asked.
    public let prompt: Vocabulary.Words
    /// How it is answered.
    public let form: Form
  }

  /// Its number on the sheet, from 1.
  public let number: Int
  /// What is asked.
  public let kind: Kind
  /// The title of the case.
  public let title: String
  /// The case as told, paragraph by paragraph.
  public let story: [String]
  /// What is to be done.
  public let task: Vocabulary.Words
  /// What lies beside the case: words of the law, an indictment.
  public let exhibit: [Vocabulary.Words]
  /// What is to be answered.
  public let items: [Item]
}

/// The sheet of exercises for participants (*lembar soal*).
public struct ExerciseSheet: Hashable, Sendable {
  /// What was asked for.
  public let request: ExerciseRequest
  /// The exercises.
  public let exercises: [Exercise]

  /// Its only name, from which it can be made again: `cara-paralegal-5-7`.
  public var code: String { request.code }

  /// A fingerprint of all that participants read (*cetakan*): answers to another edition of the
  /// sheet, made when the bank was another one, are told apart by it.
  public var edition: String {
    var texts: [String] = []
    for exercise in exercises {
      texts += exercise.story + (exercise.exhibit + [exercise.task]).map(\.indonesian)
      for item in exercise.items {
        texts += [item.id, item.prompt.indonesian]
        if case .choice(let options) = item.form {
          texts += options.flatMap { [$0.id, $0.words.indonesian] }
        }
      }
    }
    // FNV-1a: it need not keep anything secret.
    var hash: UInt32 = 2_166_136_261
    for byte in texts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Every item, in order.
  public var items: [Exercise.Item] { exercises.flatMap(\.items) }
}

/// A sheet with its key.
public struct SolvedSheet: Hashable, Sendable {
  /// The sheet.
  public let sheet: ExerciseSheet
  /// The key of each exercise, in the same order.
  public let keys: [ExerciseKey]
}
