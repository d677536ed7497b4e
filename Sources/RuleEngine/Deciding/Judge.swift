internal import StatuteModel

/// Judges rules on the units of one case.
final class Judge {
  let rules: RuleSet
  let file: CaseFile
  let transition: Transition
  let assessor: SanctionAssessor
  let sufficiency: SufficiencyRule?
  private let evidence: EvidenceIndex

  init(
    rules: RuleSet, file: CaseFile, transition: Transition, assessor: SanctionAssessor,
    sufficiency: SufficiencyRule?
  ) {
    self.rules = rules
    self.file = file
    self.transition = transition
    self.assessor = assessor
    self.sufficiency = sufficiency
    evidence = EvidenceIndex(evidence: file.evidence)
  }

  // MARK: Elements

  /// How an offence stands on conduct; for one that builds on others, on the base that carries it
  /// best.
  func standing(
    _ offence: OffenceRule, _ undertaking: Undertaking, base baseUndertaking: Undertaking,
    isNewLaw: Bool, asksResults: Bool, states: (own: UnitState, base: UnitState),
    _ known: KnownStandings
  ) -> Standing {
    guard offence.hasBaseElement else {
      let (elements, result) = evaluate(
        offence.elements, Evaluator(undertaking: undertaking, asksResults: asksResults))
      return Standing(
        offence: offence, actor: undertaking.actor, base: nil, elements: elements,
        result: result, isInPlay: Self.isInPlay(elements))
    }
    let bases = carrying(offence, states, isNewLaw: isNewLaw)
    let inners = bases.map { base in
      known.standing(of: base.number, actor: baseUndertaking.actor, asksResults: asksResults) {
        standing(
          base, baseUndertaking, base: baseUndertaking, isNewLaw: isNewLaw,
          asksResults: asksResults, states: (states.base, states.base), known)
      }
    }
    if let settled = settled(bases, inners, baseUndertaking, isNewLaw, asksResults) {
      let (elements, result) = evaluate(
        offence.elements,
        Evaluator(undertaking: undertaking, asksResults: asksResults, base: settled))
      return Standing(
        offence: offence, actor: undertaking.actor, base: nil, elements: elements,
        result: result, isInPlay: Self.isInPlay(elements))
    }
    let candidates = zip(bases, inners).map { base, inner -> Standing in
      let evaluator = Evaluator(
        undertaking: undertaking, asksResults: asksResults, base: inner.result)
      let (elements, result) = evaluate(offence.elements, evaluator, base: inner.elements)
      return Standing(
        offence: offence, actor: undertaking.actor, base: base, elements: elements,
        result: result, isInPlay: Self.isInPlay(elements))
    }
    return Self.best(candidates)?.among(candidates)
      ?? Standing(
        offence: offence, actor: undertaking.actor, base: nil, elements: [],
        result: ConditionResult(.unknown, isStated: false), isInPlay: false)
  }

  /// The base that holds though it is open which one it is; `nil` where one holds by itself, and
  /// where the open facts do not settle it. What contradicts itself settles nothing.
  private func settled(
    _ bases: [OffenceRule], _ inners: [Standing], _ undertaking: Undertaking, _ isNewLaw: Bool,
    _ asksResults: Bool
  ) -> ConditionResult? {
    guard !inners.contains(where: { $0.result.truth == .yes }) else { return nil }
    let open = zip(bases, inners).filter { _, inner in
      inner.result.truth == .unknown && inner.result.contradictions.isEmpty
    }.map(\.0)
    guard open.count > 1 else { return nil }
    return SettledBases(
      rules: rules, undertaking: undertaking, isNewLaw: isNewLaw, asksResults: asksResults
    ).settled(open.map(\.offence))
  }

  /// The bases that carry an offence: only these are worth a tree; all where none does.
  private func carrying(
    _ offence: OffenceRule, _ states: (own: UnitState, base: UnitState), isNewLaw: Bool
  ) -> [OffenceRule] {
    let bases = rules.bases(of: offence, isNewLaw: isNewLaw)
    let truths = bases.map { base in
      rules.verdict(base, own: states.base, base: states.base, isNewLaw: isNewLaw).flatMap {
        rules.compiled.verdict(of: offence.number, states.own, base: $0)
      }
    }
    // Where none carries it, what fails and what is open in each is shown.
    guard !truths.contains(nil), truths.contains(.yes) else { return bases }
    return zip(bases, truths).filter { $0.1 == .yes }.map(\.0)
  }

  /// The one that is met, else the one in play that is open, else the first in play.
  static func best(_ list: [Standing]) -> Standing? {
    func rank(_ standing: Standing) -> Int {
      switch standing.result.truth {
      case .yes: 0
      case .unknown: standing.elements.isEmpty ? 3 : 1
      case .no: 2
      }
    }
    func key(_ entry: (offset: Int, element: Standing)) -> (Int, Int, Int, Int) {
      let standing = entry.element
      return (
        rank(standing), standing.isInPlay ? 0 : 1, standing.result.missing.least ?? 0,
        entry.offset
      )
    }
    return list.enumerated().min { key($0) < key($1) }?.element
  }

  /// How elements stand.
  /// - Parameters:
  ///   - base: the elements of the offence that they build on
  ///   - explainsBase: whether it is asked what that offence rests on
  func evaluate(
    _ elements: [NumberedElement], _ evaluator: Evaluator, base: [ElementResult] = [],
    explainsBase: Bool = true
  ) -> (elements: [ElementResult], result: ConditionResult) {
    let results = elements.map { result(of: $0, evaluator, base, explainsBase: explainsBase) }
    let reasons = results.map(\.reasons)
    return (
      results,
      ConditionResult(
        Truth.all(reasons.lazy.map(\.truth)),
        missing: MissingFacts.all(reasons.lazy.map(\.missing)), inner: reasons)
    )
  }

  private func result(
    of numbered: NumberedElement, _ evaluator: Evaluator, _ base: [ElementResult],
    explainsBase: Bool
  ) -> ElementResult {
    let known =
      numbered.isBase && !explainsBase
      ? ElementReasons(evaluator.evaluate(numbered.element.condition))
      : reasons(of: numbered, evaluator)
    return ElementResult(
      numbered.heading, known,
      parts: numbered.isBase
        ? base
        : numbered.parts.map { result(of: $0, evaluator, base, explainsBase: explainsBase) })
  }

  /// What an element rests on; remembered unless that differs from base to base.
  private func reasons(
    of numbered: NumberedElement, _ evaluator: Evaluator
  ) -> ElementReasons {
    guard let number = numbered.number else {
      return found(evaluator.evaluate(numbered.element.condition), evaluator.undertaking)
    }
    let known = evaluator.undertaking.knowledge.table(numbered.reach, numbered.keys)
    return known.reasons(number, asksResults: evaluator.asksResults) {
      found(evaluator.evaluate(numbered.element.condition), evaluator.undertaking)
    }
  }

  /// Reasons with the stated facts behind them and the evidence for and against those.
  private func found(
    _ reasons: ConditionResult, _ undertaking: Undertaking
  ) -> ElementReasons {
    let (deciding, open) = (reasons.deciding, reasons.open)
    var facts: [FactPath] = []
    for fact in deciding {
      for origin in file.origins(of: fact, during: undertaking.ids)
      where !facts.contains(origin) {
        facts.append(origin)
      }
    }
    let all = file.evidence.isEmpty ? [] : facts + deciding + open
    let supporting = evidence.supporting(all)
    return ElementReasons(
      reasons, facts: facts, open: open, evidence: supporting,
      rebuttal: evidence.contradicting(all),
      sufficiency: supporting.isEmpty ? [] : sufficiency?.judge(supporting, of: file) ?? [])
  }

  /// Whether any of the elements brings the offence into play.
  static func isInPlay(_ elements: [ElementResult]) -> Bool {
    let failing = elements.filter { $0.truth == .no }.map(\.id)
    return elements.contains { !$0.isBase && $0.reasons.isInPlay(failing: failing) }
  }

  // MARK: Law

  /// Whether the provision was law on the last day; an open date leaves it open.
  func force(_ force: Period, _ undertaking: Undertaking) -> ConditionResult {
    let last = undertaking.lastDay(limit: file.assessed)
    var truths: [Truth] = []
    if let start = force.start {
      let isAfter = last.earliest.map { $0 >= start } ?? false
      let isBefore = last.latest.map { $0 < start } ?? false
      truths.append(isAfter ? .yes : isBefore ? .no : .unknown)
    }
    if let end = force.end {
      let isBefore = last.latest.map { $0 < end } ?? false
      let isAfter = last.earliest.map { $0 >= end } ?? false
      truths.append(isBefore ? .yes : isAfter ? .no : .unknown)
    }
    return ConditionResult(
      Truth.all(truths), facts: undertaking.conduct.map { FactPath($0.id, "tanggal") },
      missing: MissingFacts(allOf: undertaking.imprecise(limit: file.assessed)))
  }
}
