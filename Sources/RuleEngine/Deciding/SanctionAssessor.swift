internal import StatuteModel

/// Finds the punishment of a finding under the law or laws of its regime.
struct SanctionAssessor {
  let calculator: PenaltyCalculator
  let assessed: CalendarDate
  let memory: SanctionMemory

  /// The day of the change of law and the provisions on it, as the texts give them.
  static func transition(_ calculator: PenaltyCalculator) -> Transition? {
    guard let rule = calculator.book.anchors[.changeOfLaw], let act = rule.act,
      let statute = calculator.acts.act(act), let provision = statute.find(rule),
      let day = statute.period(of: provision).start
    else { return nil }
    let readings = calculator.book.question(on: .applicableLaw)?.readings ?? []
    let named = readings.first(where: \.isFollowed)?.authorities.compactMap(\.provision) ?? []
    return Transition(day: day, basis: named.isEmpty ? [rule] : named)
  }

  /// - Parameters:
  ///   - old: the charge as the law before the change knows it
  ///   - new: the charge as the law since knows it
  func assess(old: Charge, new: Charge, regime: Regime) -> SanctionFinding {
    var failures: [SanctionFailure] = []
    func single(_ charge: Charge, _ day: CalendarDate) -> SanctionFinding.Law {
      do throws(SanctionFailure) {
        return .init(
          offence: charge.offence,
          answer: try memory.answer(for: charge, on: day, calculator))
      } catch {
        failures.append(error)
        return .init(offence: charge.offence, answer: nil)
      }
    }
    let oldDay = conductDay(regime)
    let isOld = regime.possible.contains { $0 != .new }
    // A sentence in execution is held against the new limits (KUHP Pasal 3 ayat (7)).
    let isNew = regime.possible.contains { $0 != .old }
    if regime.code == .both, let oldDay {
      do throws(SanctionFailure) {
        let comparison = try memory.comparison(
          old: old, on: oldDay, new: new, on: assessed, calculator)
        return SanctionFinding(
          old: .init(offence: old.offence, answer: comparison.old),
          new: .init(offence: new.offence, answer: comparison.new), applied: comparison.applied,
          items: comparison.items, lawReadings: comparison.lawReadings, failures: [])
      } catch { failures.append(error) }
    }
    let before = isOld ? oldDay.map { single(old, $0) } : nil
    let since = isNew ? single(new, max(assessed, regime.transition.day)) : nil
    let applied: SanctionAnswer? =
      switch regime.code {
      case .old, .oldInExecution: before?.answer
      case .new: since?.answer
      case .both, nil: nil
      }
    return SanctionFinding(
      old: before, new: since, applied: applied, items: [:], lawReadings: [],
      failures: failures)
  }

  /// The eras of the days whose law is asked: of the conduct, and of the assessment.
  func days(_ regime: Regime) -> (old: CalendarDate?, new: CalendarDate) {
    let acts = calculator.acts
    return (conductDay(regime).map(acts.era), acts.era(of: assessed))
  }

  /// A day of the conduct under the old law; the last possible one before the change.
  private func conductDay(_ regime: Regime) -> CalendarDate? {
    let change = regime.transition.day
    let days = [regime.lastDay.latest, regime.lastDay.earliest].compactMap { $0 }
    return days.first { $0 < change } ?? change.dayBefore
  }
}

/// Everything that a punishment depends on, in numbers of the rules and eras of the acts.
struct SanctionQuery: Hashable {
  let offence: Int
  /// The offence whose punishment it is; another one where it is borrowed.
  let charged: Int
  let aggravations: [Int]
  let forms: [Int]
  let form: Charge.Form
  let isCorporation: Bool
  let regime: [Regime.Code]
  let conduct: CalendarDate?
  let assessed: CalendarDate
}

/// Punishments that were computed; most cases ask for the same few.
struct SanctionMemory: Sendable {
  private struct Single: Hashable {
    let charge: Charge
    /// The first day of the time in which nothing changed in the acts.
    let era: CalendarDate
  }
  private struct Pair: Hashable {
    let old: Single
    let new: Single
  }
  // Held without reference to a case; bounded, since days differ from case to case.
  private let answers = AnswerCache<Single, SanctionAnswer>(limit: 4096)
  private let comparisons = AnswerCache<Pair, RegimeComparison>(limit: 4096)

  private let findings = AnswerCache<SanctionQuery, SanctionFinding>(limit: 4096)

  /// What a query is answered by. A failure names its day, so it is found anew each time.
  func finding(_ query: SanctionQuery, or assess: () -> SanctionFinding) -> SanctionFinding {
    findings.value(query, keep: \.failures.isEmpty, or: assess)
  }

  func answer(
    for charge: Charge, on day: CalendarDate, _ calculator: PenaltyCalculator
  ) throws(SanctionFailure) -> SanctionAnswer {
    try answers.value(Single(charge: charge, era: calculator.acts.era(of: day))) {
      () throws(SanctionFailure) in
      try calculator.answer(for: charge, on: day)
    }
  }

  func comparison(
    old: Charge, on oldDay: CalendarDate, new: Charge, on newDay: CalendarDate,
    _ calculator: PenaltyCalculator
  ) throws(SanctionFailure) -> RegimeComparison {
    let acts = calculator.acts
    let pair = Pair(
      old: Single(charge: old, era: acts.era(of: oldDay)),
      new: Single(charge: new, era: acts.era(of: newDay)))
    return try comparisons.value(pair) { () throws(SanctionFailure) in
      try calculator.comparison(old: old, on: oldDay, new: new, on: newDay)
    }
  }
}

extension CalendarDate {
  /// The day before; `nil` at the beginning of the calendar.
  fileprivate var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (y, m) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return (28...31).reversed().lazy.compactMap {
      CalendarDate(year: y, month: m, day: $0)
    }.first
  }
}
