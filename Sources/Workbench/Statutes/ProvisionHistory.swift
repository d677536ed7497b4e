internal import StatuteModel

/// The days on which a provision changed, each with what changed, from the same values by which the
/// command answers `--pada`.
struct ProvisionHistory {
  /// A span of days in which the provision is read alike.
  struct Era {
    /// Its first day.
    let start: CalendarDate
    /// What is otherwise than on the day before.
    let changes: [Change]
  }

  /// What can be otherwise.
  enum Change: Hashable {
    /// How the provision stands.
    case standing(Standing)
    /// Its wording is another.
    case amended
    /// Words in it are replaced.
    case replaced
    /// Citations in it, or of it, are read as others.
    case redirected
    /// A general rule of another act applies.
    case affected
    /// Something inside stands otherwise.
    case inside
  }

  /// The first day shown: on which the act became law, or the provision.
  let first: CalendarDate
  /// The last day shown: today, or the last change, with some days more.
  let last: CalendarDate
  /// In the order of time; never empty.
  let eras: [Era]

  init(of provision: Provision, in statute: Statute, corpus: Corpus, today: CalendarDate) {
    let days = Self.days(of: provision, in: statute).sorted()
    let start = days.first ?? statute.force.start ?? today
    func sheet(_ date: CalendarDate) -> ProvisionSheet {
      SheetBuilder.sheet(of: provision, in: statute, corpus: corpus, on: date)
    }
    var before = sheet(start)
    var eras = [Era(start: start, changes: [.standing(before.standing)])]
    for day in days where day > start {
      let after = sheet(day)
      let changes = Self.changes(from: before, to: after)
      if !changes.isEmpty { eras.append(Era(start: day, changes: changes)) }
      before = after
    }
    first = start
    let end = max(today, eras.map(\.start).max() ?? today)
    last = end.adding(days: max((end.dayNumber - start.dayNumber) / 25, 30)) ?? end
    self.eras = eras
  }

  /// Every day on which something about the provision begins or ends.
  private static func days(of provision: Provision, in statute: Statute) -> Set<CalendarDate> {
    var periods = [statute.force]
    var names: Set<String> = []
    for piece in statute.path(to: provision) { names.formUnion([piece.eId].compactMap { $0 }) }
    for piece in statute.subtree(of: provision) {
      guard let eId = piece.workIdentifier ?? piece.eId else { continue }
      names.insert(eId)
      for wording in [piece] + statute.otherWordings(of: eId) {
        periods.append(statute.period(of: wording))
        for (mark, _) in wording.marks { names.formUnion([mark.eId].compactMap { $0 }) }
      }
    }
    for modification in statute.modifications {
      let touched = modification.destinations + modification.alternatives.keys
      guard touched.contains(where: names.contains), let period = modification.period else {
        continue
      }
      periods.append(period)
    }
    return Set(periods.flatMap { [$0.start, $0.end] }.compactMap { $0 })
  }

  private static func changes(
    from before: ProvisionSheet, to after: ProvisionSheet
  ) -> [Change] {
    var changes: [Change] = []
    if !before.standing.isAlike(after.standing) { changes.append(.standing(after.standing)) }
    for note in after.notes where !before.notes.contains(note) {
      let change: Change? =
        switch note {
        case .amended: .amended
        case .replaced: .replaced
        case .redirected, .succeededBy: .redirected
        case .affected: .affected
        case .stillApplies, .unverified, .notObtained, .abridged, .restored, .remark: nil
        }
      if let change, !changes.contains(change) { changes.append(change) }
    }
    guard changes.isEmpty else { return changes }
    let isSame =
      before.lines.count == after.lines.count
      && zip(before.lines, after.lines).allSatisfy { old, new in
        old.runs.map(\.text) == new.runs.map(\.text) && isAlike(old.standing, new.standing)
      }
    return isSame ? [] : [.inside]
  }

  private static func isAlike(_ first: Standing?, _ second: Standing?) -> Bool {
    switch (first, second) {
    case (nil, nil): true
    case (let first?, let second?): first.isAlike(second)
    case (nil, _), (_, nil): false
    }
  }
}
