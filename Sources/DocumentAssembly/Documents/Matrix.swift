internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// D4, *Matriks Unsur–Fakta–Alat Bukti*: form P-7's columns, a table per provision and accused.
struct Matrix {
  let dossier: Dossier

  /// What a table offers to templates; other documents may attach it.
  static let tableFields: [Field] = [
    Field("judul", "judul tabel"), Field("pasal", "ketentuan"),
    Field("delik_dasar", "delik dasar"), Field("pelaku", "pelaku"), Field("korban", "korban"),
    Field("rezim", "hukum yang berlaku"), Field("status", "penilaian"),
    Field(
      "unsur", "unsur",
      .list(
        .record([
          Field("nomor", "nomor unsur"), Field("bunyi", "bunyi unsur"),
          Field("pilihan", "bagian unsur", .list(.text)), Field("fakta", "fakta", .list(.text)),
          Field("waktu", "waktu dan tempat", .list(.text)),
          Field("alat", "alat bukti", .list(.text)), Field("barang", "barang bukti", .list(.text)),
          Field("penilaian", "penilaian"), Field("lanjut", "tindak lanjut"),
        ]))),
    Field("hitungan", "jumlah alat bukti", .list(.text)),
    Field("catatan", "catatan", .list(.text)),
  ]

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("acara", "hukum acara pembuktian"), Field("disusun", "tanggal penyusunan"),
      Field("penyusun", "penyusun", .record(LetterFrame.signerFields)),
      Field("temuan", "temuan", .list(.record(tableFields))),
      Field("tidak_dipidana", "korban yang tidak dipidana", .list(.text)),
    ]

  var outcome: DocumentCatalogue.Outcome {
    guard !dossier.accusing.isEmpty else {
      return .notSupported(
        NotSupported(
          .matrix, "tidak ada dugaan delik terhadap seseorang",
          "no offence is in play against anyone"))
    }
    let frame = LetterFrame(dossier: dossier, kind: .matrix)
    var values = frame.values
    values["acara"] = .text(EvidenceLaw(dossier: dossier).answer.reason.capitalizedFirst + ".")
    values["disusun"] = .text(
      (frame.letter.day("tanggal") ?? dossier.file.assessed).indonesian)
    values["penyusun"] = frame.signer(dossier.file.papers.record("penyusun"))
    values["temuan"] = .list(tables)
    values["tidak_dipidana"] = .list(
      dossier.notPunished.map { .text(FindingWording(dossier: dossier).notPunished($0)) })
    return .drafts([DraftContent(.matrix, value: .record(values), of: dossier)])
  }

  /// One table per finding that accuses someone, in the order of the analysis.
  var tables: [TemplateValue] {
    dossier.accusing.enumerated().map { index, finding in
      MatrixTable(dossier: dossier, finding: finding, number: index + 1).value
    }
  }
}

extension Dossier {
  /// Findings against someone; who is not punished as a victim is not accused.
  var accusing: [OffenceFinding] {
    analysis.findings.filter { $0.status != .notPunished && $0.exclusions.isEmpty }
  }

  /// Findings in which a ground excludes punishment.
  var notPunished: [OffenceFinding] {
    analysis.findings.filter { $0.status == .notPunished || !$0.exclusions.isEmpty }
  }
}
