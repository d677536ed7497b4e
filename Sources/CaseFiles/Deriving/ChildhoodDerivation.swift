internal import StatuteModel

/// The first day of the earliest act among some.
struct EarliestDay {
  /// The days that it may be.
  let days: DayRange

  init(_ acts: [Conduct], limit: CalendarDate) {
    let firsts = acts.map { $0.date?.first ?? DayRange(earliest: nil, latest: nil) }
    let starts = firsts.map(\.earliest)
    days = DayRange(
      earliest: starts.contains(nil) ? nil : starts.compactMap { $0 }.min(),
      latest: (firsts.compactMap(\.latest) + [limit]).min())
  }
}

/// Whether a victim was a child in each act that names the victim (Pasal 1 angka 5): from the date
/// of birth, else the age, else what the file says, else the pregnancy.
struct ChildhoodDerivation {
  private let victim: Victim
  private let acts: [Conduct]
  private let limit: CalendarDate
  private let childAge: Int?

  init(_ victim: Victim, in file: CaseFile, thresholds: CaseThresholds) {
    self.victim = victim
    acts = file.conduct.filter { $0.victims.contains(victim.id) }
    limit = file.assessed
    childAge = thresholds.childAge
  }

  /// By act, what follows from birth and age alone, open answers included.
  var followed: [String: DerivedFact] {
    var result: [String: DerivedFact] = [:]
    for act in acts { result[act.id] = fromBirth(act) }
    return result
  }

  /// By act, what is known of childhood; an act of which nothing was said is left out.
  var complete: [String: DerivedFact] {
    var result: [String: DerivedFact] = [:]
    for act in acts {
      let followed = fromBirth(act)
      result[act.id] = followed?.truth == .unknown ? stated ?? followed : followed ?? stated
    }
    return result
  }

  private var stated: DerivedFact? {
    for key in [Victim.childKey, FactNames.unborn] {
      guard case .truth(let truth) = victim.facts[key], truth != .unknown else { continue }
      // Not unborn says nothing: a born child is a child too.
      if key == FactNames.unborn, truth == .no { continue }
      return DerivedFact(.truth(truth), from: [path(key)])
    }
    return nil
  }

  private func path(_ key: String) -> FactPath { FactPath(victim.id, key) }

  private func fromBirth(_ act: Conduct) -> DerivedFact? {
    guard let childAge else { return nil }
    var open: [DerivedFact] = []
    if let days = victim.birth.date {
      let fact = judge(days, childAge, act, [path("tanggal_lahir")])
      if fact.truth != .unknown { return fact }
      open.append(fact)
    }
    if let age = victim.birth.age {
      let fact = judge(age, childAge, act)
      if fact.truth != .unknown { return fact }
      open.append(fact)
    }
    return open.first
  }

  /// A child on one day of the act is one on its first day.
  private func judge(
    _ birth: DayRange, _ childAge: Int, _ act: Conduct, _ sources: [FactPath]
  ) -> DerivedFact {
    let first = act.date?.first ?? DayRange(earliest: nil, latest: nil)
    let date = FactPath(act.id, "tanggal")
    let latest = [first.latest, limit].compactMap { $0 }.min()
    let grownEarliest = birth.earliest?.adding(years: childAge)
    let grownLatest = birth.latest?.adding(years: childAge)
    // An act without a date is over by the day of assessment; that is no fact of the file.
    let all = act.date == nil ? sources : sources + [date]
    if let latest, let grownEarliest, latest < grownEarliest {
      return DerivedFact(.truth(.yes), from: all)
    }
    if let earliest = first.earliest, let grownLatest, earliest >= grownLatest {
      return DerivedFact(.truth(.no), from: all)
    }
    let needed = (birth.day == nil ? sources : []) + (first.day == nil ? [date] : [])
    return DerivedFact(.truth(.unknown), from: all, needed: needed.isEmpty ? all : needed)
  }

  private func judge(_ age: Age, _ childAge: Int, _ act: Conduct) -> DerivedFact {
    let stated = [path("usia")]
    if victim.birth.ageOn == nil, isEarliest(act) {
      if let most = age.most, most < childAge { return DerivedFact(.truth(.yes), from: stated) }
      if age.least >= childAge { return DerivedFact(.truth(.no), from: stated) }
      return DerivedFact(.truth(.unknown), from: stated, needed: stated)
    }
    let reference = victim.birth.ageOn ?? EarliestDay(acts, limit: limit).days
    let sources = victim.birth.ageOn == nil ? stated : stated + [path("usia_pada")]
    return judge(age.births(on: reference), childAge, act, sources)
  }

  /// Whether no other act that names the victim can have begun before this one.
  private func isEarliest(_ act: Conduct) -> Bool {
    acts.allSatisfy { other in
      if other.id == act.id { return true }
      guard let end = act.date?.first.latest, let start = other.date?.first.earliest else {
        return false
      }
      return end <= start
    }
  }
}
