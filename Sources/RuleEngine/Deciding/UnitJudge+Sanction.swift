internal import StatuteModel

extension UnitJudge {
  /// What a finding is threatened with, its punishment borrowed where the law says so.
  func sanction(
    of offence: OffenceRule, _ base: OffenceRule?, _ forms: [NumberedForm],
    _ aggravations: [Raised]
  ) -> SanctionFinding {
    guard let charged = offence.offence.takesPunishmentOfBase ? base : offence else {
      return .none
    }
    let form: Charge.Form =
      switch (unit.mode, offence.offence.form) {
      case (.attempted, _): .attempt
      case (.helped, _): .assistance
      case (_, .conspiracy): .conspiracy
      default: .completed
      }
    let days = judge.assessor.days(regime)
    let query = SanctionQuery(
      offence: offence.number, charged: charged.number,
      aggravations: aggravations.map(\.number), forms: forms.map(\.number), form: form,
      isCorporation: isCorporation, regime: regime.possible, conduct: days.old,
      assessed: days.new)
    return judge.assessor.memory.finding(query) {
      let borrowed = offence.offence.takesPunishmentOfBase ? [offence.citation] : []
      // A rule of the general part takes a part of the threat; it lends none.
      let punishments = forms.map(\.rule).filter { !$0.isGeneral }.map(\.punishment)
      let charge = Charge(
        offence: charged.citation,
        applied: borrowed + aggravations.map(\.citation) + punishments,
        form: form, accused: isCorporation ? .corporation : .person)
      return judge.assessor.assess(
        old: charge.replacing(offence: charged.laws.old),
        new: charge.replacing(offence: charged.laws.new), regime: regime)
    }
  }
}
