internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// The questions on an offence that is marked up in its article.
  func markUp(of finding: OffenceFinding) -> [ArticleMarkUp.Question] {
    let elements = ArticleMarkUp.elements(of: finding).enumerated().map { index, element in
      question(
        .element(element), draft(element, in: finding), "u\(index + 1)",
        ArticleMarkUp.Mark.allCases.map(\.rawValue), anchors: anchors(element))
    }
    let whole = question(
      .conclusion, standing(finding), "kesimpulan", standings.map(\.status.rawValue), anchors: [])
    let law = question(
      .law, regime(finding), "hukum", regimes.map { $0.code?.rawValue ?? Self.undecided },
      anchors: [])
    return (elements + [whole, law]).compactMap { $0 }
  }

  /// The name of "cannot be decided yet" among the laws.
  private static let undecided = "belum-pasti"

  /// The article is marked whole; where an element has no object, every mark on it is right.
  private func draft(_ element: ElementResult, in finding: OffenceFinding) -> ItemDraft {
    let options = ArticleMarkUp.Mark.allCases
    return ItemDraft(
      prompt: shown(element),
      form: .choice(
        .init(
          options: options.map(words), right: options.firstIndex(of: .init(element.truth)) ?? 0,
          equal: isWithoutObject(element, in: finding) ? Array(options.indices) : [],
          rivals: rivals(element)
            + rivals(options.firstIndex(of: .met), under: element.reasons.unpunished),
          isScale: true)), reason: reason(element))
  }

  private func words(_ mark: ArticleMarkUp.Mark) -> Vocabulary.Words {
    switch mark {
    case .met: words("terpenuhi", "met")
    case .failed: words("tidak terpenuhi", "not met")
    case .open: words("perlu pendalaman", "to be looked into")
    }
  }

  /// What a careful reader may say with authority where the program takes an element for met: that a
  /// fact which would defeat it was never asked, or that the evidence is not enough in number.
  private func rivals(_ element: ElementResult) -> [Rival] {
    guard element.truth == .yes,
      let open = ArticleMarkUp.Mark.allCases.firstIndex(of: .open)
    else { return [] }
    let unasked = element.reasons.toVerify
    if !unasked.isEmpty {
      let facts = list(unasked.map(\.fact)).indonesian
      return [
        (
          open, "\(facts) belum disebut; bila terbantah, unsur ini gugur",
          cited(unasked.map(\.basis))
        )
      ]
    }
    let short = element.sufficiency.filter { $0.isEnough == .no }
    guard !short.isEmpty else { return [] }
    return [(open, "alat buktinya belum cukup jumlahnya", cited(short.map(\.basis)))]
  }

  /// The words of the narrative that carry the facts of an element.
  private func anchors(_ element: ElementResult) -> [String] {
    let facts = element.facts + element.open
    return solved.narrative.anchors.filter { anchor in
      anchor.statements.contains { statement in facts.contains { $0.touches(statement.path) } }
    }.map(\.words).reduce(into: []) { list, words in
      if !list.contains(words) { list.append(words) }
    }
  }

  /// A question whose options are called by what they mean instead of by letters.
  private func question(
    _ subject: ArticleMarkUp.Subject, _ draft: ItemDraft, _ id: String, _ names: [String],
    anchors: [String]
  ) -> ArticleMarkUp.Question? {
    guard case .choice(let choice) = draft.form, names.count == choice.options.count else {
      return nil
    }
    func answer(_ index: Int) -> Answer { .option(names[index]) }
    let options = zip(names, choice.options).map { Exercise.Option(id: $0, words: $1) }
    let remarks = choice.remarks.map { (answer($0.key), $0.value) }
    return ArticleMarkUp.Question(
      subject: subject,
      item: Exercise.Item(id: id, prompt: draft.prompt, form: .choice(options)),
      key: ItemKey(
        id: id, answer: answer(choice.right), equal: choice.equal.map(answer),
        rivals: choice.rivals.map {
          .init(answer: answer($0.option), reading: $0.reading, authorities: $0.authorities)
        }, reason: draft.reason, remarks: Dictionary(remarks) { first, _ in first }),
      anchors: anchors)
  }
}
