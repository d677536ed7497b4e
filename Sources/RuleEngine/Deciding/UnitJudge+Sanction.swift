internal import StatuteModel

extension UnitJudge {
  /// What a finding is threatened with, its punishment borrowed where the law says so.
  func sanction(
    of offence: Offence, _ base: Offence?, _ forms: [FormRule], _ aggravations: [Citation]
  ) -> SanctionFinding {
    guard let charged = offence.takesPunishmentOfBase ? base : offence else { return .none }
    let borrowed = offence.takesPunishmentOfBase ? [offence.citation] : []
    let form: Charge.Form =
      switch (unit.mode, offence.form) {
      case (.attempted, _): .attempt
      case (.helped, _): .assistance
      case (_, .conspiracy): .conspiracy
      default: .completed
      }
    // A rule of the general part takes a part of the threat; it lends none.
    let punishments = forms.filter { !$0.isGeneral }.map(\.punishment)
    let charge = Charge(
      offence: charged.citation, applied: borrowed + aggravations + punishments,
      form: form, accused: unit.isCorporation ? .corporation : .person)
    return judge.assessor.assess(
      old: charge.replacing(offence: rules.old(of: charged)),
      new: charge.replacing(
        offence: rules.offence(charged.citation, isNewLaw: true)?.citation ?? charged.citation),
      regime: regime)
  }
}
