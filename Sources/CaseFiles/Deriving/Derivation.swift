internal import StatuteModel

/// Adds to a case what follows from its facts; what the file says itself stands.
struct Derivation {
  let file: CaseFile
  let thresholds: CaseThresholds

  /// The case with its derived facts.
  func complete() -> CaseFile {
    var derived: [FactPath: DerivedFact] = [:]
    let accused = file.accused.map { accused -> Accused in
      let facts = self.facts(of: accused)
      for (key, fact) in facts { derived[FactPath(accused.id, key)] = fact }
      return accused.adding(known(facts))
    }
    let acts = file.conductByPerson
    let victims = file.victims.map { victim -> Victim in
      let childhoods = ChildhoodDerivation(
        victim, acts: acts[victim.id] ?? [], limit: file.assessed, thresholds: thresholds
      ).complete
      let probe = victim.adding([:], childhoods: childhoods)
      let path = FactPath(victim.id, Victim.childKey)
      guard let whole = probe.childhood(during: childhoods.keys.sorted()) else { return probe }
      // One answer for all acts only where it is the same in each of them.
      let isSame = Set(childhoods.values.map(\.truth)).count == 1
      let fact = isSame ? whole : DerivedFact(.truth(.unknown), from: whole.sources)
      // What the file says itself is no derivation, and is not hidden by an open one.
      if fact.sources == [path] { return probe }
      derived[path] = fact
      let isOpen = fact.truth == .unknown && victim.facts[Victim.childKey] == nil
      return victim.adding(
        isOpen ? [:] : [Victim.childKey: fact.value], childhoods: childhoods)
    }
    let conduct = file.conduct.map { act -> Conduct in
      let injury = InjuryDerivation(act)
      derived.merge(injury.derived) { _, new in new }
      var facts: [String: PersonalFact] = [:]
      facts[FactNames.result] = injury.result
      let route = file.details(of: act.id).record(FactNames.route)
      if let reach = RegionDerivation(act, route: route).fact {
        derived[FactPath(act.id, FactNames.reach)] = reach
        facts[FactNames.reach] = .common(reach.value)
      }
      return facts.isEmpty ? act : act.adding(facts)
    }
    return file.adding(derived, accused: accused, victims: victims, conduct: conduct)
  }

  /// Derived facts that are certain; an open one is not put among the stated ones.
  private func known(_ facts: [String: DerivedFact]) -> [String: FactValue] {
    facts.filter { $0.value.truth != .unknown }.mapValues(\.value)
  }

  private func facts(of accused: Accused) -> [String: DerivedFact] {
    var facts: [String: DerivedFact] = [:]
    if !isStated(accused, FactNames.official), FactNames.holdsOffice(accused) {
      facts[FactNames.official] = DerivedFact(
        .truth(.yes), from: offices(of: accused))
    }
    if !isStated(accused, FactNames.organised) {
      let groups = file.groups.filter { $0.members.contains(accused.id) }
        .compactMap { GroupDerivation($0, thresholds: thresholds)?.fact }
      // One group that is organised is enough; one that is not says nothing of another.
      facts[FactNames.organised] =
        groups.first { $0.truth == .yes } ?? groups.first { $0.truth == .unknown }
    }
    return facts
  }

  private func isStated(_ accused: Accused, _ key: String) -> Bool {
    guard case .truth(let truth) = accused.facts[key] else { return false }
    return truth != .unknown
  }

  private func offices(of accused: Accused) -> [FactPath] {
    guard case .terms(let statement) = accused.facts[FactNames.office],
      !statement.asserted.isEmpty
    else { return [FactPath(accused.id, FactNames.office)] }
    return statement.asserted.sorted().map { FactPath(accused.id, FactNames.office, [$0]) }
  }
}

/// Whether a group is organised (Penjelasan Pasal 16): enough persons and all four facts.
struct GroupDerivation {
  /// What follows for each member.
  let fact: DerivedFact

  /// Whether it is organised.
  var truth: Truth { fact.truth }

  /// `nil` where the number of persons that the law asks for is not at hand.
  init?(_ group: Group, thresholds: CaseThresholds) {
    guard let least = thresholds.groupSize else { return nil }
    let size = max(group.size ?? 0, group.members.count)
    let sizePath = FactPath(group.id, group.size == nil ? "anggota" : "jumlah_orang")
    let isEnough: Truth = size >= least ? .yes : group.size == nil ? .unknown : .no
    var truths = [isEnough]
    var needed = isEnough == .unknown ? [FactPath(group.id, "jumlah_orang")] : []
    var sources = [sizePath]
    for key in FactNames.groupFacts {
      let path = FactPath(group.id, key)
      guard case .truth(let truth) = group.facts[key], truth != .unknown else {
        truths.append(.unknown)
        needed.append(path)
        continue
      }
      truths.append(truth)
      sources.append(path)
    }
    let truth = Truth.all(truths)
    fact = DerivedFact(
      .truth(truth), from: sources, needed: truth == .unknown ? needed : [])
  }
}
