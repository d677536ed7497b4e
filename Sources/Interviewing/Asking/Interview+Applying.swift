import CaseFiles
import StatuteModel

extension Interview.State {
  /// Writes an answer into the draft.
  mutating func apply(
    _ answer: ReadAnswer, to question: InterviewQuestion, vocabulary: Vocabulary
  ) {
    switch (question.subject, answer) {
    case (.accusedCount, .count(let count)): begin(count)
    case (.actors(let act), .persons(let ids)): addAct(act, doneBy: ids)
    case (.victims, .initials(let initials)): addVictims(initials)
    case (.harmed(let act), .persons(let ids)):
      draft.set(.words(ids), of: .conduct, act, [FactKey.Entity.victim.rawValue])
    case (.childhood(let victim), .birth(let key, let value)):
      draft.set(nil, of: .victim, victim, [Victim.childKey])
      draft.set(value, of: .victim, victim, [key])
    case (.childhood(let victim), .unknown):
      if draft.value(of: .victim, victim, ["usia"]) == nil,
        draft.value(of: .victim, victim, ["tanggal_lahir"]) == nil
      {
        draft.set(.unknown, of: .victim, victim, [Victim.childKey])
      }
    case (.sameUndertaking(let act, let before), .truth(true)): join(act, before)
    case (.anotherAct, .truth(true)): beginAct()
    case (.term(let reference, let term), .truth(let holds)):
      write(.terms(TermAnswer(term, holds: holds)), reference, vocabulary)
    case (.fact(let reference), _): write(answer, reference, vocabulary)
    default: break
    }
  }

  private mutating func begin(_ count: Int) {
    let ids = (1...max(1, count)).map { "P\($0)" }
    pending = Interview.Pending(accused: ids, act: "A1")
    if ids.count == 1 { addAct("A1", doneBy: ids) }
  }

  private mutating func beginAct() {
    let known = Set(FactKey.Entity.allCases.flatMap { draft.ids(of: $0) })
    let act = (1...(known.count + 1)).lazy.map { "A\($0)" }.first { !known.contains($0) } ?? "A0"
    following[act] = draft.ids(of: .conduct).last
    asked.remove(.anotherAct)
    pending = Interview.Pending(accused: [], act: act)
    let accused = draft.ids(of: .accused)
    if accused.count == 1 { addAct(act, doneBy: accused) }
  }

  private mutating func addAct(_ act: String, doneBy ids: [String]) {
    let accused = pending?.accused ?? []
    if !accused.isEmpty { draft.add(.accused, ids: accused) }
    draft.add(.conduct, ids: [act])
    draft.set(.words(ids), of: .conduct, act, [FactKey.Entity.accused.rawValue])
    pending = nil
  }

  private mutating func addVictims(_ initials: [String?]) {
    let known = Set(FactKey.Entity.allCases.flatMap { draft.ids(of: $0) })
    let ids = (1...(initials.count + known.count + 1)).map { "K\($0)" }
      .filter { !known.contains($0) }.prefix(initials.count)
    draft.add(.victim, ids: Array(ids))
    for (id, text) in zip(ids, initials) {
      guard let text else { continue }
      draft.set(.text(text), of: .victim, id, ["inisial"])
    }
    // The one victim is the victim of the one act; of several, each act says which.
    if ids.count == 1, draft.ids(of: .conduct).count == 1, let act = draft.ids(of: .conduct).first {
      draft.set(.words(Array(ids)), of: .conduct, act, [FactKey.Entity.victim.rawValue])
    }
  }

  private mutating func join(_ act: String, _ before: String) {
    let key = ["rangkaian"]
    let series = draft.value(of: .conduct, before, key) ?? .word("R-\(before)")
    draft.set(series, of: .conduct, before, key)
    draft.set(series, of: .conduct, act, key)
  }

  private mutating func write(
    _ answer: ReadAnswer, _ reference: InterviewQuestion.Reference, _ vocabulary: Vocabulary
  ) {
    let name = reference.key.joined(separator: ".")
    guard let key = vocabulary.key(FactKey(reference.entity, name)) else { return }
    let known = draft.value(of: reference.entity, reference.id, reference.key)
    let people = reference.id.map { persons(of: $0) } ?? []
    if key.isPersonal, case .map(let entries) = known,
      !entries.isEmpty, entries.allSatisfy({ people.contains($0.key) })
    {
      let sides = [FactKey.Entity.accused, .victim].map { side(of: reference.id, $0) }
      let own = sides.first { ids in entries.contains { ids.contains($0.key) } } ?? []
      var filled = entries
      for person in own {
        let held = filled.firstIndex { $0.key == person }
        if let held, filled[held].value != .unknown, !isPartial(answer) { continue }
        let made = value(answer, key, beside: held.map { filled[$0].value })
        guard let made else { continue }
        if let held { filled.remove(at: held) }
        filled.append(CaseValue.Entry(person, made))
      }
      draft.set(.map(filled), of: reference.entity, reference.id, reference.key)
      return
    }
    if case .personal(let answers) = answer {
      let entries = answers.compactMap { part in
        value(part.answer, key, beside: nil).map { CaseValue.Entry(part.id, $0) }
      }
      guard !entries.isEmpty else { return }
      draft.set(.map(entries), of: reference.entity, reference.id, reference.key)
      return
    }
    guard let made = value(answer, key, beside: known) else { return }
    draft.set(made, of: reference.entity, reference.id, reference.key)
  }

  private func isPartial(_ answer: ReadAnswer) -> Bool {
    if case .terms = answer { return true }
    return false
  }

  private func value(
    _ answer: ReadAnswer, _ key: Vocabulary.Key, beside known: CaseValue?
  ) -> CaseValue? {
    switch answer {
    case .unknown: known == nil && Self.mayBeUnknown(key) ? .unknown : nil
    case .value(let value): value
    case .terms(let terms): terms.value(beside: known)
    case .truth(let holds): .word(holds ? Truth.yes.rawValue : Truth.no.rawValue)
    case .count(let number): .word(String(number))
    case .persons(let ids): .words(ids)
    case .initials, .birth, .personal: nil
    }
  }

  /// Whether the format takes `tidak-diketahui` here for what it is. In a text it would be words,
  /// and a choice of the file's frame has a default.
  private static func mayBeUnknown(_ key: Vocabulary.Key) -> Bool {
    switch key.shape {
    case .truth, .terms, .places, .date, .truthOrReference: true
    case .choice, .text, .texts, .identifier, .day, .age, .count, .money, .paths, .references,
      .object, .objects:
      false
    }
  }

  private func side(of act: String?, _ entity: FactKey.Entity) -> [String] {
    switch draft.value(of: .conduct, act, [entity.rawValue]) {
    case .list(let items): items.compactMap(\.content)
    case .word(let id): [id]
    default: []
    }
  }

  /// Ids by which the answer to a question may be given person by person.
  func people(of question: InterviewQuestion, _ vocabulary: Vocabulary) -> [String] {
    guard case .fact(let reference) = question.subject, let id = reference.id,
      vocabulary.key(FactKey(reference.entity, reference.key.joined(separator: ".")))?.isPersonal
        == true
    else { return [] }
    // A fact that is given person by person already is completed, not replaced.
    if case .map(let entries) = draft.value(of: reference.entity, id, reference.key),
      entries.contains(where: { persons(of: id).contains($0.key) })
    {
      return []
    }
    return persons(of: id)
  }

  private func persons(of act: String) -> [String] {
    side(of: act, .accused) + side(of: act, .victim)
  }
}
