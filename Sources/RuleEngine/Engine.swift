public import StatuteModel

/// Holds the facts of a case against the rules of the acts.
public struct Engine: Sendable {
  private let rules: RuleSet
  private let evidence: [EvidenceRule]
  private let usedKeys: Set<FactKey>
  private let exclusionKeys: Set<FactKey>
  private let officeRules: Set<Citation>
  private let books: [RuleBook]
  private let memory = SanctionMemory()
  private let calculator: PenaltyCalculator
  private let transition: Transition

  /// An engine for the rules at hand and the texts that punishments are read from.
  /// - Throws: where the texts do not say since when the law changed.
  public init(_ books: [RuleBook], calculator: PenaltyCalculator) throws(SanctionFailure) {
    guard let transition = SanctionAssessor.transition(calculator) else {
      throw .unusableAnchor(ReadingBook.Anchor.changeOfLaw.rawValue)
    }
    rules = RuleSet(books)
    evidence = books.flatMap(\.evidence)
    self.books = books
    exclusionKeys = Set(books.flatMap(\.exclusions).flatMap(\.condition.keys))
    officeRules = NoticeFinder.officeRules(books)
    usedKeys = books.reduce(Self.ownKeys) { $0.union($1.keys) }
    self.calculator = calculator
    self.transition = transition
  }

  /// Keys that the engine itself decides by, beside those that rules name.
  private static let ownKeys: Set<FactKey> = [
    FactKey(.conduct, "tanggal"), FactKey(.conduct, "peran"),
    FactKey(.conduct, "masa_eksploitasi"), FactKey(.conduct, "tempat.negara"),
    FactKey(.accused, "kendali_korporasi"), FactKey(.accused, "kewarganegaraan"),
    FactKey(.accused, "pengurus_dari"),
    FactKey(.accused, "putusan.penjara_bulan"), FactKey(.accused, "putusan.denda"),
    FactKey(.accused, "tanggal_lahir"), FactKey(.accused, "usia"), FactKey(.accused, "usia_pada"),
    FactKey(.accused, "adalah_korban"), FactKey(.victim, "kerugian"), FactKey(.victim, "utang"),
    FactKey(.victim, "restitusi.diajukan"), FactKey(.victim, "restitusi.dibayar"),
    FactKey(.proceeding, "proses.penyidikan_mulai"),
    FactKey(.proceeding, "proses.penuntutan_mulai"), FactKey(.proceeding, "proses.pelimpahan"),
    FactKey(.proceeding, "proses.pemeriksaan_terdakwa_mulai"),
  ]

  /// Analyses each accused on their own.
  public func analyse(_ file: CaseFile) -> Analysis {
    let procedure = calculator.book.consequences.procedure.map {
      ProcedureDecision(file: file, rules: $0, acts: calculator.acts)
    }
    let proof = procedure?.proof
    let judge = Judge(
      rules: rules, file: file, transition: transition,
      assessor: SanctionAssessor(
        calculator: calculator, assessed: file.assessed, memory: memory),
      sufficiency: SufficiencyRule(evidence, under: proof))
    var all: [OffenceFinding] = []
    var skipped: [SkippedConduct] = []
    var withoutFinding: [String] = []
    var notes: [NoteResult] = []
    var allUnits: [Unit] = []
    var openForms: [OpenForm] = []
    let finder = UnitFinder(file)
    for accused in file.accused where accused.isAnalysed {
      let (units, left) = finder.units(of: accused)
      allUnits += units
      skipped += left
      let judges = units.map { UnitJudge(judge, $0) }
      let own = listed(judges.flatMap(\.findings))
      openForms += judges.flatMap(\.openForms)
      skipped += passedOver(units, own)
      if !own.contains(where: { $0.status != .notMet }) { withoutFinding.append(accused.id) }
      all += own
      notes += units.flatMap { self.notes($0, rules, file) }
    }
    let findings = all.enumerated().filter { $0.element.status != .notMet }
      .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
    let numbered = findings.enumerated().map { index, entry in
      var copy = entry.element
      copy.id = "T\(index + 1)"
      return copy
    }
    let charging = Charging(books, rules: rules, file: file, calculator: calculator)
      .propose(numbered)
    let consequences = ConsequenceFinder(
      file: file, findings: numbered, calculator: calculator, transition: transition,
      proof: proof, evidence: evidence, exclusionKeys: exclusionKeys,
      officeRules: officeRules, units: allUnits, skipped: skipped, openForms: openForms.uniqued
    ).result
    let questions = Self.questions(numbered)
    // What something followed from was used.
    let derivedFrom = Set(
      (Array(file.derived.values) + file.victims.flatMap { Array($0.childhoods.values) })
        .flatMap(\.sources))
    let judged = Set(all.map(\.accused))
    let first = FirstQuestions(file: file, leadingKeys: rules.leadingKeys).list(
      for: withoutFinding.filter { !judged.contains($0) })
    return Analysis(
      assessed: file.assessed, findings: charging.findings,
      setAside: all.filter { $0.status == .notMet },
      withoutFinding: withoutFinding, skipped: skipped,
      defaults: DefaultsUsed(file).list,
      unused: file.stated.filter { !usedKeys.contains($0.key) }.map(\.path)
        .filter { path in
          !derivedFrom.contains(path)
            && !consequences.notices.contains { $0.facts.contains { $0.touches(path) } }
        },
      questions: (questions + first + consequences.asked).uniqued,
      notes: (notes + formNotes(numbered)).uniqued,
      consequences: consequences, concurrences: charging.concurrences,
      charges: charging.proposal)
  }

  /// What is shown: in the order of the rules, victims put together, an attempt only where the
  /// offence was not completed in the same undertaking.
  private func listed(_ findings: [OffenceFinding]) -> [OffenceFinding] {
    let shown = findings.filter { finding in
      finding.form != .attempt
        || !findings.contains { other in
          other.form != .attempt && other.status == .met && other.offence == finding.offence
            && other.victims == finding.victims
            && !Set(other.conduct).isDisjoint(with: finding.conduct)
        }
    }
    let byPlace = Dictionary(grouping: shown, by: \.place)
    return byPlace.keys.sorted().flatMap { FindingMerger.merge(byPlace[$0] ?? []) }
  }

  /// Conduct that came to nothing for a reason that lies in how it is described.
  private func passedOver(_ units: [Unit], _ findings: [OffenceFinding]) -> [SkippedConduct] {
    var result: [SkippedConduct] = []
    for unit in units {
      for conduct in unit.own where conduct.accused.contains(unit.accused.id) {
        let isShown = findings.contains { finding in
          finding.conduct.contains(conduct.id)
            && (unit.victim.map { finding.victims.contains($0.id) } ?? true)
        }
        guard !isShown, let reason = reason(unit, conduct) else { continue }
        result.append(
          SkippedConduct(accused: unit.accused.id, conduct: conduct.id, reason: reason))
      }
    }
    return result.uniqued
  }

  private func reason(_ unit: Unit, _ conduct: Conduct) -> SkippedConduct.Reason? {
    if let victim = unit.victim, !unit.isVictimOfTrafficking {
      return .capacity(victim: victim.id, victim.capacity)
    }
    switch unit.mode {
    case .attempted, .planned:
      return .completion(conduct.completion(for: unit.accused.id))
    case .completed, .helped: return unit.isDirected ? .directed : nil
    }
  }

  private func notes(_ unit: Unit, _ rules: RuleSet, _ file: CaseFile) -> [NoteResult] {
    let evaluator = Evaluator(undertaking: unit.ownUndertaking)
    return rules.notes.compactMap { rule in
      let result = evaluator.evaluate(rule.condition)
      guard result.truth == .yes else { return nil }
      return NoteResult(
        kind: rule.kind, basis: rule.citation, facts: result.deciding, words: rule.words)
    }
  }

  /// What is to be known of the form in which something was found.
  private func formNotes(_ findings: [OffenceFinding]) -> [NoteResult] {
    findings.flatMap { finding -> [NoteResult] in
      let forms = rules.offenceRules.first { $0.citation == finding.offence }?.forms ?? [:]
      let rule = [FormRule.Name.attempt, .assistance].compactMap { forms[$0]?.rule }
      return rule.filter { $0.name.rawValue == finding.form.rawValue }.compactMap { form in
        form.note.map { words in
          NoteResult(
            kind: "bacaan-bentuk", basis: form.citation,
            facts: finding.conduct.map {
              FactPath($0, form.name == .attempt ? "penyelesaian" : "peran")
            }, words: words)
        }
      }
    }
  }

  private static func rank(_ finding: OffenceFinding) -> Int {
    switch finding.status {
    case .met: 0
    case .notPunished: 1
    case .undetermined: 1 + (finding.missing.first?.count ?? 0)
    case .notMet: .max
    }
  }

  /// Facts of the smallest sets first; among them those that occur in most findings.
  private static func questions(_ findings: [OffenceFinding]) -> [FactPath] {
    var size: [FactPath: Int] = [:]
    var count: [FactPath: Int] = [:]
    for finding in findings {
      for set in finding.missing {
        for fact in set { size[fact] = min(size[fact] ?? .max, set.count) }
      }
      for fact in Set(finding.missing.flatMap { $0 }) { count[fact, default: 0] += 1 }
      let others = finding.regime.asked + finding.openAggravations.flatMap(\.missing).flatMap { $0 }
      for fact in others where size[fact] == nil { size[fact] = .max }
    }
    return size.keys.sorted { a, b in
      (size[a] ?? 0, -(count[a] ?? 0), a) < (size[b] ?? 0, -(count[b] ?? 0), b)
    }
  }
}
