public import StatuteModel

/// By which code of procedure evidence is counted (*hukum pembuktian*).
public struct ProofResult: Hashable, Sendable {
  /// Why, by how far the case had come on the first day of the newer code; each is a term of the
  /// vocabulary (*peralihan_acara*).
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The newer code is not law yet.
    case before = "belum-berlaku"
    /// Investigation or prosecution was running.
    case running = "sudah-berjalan"
    /// No case is at court; which code a later trial follows, the transitional rule does not say.
    case laterTrial = "sidang-kemudian"
    /// Neither had begun.
    case notBegun = "belum-berjalan"
    /// The trial had begun.
    case examined = "sudah-diperiksa"
    /// The case was at court, the accused was not examined yet.
    case referred = "belum-diperiksa"
    /// The case came to court afterwards.
    case filedLater = "dilimpahkan-kemudian"
    /// The accused was examined afterwards.
    case examinedLater = "diperiksa-kemudian"
    /// Everything came afterwards.
    case after = "sesudah-berlaku"
    /// The file does not say when the steps were taken.
    case open = "belum-diketahui"
  }

  /// The code; both where it is open.
  public let codes: [ActIdentifier]
  /// The codes that may hold before the court: the same, and that of a trial still to come.
  public let atTrial: [ActIdentifier]
  /// Why.
  public let reasons: [Reason]
  /// Facts that would settle it.
  public let asked: [FactPath]
}

extension ProcedureDecision {
  /// The code of the part in which the case stands: the trial's, else the investigation's.
  ///
  /// For a trial that was filed later after an investigation under the older code the transitional
  /// rule names none: evidence is counted under both.
  var proof: ProofResult? {
    guard let day = acts.act(rules.new)?.force.start else { return nil }
    let results = self.results
    if let trial = results.first(where: { $0.stage == .trial }) {
      if trial.situation == .after, let earlier = results.first,
        earlier.situation == .running || earlier.situation == nil
      {
        return ProofResult(
          codes: [rules.old, rules.new], atTrial: [rules.old, rules.new],
          reasons: [reason(earlier, day), .filedLater], asked: earlier.asked)
      }
      return ProofResult(
        codes: trial.possible, atTrial: trial.possible, reasons: [reason(trial, day)],
        asked: trial.asked)
    }
    guard let investigation = results.first else { return nil }
    let isRunning = investigation.situation == .running
    return ProofResult(
      codes: investigation.possible,
      atTrial: isRunning ? [rules.old, rules.new] : investigation.possible,
      reasons: [reason(investigation, day)] + (isRunning ? [.laterTrial] : []),
      asked: investigation.asked)
  }

  private func reason(_ result: ProcedureResult, _ day: CalendarDate) -> ProofResult.Reason {
    switch result.situation {
    case .before: .before
    case .running: .running
    case .notBegun: .notBegun
    case .examined: .examined
    case .referred: .referred
    case .after: isAllAfter(day) ? .after : .notBegun
    case nil: result.code == nil ? .open : .examinedLater
    }
  }
}
