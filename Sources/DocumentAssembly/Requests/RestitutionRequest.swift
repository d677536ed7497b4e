internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// D5, *Permohonan Restitusi* with its table of losses: one per victim, or one for several children
/// where the case file has a letter that names them together.
struct RestitutionRequest {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field("pengadilan", "pengadilan yang dituju"), Field("melalui", "diajukan melalui"),
      Field("pemohon", "pemohon", .record(NamedPersons.identityFields)),
      Field("kapasitas", "kedudukan pemohon"),
      Field("korban", "korban", .list(.record(NamedPersons.identityFields))),
      Field("termohon", "termohon", .list(.record(NamedPersons.identityFields))),
      Field("laporan", "nomor laporan polisi"),
      Field("uraian", "uraian tindak pidana", .list(.text)),
      Field("dugaan", "ketentuan yang diduga dilanggar", .list(.text)),
      Field("dasar", "dasar hukum", .list(.text)), Field("isi", "ketentuan isi permohonan"),
      Field("penderitaan", "uraian kerugian immateriil", .list(.text)),
      Field("tabel", "tabel kerugian", .list(.record(LossTable.fields))),
      Field(
        "rekap", "rekapitulasi",
        .list(.record([Field("nama", "nama korban"), Field("jumlah", "jumlah kerugian")]))),
      Field("jumlah", "jumlah restitusi"), Field("terbilang", "jumlah dengan huruf"),
      Field("pembebanan", "pembebanan", .list(.text)), Field("petitum", "permohonan", .list(.text)),
      Field(
        "terbuka", "hal yang terbuka",
        .list(.record([Field("soal", "soal"), Field("ketentuan", "ketentuan")]))),
      Field(
        "lampiran_wajib", "daftar lampiran",
        .list(
          .record([
            Field("nama", "nama lampiran"), Field("dasar", "dasar lampiran"),
            Field("keadaan", "keadaan lampiran"),
          ]))),
      Field("bukti", "daftar bukti", .list(.text)),
      Field("keputusan_lpsk", "keputusan LPSK"), Field("meterai", "ketentuan meterai"),
      Field("tanda_tangan", "yang menandatangani"),
    ]

  var outcome: DocumentCatalogue.Outcome {
    let results = dossier.analysis.consequences.restitution
    guard !results.isEmpty else {
      return .notSupported(
        NotSupported(
          .restitution, "tidak ada korban dengan kerugian atau permohonan restitusi",
          "no victim has a loss or a claim"))
    }
    return .drafts(
      groups(results.map(\.victim)).map { victims in
        DraftContent(
          .restitution, part: victims.map(\.id).joined(separator: "-"),
          value: .record(
            RestitutionContent(dossier: dossier, victims: victims, lines: dossier.standing).values),
          of: dossier)
      })
  }

  /// One victim each; children whom one letter of the case names together stay together.
  private func groups(_ ids: [String]) -> [[Victim]] {
    var left = dossier.file.victims.filter { ids.contains($0.id) }
    var groups: [[Victim]] = []
    for letter in dossier.file.papers.records("surat")
    where letter.term("jenis") == DocumentKind.restitution.rawValue {
      let named = Set(letter.references("korban"))
      let together = left.filter { named.contains($0.id) && Self.isChild($0) }
      guard together.count > 1, together.count == named.count else { continue }
      groups.append(together)
      left.removeAll { named.contains($0.id) }
    }
    return (groups + left.map { [$0] }).sorted { a, b in
      order(a) < order(b)
    }
  }

  private func order(_ group: [Victim]) -> Int {
    dossier.file.victims.firstIndex { $0.id == group.first?.id } ?? 0
  }

  /// Whether the victim was a child at some act.
  static func isChild(_ victim: Victim) -> Bool {
    victim.facts[Victim.childKey] == .truth(.yes)
      || victim.childhoods.values.contains { $0.value == .truth(.yes) }
  }
}
