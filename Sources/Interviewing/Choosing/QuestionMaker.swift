import CaseFiles
import StatuteModel

/// Makes questions from the vocabulary.
struct QuestionMaker {
  let vocabulary: Vocabulary
  let draft: CaseDraft
  var standing: CaseStanding?

  /// The question that answers an open fact; `nil` where nobody can be asked for it.
  func question(for path: FactPath) -> InterviewQuestion? {
    let entity = entity(of: path.id)
    if entity == .victim, path.key == Victim.childKey { return childhood(path.id) }
    if entity == .conduct, path.key == FactKey.Entity.victim.rawValue { return harmed(path.id) }
    var parts = [path.key] + path.rest
    while !parts.isEmpty {
      let reference = InterviewQuestion.Reference(
        entity, entity == .proceeding ? nil : path.id, parts)
      guard let key = vocabulary.key(FactKey(entity, parts.joined(separator: "."))) else {
        parts.removeLast()
        continue
      }
      let rest = ([path.key] + path.rest).dropFirst(parts.count)
      if case .terms = key.shape, let term = rest.first, isStated(reference) {
        return single(term, key, reference, path)
      }
      return fact(reference, key, path)
    }
    return nil
  }

  /// The question for a key.
  func fact(_ reference: InterviewQuestion.Reference) -> InterviewQuestion? {
    let name = reference.key.joined(separator: ".")
    return vocabulary.key(FactKey(reference.entity, name)).flatMap {
      fact(reference, $0, reference.path)
    }
  }

  private func fact(
    _ reference: InterviewQuestion.Reference, _ key: Vocabulary.Key, _ path: FactPath
  ) -> InterviewQuestion? {
    guard let asked = key.question else { return nil }
    let words = Self.whole(asked)
    var persons: [String] = []
    switch key.shape {
    case .references(let entity, _), .truthOrReference(let entity): persons = draft.ids(of: entity)
    case .object, .objects, .paths, .identifier: return nil
    default: break
    }
    return InterviewQuestion(
      .fact(reference), words, shape: key.shape, options: vocabulary.terms(under: key),
      persons: persons, sources: key.sources, serves: standing?.serves(path) ?? [])
  }

  /// The question for a whole list, where the vocabulary words it for one term.
  private static func whole(_ words: Vocabulary.Words) -> Vocabulary.Words {
    guard !words.indonesian.contains("?") else { return words }
    return Vocabulary.Words(
      indonesian: "Apa yang dilakukan? (boleh beberapa)", english: "What was done? (several may be)"
    )
  }

  private func single(
    _ name: String, _ key: Vocabulary.Key, _ reference: InterviewQuestion.Reference,
    _ path: FactPath
  ) -> InterviewQuestion? {
    guard let term = vocabulary.terms(under: key).first(where: { $0.name == name }),
      let words = vocabulary.question(for: path, about: reference.entity)
    else { return nil }
    return InterviewQuestion(
      .term(reference, name), words, shape: .truth, sources: term.sources,
      serves: standing?.serves(path) ?? [])
  }

  private func childhood(_ id: String) -> InterviewQuestion? {
    let key = vocabulary.key(FactKey(.victim, Victim.childKey))
    guard let key, let words = key.question else { return nil }
    return InterviewQuestion(
      .childhood(victim: id), words, shape: .truth, sources: key.sources,
      serves: standing?.serves(FactPath(id, Victim.childKey)) ?? [])
  }

  /// To whom an act was done; who the victims are where none is known.
  func harmed(_ act: String) -> InterviewQuestion? {
    let victims = draft.ids(of: .victim)
    guard let key = vocabulary.key(FactKey(.conduct, FactKey.Entity.victim.rawValue)),
      let words = key.question, !victims.isEmpty
    else { return nil }
    return InterviewQuestion(.harmed(act: act), words, shape: key.shape, persons: victims)
  }

  func isStated(_ reference: InterviewQuestion.Reference) -> Bool {
    let value = draft.value(of: reference.entity, reference.id, reference.key)
    guard let value else { return false }
    return value != .unknown && value != .word("") && value != .word("null")
  }

  func entity(of id: String) -> FactKey.Entity {
    FactKey.Entity.allCases.first { $0 != .proceeding && draft.ids(of: $0).contains(id) }
      ?? .proceeding
  }
}
