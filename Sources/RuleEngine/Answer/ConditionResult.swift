public import StatuteModel

/// How a condition stands, with everything inside it.
///
/// Offences share elements, and an element's reasons stand in many places of an answer: all of
/// them hold one object.
public final class ConditionResult: Hashable, Sendable {
  /// Whether it holds.
  public let truth: Truth
  /// Whether the case says anything of it.
  public let isStated: Bool
  /// The facts that it looked at itself.
  public let facts: [FactPath]
  /// The smallest sets of unknown facts that would make it hold.
  let missing: MissingFacts
  /// Facts that speak against each other.
  public let contradictions: [[FactPath]]
  /// Facts that would defeat it if they were stated.
  public let toVerify: [FactToVerify]
  /// When it brings the offence into play.
  public let trigger: Condition.Trigger
  /// The provisions that say of what defeats it here that it is not punished.
  private let notPunished: [Citation]
  /// The conditions inside.
  public let inner: [ConditionResult]

  /// - Parameter missing: sets that would make it hold; asked for only where it is open
  init(
    _ truth: Truth, isStated: Bool = true, facts: [FactPath] = [],
    missing: @autoclosure () -> MissingFacts = .never,
    contradictions: [[FactPath]] = [],
    toVerify: [FactToVerify] = [], notPunished: [Citation] = [],
    trigger: Condition.Trigger = .never,
    inner: [ConditionResult] = []
  ) {
    self.truth = truth
    self.isStated = isStated
    self.facts = facts
    self.missing =
      switch truth {
      case .yes: .nothing
      case .no: .never
      case .unknown: missing()
      }
    self.contradictions = Self.joined(contradictions, inner.lazy.map(\.contradictions))
    self.toVerify = Self.joined(toVerify, inner.lazy.map(\.toVerify))
    self.notPunished = notPunished
    self.trigger = trigger
    self.inner = inner
  }

  /// One list; most are empty.
  private static func joined<Item>(
    _ own: [Item], _ others: some Sequence<[Item]>
  ) -> [Item] {
    var all = own
    for other in others where !other.isEmpty { all += other }
    return all
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

  /// The provisions under which what fails is not punished, where nothing else makes it fail: a
  /// reader may say with them that it happened, and that the law does not punish it.
  public var unpunished: [Citation] {
    guard truth == .no else { return [] }
    let failing = inner.filter { $0.truth == .no }
    guard !failing.isEmpty else { return notPunished }
    let all = failing.map(\.unpunished)
    return all.contains([]) ? [] : all.flatMap { $0 }
  }

  /// Every fact whose value is not known and could complete it.
  public var open: [FactPath] {
    truth == .unknown ? missing.used : []
  }

  /// Whether it, or anything inside, brings the offence into play. What was stated against other
  /// facts counts: a contradiction is shown, never passed over.
  func isInPlay(failing: [String]) -> Bool {
    let isTriggered =
      switch trigger {
      case .never: false
      case .whenMet: truth == .yes || !contradictions.isEmpty
      case .unlessFailed: truth != .no
      case .whenMetUnlessFailed(let element): truth == .yes && !failing.contains(element)
      }
    return isTriggered || inner.contains { $0.isInPlay(failing: failing) }
  }

  /// Whether two say the same.
  public static func == (left: ConditionResult, right: ConditionResult) -> Bool {
    left === right
      || left.truth == right.truth && left.isStated == right.isStated && left.facts == right.facts
        && left.missing == right.missing && left.contradictions == right.contradictions
        && left.toVerify == right.toVerify && left.notPunished == right.notPunished
        && left.trigger == right.trigger && left.inner == right.inner
  }

  /// Hashes what tells most apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(truth)
    hasher.combine(facts)
    hasher.combine(inner)
  }
}
