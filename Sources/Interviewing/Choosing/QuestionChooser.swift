import CaseFiles
import StatuteModel

/// Chooses what to ask next: first what a case cannot do without, then what the engine lacks, then
/// what could bring in more.
struct QuestionChooser {
  let vocabulary: Vocabulary
  let screening: [FactKey]
  let judge: Interview.Judge
  let state: Interview.State
  /// Facts of which it was found that they move nothing, as long as the facts stay as they are.
  var idle: Set<InterviewQuestion.Reference>

  private var draft: CaseDraft { state.draft }
  private var maker: QuestionMaker {
    QuestionMaker(vocabulary: vocabulary, draft: draft, standing: state.standing)
  }
  private var relevance: Relevance {
    Relevance(vocabulary: vocabulary, draft: draft, judge: judge)
  }

  mutating func next() -> InterviewQuestion? {
    if let opening = opening() { return opening }
    for act in draft.ids(of: .conduct) {
      if let question = describing(act) { return question }
    }
    return lacking() ?? screened() ?? another()
  }

  private func isOpen(_ question: InterviewQuestion?) -> Bool {
    question.map { !state.asked.contains($0.subject) } ?? false
  }

  private func words(_ indonesian: String, _ english: String) -> Vocabulary.Words {
    Vocabulary.Words(indonesian: indonesian, english: english)
  }

  // MARK: What a case cannot do without

  private func opening() -> InterviewQuestion? {
    if let pending = state.pending { return actors(pending) }
    if draft.ids(of: .accused).isEmpty {
      return InterviewQuestion(
        .accusedCount,
        words(
          "Berapa pelaku yang dibicarakan dalam kasus ini? (Enter = 1)",
          "How many accused does this case speak of? (Enter = 1)"), shape: .count)
    }
    for name in state.isNew ? ["kode", "judul"] : [] {
      let question = maker.fact(InterviewQuestion.Reference(.proceeding, nil, [name]))
      if isOpen(question) { return question }
    }
    if !draft.mentions(.victim), !state.asked.contains(.victims) {
      return InterviewQuestion(
        .victims,
        words(
          "Siapa korbannya? Hanya inisial, dipisah koma (Y.B., M.N.); atau jumlahnya; atau “tidak ada”",
          "Who are the victims? Initials only, with commas (Y.B., M.N.); or their number; or “none”"
        ),
        shape: .text)
    }
    return nil
  }

  private func actors(_ pending: Interview.Pending) -> InterviewQuestion? {
    let key = vocabulary.key(FactKey(.conduct, FactKey.Entity.accused.rawValue))
    return InterviewQuestion(
      .actors(act: pending.act), key?.question ?? words("Siapa pelakunya?", "Who did it?"),
      shape: key?.shape ?? .text, persons: draft.ids(of: .accused) + pending.accused)
  }

  /// What was done, to whom, when, and which way.
  private func describing(_ act: String) -> InterviewQuestion? {
    func reference(_ key: String...) -> InterviewQuestion.Reference {
      InterviewQuestion.Reference(.conduct, act, key)
    }
    // An act that helps or hides another is described by it.
    let isDirected = maker.isStated(reference("terhadap_perbuatan"))
    if !maker.isStated(reference(FactKey.Entity.victim.rawValue)),
      draft.value(of: .conduct, act, [FactKey.Entity.victim.rawValue]) == nil,
      case let question = maker.harmed(act), isOpen(question)
    {
      return question
    }
    for name in ["tindakan", "tanggal"] where !(isDirected && name == "tindakan") {
      let question = maker.fact(reference(name))
      if isOpen(question), !maker.isStated(reference(name)) { return question }
    }
    if let before = state.following[act],
      !state.asked.contains(.sameUndertaking(act: act, before: before))
    {
      return InterviewQuestion(
        .sameUndertaking(act: act, before: before),
        words(
          "Apakah \(act) dan \(before) bagian dari satu rencana yang diketahui bersama oleh pelakunya?",
          "Are \(act) and \(before) parts of one plan knowingly shared by those who did them?"),
        shape: .truth)
    }
    return route(act)
  }

  private func route(_ act: String) -> InterviewQuestion? {
    let ends = [["rute", "asal"], ["rute", "tujuan"]].map {
      InterviewQuestion.Reference(.conduct, act, $0)
    }
    let open = ends.filter { !state.asked.contains(.fact($0)) && !maker.isStated($0) }
    guard let first = open.first, isUnknownOrMissing(act, "rute"),
      relevance.matter(together: open)
    else { return nil }
    return maker.fact(first)
  }

  /// Whether `rute` can be written key by key: it is not given person by person.
  private func isUnknownOrMissing(_ act: String, _ key: String) -> Bool {
    guard case .map(let entries) = draft.value(of: .conduct, act, [key]) else { return true }
    return entries.allSatisfy { vocabulary.key(FactKey(.conduct, "\(key).\($0.key)")) != nil }
  }

  // MARK: What the engine lacks

  private func lacking() -> InterviewQuestion? {
    let questions = (state.standing?.questions ?? []).compactMap { maker.question(for: $0) }
      .filter { isOpen($0) }
    // What an earlier session could not answer comes last.
    return questions.first { !wasUnknown($0) } ?? questions.first
  }

  private func wasUnknown(_ question: InterviewQuestion) -> Bool {
    switch question.subject {
    case .fact(let reference):
      draft.value(of: reference.entity, reference.id, reference.key) == .unknown
    case .childhood(let victim):
      draft.value(of: .victim, victim, [Victim.childKey]) == .unknown
    default: false
    }
  }

  // MARK: What could bring in more

  private mutating func screened() -> InterviewQuestion? {
    for key in screening {
      let parts = key.name.split(separator: ".").map(String.init)
      for id in draft.ids(of: key.entity) {
        let reference = InterviewQuestion.Reference(key.entity, id, parts)
        guard let question = maker.fact(reference), isOpen(question),
          !maker.isStated(reference), !idle.contains(reference)
        else { continue }
        if relevance.matters(reference) { return question }
        idle.insert(reference)
      }
    }
    return nil
  }

  private func another() -> InterviewQuestion? {
    guard !state.asked.contains(.anotherAct) else { return nil }
    return InterviewQuestion(
      .anotherAct,
      words(
        "Adakah perbuatan lain yang belum dicatat? (Enter = tidak)",
        "Was anything else done that is not recorded yet? (Enter = no)"), shape: .truth)
  }
}
