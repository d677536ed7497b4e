internal import RuleEngine
internal import StatuteModel

/// What to prove next, cheapest first.
struct NextStep: Hashable, Sendable {
  /// What is to be done.
  let text: String
  /// What it takes: "1 pertanyaan".
  let cost: String
  /// What it settles.
  let gain: String
}

/// Lists the steps of a finding and what else the case asks for.
struct NextSteps {
  let finding: OffenceFinding
  let rows: [ElementRow]
  let analysis: Analysis
  let labels: FactLabels
  let words: AnalysisWords

  /// At most so many are shown.
  static let limit = 6

  /// One question that completes the offence comes first; then sets, aggravations, evidence.
  var list: [NextStep] {
    let missing = finding.missing.sorted { $0.count < $1.count }
    var steps = missing.prefix(3).map { completing($0, of: missing.count) }
    for open in finding.openAggravations {
      guard let set = open.missing.first else { continue }
      steps.append(
        NextStep(
          text: asked(set), cost: cost(set.count),
          gain: words(
            "Membuka atau menutup pemberatan \(words.cite(open.citation)).",
            "Opens or closes the aggravation of \(words.cite(open.citation)).")))
    }
    steps += rows.filter(\.lacksEvidence).prefix(2).map(evidence)
    let used = Set(
      missing.prefix(3).flatMap { $0 } + finding.openAggravations.flatMap { $0.missing.first ?? [] }
    )
    for path in analysis.questions where !used.contains(path) {
      steps.append(other(path))
    }
    return Array(steps.unique.prefix(Self.limit))
  }

  private func completing(_ set: [FactPath], of sets: Int) -> NextStep {
    let numbers = rows.filter { row in
      !Set(row.all.flatMap(\.missing)).isDisjoint(with: set)
    }.map(\.number)
    let elements = words.list(numbers)
    let offence = words.cite(finding.offence)
    let settles =
      numbers.isEmpty
      ? words("Melengkapi \(offence).", "Completes \(offence).")
      : words(
        "Menentukan unsur \(elements), \(offence).", "Settles element \(elements), \(offence).")
    return NextStep(text: asked(set), cost: cost(set.count), gain: settles)
  }

  private func asked(_ set: [FactPath]) -> String {
    set.map(labels.question).joined(separator: " ")
  }

  private func cost(_ count: Int) -> String {
    words("\(count) pertanyaan", count == 1 ? "1 question" : "\(count) questions")
  }

  private func evidence(_ row: ElementRow) -> NextStep {
    let basis = row.result.sufficiency.filter { $0.isEnough == .no }.map(\.basis)
    return NextStep(
      text: words(
        "Cari alat bukti lain untuk unsur \(row.number) (\(row.name)).",
        "Look for other evidence on element \(row.number) (\(row.name))."),
      cost: words("1 alat bukti", "1 piece of evidence"),
      gain: words(
        "Baru \(row.evidence.count) alat bukti; belum cukup menurut \(words.cite(basis)).",
        "Only \(row.evidence.count) so far; not enough under \(words.cite(basis))."))
  }

  private func other(_ path: FactPath) -> NextStep {
    let serves =
      (analysis.findings.filter { other in
        other.missing.contains { $0.contains(path) }
      }).map { words.cite($0.offence) }.unique
    let gain: String
    if !serves.isEmpty {
      gain = words("Menentukan \(words.list(serves)).", "Settles \(words.list(serves)).")
    } else if finding.regime.asked.contains(path) {
      gain = words("Menentukan hukum mana yang berlaku.", "Settles which law applies.")
    } else {
      gain = words("Menentukan acara atau akibat hukumnya.", "Settles procedure or consequences.")
    }
    return NextStep(text: labels.question(path), cost: cost(1), gain: gain)
  }
}
