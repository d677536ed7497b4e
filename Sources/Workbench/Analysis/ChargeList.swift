internal import DocumentAssembly
internal import RuleEngine
internal import StatuteModel

/// The charges that are proposed for an accused, as a person arranged them.
struct ChargeList: Sendable {
  /// One charge.
  struct Item: Sendable {
    /// What a form calls it: its finding, and which part of it where there are several.
    let key: String
    let finding: String
    /// Its place in the proposal.
    let position: ChargePosition
    /// The victims that it is charged for.
    let victims: [String]
    /// Whether its finding has other victims, too.
    let isPart: Bool
    /// What it is called: "Kesatu Primair".
    var label: String
    /// How it is joined to the one before.
    var connector: String?
    let name: String
    let reason: String
    var isKept: Bool
    /// Its place on the page, from 1.
    var order: Int
  }

  /// What the indictment is written from.
  enum Use: Hashable, Sendable {
    /// Facts are assumed here that no indictment may rest on.
    case assumed
    /// The proposal; in another form where the case names one.
    case proposal(form: String?)
    /// The charges as they are shown.
    case shown
    /// Other charges of the case.
    case another([String])
  }

  /// The form of the proposal.
  let form: String
  /// The charges in the order of the person.
  let items: [Item]
  /// Whether the person changed what was proposed.
  let isChanged: Bool
  /// What the indictment is written from.
  let use: Use
  /// Why the indictment could not follow what is shown.
  let obstacle: ChargeArranging.Obstacle?
  /// How many charges the case lists for the accused.
  let listed: Int
  /// How many of those nothing carries.
  let unsupported: Int
  /// What is not charged, and why.
  let uncharged: [(name: String, reason: String)]
  /// What the file leaves open about concurrence.
  let questions: [String]

  /// The charges that are kept.
  var kept: [Item] { items.filter(\.isKept) }
}

/// Makes the list of an accused.
struct ChargeListBuilder {
  let file: CaseFile
  let analysis: Analysis
  let accused: String
  let request: AnalysisRequest
  let labels: FactLabels
  let words: AnalysisWords
  let name: (OffenceFinding) -> String

  /// The list; `nil` where nothing is proposed and nothing left out.
  var list: ChargeList? {
    let proposal = analysis.charges
    let arrangement = proposal.arrangements.first { $0.accused == accused }
    let uncharged = proposal.uncharged.filter { $0.accused == accused }
    guard arrangement?.layers.isEmpty == false || !uncharged.isEmpty else { return nil }
    let proposed = items(arrangement?.layers ?? [])
    let stored = ChosenCharges(file: file, analysis: analysis)
    let charges = request.assumptions.isEmpty ? stored.charges(accused) : []
    let arranged = arranged(proposed, charges)
    let kept = arranged.filter(\.isKept)
    let isChanged = kept.map(\.key) != proposed.map(\.key)
    let joinings = ChargeArranging.joinings(kept.map(\.position))
    let items = isChanged ? named(arranged, joinings, stored) : arranged
    let listed = stored.listed(accused)
    return ChargeList(
      form: arrangement?.form.rawValue ?? "", items: items, isChanged: isChanged,
      use: use(stored, charges, kept, joinings), obstacle: ChargeArranging.obstacle(kept),
      listed: listed, unsupported: request.assumptions.isEmpty ? listed - charges.count : 0,
      uncharged: uncharged.map { (named($0.finding), reason($0.reason)) },
      questions: proposal.questions.filter { $0.accused == accused }.map(question))
  }

  private func items(_ layers: [ChargeLayer]) -> [ChargeList.Item] {
    let findings = layers.flatMap(\.findings)
    var seen: [String: Int] = [:]
    var items: [ChargeList.Item] = []
    for layer in layers {
      for id in layer.findings {
        seen[id, default: 0] += 1
        let isParted = findings.count { $0 == id } > 1
        let key = isParted ? "\(id).\(seen[id] ?? 1)" : id
        items.append(item(id, layer, key: key, at: items.count))
      }
    }
    return items
  }

  private func item(
    _ id: String, _ layer: ChargeLayer, key: String, at index: Int
  ) -> ChargeList.Item {
    let victims = layer.onlyFor.map(labels.owner)
    let part =
      victims.isEmpty
      ? "" : words("; korban \(words.list(victims))", "; victim \(words.list(victims))")
    let all = analysis.findings.first { $0.id == id }?.victims ?? []
    return ChargeList.Item(
      key: key, finding: id, position: layer.position,
      victims: layer.onlyFor.isEmpty ? all : layer.onlyFor, isPart: !layer.onlyFor.isEmpty,
      label: layer.position.label,
      connector: layer.connector.flatMap { connector($0 == .and ? .cumulative : .alternative) },
      name: named(id) + part, reason: layer.reasons.map(reason).joined(separator: "; "),
      isKept: true, order: index + 1)
  }

  private func connector(_ joining: IndictmentOutline.Joining) -> String? {
    switch joining {
    case .cumulative: words("dan", "and")
    case .alternative: words("atau", "or")
    case .first, .subsidiary: nil
    }
  }

  // MARK: As a person arranged them

  /// As the address says, else as the case lists them, else as proposed.
  private func arranged(
    _ proposed: [ChargeList.Item], _ charges: [ChosenCharges.Charge]
  ) -> [ChargeList.Item] {
    var items = proposed
    if request.keptCharges != nil || !request.chargeOrder.isEmpty {
      for index in items.indices {
        items[index].isKept = request.keptCharges?.contains(items[index].key) ?? true
        items[index].order = request.chargeOrder[items[index].key] ?? index + 1
      }
      items = items.enumerated().sorted { a, b in
        (a.element.order, a.offset) < (b.element.order, b.offset)
      }.map(\.element)
    } else if let listed = ChargeArranging.items(proposed, matching: charges) {
      let keys = Set(listed.map(\.key))
      let rest = proposed.filter { !keys.contains($0.key) }.map { item in
        var item = item
        item.isKept = false
        return item
      }
      items = listed + rest
    }
    for index in items.indices { items[index].order = index + 1 }
    return items
  }

  /// The charges under the names that they have in this order.
  private func named(
    _ items: [ChargeList.Item], _ joinings: [IndictmentOutline.Joining]?, _ stored: ChosenCharges
  ) -> [ChargeList.Item] {
    guard let joinings else { return items }
    var items = items
    let kept = items.indices.filter { items[$0].isKept }
    for (index, (joining, title)) in zip(kept, zip(joinings, stored.titles(joinings))) {
      items[index].label = title.isEmpty ? "Tunggal" : AnalysisWords.titled(title)
      items[index].connector = connector(joining)
    }
    return items
  }

  private func use(
    _ stored: ChosenCharges, _ charges: [ChosenCharges.Charge], _ kept: [ChargeList.Item],
    _ joinings: [IndictmentOutline.Joining]?
  ) -> ChargeList.Use {
    guard request.assumptions.isEmpty else { return .assumed }
    guard !charges.isEmpty else {
      return .proposal(form: file.papers.record("dakwaan").term("bentuk"))
    }
    if let joinings,
      ChargeArranging.charges(kept, joinings).map(ChargeArranging.Content.init)
        == charges.map(ChargeArranging.Content.init)
    {
      return .shown
    }
    let titles = stored.titles(charges.map(\.joining))
    return .another(
      zip(titles, charges).map { title, charge in
        let names = words.list(charge.findings.map(named).unique)
        let victims = words.list(charge.victims.map(labels.owner))
        let head = title.isEmpty ? "" : AnalysisWords.titled(title) + ": "
        return head + names + (victims.isEmpty ? "" : " (\(victims))")
      })
  }
}
