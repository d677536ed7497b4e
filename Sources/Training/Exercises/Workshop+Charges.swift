internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

extension ExerciseWorkshop {
  /// In which form and order the charges against one accused stand.
  mutating func charges() -> ExerciseDraft? {
    let fit = solved.analysis.charges.arrangements.filter {
      (2...8).contains($0.layers.count) && !isJudged($0.accused)
    }
    guard let arrangement = random.pick(fit) else { return nil }
    let layers = arrangement.layers
    let labels = layers.map(\.position.label).sorted()
    guard Set(labels).count == labels.count else { return nil }
    let rows = random.shuffled(layers).compactMap { layer in
      row(layer, of: layers, labels: labels)
    }
    guard rows.count == layers.count else { return nil }
    let name = name(arrangement.accused)
    return ExerciseDraft(
      kind: .charges, solved: solved,
      task: words(
        "Susunlah dakwaan terhadap \(name): bentuknya, dan tempat setiap lapis.",
        "Arrange the charges against \(name): their form, and the place of each."),
      items: [form(arrangement)] + rows)
  }

  /// Whether a final judgment bars another indictment of the accused.
  func isJudged(_ accused: String) -> Bool {
    solved.file.accused.contains { $0.id == accused && $0.judgment?.final != nil }
  }

  private var forms: [(form: ChargeForm, words: Vocabulary.Words)] {
    [
      (.single, words("tunggal", "single (tunggal)")),
      (.alternative, words("alternatif", "alternative (alternatif)")),
      (.subsidiary, words("subsidair", "subsidiary (subsidair)")),
      (.cumulative, words("kumulatif", "cumulative (kumulatif)")),
      (.combined, words("kombinasi", "combined (kombinasi)")),
    ]
  }

  /// What office practice says of the order of charges, as the checks of documents cite it.
  private var practice: [String] {
    guard let entry = means.catalogue["DAK-10"] else { return [] }
    return cited(entry.basis) + [entry.source].compactMap { $0 }
  }

  private func relations(_ layer: ChargeLayer) -> (words: Vocabulary.Words, basis: [String]) {
    let own = solved.analysis.findings.filter { layer.findings.contains($0.id) }
    let related = own.flatMap(\.relations).reduce(into: [FindingRelation]()) { list, relation in
      if !list.contains(where: { $0.words == relation.words }) { list.append(relation) }
    }
    let joined = solved.analysis.concurrences.filter { concurrence in
      !Set(concurrence.findings).isDisjoint(with: layer.findings)
    }
    let reasons = related.map(\.words)
    return (
      words(
        reasons.map(\.indonesian).joined(separator: " "),
        reasons.map(\.english).joined(separator: " ")),
      cited(related.map(\.basis) + joined.flatMap(\.basis))
    )
  }

  private func form(_ arrangement: ChargeArrangement) -> ItemDraft {
    let bases = arrangement.layers.flatMap { relations($0).basis } + practice
    let unique = bases.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let right = forms.firstIndex { $0.form == arrangement.form } ?? 0
    let list = arrangement.layers.map(\.position.label).joined(separator: ", ")
    let why = arrangement.layers.map { relations($0).words }.filter { !$0.indonesian.isEmpty }
    let sentences = why.reduce(into: [Vocabulary.Words]()) { all, one in
      if !all.contains(one) { all.append(one) }
    }
    return ItemDraft(
      prompt: words("Bentuk dakwaan?", "Form of the indictment?"),
      form: .choice(.init(options: forms.map(\.words), right: right, isScale: true)),
      reason: ItemKey.Reason(
        words: words(
          (["Lapisnya: \(list)."] + sentences.map(\.indonesian)).joined(separator: " "),
          (["The charges: \(list)."] + sentences.map(\.english)).joined(separator: " ")),
        quotation: nil,
        authorities: unique))
  }

  private func row(
    _ layer: ChargeLayer, of layers: [ChargeLayer], labels: [String]
  ) -> ItemDraft? {
    let own = solved.analysis.findings.filter { layer.findings.contains($0.id) }
    guard !own.isEmpty, let right = labels.firstIndex(of: layer.position.label) else { return nil }
    let (why, basis) = relations(layer)
    // Charges that all stand, or of which one stands, have no order that a rule prescribes.
    let free = layers.filter { other in
      other != layer && other.position.subsidiary == layer.position.subsidiary
        && (other.position.alternative == nil) == (layer.position.alternative == nil)
    }
    let authorities = practice.isEmpty ? [] : practice
    let rivals = free.compactMap { other in
      labels.firstIndex(of: other.position.label).map {
        (
          option: $0,
          reading:
            "lapis yang sejajar boleh bertukar tempat; program menaruh yang terberat lebih dahulu",
          authorities: authorities
        )
      }
    }
    let titles = own.map(title)
    let victims = layer.onlyFor.map(name).joined(separator: ", ")
    let suffix = victims.isEmpty ? ("", "") : (" (hanya \(victims))", " (only \(victims))")
    return ItemDraft(
      prompt: words(
        titles.map(\.indonesian).joined(separator: "; ") + suffix.0,
        titles.map(\.english).joined(separator: "; ") + suffix.1),
      form: .choice(
        .init(options: labels.map(plain), right: right, rivals: rivals, isScale: true)),
      reason: ItemKey.Reason(
        words: words(
          "Tempatnya: \(layer.position.label). \(why.indonesian)",
          "Its place: \(layer.position.label). \(why.english)"),
        quotation: nil, authorities: basis + practice))
  }
}
