internal import StatuteModel

/// Refuses what cannot be: statements that exclude each other, days in the wrong order, circles.
struct ConsistencyCheck {
  let file: CaseFile
  let places: PlaceFinder
  let thresholds: CaseThresholds

  /// Reports everything that is found.
  func run(log: inout CaseLog) {
    checkDays(log: &log)
    checkBirths(log: &log)
    checkPersons(log: &log)
    checkGroups(log: &log)
    checkConduct(log: &log)
    checkEvidence(log: &log)
    checkCircles(log: &log)
  }

  /// Two statements that exclude each other; the place is that of the first.
  func conflict(
    _ first: (id: String, key: String), _ second: (id: String, key: String),
    _ reason: CaseFinding.Conflict, log: inout CaseLog
  ) {
    log.add(
      .conflict(
        first: PlaceFinder.shown(first.id, first.key),
        second: PlaceFinder.shown(second.id, second.key), reason: reason),
      at: places.place(first.id, first.key))
  }

  /// The acts that name a victim, or that an accused did.
  func conduct(naming id: String) -> [Conduct] {
    file.conduct.filter { $0.accused.contains(id) || $0.victims.contains(id) }
  }

  private func checkPersons(log: inout CaseLog) {
    for accused in file.accused {
      if accused.facts[FactNames.official] == .truth(.no), FactNames.holdsOffice(accused) {
        conflict(
          (accused.id, FactNames.official), (accused.id, FactNames.office), .office, log: &log)
      }
      for id in accused.manages where isPerson(id) && id != accused.id {
        log.add(
          .notACorporation(key: "pengurus_dari", id: PlaceFinder.shown(id)),
          at: places.place(accused.id, "pengurus_dari"))
      }
      checkSamePerson(accused, log: &log)
    }
    let victims = file.accused.filter { $0.victim != nil }
    for (index, accused) in victims.enumerated() {
      guard let first = victims[..<index].first(where: { $0.victim == accused.victim }),
        file.victims.first(where: { $0.id == accused.victim })?.count == 1
      else { continue }
      conflict(
        (accused.id, "adalah_korban"), (first.id, "adalah_korban"), .sharedVictim, log: &log)
    }
  }

  private func isPerson(_ id: String) -> Bool {
    file.accused.first { $0.id == id }?.facts["jenis"] == .choice("orang")
  }

  /// An accused who is a victim has one birth and one citizenship.
  private func checkSamePerson(_ accused: Accused, log: inout CaseLog) {
    guard let victim = file.victims.first(where: { $0.id == accused.victim }) else { return }
    if let one = accused.birth.date, let other = victim.birth.date, !one.overlaps(other) {
      conflict(
        (accused.id, "tanggal_lahir"), (victim.id, "tanggal_lahir"), .samePerson, log: &log)
    }
    let key = "kewarganegaraan"
    if case .places(let one) = accused.facts[key], case .places(let other) = victim.facts[key],
      Set(one).isDisjoint(with: other), !one.isEmpty, !other.isEmpty
    {
      conflict((accused.id, key), (victim.id, key), .samePerson, log: &log)
    }
  }

  private func checkGroups(log: inout CaseLog) {
    for group in file.groups {
      if let size = group.size, size < group.members.count {
        conflict((group.id, "jumlah_orang"), (group.id, "anggota"), .groupSize, log: &log)
      }
      guard GroupDerivation(group, thresholds: thresholds)?.truth == .yes else { continue }
      for accused in file.accused where group.members.contains(accused.id) {
        if accused.facts[FactNames.organised] == .truth(.no) {
          conflict((accused.id, FactNames.organised), (group.id, "anggota"), .group, log: &log)
        }
      }
    }
  }

  private func checkConduct(log: inout CaseLog) {
    for act in file.conduct {
      for id in act.corporations where isPerson(id) {
        log.add(
          .notACorporation(
            key: "untuk_kepentingan_korporasi", id: PlaceFinder.shown(id)),
          at: places.place(act.id, "untuk_kepentingan_korporasi"))
      }
      if InjuryDerivation(act).isContradicted {
        conflict((act.id, FactNames.result), (act.id, FactNames.injury), .injury, log: &log)
      }
      let exploited = act.facts[FactNames.exploited]
      if act.exploitation != nil, exploited == .common(.truth(.no)) {
        conflict(
          (act.id, FactNames.exploited), (act.id, "masa_eksploitasi"), .exploitation, log: &log)
      }
      if act.completion == .common(.choice("direncanakan")) {
        if exploited == .common(.truth(.yes)) {
          conflict((act.id, "penyelesaian"), (act.id, FactNames.exploited), .planned, log: &log)
        } else if case .common(.terms(let result)) = act.facts[FactNames.result],
          !result.asserted.isEmpty
        {
          conflict((act.id, "penyelesaian"), (act.id, FactNames.result), .planned, log: &log)
        }
      }
    }
  }

  private func checkEvidence(log: inout CaseLog) {
    for evidence in file.evidence
    where evidence.supports.contains(where: evidence.contradicts.contains) {
      conflict((evidence.id, "mendukung"), (evidence.id, "membantah"), .evidence, log: &log)
    }
  }

  private func checkCircles(log: inout CaseLog) {
    let manages = file.accused.map { ($0.id, $0.manages) }
    let targets = file.conduct.map { ($0.id, $0.targets) }
    for (key, links) in [("pengurus_dari", manages), ("terhadap_perbuatan", targets)] {
      for circle in Circles(links).found {
        log.add(
          .circular(key: key, ids: circle.map { PlaceFinder.shown($0) }),
          at: places.place(circle[0], key))
      }
    }
  }
}

extension DayRange {
  /// Whether some day lies in both.
  func overlaps(_ other: DayRange) -> Bool {
    if let latest, let start = other.earliest, latest < start { return false }
    if let earliest, let end = other.latest, end < earliest { return false }
    return true
  }

  /// Whether every day of this one lies before every day of the other.
  func isBefore(_ other: DayRange) -> Bool {
    guard let latest, let start = other.earliest else { return false }
    return latest < start
  }
}
