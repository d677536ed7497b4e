internal import Drafting
internal import StatuteModel

/// *Lembar Identitas – Rahasia*: which person stands behind each pseudonym; one copy, sealed, in a
/// file of its own.
struct IdentitySheet {
  let dossier: Dossier

  static let fields: [Field] =
    LetterFrame.fields + [
      Field(
        "orang", "orang yang dilindungi",
        .list(
          .record([
            Field("samaran", "samaran"), Field("nama", "nama lengkap", .person),
            Field("baris", "identitas", .list(.record(lineFields))),
            Field("catatan", "catatan", .list(.text)),
          ]))),
      Field(
        "kerahasiaan", "ketentuan kerahasiaan",
        .list(.record([Field("rujukan", "rujukan", .citation), Field("bunyi", "bunyi")]))),
      Field("pemberitahuan", "ketentuan tentang pemberitahuan"),
      Field("penyusun", "penyusun", .record(LetterFrame.signerFields)),
    ]

  private static let lineFields = [Field("judul", "judul baris"), Field("isi", "isian identitas")]

  var outcome: DocumentCatalogue.Outcome {
    let victims = dossier.file.victims.map(victim)
    let others = dossier.file.persons.filter(dossier.people.isProtected).map(other)
    let accused = dossier.file.accused.map(\.id).filter(isHidden).map(hidden)
    guard !(victims + others + accused).isEmpty else {
      return .notSupported(
        NotSupported(
          .identities, "tidak ada korban, saksi, atau orang lain yang dilindungi",
          "there is no victim, witness or other protected person"))
    }
    let frame = LetterFrame(dossier: dossier, kind: .identities)
    let (words, warnings) = dossier.quotations(dossier.standing.citations("kerahasiaan"))
    var values = frame.values
    values["orang"] = .list(victims + others + accused)
    values["kerahasiaan"] = words
    values["pemberitahuan"] = dossier.provisions("pemberitahuan")
    values["penyusun"] = frame.signer(dossier.file.papers.record("penyusun"))
    return .drafts([
      DraftContent(.identities, value: .record(values), of: dossier, warnings: warnings)
    ])
  }

  private func victim(_ victim: Victim) -> TemplateValue {
    let details = dossier.file.details(of: victim.id)
    let isAdult = victim.facts[Victim.childKey] == .truth(.no)
    let name = details.record("identitas").text("nama_lengkap") ?? victim.name?.disclosed
    let born = victim.birth.date.flatMap(Wording(dossier).moment)
    var notes: [String] = []
    if !isAdult {
      notes.append(
        "Anak, atau belum pasti dewasa: nama orang tua dan sekolah tidak dicantumkan; diserahkan "
          + "pendamping hanya bila penyidik memerlukannya.")
    }
    if victim.count > 1 {
      notes.append(
        "Mewakili \(Wording(dossier).count(victim.count, "orang")); identitas orang yang lain "
          + "belum tercatat.")
    }
    return entry(victim.id, name: name, born: born, details, showsParents: isAdult, notes: notes)
  }

  private func other(_ id: String) -> TemplateValue {
    let details = dossier.file.details(of: id)
    return entry(
      id, name: details.record("identitas").text("nama_lengkap"),
      born: details.day("tanggal_lahir")?.indonesian, details, showsParents: false, notes: [])
  }

  /// An accused whose name a document withholds, because it would lead to a victim.
  private func isHidden(_ id: String) -> Bool {
    !dossier.suspicion.victimsOnly.contains(id)
      && dossier.people.redacted(dossier.personName(id)) != dossier.personName(id)
  }

  private func hidden(_ id: String) -> TemplateValue {
    .record([
      "samaran": .text(dossier.people.redacted(dossier.personName(id))),
      "nama": .person(
        name: dossier.personName(id),
        pseudonym: dossier.people.redacted(dossier.personName(id))), "baris": .list([]),
      "catatan": .list([
        .text("Terlapor; namanya ditutup dalam surat karena menunjukkan identitas korban.")
      ]),
    ])
  }

  private func entry(
    _ id: String, name: String?, born: String?, _ details: Details, showsParents: Bool,
    notes: [String]
  ) -> TemplateValue {
    let identity = details.record("identitas")
    var rows: [(String, String?)] = [
      ("Nama lain", joined(identity.texts("alias"))), ("NIK", identity.text("nik")),
      ("Nomor paspor", identity.text("nomor_paspor")),
      ("Nomor akta kelahiran", identity.text("akta_kelahiran")),
      ("Tempat, tanggal lahir", joined([identity.text("tempat_lahir"), born].compactMap { $0 })),
      (
        "Jenis kelamin",
        details.term("jenis_kelamin").map { dossier.label(of: $0, in: "jenis_kelamin") }
      ),
      ("Agama", identity.text("agama")), ("Pekerjaan", identity.text("pekerjaan")),
      ("Alamat", Wording(dossier).address(identity.record("alamat"))),
      ("Telepon atau akun", joined(identity.texts("kontak"))),
      ("Rekening", joined(identity.texts("rekening"))), ("Bahasa", identity.text("bahasa")),
    ]
    if showsParents { rows.append(("Orang tua", joined(identity.texts("orang_tua")))) }
    let required: Set<String> = ["NIK", "Tempat, tanggal lahir", "Jenis kelamin", "Alamat"]
    let lines = rows.compactMap { title, words -> TemplateValue? in
      if words == nil, !required.contains(title) { return nil }
      return .record(["judul": .text(title), "isi": words.map { .text($0) } ?? .notFilled])
    }
    return .record([
      "samaran": .text(dossier.people.name(id)),
      "nama": name.map { .person(name: $0, pseudonym: dossier.people.name(id)) } ?? .notFilled,
      "baris": .list(lines), "catatan": .list(notes.map(TemplateValue.text)),
    ])
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
