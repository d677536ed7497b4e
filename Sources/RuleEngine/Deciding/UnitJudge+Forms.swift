internal import StatuteModel

/// Forms that no text held decides.
extension UnitJudge {
  /// Offences that were attempted or helped and of which no text held here says whether that form
  /// is punished.
  var openForms: [OpenForm] {
    let name: FormRule.Name
    switch unit.mode {
    case .attempted: name = .attempt
    case .helped: name = .assistance
    case .completed, .planned: return []
    }
    return rules.offences(isNewLaw: isNewLaw).compactMap { offence in
      guard !offence.isBasic, rule(name, for: offence) == nil,
        unit.isVictimOfTrafficking || !isHarmful(offence), stands(offence)
      else { return nil }
      let matter: OpenForm.Matter =
        offence.offence.form != .principal
        ? .preparation : offence.hasBaseElement ? .result : .generalPart
      return OpenForm(
        accused: unit.accused.id, offence: offence.citation,
        form: name == .attempt ? .attempt : .assistance, conduct: unit.own.map(\.id),
        matter: matter)
    }
  }

  /// Whether an offence is in play and may be met by what was attempted or helped.
  private func stands(_ offence: OffenceRule) -> Bool {
    guard force(offence.force).truth != .no else { return false }
    let asksResults = unit.mode != .attempted && !unit.helpsAttempt
    return unit.actors.contains { actor in
      let state = state(of: actor, isOwn: false)
      guard rules.compiled.mayBeInPlay(offence.number, state) else { return false }
      let undertaking = unit.baseUndertaking(actor: actor)
      let standing = known.standing(
        of: offence.number, actor: actor, asksResults: asksResults
      ) {
        judge.standing(
          offence, undertaking, base: undertaking, isNewLaw: isNewLaw, asksResults: asksResults,
          states: (state, state), known)
      }
      guard standing.isInPlay, standing.result.truth != .no else { return false }
      // A graver result that nobody stated raises no question.
      return !offence.hasBaseElement
        || standing.elements.allSatisfy { $0.isBase || $0.truth == .yes }
    }
  }
}

/// What a punishment is borrowed from.
extension UnitJudge {
  /// What the punishment is borrowed from; for help with conduct that is itself directed at other
  /// conduct, that conduct.
  var borrowing: Undertaking {
    let direct = unit.baseUndertaking(actor: principal ?? unit.accused.id)
    guard unit.mode == .helped else { return direct }
    let named = Set(unit.base.flatMap(\.targets))
    let conduct = judge.file.conduct.filter { conduct in
      named.contains(conduct.id) && unit.victim.map { conduct.victims.contains($0.id) } ?? true
    }
    guard let actor = conduct.first?.accused.first else { return direct }
    return Undertaking(
      accused: unit.accused, actor: actor, victim: unit.victim, conduct: conduct,
      sharing: unit.shared)
  }

  /// Whose facts count in conduct that is only used: its first principal.
  var principal: String? {
    unit.isDirected
      ? unit.base.first?.accused.first { unit.base.first?.role(of: $0) == Conduct.defaultRole }
      : nil
  }
}

/// In which form an offence was committed, and in which part.
extension UnitJudge {
  func form(of offence: Offence) -> OffenceFinding.Form {
    switch unit.mode {
    case .attempted: return .attempt
    case .helped: return .assistance
    case .completed, .planned:
      switch offence.form {
      case .incitement: return .incitement
      case .conspiracy: return .conspiracy
      case .principal:
        return unit.role == Conduct.defaultRole ? .principal : .participation
      }
    }
  }

  var participation: ParticipationRule? { rules.parts.first { $0.role == unit.role } }

  func bases(of rule: ParticipationRule?) -> [Citation] {
    guard let rule else { return [] }
    switch regime.code {
    case .old, .oldInExecution: return [rule.old]
    case .new: return [rule.new]
    case .both, nil: return [rule.old, rule.new]
    }
  }
}
