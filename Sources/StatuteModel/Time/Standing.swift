/// How a wording stands on a day.
public enum Standing: Hashable, Sendable {
  /// It is law since that day.
  case inForce(since: CalendarDate?)
  /// It is law only from that day.
  case notYet(from: CalendarDate)
  /// It was law until the day before `since`; `by` are the provisions that revoked it.
  case revoked(since: CalendarDate, by: [String])
  /// It was replaced before it took effect.
  case neverInForce
  /// It was deleted before it took effect; `by` are the provisions that deleted it.
  case deletedBeforeForce(by: [String])

  /// Whether two pieces stand alike for a reader; since when they are in force is no difference.
  public func isAlike(_ other: Standing) -> Bool {
    switch (self, other) {
    case (.inForce, .inForce): true
    case (.notYet(let first), .notYet(let second)): first == second
    case (.revoked(let first, _), .revoked(let second, _)): first == second
    case (.neverInForce, .neverInForce), (.deletedBeforeForce, .deletedBeforeForce): true
    default: false
    }
  }
}

extension Statute {
  /// How a provision's wording stands on a day, its own period and its act's considered. An entry
  /// of the Penjelasan stands as the provision that it explains.
  public func standing(of provision: Provision, on date: CalendarDate) -> Standing {
    let own = ownStanding(of: provision, on: date)
    guard case .inForce = own, let explained = explained(by: provision) else { return own }
    return ownStanding(of: wording(of: explained, on: date), on: date)
  }

  /// The provision that an entry of the Penjelasan explains; `nil` for what explains none.
  public func explained(by entry: Provision) -> Provision? {
    guard let annex = annex(of: entry), annex.kind == .annex(.elucidation),
      let prefix = annex.eId.map({ "\($0)__" })
    else { return nil }
    for piece in path(to: entry).reversed() {
      guard let eId = piece.workIdentifier ?? piece.eId, eId.hasPrefix(prefix) else { continue }
      if let found = self.provision(String(eId.dropFirst(prefix.count))) { return found }
    }
    return nil
  }

  private func ownStanding(of provision: Provision, on date: CalendarDate) -> Standing {
    let period = period(of: provision)
    guard period.wasInForce else {
      let deleters = path(to: provision).compactMap(\.eId).flatMap(modifications(of:))
        .filter { $0.kind == .repeal }.flatMap(\.sources)
      return deleters.isEmpty ? .neverInForce : .deletedBeforeForce(by: deleters)
    }
    if let start = period.start, date < start { return .notYet(from: start) }
    guard let end = period.end, date >= end else { return .inForce(since: period.start) }
    return .revoked(since: end, by: repealers(of: provision))
  }

  /// Addresses of the provisions that revoke a provision or what holds it.
  private func repealers(of provision: Provision) -> [String] {
    for piece in path(to: provision).reversed() {
      guard let eId = piece.eId else { continue }
      let found = modifications(of: eId).filter { $0.kind == .repeal }.flatMap(\.sources)
      if !found.isEmpty { return found }
    }
    return events.filter { $0.kind == .repeal }.compactMap { entries[$0.source]?.href }
  }

  /// The wording of a provision on a day: the one that is law then, else the one that stands in
  /// the file under its own identifier.
  public func wording(of provision: Provision, on date: CalendarDate) -> Provision {
    guard let eId = provision.workIdentifier ?? provision.eId,
      let base = self.provision(eId)
    else { return provision }
    let others = otherWordings(of: eId)
    if others.isEmpty { return base }
    return ([base] + others).first {
      if case .inForce = standing(of: $0, on: date) { return true }
      return false
    } ?? base
  }

  /// What is inside a provision on a day: for pieces with several wordings, the one of that day.
  public func children(of provision: Provision, on date: CalendarDate) -> [Provision] {
    children(of: provision).filter { child in
      wording(of: child, on: date).index == child.index
    }
  }

  /// Changes of a provision or of a mark in it that hold on a day.
  public func modifications(of eId: String, on date: CalendarDate) -> [Modification] {
    modifications(of: eId).filter { $0.period?.contains(date) ?? true }
  }
}
