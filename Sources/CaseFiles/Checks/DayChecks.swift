internal import StatuteModel

extension ConsistencyCheck {
  /// Nothing of the case is later than the day of assessment, and steps come in their order.
  func checkDays(log: inout CaseLog) {
    let proceeding = FactKey.Entity.proceeding.rawValue
    func limit(_ days: DayRange?, _ id: String, _ keys: String...) {
      guard let earliest = days?.earliest, earliest > file.assessed, let key = keys.last else {
        return
      }
      let place = keys.count == 1 ? places.place(id, key) : places.place(id, keys[0], key)
      log.add(.afterAssessment(key: key), at: place)
    }
    limit(file.finalJudgment, proceeding, "putusan_berkekuatan_hukum_tetap")
    for step in Proceeding.Step.allCases {
      limit(file.proceeding.steps[step], proceeding, "proses", step.rawValue)
    }
    for accused in file.accused {
      limit(accused.birth.date, accused.id, "tanggal_lahir")
      limit(accused.birth.ageOn, accused.id, "usia_pada")
      limit(accused.judgment?.final, accused.id, "putusan", "berkekuatan_hukum_tetap")
      limit(accused.judgment?.review, accused.id, "putusan", "peninjauan_kembali")
    }
    for victim in file.victims {
      limit(victim.birth.date, victim.id, "tanggal_lahir")
      limit(victim.birth.ageOn, victim.id, "usia_pada")
      limit(victim.restitution?.filed, victim.id, "restitusi", "diajukan")
    }
    for act in file.conduct {
      limit(act.date?.first, act.id, "tanggal")
      limit(act.exploitation?.first, act.id, "masa_eksploitasi")
    }
    checkOrder(log: &log)
  }

  private func checkOrder(log: inout CaseLog) {
    var before: (step: Proceeding.Step, days: DayRange)?
    for step in Proceeding.Step.allCases {
      guard let days = file.proceeding.steps[step] else { continue }
      if let before, days.isBefore(before.days) {
        log.add(
          .wrongOrder(earlier: before.step.rawValue, later: step.rawValue),
          at: places.place(FactKey.Entity.proceeding.rawValue, "proses", step.rawValue))
      }
      before = (step, days)
    }
    for accused in file.accused {
      guard let judgment = accused.judgment, let final = judgment.final else { continue }
      if let review = judgment.review, review.isBefore(final) {
        log.add(
          .wrongOrder(earlier: "berkekuatan_hukum_tetap", later: "peninjauan_kembali"),
          at: places.place(accused.id, "putusan", "peninjauan_kembali"))
      }
      let acts = file.conduct.filter { $0.accused.contains(accused.id) }.compactMap(\.date)
      if !acts.isEmpty, acts.allSatisfy({ final.isBefore($0.first) }) {
        log.add(
          .wrongOrder(earlier: "tanggal", later: "berkekuatan_hukum_tetap"),
          at: places.place(accused.id, "putusan", "berkekuatan_hukum_tetap"))
      }
    }
    let acts = file.conduct.compactMap(\.date)
    if let final = file.finalJudgment, !acts.isEmpty,
      acts.allSatisfy({ final.isBefore($0.first) })
    {
      log.add(
        .wrongOrder(earlier: "tanggal", later: "putusan_berkekuatan_hukum_tetap"),
        at: places.place(
          FactKey.Entity.proceeding.rawValue, "putusan_berkekuatan_hukum_tetap"))
    }
  }
}
