import StatuteModel

/// Writes a made-up case as the engine reads it, with people beside it whose facts must not count.
struct CaseWriter {
  let made: MadeUpCase
  let day: CalendarDate
  let assessed: CalendarDate
  private var manner: Manner { made.manner }

  /// The case.
  var file: CaseFile {
    CaseFile(
      code: nil, title: nil, stage: nil, assessed: assessed, isAssessedStated: true,
      finalJudgment: nil, accused: people,
      victims: [
        Victim(id: "K1", count: 1, capacity: "korban-tppo", facts: facts(.victim)),
        Victim(
          id: "K2", count: 1, capacity: "korban-tppo", facts: facts(.victim).mapValues(Self.other)),
      ].prefix(made.byVictim.isEmpty ? 1 : 2).map { $0 },
      conduct: manner.isDirected ? [act, ownAct] : [act], evidence: [], stated: [])
  }

  private var people: [Accused] {
    let own = facts(.accused)
    return [
      Accused(id: "P1", isAnalysed: true, facts: own, judgment: nil),
      Accused(id: "P2", isAnalysed: false, facts: own.mapValues(Self.other), judgment: nil),
    ]
  }

  private func facts(_ entity: FactKey.Entity) -> [String: FactValue] {
    Dictionary(
      RandomCase.values(made.known).filter { $0.key.entity == entity }
        .map { ($0.key.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Something else than is said, for people who are not asked about.
  private static func other(_ value: FactValue) -> FactValue {
    switch value {
    case .truth(let truth): .truth(truth == .yes ? .no : .yes)
    case .terms: .terms(TermStatement(deniesOthers: true))
    case .places(let places): .places(places == ["ID"] ? ["MY"] : ["ID"])
    case .choice: value
    }
  }

  // MARK: Acts

  private var act: Conduct {
    var facts: [String: PersonalFact] = [:]
    for (key, value) in RandomCase.values(made.known) where key.entity == .conduct {
      facts[key.name] = spread(key, value)
    }
    if manner.isAttempted {
      facts[Manner.Word.completion.name] = .common(.choice(Manner.Word.attempted))
    }
    var roles: [String: FactValue] = ["P2": .choice(manner.isOwn ? "turut-serta" : "pelaku")]
    if !manner.isOwn, !manner.isDirected {
      if let role = manner.role { roles["P1"] = .choice(role) }
      for (key, value) in RandomCase.values(made.own) where key.entity == .conduct {
        facts[key.name] = joined(facts[key.name], ["P1": value])
      }
      facts[Manner.Word.role.name] = .personal(roles)
    }
    let isShared = manner.isOwn && !made.byAccused.isEmpty
    return Conduct(
      id: "A1",
      accused: manner.isDirected ? ["P2"] : manner.isOwn && !isShared ? ["P1"] : ["P1", "P2"],
      victims: victims, series: nil, targets: [], date: moment, facts: facts,
      roles: .personal(roles), completion: facts[Manner.Word.completion.name])
  }

  private var ownAct: Conduct {
    var facts = Dictionary(
      RandomCase.values(made.own).filter { $0.key.entity == .conduct }
        .map { ($0.key.name, PersonalFact.common($0.value)) },
      uniquingKeysWith: { first, _ in first })
    let role = PersonalFact.personal(["P1": .choice(manner.role ?? Conduct.defaultRole)])
    facts[Manner.Word.role.name] = role
    return Conduct(
      id: "A2", accused: ["P1"], victims: victims, series: nil, targets: ["A1"], date: moment,
      facts: facts, roles: role, completion: nil)
  }

  private var victims: [String] { made.byVictim.isEmpty ? ["K1"] : ["K1", "K2"] }
  private var moment: CaseDate { .moment(DayRange(earliest: day, latest: day)) }

  /// A value for everyone, or for those whom it concerns beside something else for the others.
  private func spread(_ key: FactKey, _ value: FactValue) -> PersonalFact {
    // What the helper did is told of the helper alone.
    if !manner.isOwn, !manner.isDirected, made.own.speaks(of: key) {
      return .personal([manner.actor: value])
    }
    if made.byAccused.contains(key) {
      let rest = manner.actor == "P1" ? "P2" : "P1"
      return .personal([manner.actor: value, rest: Self.other(value)])
    }
    if made.byVictim.contains(key) { return .personal(["K1": value, "K2": Self.other(value)]) }
    return .common(value)
  }

  private func joined(_ fact: PersonalFact?, _ more: [String: FactValue]) -> PersonalFact {
    guard case .personal(let known) = fact else { return .personal(more) }
    return .personal(known.merging(more) { $1 })
  }
}

extension Knowledge {
  /// Whether a key is one of those that the rules at hand look at.
  func speaks(of key: FactKey) -> Bool {
    silent.contains(key) || openTruths.contains(key) || openPlaces.contains(key)
      || lists[key] != nil || choices[key] != nil
  }
}
