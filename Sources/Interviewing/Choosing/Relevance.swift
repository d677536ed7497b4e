import CaseFiles
import StatuteModel

/// Decides whether an answer can move any finding, by trying the answers.
struct Relevance {
  let vocabulary: Vocabulary
  let draft: CaseDraft
  let judge: Interview.Judge

  /// A fact with a value to try.
  typealias Trial = (reference: InterviewQuestion.Reference, value: CaseValue)

  /// Whether two answers to this key lead to different findings.
  func matters(_ reference: InterviewQuestion.Reference) -> Bool {
    differ(trials(reference).map { [(reference, $0)] })
  }

  /// Whether two answers to a question of its own kind lead to different findings.
  func matters(_ question: InterviewQuestion) -> Bool {
    switch question.subject {
    case .fact(let reference): return matters(reference)
    case .term(let reference, let term):
      let known = draft.value(of: reference.entity, reference.id, reference.key)
      return differ(
        [true, false].map { holds in
          [(reference, TermAnswer(term, holds: holds).value(beside: known))]
        })
    case .childhood(let victim):
      let reference = InterviewQuestion.Reference(.victim, victim, [Victim.childKey])
      return differ([Truth.yes, .no].map { [(reference, .word($0.rawValue))] })
    case .accusedCount, .actors, .victims, .harmed, .sameUndertaking, .anotherAct: return true
    }
  }

  /// Whether combinations of answers to several keys lead to different findings.
  func matter(together references: [InterviewQuestion.Reference]) -> Bool {
    var combinations: [[Trial]] = [[]]
    for reference in references {
      combinations = combinations.flatMap { known in
        trials(reference).map { known + [(reference, $0)] }
      }
    }
    return !references.isEmpty && differ(combinations)
  }

  private func differ(_ combinations: [[Trial]]) -> Bool {
    var first: Set<CaseStanding.Finding>?
    for combination in combinations {
      var tried = draft
      for trial in combination {
        tried.set(trial.value, of: trial.reference.entity, trial.reference.id, trial.reference.key)
      }
      // An answer that the file could not hold is none.
      guard case .success(let standing) = judge(tried) else { continue }
      let findings = Set(standing.findings)
      if let first, first != findings { return true }
      first = first ?? findings
    }
    return false
  }

  /// Answers worth trying: each that could be told apart by a rule.
  private func trials(_ reference: InterviewQuestion.Reference) -> [CaseValue] {
    let name = reference.key.joined(separator: ".")
    guard let key = vocabulary.key(FactKey(reference.entity, name)) else { return [] }
    switch key.shape {
    case .truth, .truthOrReference:
      return [.word(Truth.no.rawValue), .word(Truth.yes.rawValue)]
    case .terms:
      // Rules look at terms in one direction only, so what all of them together cannot move, none
      // of them can.
      let none = TermAnswer.noneOfThem?.value(beside: nil)
      return [none, .words(vocabulary.terms(under: key).map(\.name))].compactMap { $0 }
    case .choice: return vocabulary.terms(under: key).map { .word($0.name) }
    case .places:
      let home = Self.home
      let abroad = vocabulary.countries.sorted().first { $0 != home }
      return [home, abroad].compactMap { $0 }.map(CaseValue.word)
    case .references(let entity, let several):
      let ids = draft.ids(of: entity)
      return ids.map { several ? .words([$0]) : .word($0) }
    case .text, .texts, .identifier, .day, .date, .age, .count, .money, .paths, .object,
      .objects:
      return []
    }
  }

  /// The country whose borders the acts speak of.
  static let home = "ID"
}
