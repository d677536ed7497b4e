internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// D7, *Surat Rujukan Layanan Korban*: one letter per victim and receiver, with what that receiver
/// needs and no more.
struct ServiceReferral {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("registrasi", "nomor registrasi kasus"),
      Field("perujuk", "perujuk"), Field("petugas", "petugas perujuk"),
      Field("korban", "korban", .record(ReferredVictim.fields)),
      Field("kondisi", "kondisi korban", .record(ReferredCondition.fields)),
      Field("kedaruratan", "tingkat kedaruratan"),
      Field("layanan", "layanan yang diminta", .list(.text)),
      Field("sudah_diterima", "layanan yang sudah diterima", .list(.text)),
      Field("status_hukum", "status hukum"), Field("uraian", "uraian singkat"),
      Field("risiko", "risiko keamanan"), Field("persetujuan", "persetujuan"),
      Field("tindak_lanjut", "tindak lanjut yang diharapkan"),
      Field("tanggal_kembali", "batas umpan balik"), Field("dasar", "dasar rujukan"),
      Field("rahasia", "ketentuan kerahasiaan"),
    ]

  var outcome: DocumentCatalogue.Outcome {
    let drafts = dossier.file.victims.flatMap { victim in
      dossier.file.details(of: victim.id).records("layanan").enumerated().map { index, service in
        draft(victim, service, number: index + 1)
      }
    }
    guard drafts.isEmpty else { return .drafts(drafts) }
    return .notSupported(
      NotSupported(
        .services, "tidak ada korban dengan layanan yang dirujuk (korban.layanan)",
        "no victim has a service to be referred to (korban.layanan)"))
  }

  private func draft(_ victim: Victim, _ service: Details, number: Int) -> DraftContent {
    let receiver = service.record("penerima")
    let consent = consent(of: victim, for: receiver)
    var values = frame(victim, receiver)
    values["registrasi"] = dossier.code.shown.map { .text($0) } ?? .notFilled
    values["perujuk"] = office
    values["petugas"] = officer(victim)
    values["korban"] = ReferredVictim(dossier: dossier, victim: victim, service: service).value
    values["kondisi"] = ReferredCondition(dossier: dossier, service: service).value
    values["kedaruratan"] = urgency(service)
    values["layanan"] = terms(service.terms("diminta"))
    values["sudah_diterima"] = .list(
      service.texts("sudah_diterima").map { .text(dossier.prose($0)) })
    values["status_hukum"] = legalStatus
    values["uraian"] = prose(service.text("uraian"))
    values["risiko"] = prose(service.text("risiko"))
    values["persetujuan"] = consent.map { .text(sentence($0, victim)) } ?? .notFilled
    values["tindak_lanjut"] = prose(service.text("tindak_lanjut"))
    values["tanggal_kembali"] =
      service.day("tanggal_kembali").map { .text($0.indonesian) } ?? .notFilled
    values["dasar"] = dossier.provisions("dasar")
    values["rahasia"] = dossier.provisions("kerahasiaan")
    let name = receiver.text("instansi") ?? receiver.text("jabatan") ?? "\(victim.id)-\(number)"
    return DraftContent(
      .services, part: "\(victim.id)-\(number)", value: .record(values), of: dossier,
      warnings: consent == nil ? [.noConsent(receiver: dossier.people.redacted(name))] : [])
  }

  /// The letter's own entry; a number that would stand on several letters stands on none.
  private func frame(_ victim: Victim, _ receiver: Details) -> [String: TemplateValue] {
    let frame = LetterFrame(dossier: dossier, kind: .services, victims: [victim.id])
    var values = frame.values
    values["kepada"] = .record([
      "jabatan": frame.text(receiver.text("jabatan")),
      "up": receiver.text("up").map { .text($0) } ?? .absent,
      "instansi": receiver.text("instansi").map { .text($0) } ?? .absent,
      "kota": frame.text(receiver.text("kota")),
    ])
    guard case .record(var letter) = values["surat"] else { return values }
    if frame.letter.texts("lampiran").isEmpty, !dossier.standing.sentences("lampiran").isEmpty {
      letter["lampiran"] = .text(dossier.standing.sentences("lampiran").joined(separator: "; "))
    }
    if dossier.file.details(of: victim.id).records("layanan").count > 1 {
      letter["nomor"] = .notFilled
    }
    values["surat"] = .record(letter)
    return values
  }

  private var office: TemplateValue {
    let office = dossier.file.papers.record("instansi")
    let name = office.texts("nama").joined(separator: " ")
    let lines = (name.isEmpty ? [] : [name]) + office.texts("alamat")
    return lines.isEmpty ? .notFilled : .text(lines.joined(separator: ", "))
  }

  /// Who accompanies the victim, by name where that person is not protected.
  private func officer(_ victim: Victim) -> TemplateValue {
    guard let id = dossier.file.details(of: victim.id).references("pendamping").first else {
      return .notFilled
    }
    let details = dossier.file.details(of: id)
    let identity = details.record("identitas")
    guard !dossier.people.isProtected(id), let name = identity.text("nama_lengkap") else {
      return .text(dossier.people.name(id))
    }
    let parts = [name, details.text("jabatan")] + identity.texts("kontak").prefix(1).map { $0 }
    return .text(parts.compactMap { $0 }.joined(separator: ", "))
  }

  private func urgency(_ service: Details) -> TemplateValue {
    guard let term = service.term("kedaruratan") else { return .notFilled }
    return .text(
      dossier.standing.sentence("kedaruratan", of: term)
        ?? dossier.label(of: term, in: "kedaruratan"))
  }

  private var legalStatus: TemplateValue {
    let stage = dossier.file.stage.map { "tahap \(dossier.label(of: $0, in: "tahap"))" }
    let report = dossier.file.proceeding.number.map {
      "Laporan Polisi Nomor \(dossier.prose($0.disclosed))"
    }
    let parts = [report, stage].compactMap { $0 }
    return parts.isEmpty ? .notFilled : .text(parts.joined(separator: ", "))
  }

  /// A consent that holds on the day and names the receiver, or no receiver at all.
  private func consent(of victim: Victim, for receiver: Details) -> Details? {
    let words = Self.words([receiver.text("instansi"), receiver.text("jabatan")])
    return dossier.consents(of: victim.id, for: "rujukan-layanan").first { consent in
      let receivers = consent.texts("penerima")
      return receivers.isEmpty
        || receivers.contains { name in
          let named = Self.words([name])
          return !named.isEmpty && named.isSubset(of: words)
        }
    }
  }

  private static func words(_ texts: [String?]) -> Set<String> {
    Set(
      texts.compactMap { $0 }.flatMap { text in
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      })
  }

  private func sentence(_ consent: Details, _ victim: Victim) -> String {
    let scope =
      consent.texts("lingkup").isEmpty
      ? "" : " Yang boleh dibagikan: \(consent.texts("lingkup").joined(separator: ", "))."
    let end = consent.day("berlaku_sampai").map { " Berlaku sampai dengan \($0.indonesian)." }
    return dossier.prose(
      dossier.sentence(consent, of: victim.id, "rujukan ini") + scope + (end ?? ""))
  }

  private func terms(_ terms: [String]) -> TemplateValue {
    terms.isEmpty
      ? .notFilled : .list(terms.map { .text(dossier.label(of: $0, in: "layanan")) })
  }

  private func prose(_ words: String?) -> TemplateValue {
    words.map { .text(dossier.prose($0).trimmed) } ?? .notFilled
  }
}
