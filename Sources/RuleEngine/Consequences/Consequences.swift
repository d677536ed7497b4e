public import StatuteModel

/// What follows from a case beside findings and punishments.
public struct Consequences: Sendable {
  /// Restitution, victim by victim; those without losses are not listed.
  public let restitution: [RestitutionResult]
  /// Which code of procedure holds, part by part.
  public let procedure: [ProcedureResult]
  /// By which code evidence is counted; `nil` where no rule decides it.
  public let proof: ProofResult?
  /// When prosecution lapses, by the id of the finding.
  public let limitations: [String: LimitationResult]
  /// How a sentence is adjusted, by the id of the finding.
  public let adjustments: [String: AdjustmentResult]
  /// What the reader is told.
  public let notices: [NoticeResult]
  /// Facts that these answers ask for.
  public let asked: [FactPath]
}

/// What a reader is told, with the facts that bring it up.
public struct NoticeResult: Hashable, Sendable {
  /// What is told, and what carries it.
  public let notice: Notice
  /// The facts.
  public let facts: [FactPath]
  /// The offences that it is about; empty where it is about none in particular.
  public var offences: [Citation] = []

  /// Hashes what tells most apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(notice.occasion)
    hasher.combine(facts)
  }
}

/// Brings together what follows from a case.
struct ConsequenceFinder {
  let file: CaseFile
  let findings: [OffenceFinding]
  let calculator: PenaltyCalculator
  let transition: Transition
  let proof: ProofResult?
  let evidence: [EvidenceRule]
  /// Keys of grounds that exclude punishment.
  let exclusionKeys: Set<FactKey>
  /// Provisions that raise a punishment because the accused holds an office.
  let officeRules: Set<Citation>
  let units: [Unit]
  let skipped: [SkippedConduct]
  let openForms: [OpenForm]

  var result: Consequences {
    let rules = calculator.book.consequences
    let procedure = rules.procedure.map {
      ProcedureDecision(file: file, rules: $0, acts: calculator.acts).results
    }
    let restitution = RestitutionFinder(
      file: file, calculator: calculator, code: Self.code(procedure ?? [])
    ).results
    let ages = AccusedAges(file: file, childAge: childAge)
    var limitations: [String: LimitationResult] = [:]
    var adjustments: [String: AdjustmentResult] = [:]
    for finding in findings {
      limitations[finding.id] = LimitationFinder(
        file: file, calculator: calculator, ages: ages
      ).limitation(of: finding)
      adjustments[finding.id] = AdjustmentFinder(
        file: file, rules: rules, basis: calculator.book.anchors[.sentenceAdjustment],
        all: findings
      ).adjustment(of: finding)
    }
    let notices = NoticeFinder(
      file: file, findings: findings, notices: rules.notices, acts: calculator.acts, ages: ages,
      day: transition.day, exclusionKeys: exclusionKeys, officeRules: officeRules,
      units: units, skipped: skipped, unheldMinimum: unheldMinimum,
      openForms: openForms
    ).found
    var asked = (procedure ?? []).flatMap(\.asked) + restitution.flatMap(\.asked)
    asked += findings.flatMap { adjustments[$0.id]?.asked ?? [] } + notices.asked
    return Consequences(
      restitution: restitution, procedure: procedure ?? [], proof: proof,
      limitations: limitations,
      adjustments: adjustments, notices: notices.results, asked: asked.uniqued)
  }

  /// Codes that evidence is counted by and whose minimum is not held.
  private var unheldMinimum: [ActIdentifier] {
    evidence.filter { rule in
      rule.least == nil && proof.map { $0.codes.contains(rule.code) } ?? true
    }.map(\.code)
  }

  /// The code that the trial follows, else the investigation; `nil` where that is open.
  private static func code(_ procedure: [ProcedureResult]) -> ActIdentifier? {
    (procedure.first { $0.stage == .trial } ?? procedure.first)?.code
  }

  /// The age under which an accused is a child, in years.
  private var childAge: Int? {
    guard let citation = calculator.book.anchors[.childAge], let act = citation.act,
      case .period(let period) = calculator.acts.act(act)?.quantity("usia", in: citation)
    else { return nil }
    return period.years
  }
}

extension Array where Element: Hashable {
  /// Without repeats, in order.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
