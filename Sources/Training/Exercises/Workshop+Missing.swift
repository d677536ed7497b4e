internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// Which fact is missing: of a case that leaves some open, else of one in which words of the story
  /// cannot be read.
  mutating func missing() -> ExerciseDraft? {
    let open = distinct(solved.findings).filter { finding in
      finding.status == .undetermined && !finding.missing.isEmpty
        && topic?.factKey.map { key in finding.missing.joined().contains { $0.key == key } } ?? true
    }
    if let draft = missing(in: self, open) { return draft }
    for twin in twins(where: { $0.change == .withdrawn }) {
      let other = ExerciseWorkshop(
        classroom: classroom, solved: twin.solved, topic: topic, random: random)
      let opened = other.distinct(twin.solved.findings).filter { finding in
        finding.status == .undetermined
          && finding.missing.joined().contains { $0.touches(twin.flip.path) }
          && solved.findings.contains {
            $0.accused == finding.accused && self.title($0) == other.title(finding)
              && $0.status == .met
          }
      }
      if let draft = missing(in: other, opened) { return draft }
    }
    return nil
  }

  private mutating func missing(
    in workshop: ExerciseWorkshop, _ findings: [OffenceFinding]
  ) -> ExerciseDraft? {
    let items = findings.prefix(3).compactMap { missing(of: $0, in: workshop) }
    guard !items.isEmpty else { return nil }
    return ExerciseDraft(
      kind: .missing, solved: workshop.solved,
      task: words(
        "Ketentuan di bawah ini belum dapat ditentukan: satu fakta atau lebih belum diketahui. Pertanyaan mana yang harus dijawab lebih dahulu?",
        "The provisions below cannot be decided yet: one fact or more is not known. Which question must be answered first?"
      ), items: items)
  }

  private mutating func missing(
    of finding: OffenceFinding, in workshop: ExerciseWorkshop
  ) -> ItemDraft? {
    let facts = workshop.facts
    let smallest = finding.missing.first ?? []
    let all = Set(finding.missing.joined())
    guard let asked = random.pick(smallest) else { return nil }
    let right = facts.question(asked)
    let accepted = Set(all.map(facts.question))
    let known = workshop.solved.file.stated.map(\.path)
    var options = [right]
    var remarks: [Int: ItemKey.Reason] = [:]
    for path in random.shuffled(known) where options.count < 5 {
      let question = facts.question(path)
      let isAskable =
        means.vocabulary.question(
          for: path, about: workshop.solved.file.entity(of: path.id)) != nil
      guard isAskable, !all.contains(where: { $0.touches(path) }), !accepted.contains(question),
        !options.contains(question)
      else { continue }
      let label = facts.label(path)
      remarks[options.count] = ItemKey.Reason(
        words: words(
          "Hal itu sudah disebut dalam kasus (\(label.indonesian)); jawabannya tidak melengkapi ketentuan ini.",
          "The case already says that (\(label.english)); the answer does not complete this provision."
        ), quotation: nil, authorities: [cited(finding.offence)])
      options.append(question)
    }
    guard options.count >= 3 else { return nil }
    let missing = workshop.list(smallest)
    let element = finding.elements.flatMap(ElementWalk.open).first
    let title = workshop.title(finding)
    let isAlone = workshop.solved.file.accused.count == 1
    let name = workshop.name(finding.accused)
    return ItemDraft(
      prompt: isAlone
        ? title : words("\(title.indonesian) bagi \(name)", "\(title.english) for \(name)"),
      form: .choice(.init(options: options, right: 0, remarks: remarks)),
      reason: ItemKey.Reason(
        words: words(
          "Yang paling sedikit masih kurang: \(missing.indonesian).",
          "The least that is still missing: \(missing.english)."),
        quotation: element?.words,
        authorities: cited([finding.offence] + [element?.source].compactMap { $0 })))
  }
}
