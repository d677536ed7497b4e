internal import CaseRegistry
internal import RuleEngine
internal import StatuteModel

extension CaseSummary {
  /// What lists show of a case that was judged; no name and no word of it.
  init(_ file: CaseFile, _ analysis: Analysis) {
    func offences(_ status: OffenceFinding.Status) -> [String] {
      let found = analysis.findings.filter { $0.status == status }.map(\.offence.identifier)
      return Set(found).sorted()
    }
    let regimes = Set(analysis.findings.map { $0.regime.code?.rawValue })
    self.init(
      regime: regimes.count == 1 ? regimes.first ?? nil : nil, stage: file.stage,
      accused: file.accused.count, victims: file.victims.reduce(0) { $0 + $1.count },
      childVictim: Self.childhood(file), metOffences: offences(.met),
      openOffences: offences(.undetermined))
  }

  private static func childhood(_ file: CaseFile) -> Truth {
    guard !file.victims.isEmpty else { return .unknown }
    return Truth.any(
      file.victims.map { victim in
        if case .truth(let truth) = victim.facts[Victim.childKey] { return truth }
        return .unknown
      })
  }
}
