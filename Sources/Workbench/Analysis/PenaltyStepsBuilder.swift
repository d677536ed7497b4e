internal import RuleEngine
internal import StatuteModel

/// Makes the steps of a finding's punishment.
struct PenaltyStepsBuilder {
  let finding: OffenceFinding
  let labels: FactLabels
  let words: AnalysisWords

  /// One list where one law applies, two where it is open which.
  var lists: [PenaltySteps] {
    let sanction = finding.sanction
    if let applied = sanction.applied {
      return [list(applied, heading: "", laws: sanction.lawReadings, prefix: "p")]
    }
    let laws = [
      (sanction.old, words("Menurut hukum lama", "Under the old law"), "pl"),
      (sanction.new, words("Menurut hukum baru", "Under the new law"), "pb"),
    ]
    return laws.compactMap { law, heading, prefix in
      law?.answer.map { list($0, heading: heading, laws: [], prefix: prefix) }
    }
  }

  /// What is said where no figure is given.
  var failures: [String] {
    let sanction = finding.sanction
    if sanction == .none, finding.status != .notPunished, finding.status != .notMet {
      return [
        words(
          "Ancaman pidana mengikuti delik dasarnya, yang belum dapat ditentukan.",
          "The punishment is that of the base offence, which is not known yet.")
      ]
    }
    return sanction.failures.map { $0.text(in: words.language).headline }
  }

  private func list(
    _ answer: SanctionAnswer, heading: String, laws: [RivalReading], prefix: String
  ) -> PenaltySteps {
    let penalty = answer.penalty
    let isMoney = penalty.prison?.maximum == nil && penalty.prison?.includesLife != true
    let figures = Self.figures(penalty, isMoney: isMoney)
    let rivals = answer.readings + laws
    let ends = rivals.compactMap { isMoney ? $0.fine?.maximum : $0.prison?.maximum }
    let scale = Self.scale((figures ?? []) + ends, isMoney: isMoney)
    var used: Set<Int> = []
    var steps: [PenaltySteps.Step] = []
    for (index, step) in penalty.steps.enumerated() {
      let own = rivals.indices.filter { !used.contains($0) && rivals[$0].basis == step.basis }
      used.formUnion(own)
      steps.append(
        self.step(
          step, at: index, figures: figures, prefix: prefix, isMoney: isMoney,
          readings: own.map { rivals[$0] }, isLife: penalty.prison?.includesLife == true))
    }
    for open in finding.openAggravations {
      steps.append(awaiting(open, at: steps.count, prefix: prefix, scale: scale))
    }
    return PenaltySteps(
      heading: heading, steps: steps, scale: scale, isMoney: isMoney, total: total(penalty),
      notes: notes(penalty),
      readings: rivals.indices.filter { !used.contains($0) }.map { reading(rivals[$0]) })
  }

  private func step(
    _ step: PenaltyStep, at index: Int, figures: [Rational]?, prefix: String, isMoney: Bool,
    readings: [RivalReading], isLife: Bool
  ) -> PenaltySteps.Step {
    let after = figures?[index]
    let before = index == 0 ? Rational.zero : figures?[index - 1] ?? .zero
    let moved = after.map { index == 0 || $0 != before } ?? false
    let rival = readings.compactMap { isMoney ? $0.fine?.maximum : $0.prison?.maximum }.first
    let bar = after.map { after in
      PenaltySteps.Bar(
        base: index == 0 ? after : min(before, after),
        added: index == 0 ? .zero : after.minus(min(before, after)) ?? .zero,
        rival: rival == after ? nil : rival, isOpen: false)
    }
    let isBase = if case .base = step.change { true } else { false }
    let life = isLife && isBase ? words("seumur hidup atau ", "life or ") : ""
    return PenaltySteps.Step(
      anchor: "\(prefix)\(index + 1)",
      title: isBase
        ? words("Pokok", "Base")
        : AnalysisWords.capitalized(
          words(PenaltyText.text(step, in: .indonesian), PenaltyText.text(step, in: .english))),
      reason: reason(step.basis),
      sum: moved ? after.map { life + figure($0, isMoney: isMoney) } : nil,
      bar: moved || index == 0 ? bar : nil, basis: step.basis,
      readings: readings.map(reading), awaits: nil)
  }

  /// A provision that may still raise the punishment.
  private func awaiting(
    _ open: OpenAggravation, at index: Int, prefix: String, scale: Rational?
  ) -> PenaltySteps.Step {
    PenaltySteps.Step(
      anchor: "\(prefix)\(index + 1)", title: words("Mungkin memperberat", "May aggravate"),
      reason: "", sum: nil,
      bar: scale.map { PenaltySteps.Bar(base: .zero, added: $0, rival: nil, isOpen: true) },
      basis: open.citation, readings: [], awaits: open.missing.first ?? [])
  }

  /// The element that stands in the provision of a step.
  private func reason(_ basis: Citation) -> String {
    guard basis != finding.offence, basis != finding.base else { return "" }
    return finding.elements.first { $0.source == basis && !$0.isBase }?.words ?? ""
  }

  // MARK: Figures

  /// The maximum after each step; `nil` where following the steps does not lead to the result.
  ///
  /// Steps say what each adds; whether a second third is taken of the base or of the sum is a
  /// reading, so both are tried against the result.
  static func figures(_ penalty: Penalty, isMoney: Bool) -> [Rational]? {
    let result = isMoney ? penalty.fine?.maximum : penalty.prison?.maximum
    for ofBase in [true, false] {
      var current: Rational?
      var base: Rational?
      var figures: [Rational] = []
      for step in penalty.steps {
        switch step.change {
        case .base(let prison, let fine, _):
          current = isMoney ? fine?.maximum : prison?.maximum
          base = current
        case .raised(let part):
          current = (ofBase ? base : current)?.times(part).flatMap { current?.plus($0) }
        case .prisonLimit(let months): if !isMoney { current = current.map { min($0, months) } }
        case .fixedTerm(let months): if !isMoney { current = months }
        case .part(let part): current = current?.times(part)
        case .multipliedFine(let number): if isMoney { current = current?.times(number) }
        case .corporateBand(_, let maximum): if isMoney { current = maximum }
        case .oldCeiling(let most): if isMoney { current = current.map { min($0, most) } }
        case .same, .borrowed, .together: break
        }
        guard let now = current else { break }
        figures.append(now)
      }
      if figures.count == penalty.steps.count, figures.last == result { return figures }
    }
    return nil
  }

  /// Whole five years, or a round amount.
  private static func scale(_ figures: [Rational], isMoney: Bool) -> Rational? {
    guard let most = figures.max(), most > .zero else { return nil }
    if isMoney { return most }
    let five: Int64 = 60
    return Rational((most.roundedDown + five - 1) / five * five)
  }

  private func figure(_ number: Rational, isMoney: Bool) -> String {
    words(
      isMoney
        ? PenaltyText.amount(number, in: .indonesian)
        : PenaltyText.duration(number, in: .indonesian),
      isMoney
        ? PenaltyText.amount(number, in: .english) : PenaltyText.duration(number, in: .english))
  }

  // MARK: Words

  private func total(_ penalty: Penalty) -> [String] {
    let language = words.language
    var lines: [String] = []
    if let prison = penalty.prison {
      let range = PenaltyText.prison(prison, in: language)
      lines.append(words("penjara \(range)", "imprisonment \(range)"))
    }
    if let fine = penalty.fine {
      let joint = penalty.prison == nil ? "" : penalty.link.map { "\($0.rawValue) " } ?? ""
      let amount = PenaltyText.fine(fine, in: language)
      lines.append(joint + words("denda \(amount)", "fine \(amount)"))
    }
    return lines
  }

  private func notes(_ penalty: Penalty) -> [String] {
    var notes: [String] = []
    if let prison = penalty.prison, prison.minimum == nil {
      let general = penalty.generalMinimum
      let least = general?.prison.map { QuantityText.text(for: .period($0)) }
      let basis = general?.prisonBasis.map { " (\(words.cite($0)))" } ?? ""
      notes.append(
        least.map {
          words(
            "Tanpa minimum khusus; paling singkat \($0)\(basis).",
            "No special minimum; at least \($0)\(basis).")
        } ?? words("Tanpa minimum khusus.", "No special minimum."))
    }
    for additional in penalty.additional {
      notes.append(
        words(
          "Pidana tambahan: \(words.cite(additional.basis)).",
          "Additional punishment: \(words.cite(additional.basis))."))
    }
    return notes
  }

  private func reading(_ rival: RivalReading) -> PenaltySteps.Reading {
    let figures = PenaltyText.range(
      prison: rival.prison, fine: rival.fine, link: rival.link, in: words.language)
    let sources = rival.reading.authorities.map { authority in
      authority.provision.map { words.cite($0) } ?? authority.name
    }
    let by = sources.isEmpty ? "" : " (\(sources.joined(separator: "; ")))"
    let tail = figures.isEmpty ? "" : ": \(figures)"
    return PenaltySteps.Reading(
      label: words.openness(rival.reading.mark),
      text: words(
        "Bacaan lain: \(rival.reading.name)\(tail)\(by).",
        "Another reading: \(rival.reading.name)\(tail)\(by)."))
  }
}
