public import StatuteModel

/// Restitution for one victim: what was lost, what was paid, which rules hold.
public struct RestitutionResult: Hashable, Sendable {
  /// The losses of one kind.
  public struct Part: Hashable, Sendable {
    /// The kind; `nil` where the file does not say.
    public let kind: String?
    /// The amounts that are known; `nil` where none is.
    public let amount: Int64?
  }

  /// Provisions of one act that restitution follows.
  public struct Rule: Hashable, Sendable {
    /// The provisions.
    public let provisions: [Citation]
    /// Whether they hold: certainly, or as far as the facts go.
    public let holds: Truth
    /// The provision that leaves them in force only so far as they agree with its act.
    public let soFarAs: Citation?
  }

  /// What stands in for restitution that is not paid, under one reading.
  public struct Unpaid: Hashable, Sendable {
    /// The reading.
    public let reading: Reading
    /// What stands in.
    public let substitute: Substitute
  }

  /// The victim.
  public let victim: String
  /// The sum of the amounts that are known, in rupiah; `nil` where it is too large.
  public let total: Int64?
  /// Whether every amount is known; where not, the sum is "at least".
  public let isComplete: Bool
  /// By kind, in the order of the file.
  public let parts: [Part]
  /// How many persons stand behind the entry; each is taken to have lost the same.
  public let persons: Int
  /// Ids of the accused whom the losses are charged to; empty where the file does not say.
  public let chargedTo: [String]
  /// What was paid, in rupiah; `nil` where the file does not say.
  public let paid: Int64?
  /// The provision on what is made good.
  public let basis: Citation
  /// The days on which it was claimed; `nil` where the day of assessment is taken.
  public let filed: DayRange?
  /// The rules that hold or may hold on that day.
  public let rules: [Rule]
  /// What stands in for it where it is not paid; the reading that is followed first.
  public let unpaid: [Unpaid]
  /// Facts that would settle what is open.
  public let asked: [FactPath]
}

/// Adds up losses and finds the rules of the day.
struct RestitutionFinder {
  let file: CaseFile
  let calculator: PenaltyCalculator
  /// The code of procedure that the case is run by; `nil` where that is open.
  let code: ActIdentifier?

  private static let harmed = "korban-tppo"

  /// Victims of trafficking with losses or a claim, in the order of the file.
  var results: [RestitutionResult] {
    guard let rules = calculator.book.consequences.restitution else { return [] }
    let victims = file.victims.filter {
      $0.capacity == Self.harmed && (!$0.losses.isEmpty || $0.restitution != nil)
    }
    guard !victims.isEmpty else { return [] }
    let unpaid = substitutes
    return victims.map { result(for: $0, rules, unpaid) }
  }

  private func result(
    for victim: Victim, _ rules: RestitutionRules, _ unpaid: [RestitutionResult.Unpaid]
  ) -> RestitutionResult {
    let kinds = victim.losses.map(\.kind).uniqued
    let parts = kinds.map { kind -> (part: RestitutionResult.Part, isTooLarge: Bool) in
      let amounts = victim.losses.filter { $0.kind == kind }.compactMap(\.amount)
      let sum = Self.sum(amounts.map(\.amount), times: victim.count)
      return (
        RestitutionResult.Part(kind: kind, amount: amounts.isEmpty ? nil : sum),
        !amounts.isEmpty && sum == nil
      )
    }
    let isTooLarge = parts.contains(where: \.isTooLarge)
    let total = isTooLarge ? nil : Self.sum(parts.compactMap(\.part.amount), times: 1)
    let missing = victim.losses.isEmpty || victim.losses.contains { $0.amount == nil }
    let filed = victim.restitution?.filed
    let found = rules.rules.compactMap { rule($0, filed) }
    var asked: [FactPath] = []
    if missing {
      asked.append(FactPath(victim.id, "kerugian", victim.losses.isEmpty ? [] : ["jumlah"]))
    }
    if filed == nil || isOpen(filed, rules) {
      asked.append(FactPath(victim.id, "restitusi", ["diajukan"]))
    }
    return RestitutionResult(
      victim: victim.id, total: total, isComplete: !missing && total != nil,
      parts: parts.map(\.part), persons: victim.count,
      chargedTo: victim.losses.flatMap(\.chargedTo).uniqued,
      paid: victim.restitution?.paid?.amount, basis: rules.content, filed: filed, rules: found,
      unpaid: unpaid, asked: asked)
  }

  /// The exact sum, so many times; `nil` where it does not fit.
  static func sum(_ amounts: [Int64], times count: Int) -> Int64? {
    var sum: Int64 = 0
    for amount in amounts {
      let (next, isLost) = sum.addingReportingOverflow(amount)
      if isLost { return nil }
      sum = next
    }
    guard let factor = Int64(exactly: count) else { return nil }
    let (product, isLost) = sum.multipliedReportingOverflow(by: factor)
    return isLost ? nil : product
  }

  // MARK: Rules of the day

  private func rule(
    _ rule: RestitutionRules.Rule, _ filed: DayRange?
  ) -> RestitutionResult.Rule? {
    var holds = force(rule, filed)
    if rule.needsOwnProcedure {
      let own = rule.provisions.first?.act
      holds = Truth.all([holds, code.map { $0 == own ? .yes : .no } ?? .unknown])
    }
    guard holds != .no else { return nil }
    let latest = filed?.latest ?? file.assessed
    let limit = rule.soFarAs.flatMap {
      calculator.acts.isInForce($0, on: latest) ? $0 : nil
    }
    return RestitutionResult.Rule(provisions: rule.provisions, holds: holds, soFarAs: limit)
  }

  private func force(_ rule: RestitutionRules.Rule, _ filed: DayRange?) -> Truth {
    let days: [CalendarDate] =
      filed.map { [$0.earliest, $0.latest ?? file.assessed].compactMap { $0 } } ?? [file.assessed]
    let truths = days.map { day in
      rule.provisions.contains { calculator.acts.isInForce($0, on: day) }
    }
    // Without a first day an earlier rule may hold as well.
    let isOpen = filed != nil && filed?.earliest == nil
    if truths.allSatisfy({ $0 }) { return isOpen ? .unknown : .yes }
    return truths.contains(true) || isOpen ? .unknown : .no
  }

  private func isOpen(_ filed: DayRange?, _ rules: RestitutionRules) -> Bool {
    rules.rules.contains { force($0, filed) == .unknown }
  }

  private var substitutes: [RestitutionResult.Unpaid] {
    do throws(SanctionFailure) {
      return try calculator.restitutionSubstitutes(on: file.assessed).map {
        RestitutionResult.Unpaid(reading: $0.reading, substitute: $0.substitute)
      }
    } catch {
      // The sum stands without it; which texts cannot be read is the text checker's matter.
      return []
    }
  }
}
