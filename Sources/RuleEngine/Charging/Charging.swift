internal import StatuteModel

/// Proposes charges from findings: how they stand to each other, in which form they are charged,
/// and how they concur.
struct Charging {
  let rules: RuleSet
  let file: CaseFile
  let calculator: PenaltyCalculator
  private let relations: [OffenceRelation]
  private let concurrence: [ConcurrenceRule]
  private let links: ConductLinks

  init(_ books: [RuleBook], rules: RuleSet, file: CaseFile, calculator: PenaltyCalculator) {
    self.rules = rules
    self.file = file
    self.calculator = calculator
    relations = books.flatMap(\.relations)
    concurrence = books.flatMap(\.concurrence)
    links = ConductLinks(file)
  }

  /// What is proposed.
  struct Result {
    /// The findings with their relations.
    var findings: [OffenceFinding]
    var concurrences: [Concurrence] = []
    var proposal: ChargeProposal
  }

  /// Works on numbered findings, accused by accused in the order of the file.
  func propose(_ findings: [OffenceFinding]) -> Result {
    var result = Result(findings: findings, proposal: .none)
    var arrangements: [ChargeArrangement] = []
    var questions: [ChargeQuestion] = []
    for accused in file.accused {
      let own = findings.filter { $0.accused == accused.id && $0.status != .notPunished }
        .map(Weighed.init)
      let finder = RelationFinder(rules: rules, relations: relations, links: links)
      let pairs = finder.pairs(own)
      for index in result.findings.indices where result.findings[index].accused == accused.id {
        result.findings[index].relations = told(pairs, own, of: result.findings[index].id)
      }
      let met = own.filter { $0.finding.status == .met }
      guard !met.isEmpty else { continue }
      let parts = VictimParts(finder: finder).parts(of: met)
      let tree = ChargeTree(parts, pairs: finder.pairs(parts))
      arrangements.append(
        ChargeArrangement(
          accused: accused.id, form: tree.form, layers: LayerWriter(tree, parts, whole: met).layers)
      )
      let (found, open) = ConcurrenceFinder(
        tree: tree, list: parts, rules: concurrence, links: links, calculator: calculator,
        file: file
      ).find()
      result.concurrences += found
      questions += open
    }
    let forms = Set(arrangements.map(\.form))
    result.proposal = ChargeProposal(
      form: forms.count == 1 ? forms.first : nil, arrangements: arrangements,
      uncharged: findings.compactMap(uncharged), questions: questions)
    return result
  }

  /// The relations that a finding carries: to what goes behind it, and among alternatives to each.
  private func told(
    _ pairs: [FindingPair], _ list: [Weighed], of id: String
  ) -> [FindingRelation] {
    pairs.compactMap { pair in
      let first = list[pair.first].finding
      let second = list[pair.second].finding
      let isFirst = first.id == id
      guard isFirst || (second.id == id && pair.kind == .alternative) else { return nil }
      let other = isFirst ? second : first
      let isPartial = !Set(other.victims).isSubset(of: pair.shared)
      return FindingRelation(
        kind: pair.kind, finding: other.id,
        basis: first.regime.isUnderOldLaw == true ? pair.relation.old : pair.relation.new,
        mark: pair.relation.mark, words: pair.relation.words,
        onlyFor: isPartial ? other.victims.filter(pair.shared.contains) : [])
    }
  }

  private func uncharged(_ finding: OffenceFinding) -> UnchargedFinding? {
    let reason: UnchargedFinding.Reason
    switch finding.status {
    case .undetermined: reason = .open(finding.missing.first ?? [])
    case .notPunished: reason = .notPunished(finding.exclusions.map(\.citation))
    case .met, .notMet: return nil
    }
    return UnchargedFinding(accused: finding.accused, finding: finding.id, reason: reason)
  }
}

extension Regime {
  /// Whether the law before the change alone governs; `nil` where that is open.
  var isUnderOldLaw: Bool? {
    let old = possible.filter { $0 == .old || $0 == .oldInExecution }
    if old.isEmpty { return false }
    return old.count == possible.count ? true : nil
  }
}
