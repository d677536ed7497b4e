internal import StatuteModel

/// Finds what a reader must be told beside the findings.
struct NoticeFinder {
  let file: CaseFile
  let findings: [OffenceFinding]
  let notices: [Notice.Occasion: Notice]
  let acts: HeldActs
  let ages: AccusedAges
  /// The first day of the new law.
  let day: CalendarDate
  let exclusionKeys: Set<FactKey>
  let officeRules: Set<Citation>
  let units: [Unit]
  let skipped: [SkippedConduct]
  /// Codes that evidence is counted by and whose minimum is not held.
  let unheldMinimum: [ActIdentifier]
  let openForms: [OpenForm]

  /// What was found, and what is asked for.
  struct Found {
    var results: [NoticeResult] = []
    var asked: [FactPath] = []
  }

  var found: Found {
    var found = Found()
    judgment(&found)
    forms(&found)
    if !unheldMinimum.isEmpty, !findings.isEmpty { tell(.evidenceMinimum, [], &found) }
    for accused in file.accused where accused.isAnalysed {
      compulsion(of: accused, &found)
      person(accused, &found)
      office(of: accused, &found)
      management(by: accused, &found)
      for conduct in file.conduct where conduct.accused.contains(accused.id) {
        places(of: conduct, by: accused, &found)
        readings(on: conduct, by: accused, &found)
      }
    }
    for victim in file.victims { losses(of: victim, &found) }
    if file.victims.contains(where: { !$0.losses.isEmpty || $0.restitution != nil }) {
      tell(.restitutionTexts, [], &found)
    }
    found.results = found.results.uniqued
    return found
  }

  func tell(_ occasion: Notice.Occasion, _ facts: [FactPath], _ found: inout Found) {
    guard let notice = notices[occasion] else { return }
    found.results.append(NoticeResult(notice: notice, facts: facts))
  }

  /// The findings of an accused.
  func findings(of accused: String) -> [OffenceFinding] {
    findings.filter { $0.accused == accused }
  }

  // MARK: The case

  private static let stagesWithJudgment: Set = ["putusan", "latihan"]

  /// The regime rests on there being no final judgment: said, and asked where the stage does not
  /// exclude one.
  private func judgment(_ found: inout Found) {
    let relying = findings.filter { finding in
      finding.regime.possible.contains(.both) && file.finalJudgment == nil
        && file.accused.first { $0.id == finding.accused }?.judgment?.final == nil
    }
    guard !relying.isEmpty else { return }
    let path = FactPath(FactKey.Entity.proceeding.rawValue, "putusan_berkekuatan_hukum_tetap")
    tell(.noJudgment, [path], &found)
    if file.stage.map(Self.stagesWithJudgment.contains) ?? true { found.asked.append(path) }
  }

  private static let attempted = "percobaan"

  /// Forms on which the texts leave something open.
  private func forms(_ found: inout Found) {
    for unit in units where unit.helpsAttempt {
      let isFound = findings(of: unit.accused.id).contains {
        $0.form == .assistance && !Set($0.conduct).isDisjoint(with: unit.own.map(\.id))
      }
      guard isFound else { continue }
      tell(
        .helpedAttempt,
        unit.own.filter { $0.accused.contains(unit.accused.id) }.map { FactPath($0.id, "peran") }
          + unit.base.map { FactPath($0.id, "penyelesaian") }, &found)
    }
    openLaw(&found)
    // An attempt, or help, that fits no offence at all.
    for item in skipped {
      let isOpen = openForms.contains {
        $0.accused == item.accused && $0.conduct.contains(item.conduct)
      }
      if isOpen { continue }
      let isAttempt = item.reason == .completion(Self.attempted)
      let isHelp = units.contains {
        $0.mode == .helped && $0.accused.id == item.accused
          && $0.own.contains { $0.id == item.conduct }
      }
      guard isAttempt || isHelp else { continue }
      tell(
        .generalForm,
        [FactPath(item.conduct, isAttempt ? "penyelesaian" : "peran")], &found)
    }
  }

  /// Forms of which no text held says whether they are punished, together for the same reason.
  private func openLaw(_ found: inout Found) {
    let occasions: [OpenForm.Matter: Notice.Occasion] = [
      .preparation: .openPreparation, .result: .openResult, .generalPart: .openGeneralPart,
    ]
    for open in openForms {
      guard let notice = occasions[open.matter].flatMap({ notices[$0] }) else { continue }
      let key = open.form == .attempt ? "penyelesaian" : "peran"
      let facts = open.conduct.map { FactPath($0, key) }
      let place = found.results.firstIndex { $0.notice == notice && $0.facts == facts }
      if let place {
        if !found.results[place].offences.contains(open.offence) {
          found.results[place].offences.append(open.offence)
        }
      } else {
        found.results.append(
          NoticeResult(notice: notice, facts: facts, offences: [open.offence]))
      }
    }
  }

  // MARK: An accused

  /// A ground that excludes punishment counts only when stated; one that is expressly unknown, or
  /// that the accused's being a victim brings up, is asked for.
  private func compulsion(of accused: Accused, _ found: inout Found) {
    let named = Set(findings(of: accused.id).flatMap(\.conduct))
    for conduct in file.conduct
    where named.contains(conduct.id) && conduct.accused.contains(accused.id) {
      for key in exclusionKeys where key.entity == .conduct {
        let value = conduct.facts[key.name]?.value(accused: accused.id, victim: nil)
        let isOpen = value == .truth(.unknown) || (value == nil && accused.victim != nil)
        guard isOpen else { continue }
        let path = FactPath(conduct.id, key.name)
        tell(.compulsion, [path], &found)
        found.asked.append(path)
      }
    }
  }

  private func person(_ accused: Accused, _ found: inout Found) {
    let conduct = file.conduct.filter { $0.accused.contains(accused.id) }.map(\.id)
    if let (truth, facts) = ages.childhood(of: accused, in: conduct) {
      if truth == .yes { tell(.minor, facts, &found) }
      if truth == .unknown, let birth = facts.first { found.asked.append(birth) }
    }
    if accused.facts["pengulangan"] == .truth(.yes) {
      tell(.repeated, [FactPath(accused.id, "pengulangan")], &found)
    }
  }

  /// Who runs a corporation is never liable by that alone: a question.
  private func management(by accused: Accused, _ found: inout Found) {
    let controls = accused.facts["kendali_korporasi"] != nil
    guard controls || !accused.manages.isEmpty else { return }
    let corporate = findings.filter { finding in
      guard finding.status != .notMet else { return false }
      if accused.manages.isEmpty {
        return file.accused.first { $0.id == finding.accused }?.facts["jenis"]
          == .choice("korporasi")
      }
      return accused.manages.contains(finding.accused)
    }
    let conduct = corporate.flatMap(\.conduct).uniqued
    let isNamed = file.conduct.contains {
      conduct.contains($0.id) && $0.accused.contains(accused.id)
    }
    guard let first = corporate.first, !isNamed, let notice = notices[.manager] else { return }
    var facts: [FactPath] = []
    if !accused.manages.isEmpty { facts.append(FactPath(accused.id, "pengurus_dari")) }
    if controls { facts.append(FactPath(accused.id, "kendali_korporasi")) }
    // The general rule of the new code does not reach back.
    let at = first.regime.code == .old ? first.regime.lastDay.latest ?? day : file.assessed
    let basis = notice.basis.filter { acts.isInForce($0, on: at) }
    found.results.append(
      NoticeResult(
        notice: Notice(
          occasion: .manager, basis: basis, mark: notice.mark, words: notice.words),
        facts: facts + conduct.map { FactPath($0, "pelaku") }))
    if accused.manages.isEmpty { found.asked.append(FactPath(accused.id, "pengurus_dari")) }
  }

  // MARK: A victim

  private func losses(of victim: Victim, _ found: inout Found) {
    if victim.count > 1, !victim.losses.isEmpty {
      tell(
        .severalPersons, [FactPath(victim.id, "jumlah"), FactPath(victim.id, "kerugian")], &found)
    }
    for debt in victim.debts {
      if let creditor = debt.creditor, findings(of: creditor).isEmpty { continue }
      let path = FactPath(victim.id, "utang", ["digunakan_untuk_mengeksploitasi"])
      switch debt.isUsedToExploit {
      case .yes: tell(.debt, [path], &found)
      case .unknown:
        tell(.debtOpen, [path], &found)
        found.asked.append(path)
      case .no: break
      }
    }
  }
}
