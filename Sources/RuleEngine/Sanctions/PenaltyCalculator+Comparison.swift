public import StatuteModel

extension PenaltyCalculator {
  /// Compares the law of the conduct with that of the judgment, item by item, and applies the
  /// working rule: the new law, its maxima kept within the old ones (KUHP Pasal 3 ayat (1), 618).
  /// - Parameters:
  ///   - old: the charge as the law of the day of the conduct knows it, and that day
  ///   - new: the charge as the law of the day of judgment knows it, and that day
  public func comparison(
    old: Charge, on conductDay: CalendarDate, new: Charge, on judgmentDay: CalendarDate
  ) throws(SanctionFailure) -> RegimeComparison {
    let oldResult = try result(for: old, on: conductDay)
    let oldAnswer = SanctionAnswer(
      penalty: oldResult.penalty, readings: try rivals(of: oldResult, old, conductDay, old: nil))
    let newAnswer = try answer(for: new, on: judgmentDay)
    let applied = try result(for: new, on: judgmentDay, old: oldResult)
    let appliedAnswer = SanctionAnswer(
      penalty: applied.penalty,
      readings: try rivals(of: applied, new, judgmentDay, old: oldResult))
    return RegimeComparison(
      old: oldAnswer, new: newAnswer, applied: appliedAnswer,
      items: items(oldAnswer.penalty, newAnswer.penalty, form: new.form, on: judgmentDay),
      lawReadings: lawReadings(old: oldAnswer.penalty, applied: applied.penalty))
  }

  private func lawReadings(old: Penalty, applied: Penalty) -> [RivalReading] {
    guard let question = book.question(on: .applicableLaw) else { return [] }
    return question.readings.filter { $0.effect == .oldLaw }.compactMap { reading in
      RivalReading(
        question: question.id, reading: reading,
        basis: reading.authorities.lazy.compactMap(\.provision).first, penalty: old,
        followed: applied)
    }
  }

  private func items(
    _ old: Penalty, _ new: Penalty, form: Charge.Form, on day: CalendarDate
  ) -> [RegimeComparison.Item: RegimeComparison.Verdict] {
    var items: [RegimeComparison.Item: RegimeComparison.Verdict] = [:]
    if let oldPrison = old.prison, let newPrison = new.prison {
      items[.prisonMinimum] = Self.lower(
        oldPrison.minimum ?? .zero, newPrison.minimum ?? .zero)
      items[.prisonMaximum] = Self.lower(oldPrison.weight, newPrison.weight)
    }
    if let oldFine = old.fine, let newFine = new.fine {
      items[.fineMinimum] = Self.lower(oldFine.minimum ?? .zero, newFine.minimum ?? .zero)
      items[.fineMaximum] = Self.lower(oldFine.maximum, newFine.maximum)
      items[.fineSubstitute] = substituteVerdict(old, new)
    }
    if let oldLink = old.link, let newLink = new.link {
      items[.fineCharacter] = Self.lower(oldLink.weight, newLink.weight)
    }
    if let issue = form.issue {
      items[.attemptAndAssistance] = isOpen(issue, on: day) ? .disputed : .same
    }
    return items
  }

  /// Substitutes of different kinds have no common measure: courts split (regimes 7.6).
  private func substituteVerdict(_ old: Penalty, _ new: Penalty) -> RegimeComparison.Verdict {
    let before = old.substitutes.map { ($0.kind, $0.maximum) }
    let after = new.substitutes.map { ($0.kind, $0.maximum) }
    return before.elementsEqual(after, by: ==) ? .same : .disputed
  }

  private func isOpen(_ issue: ReadingIssue, on day: CalendarDate) -> Bool {
    let readings = book.question(on: issue)?.readings ?? []
    return readings.count { reading in
      reading.effect.provisions.allSatisfy { acts.isInForce($0, on: day) }
    } > 1
  }

  private static func lower<Value: Comparable>(
    _ old: Value, _ new: Value
  ) -> RegimeComparison.Verdict {
    if old == new { return .same }
    return old < new ? .old : .new
  }
}

extension Charge.Form {
  /// The issue on which its punishment is open; `nil` for the completed offence.
  var issue: ReadingIssue? {
    switch self {
    case .completed: nil
    case .attempt: .attempt
    case .assistance: .assistance
    case .conspiracy: .conspiracy
    }
  }
}

extension Penalty.Prison {
  /// Orders maxima: a fixed term, life or a fixed term at choice, life alone.
  fileprivate var weight: Weight {
    Weight(kind: !includesLife ? 0 : maximum == nil ? 2 : 1, months: maximum ?? .zero)
  }

  fileprivate struct Weight: Comparable {
    let kind: Int
    let months: Rational

    static func < (left: Weight, right: Weight) -> Bool {
      (left.kind, left.months) < (right.kind, right.months)
    }
  }
}

extension Penalty.Link {
  /// Orders links: one kind, one or both, both always.
  fileprivate var weight: Int {
    switch self {
    case .or: 0
    case .andOr: 1
    case .and: 2
    }
  }
}
