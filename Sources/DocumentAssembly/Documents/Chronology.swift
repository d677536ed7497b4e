internal import Drafting
internal import StatuteModel

/// D11, *Kronologi Perkara*: what happened, in order of time, with who and by which evidence.
struct Chronology {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("tahap", "tahap perkara"),
      Field(
        "peristiwa", "peristiwa",
        .list(
          .record([
            Field("nomor", "nomor urut", .number), Field("waktu", "waktu peristiwa"),
            Field("tempat", "tempat peristiwa"), Field("uraian", "uraian peristiwa", .list(.text)),
            Field("pihak", "pihak"), Field("bukti", "bukti"),
          ]))),
    ]

  var outcome: DocumentCatalogue.Outcome {
    let conduct = dossier.file.conduct
    guard conduct.contains(where: { $0.date != nil || $0.account != nil || !events($0).isEmpty })
    else {
      return .notSupported(
        NotSupported(
          .chronology, "tidak ada perbuatan yang bertanggal atau diuraikan",
          "no conduct has a date or an account"))
    }
    var values = LetterFrame(dossier: dossier, kind: .chronology).values
    values["tahap"] =
      dossier.file.stage.map { .text(dossier.label(of: $0, in: "tahap")) } ?? .notFilled
    values["peristiwa"] = .list(ordered.enumerated().map { entry($0.offset + 1, $0.element) })
    return .drafts([DraftContent(.chronology, value: .record(values), of: dossier)])
  }

  /// By the first possible day, those without a date last; equal days keep the order of the file.
  private var ordered: [Conduct] {
    dossier.file.conduct.enumerated().sorted { a, b in
      switch (a.element.date?.first.earliest, b.element.date?.first.earliest) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }

  private func events(_ conduct: Conduct) -> [String] {
    dossier.file.details(of: conduct.id).texts("kronologi")
  }

  private func entry(_ number: Int, _ conduct: Conduct) -> TemplateValue {
    let wording = Wording(dossier)
    let details = dossier.file.details(of: conduct.id)
    let time = wording.hour(details)
    let account =
      events(conduct).isEmpty ? [conduct.account?.disclosed].compactMap { $0 } : events(conduct)
    let victims = conduct.victims.map(dossier.people.name)
    let parties = conduct.accused.map(dossier.personName) + victims
    let evidence = dossier.file.evidence.filter { piece in
      piece.supports.contains { $0.id == conduct.id }
    }
    return .record([
      "nomor": .number(number),
      "waktu": wording.date(conduct.date).map { .text($0 + time) } ?? .notFilled,
      "tempat": wording.place(details.record("tempat")).map(TemplateValue.text) ?? .notFilled,
      "uraian": account.isEmpty
        ? .list([.notFilled]) : .list(account.map { .text(dossier.prose($0)) }),
      "pihak": .text(parties.joined(separator: "; ")),
      "bukti": .text(evidence.map(wording.evidence).joined(separator: "\n")),
    ])
  }
}

extension Wording {
  /// Regency and province; the village stays out (UU 21/2007 Pasal 44).
  func place(_ details: Details) -> String? {
    let parts = ["kecamatan", "kabupaten", "provinsi"].compactMap { details.text($0) }
    if !parts.isEmpty { return dossier.people.redacted(parts.joined(separator: ", ")) }
    return details.text("uraian").map(dossier.prose)
  }

  /// "B1 (BAP saksi korban, 3 Agustus 2026, hlm. 3)".
  func shortEvidence(_ piece: Evidence) -> String {
    let details = dossier.file.details(of: piece.id)
    let parts = [
      details.text("nama") ?? piece.account?.disclosed, details.text("nomor").map { "Nomor \($0)" },
      details.day("tanggal")?.indonesian, details.text("halaman").map { "hlm. \($0)" },
      piece.isLawful == .no ? "diperoleh tidak sah, tidak dihitung" : nil,
      details.truth("dipersoalkan") == .yes ? "dipersoalkan" : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return piece.id }
    return "\(piece.id) (\(dossier.people.redacted(parts.joined(separator: ", "))))"
  }

  /// "B1: keterangan saksi korban, BAP tanggal 3 Agustus 2026, halaman 3".
  func evidence(_ piece: Evidence) -> String {
    let details = dossier.file.details(of: piece.id)
    let kind = piece.kind.map { dossier.label(of: $0, in: "jenis_bukti") } ?? "bukti"
    let name = details.text("nama") ?? piece.account?.disclosed
    let parts = [
      kind, name, details.text("nomor").map { "Nomor \($0)" },
      details.day("tanggal").map { "tanggal \($0.indonesian)" },
      details.text("halaman").map { "halaman \($0)" },
    ].compactMap { $0 }
    return "\(piece.id): " + dossier.people.redacted(parts.joined(separator: ", "))
  }
}
