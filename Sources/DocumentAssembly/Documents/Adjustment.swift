internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// *Berita Acara Penyesuaian Kualifikasi Yuridis*: which law is more favourable for conduct before
/// the change, one record per accused.
struct Adjustment {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("hari", "hari dan tanggal"),
      Field(
        "pejabat", "penuntut umum",
        .list(.record(LetterFrame.signerFields))),
      Field("sumber", "sumber parameter"),
      Field("peralihan", "hari perubahan hukum"), Field("dasar", "dasar", .list(.text)),
      Field(
        "pelaku", "tersangka atau terdakwa",
        .record([
          Field("nama", "nama"), Field("lahir", "tempat dan tanggal lahir"),
          Field("pekerjaan", "pekerjaan"), Field("register", "nomor register perkara"),
        ])),
      Field(
        "kualifikasi", "kualifikasi",
        .list(
          .record([
            Field("judul", "ketentuan"), Field("korban", "korban"),
            Field("waktu", "waktu perbuatan"),
            Field(
              "parameter", "parameter",
              .list(
                .record([
                  Field("nama", "parameter"), Field("hasil", "hasil"),
                ]))),
            Field("banding", "perbandingan", .record(LawComparison.fields)),
          ]))),
    ]

  /// Findings in which both laws are looked at.
  private var findings: [OffenceFinding] {
    dossier.accusing.filter { finding in
      switch finding.regime.code {
      case .both: true
      case .oldInExecution: finding.sanction.new != nil
      case .old, .new, nil: false
      }
    }
  }

  var outcome: DocumentCatalogue.Outcome {
    let accused = findings.map(\.accused).distinct
    guard !accused.isEmpty else {
      return .notSupported(
        NotSupported(
          .adjustment,
          "tidak ada perbuatan yang atasnya hukum lama dan baru dibandingkan",
          "there is no conduct for which old and new law are compared"))
    }
    return .drafts(accused.map(draft))
  }

  private func draft(_ id: String) -> DraftContent {
    let frame = LetterFrame(dossier: dossier, kind: .adjustment)
    let own = findings.filter { $0.accused == id }
    var values = frame.values
    values["hari"] = .text(
      frame.letter.day("tanggal").map(\.indonesianInWords) ?? "…………………………………")
    if frame.letter.day("tanggal") == nil { values["hari"] = .notFilled }
    let officers = dossier.file.papers.records("penuntut_umum")
    values["pejabat"] = .list(
      officers.isEmpty ? [frame.signer(.none)] : officers.map(frame.signer))
    values["sumber"] = .text(dossier.sentence(of: "jampidum", in: "sumber_parameter"))
    values["peralihan"] = own.first.map { .text($0.regime.transition.day.indonesian) } ?? .absent
    values["dasar"] = .list(basis(of: own).map(TemplateValue.text))
    values["pelaku"] = person(id, frame)
    values["kualifikasi"] = .list(own.enumerated().map { qualification($0.offset + 1, $0.element) })
    return DraftContent(.adjustment, part: id, value: .record(values), of: dossier)
  }

  /// The provisions that order the comparison, quoted where they may be.
  private func basis(of findings: [OffenceFinding]) -> [String] {
    findings.flatMap(\.regime.transition.basis).distinct.map { citation in
      dossier.names.long(citation) + (dossier.quoted(citation).map { ": “\($0)”" } ?? "")
    }
  }

  private func person(_ id: String, _ frame: LetterFrame) -> TemplateValue {
    let identity = dossier.file.details(of: id).record("identitas")
    let birth = dossier.file.accused.first { $0.id == id }?.birth.date
    let born = [
      identity.text("tempat_lahir").map(dossier.prose), birth.flatMap(Wording(dossier).moment),
    ]
    .compactMap { $0 }.joined(separator: ", ")
    let isCorporation = identity.text("nomor_akta") != nil
    return .record([
      "nama": .text(dossier.personName(id)),
      "lahir": isCorporation ? .absent : frame.text(born),
      "pekerjaan": isCorporation
        ? .absent : frame.text(identity.text("pekerjaan").map(dossier.prose)),
      "register": frame.text(
        dossier.file.details(of: FactKey.Entity.proceeding.rawValue).record("pendaftaran")
          .text("nomor_reg_perkara").map(dossier.prose)),
    ])
  }

  private func qualification(_ number: Int, _ finding: OffenceFinding) -> TemplateValue {
    let words = FindingWording(dossier: dossier)
    let days = dossier.file.conduct.filter { finding.conduct.contains($0.id) }
      .compactMap { Wording(dossier).date($0.date) }
    return .record([
      "judul": .text("\(number). \(words.charge(finding))"),
      "korban": .text(words.victims(finding)),
      "waktu": days.isEmpty ? .notFilled : .text(Wording(dossier).enumeration(days)),
      "parameter": .list(AdjustmentParameters(dossier: dossier, finding: finding).values),
      "banding": LawComparison(dossier: dossier, finding: finding).value,
    ])
  }
}
