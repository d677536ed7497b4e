public import StatuteModel

/// How a condition stands, with everything inside it.
public struct ConditionResult: Hashable, Sendable {
  /// Whether it holds.
  public let truth: Truth
  /// Whether the case says anything of it.
  public let isStated: Bool
  /// The facts that it looked at itself.
  public let facts: [FactPath]
  /// The smallest sets of unknown facts that would make it hold.
  public let missing: [Set<FactPath>]
  /// Facts that speak against each other.
  public let contradictions: [[FactPath]]
  /// Facts that would defeat it if they were stated.
  public let toVerify: [FactToVerify]
  /// When it brings the offence into play.
  public let trigger: Condition.Trigger
  /// The conditions inside.
  public let inner: [ConditionResult]

  init(
    _ truth: Truth, isStated: Bool = true, facts: [FactPath] = [],
    missing: [Set<FactPath>] = [], contradictions: [[FactPath]] = [],
    toVerify: [FactToVerify] = [], trigger: Condition.Trigger = .never,
    inner: [ConditionResult] = []
  ) {
    self.truth = truth
    self.isStated = isStated
    self.facts = facts
    self.missing = truth == .yes ? [[]] : truth == .no ? [] : MissingFacts.minimal(missing)
    self.contradictions = contradictions + inner.flatMap(\.contradictions)
    self.toVerify = toVerify + inner.flatMap(\.toVerify)
    self.trigger = trigger
    self.inner = inner
  }

  /// The facts that decide it: what holds where it holds, what fails where it fails.
  public var deciding: [FactPath] {
    if inner.isEmpty || !facts.isEmpty { return truth == .unknown && !isStated ? [] : facts }
    var result: [FactPath] = []
    for part in inner where part.truth == truth || (truth == .unknown && part.truth == .yes) {
      for fact in part.deciding where !result.contains(fact) { result.append(fact) }
    }
    return result
  }

  /// Every fact whose value is not known and could complete it.
  public var open: [FactPath] {
    truth == .unknown ? Set(missing.flatMap { $0 }).sorted() : []
  }

  /// Whether it, or anything inside, brings the offence into play. What was stated against other
  /// facts counts: a contradiction is shown, never passed over.
  func isInPlay(failing: Set<String>) -> Bool {
    let isTriggered =
      switch trigger {
      case .never: false
      case .whenMet: truth == .yes || !contradictions.isEmpty
      case .unlessFailed: truth != .no
      case .whenMetUnlessFailed(let element): truth == .yes && !failing.contains(element)
      }
    return isTriggered || inner.contains { $0.isInPlay(failing: failing) }
  }
}
