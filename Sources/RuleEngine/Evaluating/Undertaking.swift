internal import StatuteModel

/// What a rule is decided from: one accused, one victim, the conduct of one undertaking
/// (*rangkaian*).
///
/// A class, so that what was found out about it once serves every rule that asks. It lives as long
/// as the unit that is judged, on one thread.
final class Undertaking {
  /// What may say something under a key, with the path that carries it.
  typealias Source = (path: FactPath, value: FactValue?)

  let accused: Accused
  /// Whose facts count where they are given person by person: the accused, or the principal whom
  /// an aider helped or who acted for a corporation.
  let actor: String
  let victim: Victim?
  let conduct: [Conduct]
  /// What it says to the compiled rules.
  let states = KnownStates()

  private let shared: SharedKnowledge?
  private var known: [FactKey: [Source]] = [:]

  /// - Parameter shared: what undertakings of the same case share; none where the conduct is not
  ///   as the file tells it
  init(
    accused: Accused, actor: String, victim: Victim?, conduct: [Conduct],
    sharing shared: SharedKnowledge? = nil
  ) {
    self.shared = shared
    self.accused = accused
    self.actor = actor
    self.victim = victim
    self.conduct = conduct
  }

  /// The ids of the conduct.
  private(set) lazy var ids = conduct.map(\.id)

  /// What elements were found to rest on, and how atoms of rules stand.
  private(set) lazy var knowledge = (shared ?? SharedKnowledge()).knowledge(of: self)

  /// The names of keys of the conduct that the file answers person by person.
  var personalKeys: Set<String> {
    var names: Set<String> = []
    for part in conduct {
      for (name, fact) in part.facts {
        if case .personal = fact { names.insert(name) }
      }
    }
    return names
  }

  /// The same with each conduct alone.
  private(set) lazy var single: [Undertaking] =
    conduct.count == 1
    ? []
    : conduct.map {
      Undertaking(accused: accused, actor: actor, victim: victim, conduct: [$0])
    }

  /// Each conduct alone, as an undertaking.
  var parts: [Undertaking] { conduct.count == 1 ? [self] : single }

  /// Whether a fact says that one of several terms holds, and none is known to.
  private(set) lazy var hasAlternatives = conduct.contains { part in
    part.facts.values.contains { fact in
      guard case .terms(let known) = fact.value(accused: actor, victim: victim?.id) else {
        return false
      }
      return known.oneOf.contains { set in !set.contains { known.truth(of: $0) == .yes } }
    }
  }

  /// The sets of terms of which at least one holds, with what would be the case.
  private(set) lazy var alternatives = possibleWorlds()

  /// Everything that may say something under a key, with the id that carries it.
  func sources(_ key: FactKey) -> [Source] {
    if let found = known[key] { return found }
    let found = read(key)
    known[key] = found
    return found
  }

  private func read(_ key: FactKey) -> [Source] {
    let isNested = key.name.utf8.contains(UInt8(ascii: "."))
    let parts = isNested ? key.name.split(separator: ".").map(String.init) : []
    let (first, rest) = (parts.first ?? key.name, Array(parts.dropFirst()))
    func path(_ id: String) -> FactPath { FactPath(id, first, rest) }
    switch key.entity {
    case .accused: return [(path(accused.id), accused.facts[key.name])]
    case .victim:
      if let victim { return [(path(victim.id), value(key, of: victim))] }
      // Without a victim the question is who it was.
      return conduct.map { (FactPath($0.id, FactKey.Entity.victim.rawValue), nil) }
    case .conduct: return conduct.map { (path($0.id), value(key, of: $0)) }
    case .proceeding, .group, .evidence, .person, .papers: return []
    }
  }

  /// What `sources` says, without saying where it stands.
  func values(_ key: FactKey) -> [FactValue?] {
    switch key.entity {
    case .accused: return [accused.facts[key.name]]
    case .victim:
      guard let victim else { return conduct.map { _ in nil } }
      return [value(key, of: victim)]
    case .conduct: return conduct.map { value(key, of: $0) }
    case .proceeding, .group, .evidence, .person, .papers: return []
    }
  }

  private func value(_ key: FactKey, of part: Conduct) -> FactValue? {
    part.facts[key.name]?.value(accused: actor, victim: victim?.id)
  }

  private func value(_ key: FactKey, of victim: Victim) -> FactValue? {
    // Who turns adult between two undertakings was a child in the first alone.
    let childhood = key.name == Victim.childKey ? victim.childhood(during: ids) : nil
    return childhood?.value ?? victim.facts[key.name]
  }

  /// The days on which the undertaking may have ended.
  func lastDay(limit: CalendarDate) -> DayRange {
    let days = conduct.map {
      $0.date?.last(limit: limit) ?? DayRange(earliest: nil, latest: limit)
    }
    return DayRange(
      earliest: days.compactMap(\.earliest).max(), latest: days.compactMap(\.latest).max())
  }

  /// The first day on which it may have begun; `nil` where that is open.
  var firstDay: CalendarDate? {
    let days = conduct.map { $0.date?.first.earliest }
    return days.contains(nil) ? nil : days.compactMap { $0 }.min()
  }

  /// The dates that are not given, or not to the day.
  func imprecise(limit: CalendarDate) -> [FactPath] {
    conduct.filter { $0.date?.last(limit: limit).day == nil }
      .map { FactPath($0.id, "tanggal") }
  }
}
