public import StatuteModel

/// How a facilitator judges the answers to one exercise together with their reasons (*rubrik*).
public struct Rubric: Hashable, Sendable {
  /// What is judged.
  public let criterion: Vocabulary.Words
  /// What the exercise is worth, of 100.
  public let weight: Rational
  /// Four levels, the best one first.
  public let levels: [Vocabulary.Words]

  /// The rubric of an exercise with its key.
  init(_ exercise: Exercise, _ key: ExerciseKey, weight: Rational) {
    criterion = exercise.kind.aim
    self.weight = weight
    let count = exercise.items.count
    let most = (count * 3 + 3) / 4
    let half = (count + 1) / 2
    let again = Self.reread(key).joined(separator: "; ")
    levels = [
      .init(
        indonesian:
          "\(count) dari \(count) butir diterima, dan setiap alasan menyebut ketentuannya",
        english: "\(count) of \(count) items accepted, and every reason names its provision"),
      .init(
        indonesian: "sedikitnya \(most) butir diterima; tidak setiap alasan menyebut ketentuannya",
        english: "at least \(most) items accepted; not every reason names its provision"),
      .init(
        indonesian:
          "sedikitnya \(half) butir diterima, atau ketentuan yang menentukan disebut walaupun jawabannya keliru",
        english: "at least \(half) items accepted, or the deciding provision named despite errors"
      ),
      .init(
        indonesian: "kurang dari itu; baca ulang \(again)",
        english: "less than that; read again \(again)"),
    ]
  }

  /// The provisions that most answers rest on, at most three.
  private static func reread(_ key: ExerciseKey) -> [String] {
    let all = key.items.flatMap(\.reason.authorities)
    let counted = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    let first = all.reduce(into: [String]()) { list, name in
      if !list.contains(name) { list.append(name) }
    }
    return Array(
      first.enumerated().sorted { left, right in
        let (most, other) = (counted[left.element] ?? 0, counted[right.element] ?? 0)
        return most == other ? left.offset < right.offset : most > other
      }.map(\.element).prefix(3))
  }

  /// Its lines: what is judged and its weight, then level by level from 4 to 1.
  func lines(in language: Language) -> [String] {
    let points = MarkingText.points(weight)
    let head =
      language == .indonesian
      ? "Rubrik: \(criterion.indonesian) (bobot \(points) dari 100)"
      : "Rubric: \(criterion.english) (weight \(points) of 100)"
    return [head]
      + levels.enumerated().map { "\(levels.count - $0) – \($1.text(in: language))." }
  }
}

extension SolvedSheet {
  /// The rubric of each exercise, in the order of the sheet.
  public var rubrics: [Rubric] {
    zip(sheet.exercises, keys).map { Rubric($0, $1, weight: sheet.share) }
  }
}

extension ExerciseSheet {
  /// What one exercise is worth, of 100.
  public var share: Rational {
    Marking.whole.divided(by: Rational(Int64(max(1, exercises.count)))) ?? .zero
  }
}
