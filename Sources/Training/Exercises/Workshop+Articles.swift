internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// How an offence may stand, as the options of a question.
  var standings: [(status: OffenceFinding.Status, words: Vocabulary.Words)] {
    [
      (.met, words("terpenuhi", "met")),
      (.notMet, words("tidak terpenuhi: ada unsur yang gagal", "not met: an element fails")),
      (
        .undetermined,
        words("belum dapat ditentukan: ada fakta yang kurang", "open: a fact is missing")
      ),
      (
        .notPunished,
        words("semua unsurnya ada, tetapi ia tidak dipidana", "every element holds, not punished")
      ),
    ]
  }

  /// Which provisions are met, and which element of a near miss fails.
  mutating func articles() -> ExerciseDraft? {
    let isNear = solved.findings.contains { $0.status == .notMet }
    if !isNear, random.below(4) > 0, let draft = articlesOfTwin() { return draft }
    return articles(among: solved.findings)
  }

  /// The same of a twin in which a provision fails by one fact: where everything is met nothing is
  /// told apart.
  private mutating func articlesOfTwin() -> ExerciseDraft? {
    for twin in twins(where: { $0.change == .denied }) {
      let failed = twin.solved.findings.filter { $0.status == .notMet }.map(\.accused)
      var other = ExerciseWorkshop(
        classroom: classroom, solved: twin.solved, topic: topic, random: random)
      let own = twin.solved.findings.filter { failed.contains($0.accused) }
      if !own.isEmpty, let draft = other.articles(among: own) {
        random = other.random
        return draft
      }
    }
    return nil
  }

  private mutating func articles(among findings: [OffenceFinding]) -> ExerciseDraft? {
    let accused = Set(findings.map(\.accused)).sorted()
    guard let person = random.pick(accused) else { return nil }
    let own = distinct(findings.filter { $0.accused == person })
    // Those that fail by one element teach most; they stay when the list is long.
    let near = own.filter { $0.status == .notMet }
    let kept =
      (random.shuffled(own.filter { $0.status != .notMet }).prefix(5 - min(2, near.count)))
      + random.shuffled(near).prefix(2)
    let rows = own.filter { finding in kept.contains { title($0) == title(finding) } }
    guard !rows.isEmpty else { return nil }
    let name = name(person)
    var items = rows.map(standing)
    // The same is asked of one that does not fail: the question alone tells nothing.
    let others = random.pick(rows.filter { $0.status != .notMet })
    items += rows.filter { $0.status == .notMet || title($0) == others.map(title) }
      .compactMap(failing)
    return ExerciseDraft(
      kind: .articles, solved: solved,
      task: words(
        "Tentang \(name): bagaimana kedudukan setiap ketentuan di bawah ini menurut kasus di atas, dan unsur mana yang gagal?",
        "On \(name): how does each provision below stand in the case above, and which element fails?"
      ), items: items, isPlain: rows.count == 1 && near.isEmpty)
  }

  /// Findings that a question can tell apart.
  func distinct(_ findings: [OffenceFinding]) -> [OffenceFinding] {
    findings.filter { finding in
      findings.count { $0.accused == finding.accused && title($0) == title(finding) } == 1
    }
  }

  func standing(_ finding: OffenceFinding) -> ItemDraft {
    let right = standings.firstIndex { $0.status == finding.status } ?? 0
    return ItemDraft(
      prompt: title(finding),
      form: .choice(
        .init(
          options: standings.map(\.words), right: right,
          rivals: rivals(
            standings.firstIndex { $0.status == .notPunished }, under: unpunished(finding)),
          isScale: true)),
      reason: reason(finding))
  }

  private func reason(_ finding: OffenceFinding) -> ItemKey.Reason {
    switch finding.status {
    case .notMet:
      let failing = failed(finding)
      let names = failing.map { "“\($0.words)”" }.joined(separator: "; ")
      return ItemKey.Reason(
        words: words("Tidak terpenuhi; unsur yang gagal: \(names).", "Not met; failing: \(names)."),
        quotation: failing.first?.words,
        authorities: cited([finding.offence] + failing.map(\.source)))
    case .undetermined:
      let missing = list(finding.missing.first ?? [])
      return ItemKey.Reason(
        words: words(
          "Belum dapat ditentukan; yang kurang: \(missing.indonesian).",
          "Open; what is missing: \(missing.english)."),
        quotation: finding.elements.flatMap(ElementWalk.open).first?.words,
        authorities: cited([finding.offence]))
    case .notPunished:
      let grounds = cited(finding.exclusions.map(\.citation))
      return ItemKey.Reason(
        words: words(
          "Semua unsur ada, tetapi pidananya ditiadakan.",
          "Every element holds, but punishment is excluded."),
        quotation: quote(finding.exclusions.map(\.citation)),
        authorities: cited([finding.offence]) + grounds)
    case .met:
      let facts = list(Array(finding.elements.flatMap(\.facts).prefix(6)))
      return ItemKey.Reason(
        words: words(
          "Semua unsurnya terpenuhi; antara lain: \(facts.indonesian).",
          "Every element is met; among others: \(facts.english)."),
        quotation: quote([finding.offence] + finding.elements.map(\.source)),
        authorities: cited([finding.offence] + finding.participation))
    }
  }

  /// Which element fails, among those of the same offence.
  private func failing(_ finding: OffenceFinding) -> ItemDraft? {
    let failing = failed(finding)
    let others = (tops(finding) + ends(finding)).filter { element in
      element.truth != .no && !failing.contains { $0.words == element.words }
    }
    var elements: [ElementResult] = []
    for element in failing.prefix(2) + others
    where elements.count < 5 && !elements.contains(where: { $0.words == element.words }) {
      elements.append(element)
    }
    guard let first = elements.first, elements.count > 1 else { return nil }
    let equal = elements.indices.filter { elements[$0].truth == .no }
    let remarks = elements.indices.filter { elements[$0].truth != .no }
      .map { ($0, reason(elements[$0])) }
    let title = title(finding)
    let none = words("tidak ada unsur yang gagal", "no element fails")
    return ItemDraft(
      prompt: words(
        "\(title.indonesian): unsur mana yang gagal?", "\(title.english): which element fails?"),
      form: .choice(
        .init(
          options: elements.map(shown) + [none],
          right: equal.first ?? elements.count, equal: equal,
          rivals: rivals(elements.count, under: unpunished(finding)),
          remarks: Dictionary(remarks) { first, _ in first })),
      reason: equal.isEmpty ? reason(finding) : reason(first))
  }
}
