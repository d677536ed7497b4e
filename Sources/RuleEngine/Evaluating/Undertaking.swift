internal import StatuteModel

/// What an offence is decided from: one accused, one victim, one undertaking (*rangkaian*).
struct Undertaking {
  let accused: Accused
  let victim: Victim?
  let conduct: [Conduct]

  /// The same with one conduct alone.
  func only(_ conduct: Conduct) -> Undertaking {
    Undertaking(accused: accused, victim: victim, conduct: [conduct])
  }

  /// Everything that may say something under a key, with the id that carries it.
  func sources(_ key: FactKey) -> [(path: FactPath, value: FactValue?)] {
    let parts = key.name.split(separator: ".").map(String.init)
    func path(_ id: String) -> FactPath { FactPath(id, parts[0], Array(parts.dropFirst())) }
    switch key.entity {
    case .accused: return [(path(accused.id), accused.facts[key.name])]
    case .victim:
      if let victim { return [(path(victim.id), victim.facts[key.name])] }
      // Without a victim the question is who it was.
      return conduct.map { (FactPath($0.id, FactKey.Entity.victim.rawValue), nil) }
    case .conduct:
      return conduct.map {
        (path($0.id), $0.facts[key.name]?.value(accused: accused.id, victim: victim?.id))
      }
    case .proceeding, .group, .evidence: return []
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

/// Sorts the conduct of a case into undertakings.
struct UndertakingFinder {
  private let file: CaseFile
  /// Roles in which conduct is attributed to each of those who took part.
  private static let principals: Set<String> = [Conduct.defaultRole, "turut-serta"]
  private static let harmed = "korban-tppo"
  private static let corporation = FactValue.choice("korporasi")

  init(_ file: CaseFile) {
    self.file = file
  }

  /// The undertakings of an accused, and the conduct that is not judged.
  func undertakings(of accused: Accused) -> (judged: [Undertaking], skipped: [SkippedConduct]) {
    var skipped: [SkippedConduct] = []
    var names: [String] = []
    for conduct in file.conduct where conduct.accused.contains(accused.id) {
      if accused.facts["jenis"] == Self.corporation {
        skipped.append(
          SkippedConduct(accused: accused.id, conduct: conduct.id, reason: .corporation))
      } else if let reason = reason(against: conduct, for: accused.id) {
        skipped.append(
          SkippedConduct(accused: accused.id, conduct: conduct.id, reason: reason))
      } else if !names.contains(name(of: conduct)) {
        names.append(name(of: conduct))
      }
    }
    let judged = names.flatMap { name -> [Undertaking] in
      let together = file.conduct.filter { conduct in
        self.name(of: conduct) == name
          && (conduct.accused.contains(accused.id)
            ? reason(against: conduct, for: accused.id) == nil
            : conduct.accused.contains { reason(against: conduct, for: $0) == nil })
      }
      return split(together, accused, &skipped)
    }
    return (judged, skipped)
  }

  private func name(of conduct: Conduct) -> String {
    // An id never begins like a series in this key, so the two cannot be mistaken.
    conduct.series.map { "rangkaian \($0)" } ?? conduct.id
  }

  private func reason(against conduct: Conduct, for accused: String) -> SkippedConduct.Reason? {
    let role = conduct.role(of: accused)
    if !Self.principals.contains(role) { return .role(role) }
    if !conduct.targets.isEmpty { return .directed }
    let completion = conduct.completion(for: accused)
    return completion == Conduct.defaultCompletion ? nil : .completion(completion)
  }

  /// One undertaking per victim; facts meet only within it.
  private func split(
    _ conduct: [Conduct], _ accused: Accused, _ skipped: inout [SkippedConduct]
  ) -> [Undertaking] {
    let named = Set(conduct.flatMap(\.victims))
    guard !named.isEmpty else {
      return [Undertaking(accused: accused, victim: nil, conduct: conduct)]
    }
    for part in conduct where part.victims.isEmpty {
      skipped.append(
        SkippedConduct(accused: accused.id, conduct: part.id, reason: .withoutVictim))
    }
    return file.victims.filter { named.contains($0.id) }.compactMap { victim in
      let against = conduct.filter { $0.victims.contains(victim.id) }
      guard victim.capacity == Self.harmed else {
        skipped += against.map {
          SkippedConduct(
            accused: accused.id, conduct: $0.id,
            reason: .capacity(victim: victim.id, victim.capacity))
        }
        return nil
      }
      return Undertaking(accused: accused, victim: victim, conduct: against)
    }
  }
}
