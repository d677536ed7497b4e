internal import StatuteModel

/// An exercise before its items have numbers and its options letters.
struct ExerciseDraft {
  let kind: Exercise.Kind
  let solved: SolvedCase
  let task: Vocabulary.Words
  var exhibit: [Vocabulary.Words] = []
  var items: [ItemDraft]
  /// Whether it tells little apart, so that others go first.
  var isPlain = false

  /// The exercise and its key under a number; options are shuffled where their order says nothing.
  func assembled(
    _ number: Int, _ random: inout SeededGenerator
  ) -> (exercise: Exercise, key: ExerciseKey) {
    var items: [Exercise.Item] = []
    var keys: [ItemKey] = []
    let shared = sharedOptions
    let order = shared.map { random.shuffled(Array($0.indices)) }
    for (index, draft) in self.items.enumerated() {
      let (item, key) = draft.assembled("\(number).\(index + 1)", order: order, &random)
      items.append(item)
      keys.append(key)
    }
    let exercise = Exercise(
      number: number, kind: kind, title: solved.scenario.title,
      story: solved.narrative.paragraphs.map { $0.map(\.text).joined() }, task: task,
      exhibit: exhibit, items: items)
    let key = ExerciseKey(
      scenario: solved.scenario.id, lesson: solved.scenario.lesson.sentence, items: keys)
    return (exercise, key)
  }
}

extension ExerciseDraft {
  /// The options that all items share and that have no order of their own: they keep their letters.
  private var sharedOptions: [Vocabulary.Words]? {
    let choices = items.compactMap { item -> ItemDraft.Choice? in
      if case .choice(let choice) = item.form { return choice }
      return nil
    }
    guard let first = choices.first, choices.count == items.count, items.count > 1,
      choices.allSatisfy({ !$0.isScale && $0.options == first.options })
    else { return nil }
    return first.options
  }
}

/// An item before its options have letters.
struct ItemDraft {
  /// What is chosen from, by index.
  struct Choice {
    let options: [Vocabulary.Words]
    let right: Int
    var equal: [Int] = []
    var rivals: [(option: Int, reading: String, authorities: [String])] = []
    var remarks: [Int: ItemKey.Reason] = [:]
    /// Whether the order of the options is that of a scale.
    var isScale = false
  }

  /// A number that is computed.
  struct Number {
    let value: Int64
    let unit: Vocabulary.Words
    var rivals: [(value: Int64, reading: String, authorities: [String])] = []
  }

  enum Form {
    case choice(Choice)
    case number(Number)
  }

  let prompt: Vocabulary.Words
  let form: Form
  let reason: ItemKey.Reason

  func assembled(
    _ id: String, order: [Int]?, _ random: inout SeededGenerator
  ) -> (item: Exercise.Item, key: ItemKey) {
    switch form {
    case .choice(let choice): return assembled(id, choice, order, &random)
    case .number(let number):
      return (
        Exercise.Item(id: id, prompt: prompt, form: .number(unit: number.unit)),
        ItemKey(
          id: id, answer: .number(number.value),
          rivals: number.rivals.map {
            .init(answer: .number($0.value), reading: $0.reading, authorities: $0.authorities)
          }, reason: reason)
      )
    }
  }

  private func assembled(
    _ id: String, _ choice: Choice, _ shared: [Int]?, _ random: inout SeededGenerator
  ) -> (item: Exercise.Item, key: ItemKey) {
    let order = Array(choice.options.indices)
    let shown = choice.isScale ? order : shared ?? random.shuffled(order)
    var letters: [Int: String] = [:]
    for (place, index) in shown.enumerated() { letters[index] = Self.letter(place) }
    func answer(_ index: Int) -> Answer { .option(letters[index] ?? "") }
    let options = shown.map {
      Exercise.Option(id: letters[$0] ?? "", words: choice.options[$0])
    }
    let remarks = choice.remarks.map { (answer($0.key), $0.value) }
    return (
      Exercise.Item(id: id, prompt: prompt, form: .choice(options)),
      ItemKey(
        id: id, answer: answer(choice.right), equal: choice.equal.map(answer),
        rivals: choice.rivals.map {
          .init(answer: answer($0.option), reading: $0.reading, authorities: $0.authorities)
        }, reason: reason, remarks: Dictionary(remarks) { first, _ in first })
    )
  }

  /// a, b, c …
  private static func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return letters.indices.contains(place) ? String(letters[place]) : String(place + 1)
  }
}
