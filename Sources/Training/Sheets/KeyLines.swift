internal import StatuteModel

/// What a facilitator reads of the key of one item.
struct KeyLines {
  let item: Exercise.Item
  let key: ItemKey
  let language: Language
  /// The item before it that has the same reason.
  var like: String?

  /// The lines of every item of an exercise; a reason that was given is not given again.
  static func all(_ exercise: Exercise, _ key: ExerciseKey, in language: Language) -> [KeyLines] {
    var first: [ItemKey.Reason: String] = [:]
    return zip(exercise.items, key.items).map { item, key in
      defer { if first[key.reason] == nil { first[key.reason] = item.id } }
      return KeyLines(item: item, key: key, language: language, like: first[key.reason])
    }
  }

  /// The answer, the reason, the words of the law, what carries them, other readings, mistakes.
  var lines: [String] {
    [answer, reason] + quotation + [basis].compactMap { $0 } + others + mistakes
  }

  /// The answer, and others that are right as well.
  var answer: String {
    let also = key.equal.map { item.shown($0, in: language) }
    let own = item.shown(key.answer, in: language)
    return words("Kunci: ", "Key: ")
      + ([own] + also).joined(separator: words(" – juga: ", " – also: "))
  }

  /// Why.
  var reason: String {
    guard let like else { return key.reason.words.text(in: language) }
    return words("Alasan dan dasarnya seperti butir \(like).", "Reason and basis as of \(like).")
  }

  /// The words of the law.
  var quotation: [String] {
    guard like == nil else { return [] }
    return key.reason.quotation.map { [words("Bunyinya: “\($0)”", "Its words: “\($0)”")] } ?? []
  }

  /// What carries it.
  var basis: String? {
    guard like == nil else { return nil }
    return words("Dasar: ", "Basis: ") + key.reason.authorities.joined(separator: "; ")
  }

  /// Answers under other readings, each with what carries it.
  var others: [String] {
    key.rivals.map { rival in
      let answer = item.shown(rival.answer, in: language)
      let carried = rival.authorities.joined(separator: "; ")
      return words(
        "Juga diterima: \(answer), menurut bacaan “\(rival.reading)” (\(carried))",
        "Accepted as well: \(answer), under the reading “\(rival.reading)” (\(carried))")
    }
  }

  /// What to say to those who choose another option, where more can be said than the reason.
  var mistakes: [String] {
    key.remarks.sorted { $0.key.text < $1.key.text }.map { answer, reason in
      let carried = reason.authorities.joined(separator: "; ")
      let said = "\(reason.words.text(in: language)) (\(carried))"
      return words("Bila dijawab \(answer.text): \(said)", "To answer \(answer.text): \(said)")
    }
  }

  private func words(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }
}
