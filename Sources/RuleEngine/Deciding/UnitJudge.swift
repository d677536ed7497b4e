internal import StatuteModel

/// Judges every offence on one unit.
final class UnitJudge {
  let judge: Judge
  let unit: Unit
  let regime: Regime
  let isNewLaw: Bool
  let isCorporation: Bool
  /// What the accused's own undertaking says to the compiled rules, and that of each actor.
  private let ownState: UnitState
  private let baseStates: [String: UnitState]
  private let raisings: [String: [Raised]]
  let known = KnownStandings()
  let rules: RuleSet
  private var forces: [Period: ConditionResult] = [:]
  private var excluding: [Int: ExclusionResult?] = [:]

  init(_ judge: Judge, _ unit: Unit) {
    self.judge = judge
    rules = judge.rules
    self.unit = unit
    regime = RegimeDecision(
      undertaking: unit.ownUndertaking, file: judge.file, transition: judge.transition
    ).decide()
    isCorporation = unit.isCorporation
    isNewLaw = regime.possible.contains { $0 == .new || $0 == .both }
    let compiled = judge.rules.compiled
    let asksResults = unit.mode != .attempted && !unit.helpsAttempt
    let own = compiled.read(unit.ownUndertaking, asksResults: asksResults)
    ownState = own
    var baseStates: [String: UnitState] = [:]
    var raisings: [String: [Raised]] = [:]
    for actor in unit.actors {
      let isSame = actor == unit.accused.id && unit.isBaseOwn
      let base =
        isSame
        ? own : compiled.read(unit.baseUndertaking(actor: actor), asksResults: asksResults)
      baseStates[actor] = base
      raisings[actor] = Raised.all(judge, unit, actor: actor, (own, base))
    }
    self.baseStates = baseStates
    self.raisings = raisings
  }

  /// What is found, in the order of the rules.
  var findings: [OffenceFinding] {
    let offences = rules.offences(isNewLaw: isNewLaw)
    switch unit.mode {
    case .completed: return offences.compactMap(completed)
    case .planned:
      return offences.filter { $0.offence.form != .principal }.compactMap(completed)
    case .attempted: return offences.compactMap { formed($0, .attempt) }
    case .helped: return offences.compactMap { formed($0, .assistance) }
    }
  }

  // MARK: Which rule

  private func completed(_ offence: OffenceRule) -> OffenceFinding? {
    let isTrafficking = offence.isTrafficking
    if isTrafficking || !offence.offence.bases.isEmpty, !unit.isVictimOfTrafficking,
      isHarmful(offence)
    {
      return nil
    }
    // Conduct directed at other conduct is the offence itself only for who instigated it.
    if isTrafficking, unit.isDirected, unit.role == Conduct.defaultRole { return nil }
    let form = isCorporation && isTrafficking ? rule(.corporation, for: offence) : nil
    if isCorporation, isTrafficking, form == nil { return nil }
    // Who instigated an offence answers for what the others did.
    let isOthers = isTrafficking || unit.isDirected && unit.role != Conduct.defaultRole
    let own = unit.ownUndertaking
    return finding(offence, forms: form.map { [$0] } ?? [], isOwn: !isOthers) { actor in
      isOthers
        ? (unit.baseUndertaking(actor: actor), unit.baseUndertaking(actor: actor))
        : (own, unit.baseUndertaking(actor: actor))
    }
  }

  /// Offences on conduct against others than victims of trafficking are judged on anyone.
  func isHarmful(_ offence: OffenceRule) -> Bool {
    offence.isTrafficking || offence.offence.takesPunishmentOfBase
  }

  private func formed(_ offence: OffenceRule, _ name: FormRule.Name) -> OffenceFinding? {
    guard unit.isVictimOfTrafficking || !isHarmful(offence), let form = rule(name, for: offence)
    else { return nil }
    let corporate = isCorporation ? rule(.corporation, for: offence) : nil
    return finding(offence, forms: [form] + (corporate.map { [$0] } ?? []), isOwn: false) { actor in
      (unit.baseUndertaking(actor: actor), unit.baseUndertaking(actor: actor))
    }
  }

  /// The rule on a form, where there is one that was law and fits.
  func rule(_ name: FormRule.Name, for offence: OffenceRule) -> NumberedForm? {
    guard let form = offence.forms[name] else { return nil }
    if form.rule.isGeneral, force(form.rule.force).truth == .no { return nil }
    // Who helped an attempt helped only what can be attempted.
    if name == .assistance, unit.helpsAttempt, rule(.attempt, for: offence) == nil { return nil }
    return form
  }

  /// Whether something was law on the last day of what the accused answers for.
  func force(_ period: Period) -> ConditionResult {
    if let found = forces[period] { return found }
    let found = judge.force(period, unit.ownUndertaking)
    forces[period] = found
    return found
  }

  // MARK: One finding

  private func finding(
    _ offence: OffenceRule, forms: [NumberedForm], isOwn: Bool,
    on undertakings: (String) -> (Undertaking, base: Undertaking)
  ) -> OffenceFinding? {
    let isAttempt = unit.mode == .attempted || unit.helpsAttempt
    // What no fact brings into play is never shown, so nothing of it is explained.
    let compiled = rules.compiled
    guard
      unit.actors.contains(where: {
        compiled.mayBeInPlay(offence.number, state(of: $0, isOwn: isOwn))
      })
    else { return nil }
    let candidates = unit.actors.map { actor in
      let (own, base) = undertakings(actor)
      func standing() -> Judge.Standing {
        judge.standing(
          offence, own, base: base, isNewLaw: isNewLaw, asksResults: !isAttempt,
          states: (state(of: actor, isOwn: isOwn), state(of: actor, isOwn: false)), known)
      }
      if isOwn { return standing() }
      return known.standing(
        of: offence.number, actor: actor, asksResults: !isAttempt, or: standing)
    }
    guard let standing = Judge.best(candidates), isInPlay(standing) else { return nil }
    let evaluator = Evaluator(
      undertaking: unit.ownUndertaking, asksResults: !isAttempt, base: standing.result)
    let extra = forms.map { judge.evaluate($0.elements, evaluator, explainsBase: false) }
    let force = force(offence.force)
    let participation = self.participation
    var parts = [standing.result, force] + extra.map(\.result)
    parts += forms.filter(\.rule.isGeneral).map { self.force($0.rule.force) }
    if let condition = participation?.condition { parts.append(evaluator.evaluate(condition)) }
    let truth = Truth.all(parts.lazy.map(\.truth))
    let aggravations = self.aggravations(of: offence, standing)
    let exclusions = self.exclusions(of: offence)
    let status: OffenceFinding.Status =
      switch truth {
      case .yes: exclusions.isEmpty ? .met : .notPunished
      case .unknown: .undetermined
      case .no: .notMet
      }
    let base = offence.offence.takesPunishmentOfBase ? borrowedBase(of: offence) : standing.base
    let elements =
      standing.elements + extra.flatMap(\.elements).filter { !$0.isBase }
      + aggravations.met.flatMap(\.elements).filter { !$0.isBase }
    let missing =
      status == .undetermined
      ? MissingFacts.all(parts.lazy.map(\.missing)).lists : []
    return OffenceFinding(
      JudgedOffence(
        place: offence.number, offence: offence.citation, base: base?.citation,
        accused: unit.accused.id, conduct: unit.own.map(\.id), status: status,
        form: self.form(of: offence.offence), formRules: forms.map(\.rule.citation),
        role: unit.role, participation: bases(of: participation), force: force.truth,
        aggravations: aggravations.met.map(\.citation), exclusions: exclusions, regime: regime,
        sanction: status == .met || status == .undetermined
          ? sanction(of: offence, base, forms, aggravations.met) : .none),
      victims: unit.victim.map { [$0.id] } ?? [], elements: elements, missing: missing,
      openAggravations: status == .notMet ? [] : aggravations.open,
      toVerify: parts.flatMap(\.toVerify),
      contradictions: elements.flatMap(\.reasons.contradictions))
  }

  func state(of actor: String, isOwn: Bool) -> UnitState {
    isOwn ? ownState : baseStates[actor] ?? ownState
  }

  /// A base that is set aside is listed itself; what only builds on it is not listed again.
  private func isInPlay(_ standing: Judge.Standing) -> Bool {
    guard standing.isInPlay else { return false }
    let failing = standing.elements.filter { $0.truth == .no }
    guard standing.result.truth == .no, failing.allSatisfy(\.isBase) else { return true }
    return !failing.contains { Judge.isInPlay($0.parts) }
  }

  private func exclusions(of offence: OffenceRule) -> [ExclusionResult] {
    offence.exclusions.compactMap { number in
      if let found = excluding[number] { return found }
      let rule = rules.exclusions[number]
      let result = Evaluator(undertaking: unit.ownUndertaking).evaluate(rule.condition)
      let found =
        result.truth == .yes
        ? ExclusionResult(citation: rule.citation, facts: result.deciding) : nil
      excluding[number] = .some(found)
      return found
    }
  }

  /// The offence whose punishment is borrowed: of those that the conduct may be, the surest.
  /// What was planned need not have come about.
  private func borrowedBase(of offence: OffenceRule) -> OffenceRule? {
    let undertaking = borrowing
    let asksResults = unit.mode == .completed && offence.offence.form != .conspiracy
    let state = rules.compiled.read(undertaking, asksResults: asksResults)
    let candidates = rules.bases(of: offence, isNewLaw: isNewLaw).filter { base in
      rules.verdict(base, own: state, base: state, isNewLaw: isNewLaw) != .no
        && rules.compiled.mayBeInPlay(base.number, state)
    }.map { base in
      known.standing(of: base.number, actor: undertaking.actor, asksResults: asksResults) {
        judge.standing(
          base, undertaking, base: undertaking, isNewLaw: isNewLaw, asksResults: asksResults,
          states: (state, state), known)
      }
    }
    let best = Judge.best(candidates.filter { $0.result.truth != .no && $0.isInPlay })
    return best?.offence
  }

  // MARK: Aggravations

  /// What every offence of an actor is raised by is found once.
  private func aggravations(
    of offence: OffenceRule, _ standing: Judge.Standing
  ) -> (met: [Raised], open: [OpenAggravation]) {
    guard !offence.offence.takesPunishmentOfBase else { return ([], []) }
    let raised = (raisings[standing.actor] ?? []).filter {
      offence.aggravations.contains($0.number)
    }
    return (
      raised.filter { $0.truth == .yes },
      raised.filter { $0.truth == .unknown }.map {
        OpenAggravation(citation: $0.citation, missing: $0.missing)
      }
    )
  }
}
