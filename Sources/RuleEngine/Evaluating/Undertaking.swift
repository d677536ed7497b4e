internal import StatuteModel

/// What a rule is decided from: one accused, one victim, the conduct of one undertaking
/// (*rangkaian*).
struct Undertaking {
  let accused: Accused
  /// Whose facts count where they are given person by person: the accused, or the principal whom
  /// an aider helped or who acted for a corporation.
  let actor: String
  let victim: Victim?
  let conduct: [Conduct]

  /// The same with one conduct alone.
  func only(_ conduct: Conduct) -> Undertaking {
    Undertaking(accused: accused, actor: actor, victim: victim, conduct: [conduct])
  }

  /// Everything that may say something under a key, with the id that carries it.
  func sources(_ key: FactKey) -> [(path: FactPath, value: FactValue?)] {
    let isNested = key.name.utf8.contains(UInt8(ascii: "."))
    let parts = isNested ? key.name.split(separator: ".").map(String.init) : []
    let (first, rest) = (parts.first ?? key.name, Array(parts.dropFirst()))
    func path(_ id: String) -> FactPath { FactPath(id, first, rest) }
    switch key.entity {
    case .accused: return [(path(accused.id), accused.facts[key.name])]
    case .victim:
      if let victim {
        // Who turns adult between two undertakings was a child in the first alone.
        let childhood =
          key.name == Victim.childKey ? victim.childhood(during: conduct.map(\.id)) : nil
        return [(path(victim.id), childhood?.value ?? victim.facts[key.name])]
      }
      // Without a victim the question is who it was.
      return conduct.map { (FactPath($0.id, FactKey.Entity.victim.rawValue), nil) }
    case .conduct:
      return conduct.map {
        (path($0.id), $0.facts[key.name]?.value(accused: actor, victim: victim?.id))
      }
    case .proceeding, .group, .evidence, .person, .papers: return []
    }
  }

  /// What `sources` says, without saying where it stands.
  func values(_ key: FactKey) -> [FactValue?] {
    switch key.entity {
    case .accused: return [accused.facts[key.name]]
    case .victim:
      guard let victim else { return conduct.map { _ in nil } }
      let childhood =
        key.name == Victim.childKey ? victim.childhood(during: conduct.map(\.id)) : nil
      return [childhood?.value ?? victim.facts[key.name]]
    case .conduct:
      return conduct.indices.map {
        conduct[$0].facts[key.name]?.value(accused: actor, victim: victim?.id)
      }
    case .proceeding, .group, .evidence, .person, .papers: return []
    }
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
