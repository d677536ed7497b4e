internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// Section VI of an opinion: what each victim may ask for, and how far it has come.
struct VictimRights {
  let dossier: Dossier

  static let fields: [Field] = [
    Field("korban", "korban"),
    Field(
      "hak", "hak",
      .list(
        .record([
          Field("nama", "hak"), Field("dasar", "dasar"), Field("keadaan", "keadaan sekarang"),
        ]))),
  ]

  /// The values for one victim.
  func value(_ victim: Victim) -> TemplateValue {
    let rights = dossier.vocabulary.lists["hak_korban"] ?? []
    return .record([
      "korban": .text(dossier.people.name(victim.id)),
      "hak": .list(
        rights.map { right in
          .record([
            "nama": .text(right.label.indonesian.capitalizedFirst),
            "dasar": .text(right.sources.map(dossier.names.full).joined(separator: "; ")),
            "keadaan": .text(standing(right.name, dossier.file.details(of: victim.id))),
          ])
        }),
    ])
  }

  private func standing(_ right: String, _ details: Details) -> String {
    switch right {
    case "restitusi": restitution(details)
    case "perlindungan": protection(details)
    case "layanan": services(details)
    default: Self.silent
    }
  }

  private static let silent =
    "Berkas belum memuat keterangan; tanyakan kepada korban atau pendamping."

  private func restitution(_ details: Details) -> String {
    let losses = details.records("kerugian")
    guard !losses.isEmpty else { return Self.silent }
    let given = losses.compactMap { $0.money("jumlah") }
    let open = losses.count - given.count
    let kinds = losses.compactMap { $0.term("jenis") }.distinct.map {
      dossier.label(of: $0, in: "jenis_kerugian")
    }
    let request =
      details.record("restitusi").isEmpty
      ? "permohonan belum tercatat" : "permohonan sudah tercatat dalam berkas"
    return "Kerugian yang tercatat: \(Wording(dossier).enumeration(kinds)), "
      + "\(given.count) rincian berjumlah uang"
      + (open > 0 ? ", \(open) rincian belum berjumlah" : "") + "; \(request)."
  }

  private func protection(_ details: Details) -> String {
    let protection = details.record("perlindungan")
    guard !protection.isEmpty else { return Self.silent }
    let threats = protection.records("ancaman").count
    let forms = protection.texts("bentuk_perlindungan").map(dossier.prose)
    let asked = forms.isEmpty ? "" : " Yang diminta: \(Wording(dossier).enumeration(forms))."
    return (threats > 0 ? "Ada ancaman yang tercatat." : "Tidak ada ancaman yang tercatat.") + asked
  }

  private func services(_ details: Details) -> String {
    let services = details.records("layanan")
    let needs = details.texts("kebutuhan").map(dossier.prose)
    guard !services.isEmpty || !needs.isEmpty else { return Self.silent }
    let receivers = services.compactMap { $0.record("penerima").text("instansi") }.distinct
    let parts = [
      needs.isEmpty ? nil : "Kebutuhan: \(Wording(dossier).enumeration(needs)).",
      receivers.isEmpty
        ? "Rujukan belum tercatat." : "Dirujuk kepada \(Wording(dossier).enumeration(receivers)).",
    ].compactMap { $0 }
    return parts.joined(separator: " ")
  }
}
