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
}

extension Statute {
  /// How a provision's wording stands on a day, its own period and its act's considered.
  public func standing(of provision: Provision, on date: CalendarDate) -> Standing {
    let period = period(of: provision)
    guard period.wasInForce else { return .neverInForce }
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
