/// Something that happened to an act.
public struct LifecycleEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable {
    /// *Pengundangan*.
    case promulgation = "pengundangan"
    /// *Mulai berlaku*.
    case entryIntoForce = "mulai-berlaku"
    /// *Perubahan*.
    case amendment = "perubahan"
    /// *Pencabutan sebagian*.
    case partialRepeal = "pencabutan-sebagian"
    /// *Pencabutan*, of the whole act.
    case repeal = "pencabutan"
  }

  /// Its identifier in the file.
  public let id: String
  /// The day.
  public let date: CalendarDate
  /// What happened.
  public let kind: Kind
  /// Identifier of the act that did it.
  public let source: String

  /// Makes an event.
  public init(id: String, date: CalendarDate, kind: Kind, source: String) {
    self.id = id
    self.date = date
    self.kind = kind
    self.source = source
  }
}

/// A span of days: `start` is in it, `end` is not.
public struct Period: Hashable, Sendable {
  /// The first day; `nil` for "always".
  public let start: CalendarDate?
  /// The first day after; `nil` for "until further notice".
  public let end: CalendarDate?
  /// What holds in it, an entry's identifier: `berlaku`, `tidak-pernah-berlaku`.
  public let meaning: String

  /// Makes a period.
  public init(start: CalendarDate?, end: CalendarDate?, meaning: String) {
    self.start = start
    self.end = end
    self.meaning = meaning
  }

  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool {
    if let start, date < start { return false }
    if let end, date >= end { return false }
    return true
  }

  /// Whether wording of this period was ever law.
  public var wasInForce: Bool {
    meaning != Period.neverInForce
  }

  /// The meaning of wording that was replaced before it took effect.
  public static let neverInForce = "tidak-pernah-berlaku"
}

extension Statute {
  /// The day of the first event of a kind.
  public func date(of kind: LifecycleEvent.Kind) -> CalendarDate? {
    events.first { $0.kind == kind }?.date
  }

  /// When the act as a whole is law: from its entry into force to its repeal.
  public var force: Period {
    Period(
      start: date(of: .entryIntoForce) ?? date(of: .promulgation), end: date(of: .repeal),
      meaning: "berlaku")
  }

  /// When a wording is law: its own period or that of what holds it.
  public func period(of provision: Provision) -> Period {
    var current: Provision? = provision
    while let candidate = current {
      if let id = candidate.period, let period = periods[id] { return period }
      current = parent(of: candidate)
    }
    return force
  }
}
