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
    for provision in statute.provisions {
      guard let id = provision.period, statute.periods[id] == nil else { continue }
      found.append(
        context.diagnostic(
          .undefined(
            attribute: "period", target: id,
            nearest: Spelling.nearest(to: id, in: statute.periods.keys.sorted())),
          at: provision))
    }
    for provision in statute.provisions where !provision.isVersion {
      guard let eId = provision.eId else { continue }
      let wordings = [provision] + statute.otherWordings(of: eId)
      for (index, first) in wordings.enumerated() {
        for second in wordings[(index + 1)...] where overlap(first, second, statute) {
          found.append(
            context.diagnostic(
              .overlappingWordings(eId: eId, other: second.eId ?? ""), at: second))
        }
      }
    }
    return found
  }

  private static func overlap(_ first: Provision, _ second: Provision, _ statute: Statute) -> Bool {
    let a = statute.period(of: first)
    let b = statute.period(of: second)
    let aEndsFirst = a.end.map { end in b.start.map { end <= $0 } ?? false } ?? false
    let bEndsFirst = b.end.map { end in a.start.map { end <= $0 } ?? false } ?? false
    return !aEndsFirst && !bEndsFirst
  }
}
