public import StatuteModel

/// Holds the facts of a case against the rules of the acts.
public struct Engine: Sendable {
  private let books: [RuleBook]

  /// An engine for the rules at hand.
  public init(_ books: [RuleBook]) {
    self.books = books
  }

  /// Keys that the engine itself decides by, beside those that rules name.
  private static let ownKeys: Set<FactKey> = [FactKey(.conduct, "tanggal")]

  /// Analyses each accused on their own.
  public func analyse(_ file: CaseFile) -> Analysis {
    var all: [OffenceFinding] = []
    var skipped: [SkippedConduct] = []
    var withoutFinding: [String] = []
    let finder = UndertakingFinder(file)
    for accused in file.accused where accused.isAnalysed {
      let (undertakings, left) = finder.undertakings(of: accused)
      skipped += left
      var own: [OffenceFinding] = []
      for offence in books.flatMap(\.offences) {
        let judged = undertakings.map { judge(offence, $0, file) }
        own += FindingMerger.merge(judged)
      }
      let shown = own.filter { $0.status != .undetermined || $0.isInPlay }
      if !shown.contains(where: { $0.status != .notMet }) { withoutFinding.append(accused.id) }
      all += shown
    }
    let findings = all.filter { $0.status != .notMet }.sorted(by: Self.precedes)
    let numbered = findings.enumerated().map { index, finding in
      var copy = finding
      copy.id = "T\(index + 1)"
      return copy
    }
    let used = books.reduce(Self.ownKeys) { $0.union($1.keys) }
    return Analysis(
      assessed: file.assessed, findings: numbered,
      setAside: all.filter { $0.status == .notMet && $0.isInPlay },
      withoutFinding: withoutFinding, skipped: skipped,
      defaults: DefaultsUsed(file).list,
      unused: file.stated.filter { !used.contains($0.key) }.map(\.path),
      questions: Self.questions(numbered))
  }

  private static func precedes(_ a: OffenceFinding, _ b: OffenceFinding) -> Bool {
    rank(a) < rank(b)
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
      for fact in finding.regime.asked where size[fact] == nil { size[fact] = .max }
    }
    return size.keys.sorted { a, b in
      (size[a] ?? 0, -(count[a] ?? 0), a) < (size[b] ?? 0, -(count[b] ?? 0), b)
    }
  }

  private func judge(
    _ offence: Offence, _ undertaking: Undertaking, _ file: CaseFile
  ) -> OffenceFinding {
    let evaluator = Evaluator(undertaking: undertaking)
    let evidence = EvidenceIndex(evidence: file.evidence)
    let elements = offence.elements.map { element in
      result(of: element, evaluator.evaluate(element.condition), evidence)
    }
    let force = forceResult(offence.force, undertaking, file)
    let parts = elements.map(\.reasons) + [force]
    let truth = Truth.all(parts.map(\.truth))
    let exclusions = offence.exclusions.compactMap { exclusion -> ExclusionResult? in
      let result = evaluator.evaluate(exclusion.condition)
      guard result.truth == .yes else { return nil }
      return ExclusionResult(citation: exclusion.citation, facts: result.deciding)
    }
    let status: OffenceFinding.Status =
      switch truth {
      case .yes: exclusions.isEmpty ? .met : .notPunished
      case .unknown: .undetermined
      case .no: .notMet
      }
    let missing = MissingFacts.product(parts.map(\.missing)).map { $0.sorted() }
    let role = undertaking.conduct.filter { $0.accused.contains(undertaking.accused.id) }
      .map { $0.role(of: undertaking.accused.id) }
    let own = role.contains(Conduct.defaultRole) ? Conduct.defaultRole : role.first
    return OffenceFinding(
      id: "", offence: offence.citation, sanctions: offence.sanctions,
      accused: undertaking.accused.id, conduct: undertaking.conduct.map(\.id),
      victims: undertaking.victim.map { [$0.id] } ?? [], status: status,
      form: own == Conduct.defaultRole ? .principal : .participation,
      role: own ?? Conduct.defaultRole, elements: elements, force: force.truth,
      missing: status == .undetermined ? missing : [], exclusions: exclusions,
      toVerify: elements.flatMap(\.reasons.toVerify),
      contradictions: elements.flatMap(\.reasons.contradictions),
      regime: RegimeDecision(
        undertaking: undertaking, file: file, force: offence.force,
        transition: offence.transition
      ).decide(), isInPlay: elements.contains(where: \.reasons.isInPlay))
  }

  private func result(
    of element: Element, _ result: ConditionResult, _ evidence: EvidenceIndex
  ) -> ElementResult {
    let facts = result.deciding
    let all = facts + result.open
    return ElementResult(
      id: element.id, words: element.words, english: element.english, truth: result.truth,
      facts: facts, open: result.open, evidence: evidence.supporting(all),
      rebuttal: evidence.contradicting(all), reasons: result)
  }

  /// Whether the provision was law on the last day; an open date leaves it open.
  private func forceResult(
    _ force: Period, _ undertaking: Undertaking, _ file: CaseFile
  ) -> ConditionResult {
    let last = undertaking.lastDay(limit: file.assessed)
    let dates = Set(undertaking.imprecise(limit: file.assessed))
    var truths: [Truth] = []
    if let start = force.start {
      let isAfter = last.earliest.map { $0 >= start } ?? false
      let isBefore = last.latest.map { $0 < start } ?? false
      truths.append(isAfter ? .yes : isBefore ? .no : .unknown)
    }
    if let end = force.end {
      let isBefore = last.latest.map { $0 < end } ?? false
      let isAfter = last.earliest.map { $0 >= end } ?? false
      truths.append(isBefore ? .yes : isAfter ? .no : .unknown)
    }
    return ConditionResult(
      Truth.all(truths), facts: undertaking.conduct.map { FactPath($0.id, "tanggal") },
      missing: [dates])
  }
}
