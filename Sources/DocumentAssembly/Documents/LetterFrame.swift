internal import Drafting
internal import StatuteModel

/// The parts that letters share: letterhead, reference block, addressee, signers, copies.
struct LetterFrame {
  let dossier: Dossier
  let kind: DocumentKind
  /// The victims that the letter is about; empty for all.
  var victims: [String] = []

  /// The entry of `dokumen.surat` for this letter; nothing where the case has none.
  var letter: Details {
    let letters = dossier.file.papers.records("surat").filter { $0.term("jenis") == kind.rawValue }
    return letters.first { $0.references("korban") == victims && !victims.isEmpty }
      ?? letters.first { $0.references("korban").isEmpty } ?? .none
  }

  /// Whether the office asks for the final copy, which refuses empty fields.
  var isFinal: Bool { letter.truth("salinan_akhir") == .yes }

  static let fields: [Field] = [
    Field("perkara", "perkara"),
    Field(
      "kop", "kop surat",
      .record([
        Field("nama", "nama lembaga", .list(.text)),
        Field("alamat", "alamat lembaga", .list(.text)),
      ])),
    Field(
      "surat", "surat",
      .record([
        Field("nomor", "nomor surat"), Field("klasifikasi", "klasifikasi"),
        Field("sifat", "sifat surat"), Field("lampiran", "lampiran"),
        Field("tempat", "tempat surat"), Field("tanggal", "tanggal surat", .date),
      ])),
    Field(
      "kepada", "tujuan surat",
      .record([
        Field("jabatan", "pejabat yang dituju"), Field("up", "untuk perhatian"),
        Field("instansi", "instansi yang dituju"), Field("kota", "kota tujuan"),
      ])),
    Field("penanda_tangan", "penanda tangan", .record(signerFields)),
    Field("mengetahui", "atasan yang mengetahui", .record(signerFields)),
    Field("tembusan", "tembusan", .list(.text)),
  ]

  static let signerFields = [
    Field("atas_nama", "a.n. atau u.b."), Field("jabatan", "jabatan penanda tangan"),
    Field("nama", "nama penanda tangan"), Field("pangkat", "pangkat dan nomor induk"),
  ]

  /// The values under `fields`.
  var values: [String: TemplateValue] {
    let office = dossier.file.papers.record("instansi")
    let addressee = letter.record("kepada")
    return [
      "perkara": .text(dossier.caseName),
      "kop": .record([
        "nama": lines(office.texts("nama")), "alamat": lines(office.texts("alamat")),
      ]),
      "surat": .record([
        "nomor": text(letter.text("nomor")),
        "klasifikasi": .text(classification),
        "sifat": letter.term("sifat").map { .text(dossier.label(of: $0, in: "sifat_surat")) }
          ?? .absent,
        "lampiran": letter.texts("lampiran").isEmpty
          ? .notFilled : .text(letter.texts("lampiran").joined(separator: "; ")),
        "tempat": text(letter.text("tempat") ?? office.text("kota")),
        "tanggal": letter.day("tanggal").map(TemplateValue.date) ?? .notFilled,
      ]),
      "kepada": .record([
        "jabatan": text(addressee.text("jabatan")),
        "up": addressee.text("up").map(TemplateValue.text) ?? .absent,
        "instansi": addressee.text("instansi").map(TemplateValue.text) ?? .absent,
        "kota": text(addressee.text("kota")),
      ]),
      "penanda_tangan": signer(
        letter.record("penanda_tangan").isEmpty
          ? dossier.file.papers.record("penanda_tangan") : letter.record("penanda_tangan")),
      "mengetahui": letter.record("mengetahui").isEmpty
        ? .absent : signer(letter.record("mengetahui")),
      "tembusan": lines(letter.texts("tembusan").isEmpty ? ["Arsip"] : letter.texts("tembusan")),
    ]
  }

  private var classification: String {
    dossier.label(of: letter.term("klasifikasi") ?? "rahasia", in: "klasifikasi")
  }

  /// Name, rank and number of someone who signs.
  func signer(_ details: Details) -> TemplateValue {
    let titles = [details.text("gelar_depan"), details.text("nama")].compactMap { $0 }
    let name =
      ([titles.joined(separator: " ")] + [details.text("gelar_belakang")].compactMap { $0 })
      .filter { !$0.isEmpty }.joined(separator: ", ")
    // A signer may bear a given name that a victim bears too; a rank or a post never does.
    let rank = [
      details.text("pangkat").map(dossier.people.redacted), details.text("nomor_induk"),
    ].compactMap { $0 }.joined(separator: ", ")
    return .record([
      "atas_nama": details.term("atas_nama").map {
        .text(dossier.label(of: $0, in: "atas_nama"))
      } ?? .absent,
      "jabatan": text(details.text("jabatan").map(dossier.people.redacted)),
      "nama": text(name.isEmpty ? nil : name), "pangkat": rank.isEmpty ? .absent : .text(rank),
    ])
  }

  /// A text, or the visible placeholder.
  func text(_ words: String?) -> TemplateValue {
    guard let words, !words.allSatisfy(\.isWhitespace) else { return .notFilled }
    return .text(words)
  }

  /// Lines; one visible placeholder where there are none.
  func lines(_ lines: [String]) -> TemplateValue {
    lines.isEmpty ? .list([.notFilled]) : .list(lines.map(TemplateValue.text))
  }
}
