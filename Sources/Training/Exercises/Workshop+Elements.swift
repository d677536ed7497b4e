internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// How an element may stand.
  private var truths: [(truth: Truth, words: Vocabulary.Words)] {
    [
      (.yes, words("terpenuhi", "met")), (.no, words("gagal", "fails")),
      (.unknown, words("belum dapat ditentukan", "open")),
    ]
  }

  /// A finding that has something to do with the topic.
  mutating func finding(among fit: [OffenceFinding]) -> OffenceFinding? {
    let close = fit.filter(isOnTopic)
    return random.pick(close.isEmpty ? fit : close)
  }

  /// Whether a finding has to do with the topic; where the topic is no fact, everything has.
  private func isOnTopic(_ finding: OffenceFinding) -> Bool {
    guard let key = topic?.factKey else { return true }
    return ends(finding).contains { ($0.facts + $0.open).contains { $0.key == key } }
  }

  /// How each element of one offence stands.
  mutating func elements() -> ExerciseDraft? {
    let fit = distinct(solved.findings).filter { tops($0).count >= 3 }
    let mixed = fit.filter { finding in tops(finding).contains { $0.truth != .yes } }
    if mixed.isEmpty, random.below(4) > 0, let draft = elementsOfTwin() { return draft }
    return elements(among: mixed.isEmpty ? fit : mixed)
  }

  /// The same of a twin in which one element fails: where everything is met nothing is told apart.
  private mutating func elementsOfTwin() -> ExerciseDraft? {
    for twin in twins(where: { $0.change == .denied || $0.change == .withdrawn }) {
      var other = ExerciseWorkshop(
        classroom: classroom, solved: twin.solved, topic: topic, random: random)
      let fit = other.distinct(twin.solved.findings).filter { finding in
        other.tops(finding).count >= 3 && other.tops(finding).contains { $0.truth != .yes }
      }
      if var draft = other.elements(among: fit) {
        random = other.random
        draft.exhibit += unreadable(twin.flip)
        return draft
      }
    }
    return nil
  }

  /// What words that cannot be read were about: other words of the story may still hint at it.
  private func unreadable(_ flip: Flip) -> [Vocabulary.Words] {
    guard flip.change == .withdrawn else { return [] }
    let label = facts.label(flip.path)
    return [
      words(
        "Bagian yang tidak terbaca menyangkut \(label.indonesian); hal itu belum diketahui.",
        "What cannot be read is about \(label.english); that is not known.")
    ]
  }

  /// An element of the offence, with its provision where another one than the offence's names it.
  private func prompt(_ element: ElementResult, of finding: OffenceFinding) -> Vocabulary.Words {
    let shown = shown(element)
    let own = finding.elements.filter(\.isBase).map(\.source) + [finding.offence]
    guard !own.contains(element.source) else { return shown }
    let source = cited(element.source)
    return words("\(shown.indonesian) (\(source))", "\(shown.english) (\(source))")
  }

  private mutating func elements(among fit: [OffenceFinding]) -> ExerciseDraft? {
    guard let finding = finding(among: fit) else { return nil }
    let items = tops(finding).prefix(7).map { element in
      let right = truths.firstIndex { $0.truth == element.truth } ?? 2
      return ItemDraft(
        prompt: prompt(element, of: finding),
        form: .choice(
          .init(
            options: truths.map(\.words), right: right,
            rivals: rivals(
              truths.firstIndex { $0.truth == .yes }, under: element.reasons.unpunished),
            isScale: true)),
        reason: reason(element))
    }
    let (title, name) = (title(finding), name(finding.accused))
    return ExerciseDraft(
      kind: .elements, solved: solved,
      task: words(
        "Ujilah \(title.indonesian) bagi \(name), unsur demi unsur. Bagaimana setiap unsur menurut kasus di atas?",
        "Test \(title.english) for \(name), element by element. How does each one stand in the case above?"
      ), items: items,
      isPlain: !isOnTopic(finding) || !tops(finding).contains { $0.truth != .yes })
  }

  /// Which element a fact of the story belongs to.
  mutating func matching() -> ExerciseDraft? {
    let fit = distinct(solved.findings).filter { $0.status != .notMet && ends($0).count >= 3 }
    guard let finding = finding(among: fit) else { return nil }
    // Words that only open a list carry nothing that its entries do not.
    let all = ends(finding).filter { !$0.words.hasSuffix(":") }
    var used: Set<String> = []
    var rows: [(words: String, fits: [Int], isOnTopic: Bool)] = []
    for anchor in solved.narrative.anchors where used.insert(anchor.words).inserted {
      // Days only count for the age of others; they carry nothing themselves.
      let told = anchor.statements.filter(isFact)
      let fits = all.indices.filter { index in
        told.contains { statement in
          all[index].facts.contains { $0.touches(statement.path) }
        }
      }
      // Words that carry several elements at once teach no difference.
      if (1...2).contains(fits.count) {
        let isOnTopic = told.contains { $0.path.key == topic?.factKey }
        rows.append((anchor.words, fits, isOnTopic))
      }
    }
    let close = Array(random.shuffled(rows.filter { $0.isOnTopic }).prefix(2))
    let rest = rows.filter { row in !close.contains { $0.words == row.words } }
    let others = Array(random.shuffled(rest).prefix(5 - close.count))
    let chosen = random.shuffled(close + others)
    let needed = Set(chosen.flatMap(\.fits))
    guard chosen.count >= 3, needed.count >= 2 else { return nil }
    let fillers = all.indices.filter { !needed.contains($0) }.prefix(max(0, 8 - needed.count))
    let shownOnes = needed.union(fillers).sorted()
    let elements = shownOnes.map { all[$0] }
    let options = elements.map(shown)
    let items = chosen.compactMap { row -> ItemDraft? in
      let fits = row.fits.compactMap { shownOnes.firstIndex(of: $0) }
      guard let first = fits.first else { return nil }
      return ItemDraft(
        prompt: plain("… \(row.words) …"),
        form: .choice(.init(options: options, right: first, equal: fits)),
        reason: reason(elements[first]))
    }
    let (title, name) = (title(finding), name(finding.accused))
    return ExerciseDraft(
      kind: .matching, solved: solved,
      task: words(
        "Kata-kata di bawah ini diambil dari kasus di atas. Unsur mana dari \(title.indonesian) yang dibawanya bagi \(name)?",
        "The words below are taken from the case above. Which element of \(title.english) do they carry for \(name)?"
      ), items: items, isPlain: topic?.factKey != nil && close.isEmpty)
  }
}
