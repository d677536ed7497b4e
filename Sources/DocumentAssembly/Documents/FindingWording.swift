internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// How a finding reads in a document: whom it concerns, under which law, how it stands.
struct FindingWording {
  let dossier: Dossier

  /// "Terpenuhi", "Perlu pendalaman", "Tidak terpenuhi"; never more than the file says.
  static func assessment(_ truth: Truth) -> String {
    switch truth {
    case .yes: "Terpenuhi"
    case .unknown: "Perlu pendalaman"
    case .no: "Tidak terpenuhi"
    }
  }

  /// The provision with those that it is charged with: aggravations, participation.
  func charge(_ finding: OffenceFinding) -> String {
    let joined = finding.aggravations.map(dossier.names.full)
    let main = dossier.names.long(finding.offence)
    return ([main] + joined).joined(separator: " juncto ")
  }

  /// The accused with the part that is alleged.
  func accused(_ finding: OffenceFinding) -> String {
    let name = dossier.personName(finding.accused)
    guard finding.form != .principal else { return name }
    let role =
      finding.form == .participation || finding.form == .assistance
      ? dossier.label(of: finding.role, in: "peran") : finding.form.rawValue
    let basis = finding.participation.map(dossier.names.full).joined(separator: "; ")
    return "\(name) (diduga sebagai \(role)\(basis.isEmpty ? "" : ", \(basis)"))"
  }

  /// The victims by pseudonym alone, after the label "Korban".
  func victims(_ finding: OffenceFinding) -> String {
    let names = finding.victims.map(dossier.people.pseudonym)
    return names.isEmpty ? "belum disebut dalam berkas" : Wording(dossier).enumeration(names)
  }

  /// The victims in a sentence: "Korban M.Y.B.".
  func namedVictims(_ finding: OffenceFinding) -> String {
    let names = finding.victims.map(dossier.people.name)
    return names.isEmpty
      ? "korban yang belum disebut dalam berkas" : Wording(dossier).enumeration(names)
  }

  /// How a finding stands.
  func status(_ status: OffenceFinding.Status) -> String {
    switch status {
    case .met: "semua unsur dinyatakan dalam berkas"
    case .undetermined: "perlu pendalaman"
    case .notMet: "tidak terpenuhi"
    case .notPunished: "semua unsur dinyatakan, tetapi tidak dipidana"
    }
  }

  /// Which law applies, and why.
  func regime(_ regime: Regime) -> String {
    let day = regime.transition.day.indonesian
    let basis = regime.transition.basis.map(dossier.names.full).joined(separator: "; ")
    guard let code = regime.code else {
      return "belum dapat dipastikan; hukum berubah pada \(day)"
    }
    switch code {
    case .old:
      return regime.isJudged
        ? "hukum lama, karena putusan berkekuatan hukum tetap sebelum \(day)"
        : "hukum lama, karena hari penilaian sebelum \(day)"
    case .oldInExecution:
      return
        "hukum lama, karena putusan berkekuatan hukum tetap sebelum \(day); pidana masih dijalani "
        + "atau ditinjau kembali; penyesuaian pelaksanaannya belum dihitung"
    case .both:
      return
        "hukum lama dan baru dibandingkan, karena perbuatan sebelum \(day) dan belum ada putusan "
        + "berkekuatan hukum tetap sebelum hari itu (\(basis))"
    case .new:
      let inference =
        "; perbuatan dimulai sebelumnya, dan bahwa hari terakhir yang menentukan "
        + "adalah simpulan [I]"
      return "hukum baru, karena perbuatan pada atau sesudah \(day)"
        + (regime.isStraddling ? inference : "")
    }
  }

  /// Why someone who took part is not accused.
  func notPunished(_ finding: OffenceFinding) -> String {
    let basis = finding.exclusions.map { dossier.names.long($0.citation) }.distinct
    let facts = FactWording(dossier: dossier).statements(finding.exclusions.flatMap(\.facts))
    return "\(person(finding.accused)): tidak disusun sebagai pelaku. Berkas menyatakan "
      + "\(facts.joined(separator: "; ")); menurut \(Wording(dossier).enumeration(basis)) orang "
      + "yang demikian tidak dipidana."
  }

  /// A victim who is also recorded as accused appears as the victim.
  private func person(_ id: String) -> String {
    let victim = dossier.file.accused.first { $0.id == id }?.victim
    return victim.map(dossier.people.name) ?? dossier.personName(id)
  }
}
