public import RuleEngine
public import StatuteModel

/// Cases of several accused, victims and acts, made up at random.
public struct ManyPeopleProperties: Sendable {
  private let engine: Engine
  private let random: RandomCase
  private let assessed: CalendarDate

  /// Rules and the engine that is held against them.
  ///
  /// `assessed` is the day as of which the law is applied.
  public init(_ books: [RuleBook], engine: Engine, assessed: CalendarDate) {
    self.engine = engine
    self.assessed = assessed
    random = RandomCase(offences: books.flatMap(\.offences))
  }

  /// The answer to the case of a number, line by line as it is given.
  public func text(_ number: Int, seed: UInt64) -> String {
    lines(file(number, seed: seed)).joined(separator: "\n")
  }

  /// The findings of the same case in the order of the file and in another, sorted.
  ///
  /// What follows the order of the file on purpose is the number of a finding and the order in
  /// which ids are listed; both are left out.
  public func inTwoOrders(_ number: Int, seed: UInt64) -> (first: [String], second: [String]) {
    let file = file(number, seed: seed)
    var chance = Chance(seed: seed &+ UInt64(number) &+ 1)
    return (lines(file).sorted(), lines(shuffled(file, &chance)).sorted())
  }

  private func lines(_ file: CaseFile) -> [String] {
    let analysis = engine.analyse(file)
    let findings = (analysis.findings + analysis.setAside).map(text)
    return findings + analysis.withoutFinding.map { "tanpa temuan \($0)" }
      + analysis.notes.map {
        "catatan \($0.basis.identifier) \($0.facts.map(\.description).sorted())"
      }
  }

  private func text(_ finding: OffenceFinding) -> String {
    func sets(_ list: [[FactPath]]) -> [String] {
      list.map { $0.map(\.description).sorted().joined(separator: " ") }.sorted()
    }
    func shown(_ element: ElementResult) -> String {
      let facts = element.facts.map(\.description).sorted().joined(separator: " ")
      let evidence = element.evidence.sorted().joined(separator: " ")
      let parts = element.parts.map(shown).joined(separator: ",")
      return "\(element.id)=\(element.truth.rawValue)[\(facts)][\(evidence)](\(parts))"
    }
    let parts: [String] = [
      finding.offence.identifier, finding.base?.identifier ?? "-", finding.accused,
      "\(finding.conduct.sorted()) \(finding.victims.sorted())", finding.status.rawValue,
      finding.form.rawValue, finding.role, "\(sets(finding.missing))",
      "\(finding.aggravations.map(\.identifier).sorted())",
      "\(finding.openAggravations.map { "\($0.citation.identifier) \(sets($0.missing))" }.sorted())",
      "\(finding.exclusions.map(\.citation.identifier).sorted())",
      "\(finding.regime.possible.map(\.rawValue))",
      finding.elements.map(shown).joined(separator: "; "),
    ]
    return parts.joined(separator: " | ")
  }

  // MARK: Making cases

  private func file(_ number: Int, seed: UInt64) -> CaseFile {
    var chance = Chance(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let people = ["P1", "P2", "P3"].prefix(chance.pick([1, 2, 2, 3], else: 2))
    let victims = ["K1", "K2", "K3"].prefix(chance.pick([0, 1, 2, 3], else: 1))
    let acts = (1...chance.pick([1, 2, 3], else: 1)).map { index in
      conduct("A\(index)", Array(people), Array(victims), &chance)
    }
    let evidence = acts.map { act in
      Evidence(
        id: "B\(act.id.dropFirst())", kind: "surat", supports: [FactPath(act.id, "tujuan")],
        contradicts: [], isLawful: .unknown)
    }
    return CaseFile(
      code: nil, title: nil, stage: nil, assessed: assessed, isAssessedStated: true,
      finalJudgment: nil,
      accused: people.map { id in
        let kind = chance.isWithin(15) ? "korporasi" : "orang"
        return Accused(
          id: id, isAnalysed: true,
          facts: [
            "jenis": .choice(kind),
            "kelompok_terorganisasi": .truth(chance.pick([.yes, .no, .unknown], else: .no)),
          ], judgment: nil)
      },
      victims: victims.map { id in
        Victim(
          id: id, count: 1, capacity: chance.isWithin(90) ? "korban-tppo" : "saksi",
          facts: [
            "kewarganegaraan": .places([chance.isWithin(70) ? "ID" : "MY"]),
            "anak": .truth(chance.pick([.yes, .no, .unknown], else: .unknown)),
          ])
      }, conduct: acts, evidence: evidence, stated: [])
  }

  private func conduct(
    _ id: String, _ people: [String], _ victims: [String], _ chance: inout Chance
  ) -> Conduct {
    var facts: [String: PersonalFact] = [:]
    if let offence = random.offences.randomElement(using: &chance) {
      facts = random.conductFacts(random.knowledge(offence, &chance))
    }
    let year = chance.pick([2006, 2024, 2026], else: 2024)
    let day = CalendarDate(year: year, month: 3, day: 2)
    let own = people.filter { _ in chance.isWithin(70) }
    let roles = ["pelaku", "pelaku", "turut-serta", "penganjur", "pembantu"]
    let states = ["selesai", "selesai", "selesai", "percobaan", "direncanakan"]
    return Conduct(
      id: id, accused: own.isEmpty ? Array(people.prefix(1)) : own,
      victims: victims.filter { _ in chance.isWithin(70) },
      series: chance.isWithin(50) ? "R1" : nil, targets: [],
      date: .moment(DayRange(earliest: day, latest: day)), facts: facts,
      roles: .personal(
        Dictionary(
          people.map { ($0, FactValue.choice(chance.pick(roles, else: "pelaku"))) },
          uniquingKeysWith: { first, _ in first })),
      completion: .common(.choice(chance.pick(states, else: "selesai"))))
  }

  private func shuffled(_ file: CaseFile, _ chance: inout Chance) -> CaseFile {
    CaseFile(
      code: nil, title: nil, stage: nil, assessed: file.assessed, isAssessedStated: true,
      finalJudgment: nil, accused: file.accused.shuffled(using: &chance),
      victims: file.victims.shuffled(using: &chance),
      conduct: file.conduct.shuffled(using: &chance).map { act in
        Conduct(
          id: act.id, accused: act.accused.shuffled(using: &chance),
          victims: act.victims.shuffled(using: &chance), series: act.series,
          targets: act.targets.shuffled(using: &chance), date: act.date, facts: act.facts,
          roles: act.roles, completion: act.completion)
      }, evidence: file.evidence.shuffled(using: &chance), stated: [])
  }
}
