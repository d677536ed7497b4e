public import StatuteModel

/// Which code of procedure a part of the proceeding follows (*hukum acara*).
public struct ProcedureResult: Hashable, Sendable {
  /// The part.
  public let stage: ProcedureRules.Stage
  /// The code; `nil` where that is open.
  public let code: ActIdentifier?
  /// All codes that are possible.
  public let possible: [ActIdentifier]
  /// How far the case had come on the first day of the newer code; `nil` where it is open.
  public let situation: ProcedureRules.Situation?
  /// The provision that says so; `nil` where it is open.
  public let basis: Citation?
  /// How sure it is.
  public let mark: Confidence?
  /// Facts that would settle it.
  public let asked: [FactPath]
}

/// Decides which code holds from how far the case had come on the first day of the newer one.
struct ProcedureDecision {
  let file: CaseFile
  let rules: ProcedureRules
  let acts: HeldActs

  /// The parts in the order of a proceeding; a trial only where the file speaks of one.
  var results: [ProcedureResult] {
    guard let day = acts.act(rules.new)?.force.start else { return [] }
    var results = [investigation(day)]
    if speaksOfTrial {
      results.append(trial(day))
      if began(.examination, day) == .yes, let review = rules.rule(.review, .examined),
        file.assessed >= day
      {
        results.append(Self.decided(review))
      }
    }
    return results
  }

  private static let beforeInvestigation: Set = ["pra-laporan", "penyelidikan"]
  private static let atCourt: Set = ["persidangan", "putusan"]

  private var speaksOfTrial: Bool {
    let steps = file.proceeding.steps
    return steps[.referral] != nil || steps[.examination] != nil || file.finalJudgment != nil
      || file.stage.map(Self.atCourt.contains) ?? false
  }

  private func investigation(_ day: CalendarDate) -> ProcedureResult {
    if file.assessed < day || began(.referral, day) == .yes {
      return decided(.investigation, .before)
    }
    switch Truth.any([began(.investigation, day), began(.prosecution, day)]) {
    case .yes: return decided(.investigation, .running)
    case .no: return decided(.investigation, isAllAfter(day) ? .after : .notBegun)
    case .unknown:
      if isAllAfter(day) { return decided(.investigation, .after) }
      if file.stage.map(Self.beforeInvestigation.contains) ?? false {
        return decided(.investigation, .notBegun)
      }
      return open(.investigation, [.investigation])
    }
  }

  private func trial(_ day: CalendarDate) -> ProcedureResult {
    if file.assessed < day { return decided(.trial, .before) }
    if began(.examination, day) == .yes { return decided(.trial, .examined) }
    if isAllAfter(day) { return decided(.trial, .after) }
    switch (began(.referral, day), began(.examination, day)) {
    case (.yes, .no): return decided(.trial, .referred)
    case (.yes, _): return open(.trial, [.examination])
    case (.no, _): return decided(.trial, .after)
    // Referred before or after: an examination that came later is under the newer code either way.
    case (.unknown, .no): return open(.trial, [.referral], certain: rules.new)
    case (.unknown, _): return open(.trial, [.referral, .examination])
    }
  }

  /// Whether a step was taken before the day. A later step that was proves the earlier, and an
  /// earlier one that was not excludes the later.
  private func began(_ step: Proceeding.Step, _ day: CalendarDate) -> Truth {
    let order: [Proceeding.Step] = [.investigation, .prosecution, .referral, .examination]
    guard let place = order.firstIndex(of: step) else { return .unknown }
    if file.finalJudgment?.latest.map({ $0 < day }) ?? false { return .yes }
    if order[place...].contains(where: { stated($0, day) == .yes }) { return .yes }
    return order[...place].contains { stated($0, day) == .no } ? .no : .unknown
  }

  private func stated(_ step: Proceeding.Step, _ day: CalendarDate) -> Truth {
    guard let range = file.proceeding.steps[step] else { return .unknown }
    if let latest = range.latest, latest < day { return .yes }
    return range.earliest.map { $0 >= day } ?? false ? .no : .unknown
  }

  /// Whether no conduct can have begun before the day.
  func isAllAfter(_ day: CalendarDate) -> Bool {
    file.conduct.allSatisfy { $0.date?.first.earliest.map { $0 >= day } ?? false }
  }

  private func decided(
    _ stage: ProcedureRules.Stage, _ situation: ProcedureRules.Situation
  ) -> ProcedureResult {
    guard let rule = rules.rule(stage, situation) else { return open(stage, []) }
    return Self.decided(rule)
  }

  private static func decided(_ rule: ProcedureRules.Rule) -> ProcedureResult {
    ProcedureResult(
      stage: rule.stage, code: rule.code, possible: [rule.code], situation: rule.situation,
      basis: rule.basis, mark: rule.mark, asked: [])
  }

  private func open(
    _ stage: ProcedureRules.Stage, _ steps: [Proceeding.Step], certain: ActIdentifier? = nil
  ) -> ProcedureResult {
    ProcedureResult(
      stage: stage, code: certain, possible: certain.map { [$0] } ?? [rules.old, rules.new],
      situation: nil, basis: nil, mark: nil,
      asked: steps.map {
        FactPath(FactKey.Entity.proceeding.rawValue, "proses", [$0.rawValue])
      })
  }
}
