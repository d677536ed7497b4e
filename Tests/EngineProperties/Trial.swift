import RuleEngine
import StatuteModel

/// One case under trial.
struct Trial {
  let number: Int
  let made: MadeUpCase
  let random: RandomCase
  let side: SideRules
  let engine: Engine
  /// The keys that the offence, and what the manner asks beside it, look at.
  let keys: Set<FactKey>
  /// What the manner asks beside the offence.
  let beside: [Condition]
  var report = SingleCaseProperties.Report()
  var offence: Offence { made.offence }
  var known: Knowledge { made.known }

  init(number: Int, made: MadeUpCase, random: RandomCase, side: SideRules, engine: Engine) {
    self.number = number
    self.made = made
    self.random = random
    self.side = side
    self.engine = engine
    beside = side.conditions(made.manner, made.offence)
    let own = random.conditions(made.offence).compactMap(\.key)
    keys = Set(own).union(made.manner.isOwn ? beside.flatMap(\.keys) : [])
  }

  /// The finding under the offence; `nil` where it is not in play.
  func finding(_ known: Knowledge) -> OffenceFinding? {
    // What replaces an offence, and forms of the new code's general part, are tried under the law
    // since; everything else under the one before.
    let isNew = offence.replaces != nil || side.asksNewLaw(made.manner, offence)
    let year = isNew ? 2026 : 2024
    guard let day = CalendarDate(year: year, month: 3, day: 2),
      let assessed = CalendarDate(year: year == 2024 ? 2025 : 2026, month: 11, day: 23)
    else { return nil }
    let file = CaseWriter(made: made.knowing(known), day: day, assessed: assessed).file
    let analysis = engine.analyse(file)
    return (analysis.findings + analysis.setAside).first { finding in
      finding.offence == offence.citation && finding.victims.contains("K1")
        && finding.accused == "P1"
    }
  }

  /// What the open facts leave possible, by trying all that they may be.
  func verdicts(_ known: Knowledge) -> Set<Truth> {
    let asksResults = !made.manner.isAttempted
    let isOwn = made.manner.isOwn
    let offence = known.verdicts(keys, random.bases, asksResults: asksResults) { world in
      Truth.all([world.truth(self.offence), isOwn ? world.truth(beside) : .yes])
    }
    if isOwn { return offence }
    let more = made.own.verdicts(
      Set(beside.flatMap(\.keys)), random.bases, asksResults: true
    ) { $0.truth(beside) }
    return Set(offence.flatMap { one in more.map { Truth.all([one, $0]) } })
  }

  mutating func fail(_ property: String) {
    report.failures.append(
      """
      \(property)
        kasus \(number), \(offence.citation.identifier), \(made.manner), per pelaku \(made.byAccused), per korban \(made.byVictim)
        sendiri \(made.own.truths) \(made.own.terms)
        istilah \(known.terms.map { "\($0.key): \(Self.text($0.value))" }.sorted())
        pernyataan \(known.truths.map { "\($0.key)=\($0.value)" }.sorted())
        tempat \(known.places.map { "\($0.key)=\($0.value)" }.sorted())
        terbuka \(known.open.map(Knowledge.text))
      """)
  }

  private static func text(_ statement: TermStatement) -> String {
    let alternatives = statement.oneOf.map { "salah-satu \($0.sorted())" }
    return (statement.asserted.sorted() + statement.open.sorted().map { "\($0)?" } + alternatives)
      .joined(separator: " ")
  }

  // MARK: Exact, sufficient, minimal

  mutating func run() {
    guard side.allows(made.manner, offence) else {
      report.statuses["tanpa bentuk", default: 0] += 1
      if let finding = finding(known), made.manner != .instigation {
        fail("muncul sebagai \(finding.form.rawValue), padahal tanpa aturan bentuk itu")
      }
      return
    }
    let verdicts = verdicts(known)
    let expected: OffenceFinding.Status =
      verdicts == [.yes] ? .met : verdicts == [.no] ? .notMet : .undetermined
    guard let finding = finding(known) else {
      report.statuses["tidak muncul", default: 0] += 1
      if expected == .met { fail("terpenuhi menurut setiap kemungkinan, tetapi tidak muncul") }
      return
    }
    report.statuses[finding.status.rawValue, default: 0] += 1
    report.manners["\(made.manner) \(finding.status.rawValue)", default: 0] += 1
    checkForm(finding)
    checkAggravations(finding)
    if finding.status != expected {
      fail("jawaban \(finding.status.rawValue), menurut setiap kemungkinan \(expected.rawValue)")
    }
    if finding.status == .undetermined, finding.contradictions.isEmpty { checkSets(finding) }
    if finding.status != .undetermined, !finding.missing.isEmpty {
      fail("sudah pasti, tetapi masih ada kekurangan")
    }
  }
}
