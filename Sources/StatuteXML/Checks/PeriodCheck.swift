internal import StatuteModel

/// Lint (c): periods are declared, and two wordings of a provision never hold at once.
/// (That a period ends after it starts is seen while the file is read.)
enum PeriodCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    var found: [Diagnostic] = []
    if statute.date(of: .entryIntoForce) == nil {
      found.append(context.diagnostic(.noEntryIntoForce, line: 1))
    }
    if let start = statute.force.start, let end = statute.force.end, start >= end {
      found.append(
        context.diagnostic(
          .invertedPeriod(id: statute.identity.citation, start: start, end: end), line: 1))
    }
    for provision in statute.provisions {
      guard let id = provision.period, statute.periods[id] == nil else { continue }
      found.append(
        context.diagnostic(
          .undefined(
            attribute: "period", target: id,
            nearest: Spelling.nearestIdentifier(to: id, in: statute.periods.keys.sorted())),
          at: provision))
    }
    for provision in statute.provisions where !provision.isVersion {
      guard let eId = provision.eId, case let others = statute.otherWordings(of: eId),
        !others.isEmpty
      else { continue }
      found += overlaps(among: [provision] + others, of: eId, context)
    }
    return found
  }

  /// Wordings in the order of their first days, each against the one that has held longest so far.
  private static func overlaps(
    among wordings: [Provision], of eId: String, _ context: CheckContext
  ) -> [Diagnostic] {
    let earliest = CalendarDate(dayNumber: -719_162)
    // Wording that never took effect stands beside the wording that did.
    let dated = wordings.map { (wording: $0, period: context.statute.period(of: $0)) }
      .filter { $0.period.wasInForce }
      .map { (wording: $0.wording, start: $0.period.start ?? earliest, end: $0.period.end) }
      .sorted { left, right in
        guard let first = left.start, let second = right.start else { return false }
        return (first, left.wording.index) < (second, right.wording.index)
      }
    var found: [Diagnostic] = []
    guard var longest = dated.first else { return [] }
    for next in dated.dropFirst() {
      let isFree = longest.end.map { end in next.start.map { end <= $0 } ?? false } ?? false
      if !isFree {
        let (first, second) =
          longest.wording.index < next.wording.index
          ? (longest.wording, next.wording) : (next.wording, longest.wording)
        found.append(
          context.diagnostic(
            .overlappingWordings(eId: eId, other: first.eId ?? eId), at: second))
      }
      if let end = longest.end, next.end.map({ $0 > end }) ?? true { longest = next }
    }
    return found
  }
}
