internal import StatuteModel

/// What of a finding stays as it was judged, however findings are put together, numbered and
/// ordered: all copies of the finding hold one object.
final class JudgedOffence: Sendable {
  let place: Int
  let offence: Citation
  let base: Citation?
  let accused: String
  let conduct: [String]
  let status: OffenceFinding.Status
  let form: OffenceFinding.Form
  let formRules: [Citation]
  let role: String
  let participation: [Citation]
  let force: Truth
  let aggravations: [Citation]
  let exclusions: [ExclusionResult]
  let regime: Regime
  let sanction: SanctionFinding

  init(
    place: Int, offence: Citation, base: Citation?, accused: String, conduct: [String],
    status: OffenceFinding.Status, form: OffenceFinding.Form, formRules: [Citation],
    role: String, participation: [Citation], force: Truth, aggravations: [Citation],
    exclusions: [ExclusionResult], regime: Regime, sanction: SanctionFinding
  ) {
    self.place = place
    self.offence = offence
    self.base = base
    self.accused = accused
    self.conduct = conduct
    self.status = status
    self.form = form
    self.formRules = formRules
    self.role = role
    self.participation = participation
    self.force = force
    self.aggravations = aggravations
    self.exclusions = exclusions
    self.regime = regime
    self.sanction = sanction
  }
}
