public import StatuteModel

/// Which law applies to an undertaking by its day and the stage of the case (*rezim*).
public struct Regime: Hashable, Sendable {
  /// The regimes.
  public enum Code: String, Hashable, Sendable {
    /// The law as it was.
    case old = "A"
    /// As A; execution may have to be adjusted.
    case oldInExecution = "A-bis"
    /// Both laws are compared.
    case both = "B"
    /// The new law.
    case new = "C"
  }

  /// The regime; `nil` where dates or stage leave several.
  public let code: Code?
  /// All that are possible.
  public let possible: [Code]
  /// The days on which the undertaking may have ended.
  public let lastDay: DayRange
  /// The change of law.
  public let transition: Transition
  /// Whether a judgment that is final before the change decides.
  public let isJudged: Bool
  /// Whether conduct from before the change goes with the new law, which is an inference.
  public let isStraddling: Bool
  /// Facts that would settle it, or its application.
  public let asked: [FactPath]
}

/// Decides the regime from dates alone; what the facts do not settle stays open, with the
/// facts that would settle it.
struct RegimeDecision {
  let undertaking: Undertaking
  let file: CaseFile
  let transition: Transition

  func decide() -> Regime {
    let day = transition.day
    let last = undertaking.lastDay(limit: file.assessed)
    let mayBeOld = last.earliest.map { $0 < day } ?? true
    let mayBeNew = last.latest.map { $0 >= day } ?? true
    var possible: [Regime.Code] = []
    var asked: [FactPath] = []
    var isJudged = false
    if mayBeOld {
      let (codes, judged, questions) = earlier(day)
      possible += codes
      isJudged = judged
      asked += questions
    }
    if mayBeNew { possible.append(.new) }
    if mayBeOld, mayBeNew { asked += undertaking.imprecise(limit: file.assessed) }
    let code = possible.count == 1 ? possible.first : nil
    // Only conduct that certainly began before is told to straddle.
    let begins = undertaking.firstDay.map { $0 < day } ?? false
    let began = undertaking.conduct.contains { part in
      part.date?.first.latest.map { $0 < day } ?? false
    }
    return Regime(
      code: code, possible: possible, lastDay: last, transition: transition,
      isJudged: isJudged, isStraddling: code == .new && begins && began, asked: asked)
  }

  /// Conduct before the change: what the stage of the case makes of it.
  private func earlier(
    _ day: CalendarDate
  ) -> (codes: [Regime.Code], isJudged: Bool, asked: [FactPath]) {
    if file.assessed < day { return ([.old], false, []) }
    let judgment = undertaking.accused.judgment
    let final = judgment?.final ?? file.finalJudgment
    guard let final else { return ([.both], false, []) }
    let mayBeBefore = final.earliest.map { $0 < day } ?? true
    let mayBeAfter = final.latest.map { $0 >= day } ?? true
    var codes: [Regime.Code] = []
    var asked: [FactPath] = []
    if mayBeBefore {
      let isReviewed = judgment?.review?.earliest.map { $0 >= day } ?? false
      let inExecution = judgment?.isServed == .yes || isReviewed
      codes.append(inExecution ? .oldInExecution : .old)
      if !inExecution, judgment?.isServed != .no {
        asked.append(FactPath(undertaking.accused.id, "putusan", ["sedang_dijalani"]))
      }
    }
    if mayBeAfter { codes.append(.both) }
    if mayBeBefore, mayBeAfter {
      let path =
        judgment?.final == nil
        ? FactPath(FactKey.Entity.proceeding.rawValue, "putusan_berkekuatan_hukum_tetap")
        : FactPath(undertaking.accused.id, "putusan", ["berkekuatan_hukum_tetap"])
      asked.append(path)
    }
    return (codes, mayBeBefore && !mayBeAfter, asked)
  }
}
