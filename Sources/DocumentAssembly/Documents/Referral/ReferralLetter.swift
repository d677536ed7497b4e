internal import Drafting
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// D1, *Surat Rujukan dan Pelaporan Dugaan TPPO kepada Kepolisian*.
///
/// It asks the police to take a report and gives them the case in order; it says *diduga* and never
/// more.
struct ReferralLetter {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("dasar", "dasar laporan", .list(.text)),
      Field("pelapor", "pelapor", .record(Reporter.fields)),
      Field("korban", "korban", .list(.record(ReportedVictims.fields))),
      Field("persetujuan", "persetujuan korban", .list(.text)),
      Field("terlapor", "terlapor", .list(.record(ReportedAccused.fields))),
      Field("tidak_dilaporkan", "orang yang tidak dilaporkan", .list(.text)),
      Field(
        "peristiwa", "peristiwa",
        .record([
          Field("waktu", "waktu kejadian"), Field("tempat", "tempat kejadian"),
          Field("uraian", "uraian peristiwa", .list(.text)),
        ])),
      Field("ringkasan", "ringkasan unsur", .list(.record(ElementSummary.fields))),
      Field("dugaan", "dugaan tindak pidana", .list(.record(SuspectedOffences.fields))),
      Field("bukti", "bukti", .list(.record(ReportedEvidence.fields))),
      Field("saksi", "saksi", .list(.text)),
      Field("kebutuhan", "keadaan dan kebutuhan korban", .list(.text)),
      Field("pertanyaan", "hal yang belum diketahui", .list(.text)),
      Field("permohonan", "permohonan", .list(.text)),
      Field(
        "kerahasiaan", "ketentuan kerahasiaan",
        .list(
          .record([
            Field("rujukan", "rujukan ketentuan", .citation), Field("bunyi", "bunyi ketentuan"),
          ]))),
      Field("pemberitahuan", "ketentuan tentang pemberitahuan"),
      Field("lampiran", "daftar lampiran", .list(.text)),
    ]

  var outcome: DocumentCatalogue.Outcome {
    guard !dossier.suspicion.findings.isEmpty else {
      return .notSupported(
        NotSupported(
          .referral, "tidak ada dugaan delik yang dapat dilaporkan",
          "there is no suspected offence to report"))
    }
    var values = LetterFrame(dossier: dossier, kind: .referral).values
    let reporter = Reporter(dossier: dossier)
    let victims = ReportedVictims(dossier: dossier)
    let secrecy = secrecy(reporter)
    values["dasar"] = .list(basis.map(TemplateValue.text))
    values["pelapor"] = reporter.value
    values["korban"] = victims.value
    values["persetujuan"] = victims.consents(reporter)
    values["terlapor"] = ReportedAccused(dossier: dossier).value
    values["tidak_dilaporkan"] = .list(spared.map(TemplateValue.text))
    values["peristiwa"] = events
    values["ringkasan"] = ElementSummary(dossier: dossier).value
    values["dugaan"] = SuspectedOffences(dossier: dossier).value
    values["bukti"] = ReportedEvidence(dossier: dossier).value
    values["saksi"] = ReportedEvidence(dossier: dossier).witnesses
    values["kebutuhan"] = victims.needs
    values["pertanyaan"] = .list(questions.map(TemplateValue.text))
    values["permohonan"] = .list(requests.map(TemplateValue.text))
    values["kerahasiaan"] = secrecy.words
    values["pemberitahuan"] = dossier.provisions("pemberitahuan")
    values["lampiran"] = enclosures(reporter)
    return .drafts([
      DraftContent(
        .referral, value: .record(values), of: dossier, warnings: secrecy.warnings)
    ])
  }

  private var basis: [String] {
    Wording.points(dossier.standing.citations("dasar").map(dossier.names.long))
  }

  private func secrecy(_ reporter: Reporter) -> (
    words: TemplateValue, warnings: [DraftWarning]
  ) {
    let always = dossier.standing.citations("kerahasiaan")
    let asked = reporter.asksSecrecy ? dossier.standing.citations("kerahasiaan-pelapor") : []
    return dossier.quotations(always + asked)
  }

  /// Who took part without being reported, and why.
  private var spared: [String] {
    dossier.suspicion.spared.filter { dossier.suspicion.victimsOnly.contains($0.id) }.map {
      person in
      let basis = Wording(dossier).enumeration(person.basis.map(dossier.names.long))
      return "\(dossier.personName(person.id).capitalizingFirst) ikut dalam perbuatan itu karena "
        + "dipaksa. Ia tidak dilaporkan sebagai pelaku (\(basis)) dan dimohon diperlakukan "
        + "sebagai korban."
    }
  }

  private var events: TemplateValue {
    let wording = Wording(dossier)
    let conduct = dossier.suspicion.conduct
    let times = conduct.compactMap { wording.time($0) }.unique
    let places = conduct.compactMap { wording.place($0) }.unique
    return .record([
      "waktu": times.isEmpty ? .notFilled : .text(times.joined(separator: "; ")),
      "tempat": places.isEmpty ? .notFilled : .text(places.joined(separator: "; ")),
      "uraian": account.isEmpty ? .notFilled : .list(account.map(TemplateValue.text)),
    ])
  }

  /// How many events the letter tells; the timeline tells the others.
  private static let longest = 12

  /// The summary, then the events in order of time.
  private var account: [String] {
    let summary = [dossier.file.proceeding.summary?.disclosed].compactMap { $0 }
    let events = dossier.suspicion.conduct.flatMap { conduct in
      let lines = dossier.file.details(of: conduct.id).texts("kronologi")
      return lines.isEmpty ? [conduct.account?.disclosed].compactMap { $0 } : lines
    }
    let more =
      events.count > Self.longest
      ? ["Peristiwa selanjutnya diuraikan dalam kronologi terlampir."] : []
    return (summary + events.prefix(Self.longest)).map { dossier.prose($0).trimmed } + more
  }

  private var questions: [String] {
    let relevant = Set(
      dossier.suspicion.findings.flatMap { $0.missing.flatMap { $0 } + $0.toVerify.map(\.fact) })
    let paths =
      dossier.analysis.questions.filter(relevant.contains)
      + dossier.suspicion.findings.flatMap(\.toVerify).map(\.fact)
    let wording = Wording(dossier)
    return paths.unique.map { dossier.prose(wording.question($0)) }.unique
  }

  private var requests: [String] {
    let chosen = dossier.file.papers.terms("permintaan")
    let lines = dossier.standing.requests(chosen) {
      dossier.label(of: $0, in: "permintaan_laporan")
    }
    return Wording.points(lines)
  }

  private func enclosures(_ reporter: Reporter) -> TemplateValue {
    let given = LetterFrame(dossier: dossier, kind: .referral).letter.texts("lampiran")
    let lines = dossier.standing.sentences("lampiran") + [reporter.authority].compactMap { $0 }
    guard lines.isEmpty else { return .list(lines.map { .text(dossier.prose($0)) }) }
    return given.isEmpty ? .notFilled : .list(given.map { .text(dossier.prose($0)) })
  }
}
