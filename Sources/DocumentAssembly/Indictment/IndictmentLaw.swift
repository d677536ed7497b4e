internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Which code of procedure an indictment follows: the analysis's own answer for investigation and
/// prosecution.
struct IndictmentLaw {
  let dossier: Dossier

  private var lines: StandingLines { dossier.standing }

  /// The answer for investigation and prosecution.
  var result: ProcedureResult? {
    dossier.analysis.consequences.procedure.first { $0.stage == .investigation }
  }

  /// Whether the code asks for the age and the day of birth; also where the code is open.
  var needsBirthday: Bool {
    guard let code = result?.code else { return true }
    return lines.citations("umur-dan-tanggal-lahir").contains { $0.act == code }
  }

  /// Which code the indictment follows and why; of several accused, also what lets them be joined.
  func sentence(joined isJoined: Bool) -> String {
    let contents = lines.citations("isi")
    guard let result, let code = result.code else {
      let possible = Wording(dossier).enumeration(contents.map(dossier.names.long), "atau")
      let asked = (result?.asked ?? []).map(Wording(dossier).question)
      return "Hukum acara penuntutan belum dapat dipastikan: \(possible). "
        + asked.joined(separator: " ")
    }
    let content =
      contents.first { $0.act == code }.map(dossier.names.long)
      ?? dossier.names.name(of: code)
    let basis = result.basis.map { " (\(dossier.names.full($0)))" } ?? ""
    let joint = lines.citations("penggabungan").first { $0.act == code }.map {
      " Penggabungan terdakwa: \(dossier.names.full($0))."
    }
    return "Surat dakwaan disusun menurut \(content)\(basis)." + (isJoined ? joint ?? "" : "")
  }

  /// The standing points of a prosecutor's own decision.
  var points: [String] { lines.sentences("periksa") }
}
