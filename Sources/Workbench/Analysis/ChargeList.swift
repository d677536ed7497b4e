internal import RuleEngine
internal import StatuteModel

/// The charges that are proposed for an accused, as a person arranged them.
struct ChargeList: Sendable {
  /// One charge.
  struct Item: Sendable {
    let finding: String
    /// Its place in the proposal: "Kesatu Primair".
    let label: String
    /// How it is joined to the one before.
    let connector: String?
    let name: String
    let reason: String
    let isKept: Bool
    let order: Int
  }

  /// The form of the proposal.
  let form: String
  /// The charges in the order of the person.
  let items: [Item]
  /// Whether the person changed what was proposed.
  let isChanged: Bool
  /// What is not charged, and why.
  let uncharged: [(name: String, reason: String)]
  /// What the file leaves open about concurrence.
  let questions: [String]
}

/// Makes the list of an accused.
struct ChargeListBuilder {
  let analysis: Analysis
  let accused: String
  let request: AnalysisRequest
  let labels: FactLabels
  let words: AnalysisWords
  let name: (OffenceFinding) -> String

  /// The list; `nil` where nothing is proposed and nothing left out.
  var list: ChargeList? {
    let proposal = analysis.charges
    let layers = proposal.arrangements.first { $0.accused == accused }?.layers ?? []
    let uncharged = proposal.uncharged.filter { $0.accused == accused }
    guard !layers.isEmpty || !uncharged.isEmpty else { return nil }
    let proposed = layers.enumerated().flatMap { index, layer in
      layer.findings.map { item($0, layer, at: index) }
    }
    let items = proposed.sorted { ($0.order, $0.label) < ($1.order, $1.label) }
    let form = proposal.arrangements.first { $0.accused == accused }?.form
    return ChargeList(
      form: form.map(\.rawValue) ?? "", items: items,
      isChanged: items.map(\.finding) != proposed.map(\.finding) || items.contains { !$0.isKept },
      uncharged: uncharged.map { (named($0.finding), reason($0.reason)) },
      questions: proposal.questions.filter { $0.accused == accused }.map(question))
  }

  private func item(_ id: String, _ layer: ChargeLayer, at index: Int) -> ChargeList.Item {
    let victims = layer.onlyFor.map(labels.owner)
    let part =
      victims.isEmpty
      ? "" : words("; korban \(words.list(victims))", "; victim \(words.list(victims))")
    return ChargeList.Item(
      finding: id, label: layer.position.label,
      connector: layer.connector.map { $0 == .and ? words("dan", "and") : words("atau", "or") },
      name: named(id) + part,
      reason: layer.reasons.map(reason).joined(separator: "; "),
      isKept: request.keptCharges.map { $0.contains(id) } ?? true,
      order: request.chargeOrder[id] ?? index + 1)
  }

  private func named(_ id: String) -> String {
    analysis.findings.first { $0.id == id }.map(name) ?? id
  }

  private func reason(_ reason: LayerReason) -> String {
    switch reason {
    case .onlyOne: words("satu-satunya yang terpenuhi", "the only one that is met")
    case .heaviest: words("ancaman terberat", "heaviest threat")
    case .equal: words("ancaman setara", "equal threat")
    case .containing:
      words("memuat unsur lapis sesudahnya", "contains the elements of the next charge")
    case .sameActAndVictim: words("perbuatan dan korban yang sama", "same act and victim")
    case .containedIn(let id):
      words("terserap oleh \(named(id)) bila itu terbukti", "absorbed by \(named(id)) if proven")
    case .generalTo(let id):
      words("ketentuan umum terhadap \(named(id))", "the general provision beside \(named(id))")
    case .otherName:
      words("kualifikasi lain atas perbuatan yang sama", "another name for the same act")
    case .beside(let sameAct, let sameVictim): beside(sameAct, sameVictim)
    }
  }

  private func beside(_ sameAct: Bool, _ sameVictim: Bool?) -> String {
    let act =
      sameAct ? words("perbuatan yang sama", "same act") : words("perbuatan lain", "another act")
    guard let sameVictim else { return act }
    return act
      + (sameVictim
        ? words(", korban yang sama", ", same victim") : words(", korban lain", ", another victim"))
  }

  private func reason(_ reason: UnchargedFinding.Reason) -> String {
    switch reason {
    case .open(let facts):
      let list = facts.map { "\(labels.name($0)) (\(labels.owner($0.id)))" }
      return words("belum diketahui: \(words.list(list))", "not known: \(words.list(list))")
    case .notPunished(let citations):
      return words(
        "tidak dipidana menurut \(words.cite(citations))",
        "not punished under \(words.cite(citations))")
    }
  }

  private func question(_ question: ChargeQuestion) -> String {
    let list = words.list(question.findings.map(named).unique)
    let basis = question.basis.isEmpty ? "" : " (\(words.cite(question.basis)))"
    let text: String
    switch question.matter {
    case .mayBeContinued:
      text = words(
        "\(list): apakah perbuatan-perbuatan ini satu perbuatan berlanjut?",
        "\(list): are these acts one continued act?")
    case .seenAsContinued:
      text = words(
        "\(list): dipandang berlanjut karena satu rangkaian; pengadilan dapat memandangnya lain",
        "\(list): taken as continued because they are one undertaking; the court may see it otherwise"
      )
    case .mayBeOneAct:
      text = words(
        "\(list): apakah ini satu perbuatan?", "\(list): is this one act?")
    case .severalVictims:
      text = words(
        "\(list): beberapa korban; apakah ini satu tindak pidana atau beberapa?",
        "\(list): several victims; is this one offence or several?")
    case .differentLaws:
      text = words(
        "\(list): di bawah hukum yang berbeda atau belum pasti; maksimum bersama tidak dihitung",
        "\(list): under different laws, or it is open which; no common maximum is computed")
    }
    return text + basis
  }
}
