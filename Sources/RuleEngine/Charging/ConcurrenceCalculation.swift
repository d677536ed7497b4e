internal import StatuteModel

/// The most that may be imposed for findings that concur, by the words and numbers of the texts.
struct ConcurrenceCalculation {
  let rule: ConcurrenceRule
  let findings: [OffenceFinding]
  let calculator: PenaltyCalculator
  let assessed: CalendarDate

  struct Total {
    var basis: [Citation]
    var prison: Penalty.Prison?
    var fine: Rational?
  }

  /// The provisions of the law that governs; of both where that is open or differs.
  static func bases(
    of findings: [OffenceFinding], old: Citation?, new: Citation?
  ) -> [Citation] {
    let laws = Set(findings.map(\.regime.isUnderOldLaw))
    switch laws.count == 1 ? laws.first ?? nil : nil {
    case true?: return [old].compactMap { $0 }
    case false?: return [new].compactMap { $0 }
    case nil: return [old, new].compactMap { $0 }
    }
  }

  var total: Total {
    var total = Total(basis: Self.bases(of: findings, old: rule.old, new: rule.new))
    let penalties = findings.compactMap { $0.sanction.applied?.penalty }
    let laws = Set(findings.map(\.regime.isUnderOldLaw))
    guard penalties.count == findings.count, laws.count == 1, let isOld = laws.first ?? nil else {
      return total
    }
    let prisons = penalties.compactMap(\.prison)
    let fines = penalties.compactMap(\.fine?.maximum)
    if prisons.count == findings.count {
      prison(prisons, isOld: isOld, &total)
    } else if prisons.isEmpty, fines.count == findings.count {
      total.fine =
        rule.kind == .separate ? sum(fines, isOld: isOld) : fines.max()
    }
    return total
  }

  private func prison(_ prisons: [Penalty.Prison], isOld: Bool, _ total: inout Total) {
    let terms = prisons.compactMap(\.maximum)
    let includesLife = prisons.contains(where: \.includesLife)
    var longest: Rational?
    if rule.kind != .separate {
      // Life alone is heavier than any fixed term.
      let isLifeAlone = prisons.contains { $0.includesLife && $0.maximum == nil }
      longest = isLifeAlone ? nil : terms.max()
    } else if terms.count == prisons.count, let sum = sum(terms, isOld: isOld) {
      longest = limited(sum, isOld: isOld, &total)
    }
    if rule.kind == .separate, includesLife {
      total.basis += [isOld ? rule.oldLife : rule.newLife].compactMap { $0 }
    }
    guard longest != nil || includesLife else { return }
    total.prison = Penalty.Prison(minimum: nil, maximum: longest, includesLife: includesLife)
  }

  /// The sum of the maxima, but not more than the heaviest and the part that the provision adds.
  private func sum(_ maxima: [Rational], isOld: Bool) -> Rational? {
    guard let heaviest = maxima.max() else { return nil }
    var sum: Rational? = .zero
    for maximum in maxima { sum = sum?.plus(maximum) }
    do throws(SanctionFailure) {
      let place = try calculator.acts.wording(
        of: isOld ? rule.old : rule.new, on: day(isOld: isOld))
      guard let part = try place.optionalFactor(.aggravation),
        let limit = heaviest.times(part).flatMap(heaviest.plus)
      else { return nil }
      return sum.map { min($0, limit) } ?? limit
    } catch {
      return nil
    }
  }

  /// Keeps a fixed term within the general limit, and cites that where it decides.
  private func limited(_ months: Rational, isOld: Bool, _ total: inout Total) -> Rational? {
    let day = day(isOld: isOld)
    let open = (calculator.book.question(on: .raisedLimit)?.readings ?? []).filter { reading in
      reading.effect.provisions.allSatisfy { calculator.acts.isInForce($0, on: day) }
    }
    do throws(SanctionFailure) {
      let limit: Rational?
      let basis: Citation
      switch (open.first(where: \.isFollowed) ?? open.first)?.effect {
      case .limit(let provision):
        let place = try calculator.acts.wording(of: provision, on: day)
        limit = try place.months(try place.number(.prisonMaximum))
        basis = place.basis
      case .reportedLimit(let length, let provision):
        limit = length.inMonths
        basis = provision
      default: return months
      }
      guard let limit, months > limit else { return months }
      total.basis.append(basis)
      return limit
    } catch {
      return nil
    }
  }

  /// A day on which the law that governs is in force.
  private func day(isOld: Bool) -> CalendarDate {
    let change = findings.first?.regime.transition.day ?? assessed
    guard isOld else { return max(assessed, change) }
    return CalendarDate(dayNumber: change.dayNumber - 1) ?? change
  }
}
