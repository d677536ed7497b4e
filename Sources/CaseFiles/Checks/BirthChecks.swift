internal import StatuteModel

extension ConsistencyCheck {
  /// Births, ages and the conduct agree.
  func checkBirths(log: inout CaseLog) {
    for accused in file.accused {
      check(accused.id, accused.birth, mayBeUnborn: false, isUnborn: false, log: &log)
    }
    for victim in file.victims {
      let isUnborn = victim.facts[FactNames.unborn] == .truth(.yes)
      check(victim.id, victim.birth, mayBeUnborn: true, isUnborn: isUnborn, log: &log)
      checkChildhood(victim, log: &log)
      guard isUnborn else { continue }
      let acts = conduct(naming: victim.id).compactMap(\.date)
      if let birth = victim.birth.date, !acts.isEmpty,
        acts.allSatisfy({ birth.isBefore($0.first) })
      {
        conflict(
          (victim.id, FactNames.unborn), (victim.id, "tanggal_lahir"), .unborn, log: &log)
      } else if let age = victim.birth.age, age.least > 0, victim.birth.ageOn == nil {
        conflict((victim.id, FactNames.unborn), (victim.id, "usia"), .unborn, log: &log)
      }
    }
  }

  private func check(
    _ id: String, _ birth: Birth, mayBeUnborn: Bool, isUnborn: Bool, log: inout CaseLog
  ) {
    let acts = conduct(naming: id)
    if let days = birth.date, let born = days.earliest, !isUnborn {
      for act in acts {
        guard let last = act.date?.last(limit: file.assessed).latest, born > last else { continue }
        log.add(
          .bornAfter(
            person: PlaceFinder.shown(id), conduct: PlaceFinder.shown(act.id),
            mayBeUnborn: mayBeUnborn),
          at: places.place(id, "tanggal_lahir"))
        break
      }
    }
    guard let days = birth.date, let age = birth.age else { return }
    let reference = birth.ageOn ?? EarliestDay(acts, limit: file.assessed).days
    if !age.births(on: reference).overlaps(days) {
      conflict((id, "usia"), (id, "tanggal_lahir"), .age, log: &log)
    }
  }

  /// What the file says of childhood against what follows from birth, age, pregnancy.
  private func checkChildhood(_ victim: Victim, log: inout CaseLog) {
    guard case .truth(let stated) = victim.facts[Victim.childKey], stated != .unknown else {
      return
    }
    if stated == .no, victim.facts[FactNames.unborn] == .truth(.yes) {
      conflict(
        (victim.id, Victim.childKey), (victim.id, FactNames.unborn), .childhood, log: &log)
      return
    }
    let childhood = ChildhoodDerivation(victim, in: file, thresholds: thresholds)
    let truths = childhood.followed.values.map(\.truth)
    guard !truths.isEmpty else { return }
    // Who is a child in a later act was one in the earliest; who is adult in all was adult then.
    let isContradicted =
      stated == .yes ? truths.allSatisfy { $0 == .no } : truths.contains(.yes)
    if isContradicted {
      let key = victim.birth.date == nil ? "usia" : "tanggal_lahir"
      conflict((victim.id, Victim.childKey), (victim.id, key), .childhood, log: &log)
    }
  }
}
