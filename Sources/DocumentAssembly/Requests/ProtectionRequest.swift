internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// D6, *Permohonan Perlindungan* to LPSK: one per victim who asks for it.
struct ProtectionRequest {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("pemohon", "pemohon", .record(NamedPersons.identityFields)),
      Field("terlindung", "yang dimohonkan pelindungan", .record(NamedPersons.identityFields)),
      Field("status", "kedudukan terlindung"), Field("laporan", "nomor laporan polisi"),
      Field("satuan", "instansi yang menangani"), Field("tahap", "tahap perkara"),
      Field("dugaan", "tindak pidana yang diduga", .list(.text)),
      Field("dasar", "dasar permohonan", .list(.text)),
      Field("uraian", "uraian singkat perkara", .list(.text)),
      Field("penting", "sifat pentingnya keterangan"),
      Field(
        "ancaman", "ancaman yang dialami",
        .list(
          .record([
            Field("bentuk", "bentuk ancaman"), Field("oleh", "pelaku ancaman"),
            Field("kapan", "waktu ancaman"), Field("rincian", "media, frekuensi, dan sasaran"),
            Field("tingkat", "tingkat ancaman"), Field("bukti", "bukti ancaman"),
          ]))),
      Field("kondisi", "kondisi medis dan psikologis"),
      Field("surat_ahli", "surat ahli", .list(.text)),
      Field("rekam_jejak", "rekam jejak tindak pidana"),
      Field("bentuk", "bentuk pelindungan yang dimohon", .list(.text)),
      Field("bantuan", "bantuan yang dimohon", .list(.text)),
      Field("restitusi", "permohonan restitusi"),
      Field("anak", "izin orang tua atau wali", .list(.text)),
      Field("kesediaan", "pernyataan kesediaan", .list(.text)),
      Field("bersedia", "kesediaan menandatangani"), Field("kontak_aman", "kontak yang aman"),
      Field("lampiran_surat", "lampiran", .list(.text)),
      Field(
        "terbuka", "hal yang terbuka",
        .list(.record([Field("soal", "soal"), Field("ketentuan", "ketentuan")]))),
    ]

  var outcome: DocumentCatalogue.Outcome {
    let victims = dossier.file.victims.filter {
      !dossier.file.details(of: $0.id).record("perlindungan").isEmpty
    }
    guard !victims.isEmpty else {
      return .notSupported(
        NotSupported(
          .protection, "tidak ada korban dengan isian perlindungan",
          "no victim has a request for protection"))
    }
    return .drafts(
      victims.map { victim in
        DraftContent(
          .protection, part: victim.id,
          value: .record(
            ProtectionContent(dossier: dossier, victim: victim, lines: dossier.standing).values),
          of: dossier)
      })
  }
}

/// What one request for protection says.
struct ProtectionContent {
  let dossier: Dossier
  let victim: Victim
  let lines: StandingLines
  private let persons: NamedPersons
  private let frame: LetterFrame
  private let request: Details

  init(dossier: Dossier, victim: Victim, lines: StandingLines) {
    self.dossier = dossier
    self.victim = victim
    self.lines = lines
    request = dossier.file.details(of: victim.id).record("perlindungan")
    persons = NamedPersons(dossier, shown: Set([victim.id] + request.references("pemohon")))
    frame = LetterFrame(dossier: dossier, kind: .protection, victims: [victim.id])
  }

  var values: [String: TemplateValue] {
    var values = frame.values
    let registration = dossier.file.details(of: FactKey.Entity.proceeding.rawValue)
      .record("pendaftaran")
    values["terlindung"] = .record(persons.identity(victim.id))
    values["pemohon"] = .record(applicant)
    values["status"] = .text(dossier.label(of: victim.capacity, in: "sebagai"))
    values["laporan"] = frame.text(dossier.file.proceeding.number?.disclosed)
    values["satuan"] = frame.text(registration.text("satuan_lp"))
    values["tahap"] = frame.text(dossier.file.stage.map { dossier.label(of: $0, in: "tahap") })
    values["dugaan"] = texts(suspected)
    values["dasar"] = texts(basis.map(\.basis).map(dossier.long))
    values["uraian"] = texts(persons.account(of: [victim.id]))
    values["penting"] = frame.text(request.text("pentingnya_keterangan").map(persons.prose))
    values["ancaman"] =
      threats.isEmpty ? .list([.record(noThreat)]) : .list(threats.map(TemplateValue.record))
    values["kondisi"] = frame.text(request.text("kondisi").map(persons.prose))
    values["surat_ahli"] = .list(expertLetters)
    values["rekam_jejak"] = frame.text(request.text("rekam_jejak").map(persons.prose))
    values["bentuk"] = texts(request.texts("bentuk_perlindungan").map(persons.prose))
    values["bantuan"] = .list(
      request.texts("bantuan").map { .text(persons.prose($0)) })
    values["restitusi"] =
      victim.losses.isEmpty && victim.restitution == nil
      ? .absent
      : .text("Permohonan restitusi diajukan tersendiri; kami memohon penilaian oleh LPSK.")
    values["anak"] = permission
    values["kesediaan"] = .list(lines["kesediaan"].map { .text($0.content) })
    values["bersedia"] = willingness
    values["kontak_aman"] = frame.text(request.text("kontak_aman"))
    values["lampiran_surat"] = .list(lines["lampiran"].map { .text($0.content) })
    values["terbuka"] = .list(
      (lines["terbuka"] + (isOld == true ? lines["terbuka-lama"] : [])).map {
        .record(["soal": .text($0.content), "ketentuan": .text(dossier.long($0.basis))])
      })
    return values
  }

  private func texts(_ lines: [String]) -> TemplateValue {
    lines.isEmpty ? .list([.notFilled]) : .list(lines.map(TemplateValue.text))
  }

  /// Who applies: someone named, else the victim, except a child.
  private var applicant: [String: TemplateValue] {
    let relation = request.text("hubungan").map { TemplateValue.text(persons.prose($0)) }
    if let other = request.references("pemohon").first {
      return persons.identity(other, relation: relation ?? .notFilled)
    }
    guard RestitutionRequest.isChild(victim) else { return persons.identity(victim.id) }
    var unknown = Dictionary(
      uniqueKeysWithValues: NamedPersons.identityFields.map { ($0.name, TemplateValue.notFilled) })
    unknown["status_kawin"] = .absent
    unknown["kontak"] = .absent
    return unknown
  }

  private var suspected: [String] {
    var seen: [String] = []
    for finding in dossier.analysis.findings
    where finding.status == .met && finding.victims.contains(victim.id) {
      let words = dossier.long([finding.offence] + finding.participation)
      if !seen.contains(words) { seen.append(words) }
    }
    return seen
  }

  // MARK: Law by date

  /// Whether the letter is older than the act now in force; `nil` where its day is not known.
  private var isOld: Bool? {
    guard let act = lines["peralihan"].first?.basis.first?.act,
      let start = (try? dossier.library.statute(act))?.force.start,
      let day = frame.letter.day("tanggal")
    else { return nil }
    return day < start
  }

  private var basis: [StandingLines.Line] {
    let dated =
      switch isOld {
      case true?: lines["dasar-lama"]
      case false?: lines["dasar-baru"]
      case nil: lines["dasar-lama"] + lines["dasar-baru"]
      }
    return lines["dasar"] + dated
  }

  // MARK: Conditions

  private var threats: [[String: TemplateValue]] {
    request.records("ancaman").map { threat in
      let further = [
        threat.text("media").map { "media: \($0)" },
        threat.text("frekuensi").map { "frekuensi: \($0)" },
        threat.text("sasaran").map { "sasaran: \($0)" },
      ].compactMap { $0 }.joined(separator: "; ")
      return [
        "bentuk": frame.text(threat.text("bentuk").map(persons.prose)),
        "oleh": frame.text(threat.text("oleh").map(persons.prose)),
        "kapan": frame.text(
          threat.day("kapan")?.indonesian ?? Wording(dossier).date(threat.date("kapan"))
            ?? threat.text("kapan")),
        "rincian": frame.text(further.isEmpty ? nil : persons.prose(further)),
        "tingkat": frame.text(
          threat.term("tingkat").map { dossier.label(of: $0, in: "tingkat_ancaman") }),
        "bukti": .text(
          threat.references("bukti").isEmpty
            ? "–" : threat.references("bukti").joined(separator: ", ")),
      ]
    }
  }

  private var noThreat: [String: TemplateValue] {
    Dictionary(
      uniqueKeysWithValues: ["bentuk", "oleh", "kapan", "rincian", "tingkat", "bukti"]
        .map { ($0, TemplateValue.notFilled) })
  }

  private var expertLetters: [TemplateValue] {
    let ids = request.references("surat_ahli")
    return dossier.file.evidence.filter { ids.contains($0.id) }
      .map { .text(Wording(dossier).evidence($0)) }
  }

  private var willingness: TemplateValue {
    switch request.truth("bersedia") {
    case .yes: .text("Terlindung bersedia menandatangani pernyataan kesediaan berikut")
    case .no: .text("Terlindung belum bersedia menandatangani pernyataan kesediaan berikut")
    case .unknown: .notFilled
    }
  }

  /// For a child: permission, or why there is none.
  private var permission: TemplateValue {
    guard RestitutionRequest.isChild(victim) else { return .list([]) }
    switch request.truth("izin_orang_tua") {
    case .yes: return .list([.text("Izin orang tua atau wali diberikan dan dilampirkan.")])
    case .no:
      let reason = request.text("alasan_tanpa_izin").map(persons.prose)
      return .list([
        reason.map { .text("Izin orang tua atau wali tidak ada: \($0).") } ?? .notFilled
      ])
    case .unknown: return .list([.notFilled])
    }
  }
}
