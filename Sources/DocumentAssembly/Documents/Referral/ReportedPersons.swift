internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// *Korban* as a report shows them: by pseudonym, with age, sex and how they are now.
struct ReportedVictims {
  let dossier: Dossier

  static let fields = [
    Field("samaran", "samaran korban"), Field("jumlah", "jumlah orang"),
    Field("umur", "umur korban"), Field("jenis_kelamin", "jenis kelamin korban"),
    Field("status", "dewasa atau anak"), Field("keadaan", "keadaan korban sekarang"),
  ]

  var value: TemplateValue {
    let victims = dossier.suspicion.victims
    return victims.isEmpty ? .notFilled : .list(victims.map(entry))
  }

  private func entry(_ victim: Victim) -> TemplateValue {
    let details = dossier.file.details(of: victim.id)
    let wording = Wording(dossier)
    return .record([
      "samaran": .text(dossier.people.name(victim.id)),
      "jumlah": .text(wording.count(victim.count, "orang")),
      "umur": wording.ageThen(victim).map { .text($0) } ?? .notFilled,
      "jenis_kelamin": details.term("jenis_kelamin").map {
        .text(dossier.label(of: $0, in: "jenis_kelamin"))
      } ?? .notFilled,
      "status": .text(wording.childhood(victim)),
      "keadaan": details.text("keadaan").map { .text(dossier.prose($0)) } ?? .notFilled,
    ])
  }

  /// Who agreed to the report; whoever reports by duty needs no consent.
  func consents(_ reporter: Reporter) -> TemplateValue {
    var lines: [TemplateValue] = []
    for victim in dossier.suspicion.victims {
      let given = dossier.consents(of: victim.id, for: "pelaporan")
      if let consent = given.first {
        lines.append(.text(dossier.sentence(consent, of: victim.id, "pelaporan ini")))
      } else if !["karena-tugas", "korban"].contains(reporter.capacity) {
        lines.append(
          .missing(reason: "\(dossier.people.name(victim.id)) belum tercatat menyetujui"))
      }
    }
    return .list(lines)
  }

  /// Needs and threats, victim by victim.
  var needs: TemplateValue {
    let lines = dossier.suspicion.victims.flatMap { victim -> [String] in
      let details = dossier.file.details(of: victim.id)
      let name = dossier.people.name(victim.id)
      let needs = details.texts("kebutuhan")
      return (needs.isEmpty ? [] : ["\(name): \(needs.joined(separator: "; "))."])
        + details.record("perlindungan").records("ancaman").map { threat($0, against: name) }
    }
    return lines.isEmpty ? .notFilled : .list(lines.map { .text(dossier.prose($0)) })
  }

  private func threat(_ threat: Details, against name: String) -> String {
    let when = threat.date("kapan").flatMap(Wording(dossier).date).map { "tanggal \($0)" }
    let parts = [
      threat.text("bentuk"), threat.text("oleh").map { "oleh \($0)" }, when,
      threat.text("media").map { "melalui \($0)" }, threat.text("frekuensi"),
    ].compactMap { $0 }
    return "\(name) diancam: \(parts.joined(separator: ", "))."
  }
}

/// *Terlapor*: who is suspected, with what helps to find them.
struct ReportedAccused {
  let dossier: Dossier

  static let fields = [
    Field("nama", "nama terlapor"), Field("keterangan", "keterangan tentang terlapor"),
  ]

  var value: TemplateValue { .list(dossier.suspicion.accused.map(entry)) }

  private func entry(_ id: String) -> TemplateValue {
    let facts = description(id)
    return .record([
      "nama": .text(dossier.people.redacted(name(id))),
      "keterangan": facts.isEmpty
        ? .notFilled : .text(dossier.prose(facts.joined(separator: ", "))),
    ])
  }

  private func name(_ id: String) -> String {
    let aliases = dossier.file.details(of: id).record("identitas").texts("alias")
    let alias = aliases.isEmpty ? "" : " alias \(aliases.joined(separator: " alias "))"
    return dossier.personName(id) + alias
  }

  private func description(_ id: String) -> [String] {
    guard let accused = dossier.file.accused.first(where: { $0.id == id }) else { return [] }
    let details = dossier.file.details(of: id)
    let identity = details.record("identitas")
    let wording = Wording(dossier)
    let numbers = identity.texts("kontak") + identity.texts("rekening")
    let parts: [String?] = [
      identity.text("bentuk_badan"), identity.text("nomor_akta"),
      identity.references("wakil").first.map { "diwakili \(dossier.personName($0))" },
      details.term("jenis_kelamin").map { dossier.label(of: $0, in: "jenis_kelamin") },
      wording.ageNow(accused.birth).map { "berumur \($0)" }, identity.text("pekerjaan"),
      wording.address(identity.record("alamat")).map { "beralamat di \($0)" },
      details.text("hubungan_dengan_korban").map { "hubungan dengan korban: \($0)" },
      identity.text("ciri_ciri").map { "ciri-ciri: \($0)" },
      numbers.isEmpty ? nil : "telepon, akun, atau rekening: \(numbers.joined(separator: ", "))",
      status(details),
    ]
    return parts.compactMap { $0 }
  }

  /// Only what helps the police: wanted, or not caught yet.
  private func status(_ details: Details) -> String? {
    guard let term = details.term("status_penuntutan"), ["dpo", "belum-tertangkap"].contains(term)
    else { return nil }
    return dossier.label(of: term, in: "status_penuntutan")
  }
}
