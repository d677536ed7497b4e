internal import StatuteModel

/// Whether an accused was a child when conduct began.
struct AccusedAges {
  let file: CaseFile
  /// The age under which a person is a child; `nil` where the text does not say.
  let childAge: Int?

  /// Whether the accused was a child, with the facts that say so; `nil` where the file says
  /// nothing of birth or age.
  func childhood(
    of accused: Accused, in conduct: [String]
  ) -> (truth: Truth, facts: [FactPath])? {
    let acts = file.conduct.filter { conduct.contains($0.id) }
    guard let childAge, !acts.isEmpty, accused.facts["jenis"] != .choice("korporasi"),
      let (birth, key) = birth(of: accused)
    else { return nil }
    let truths = acts.map { act -> Truth in
      let first = act.date?.first ?? DayRange(earliest: nil, latest: nil)
      let latest = [first.latest, file.assessed].compactMap { $0 }.min() ?? file.assessed
      if let grown = birth.earliest?.adding(years: childAge), latest < grown { return .yes }
      guard let earliest = first.earliest, let grown = birth.latest?.adding(years: childAge),
        earliest >= grown
      else { return .unknown }
      return .no
    }
    let truth = Truth.any(truths)
    let deciding = zip(acts, truths).filter { $0.1 == truth && $0.0.date != nil }.map(\.0.id)
    return (truth, [FactPath(accused.id, key)] + deciding.map { FactPath($0, "tanggal") })
  }

  private func birth(of accused: Accused) -> (days: DayRange, key: String)? {
    if let date = accused.birth.date { return (date, "tanggal_lahir") }
    guard let age = accused.birth.age else { return nil }
    let acts = file.conduct.filter { $0.accused.contains(accused.id) }
    let firsts = acts.compactMap { $0.date?.first }
    let known = firsts.count == acts.count ? firsts.compactMap(\.earliest).min() : nil
    let reference =
      accused.birth.ageOn
      ?? DayRange(
        earliest: known, latest: (firsts.compactMap(\.latest) + [file.assessed]).min())
    return (age.births(on: reference), "usia")
  }
}
