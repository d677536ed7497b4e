internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// *Pelapor*: who reports, as the police form asks for it; pseudonym and sealed sheet where secrecy
/// is asked for (UU 21/2007 Pasal 33).
struct Reporter {
  let dossier: Dossier

  static let fields = [
    Field("nama", "nama pelapor"), Field("kapasitas", "kapasitas pelapor"),
    Field("lembaga", "lembaga pelapor"), Field("nik", "NIK pelapor"),
    Field("lahir", "tempat dan tanggal lahir pelapor"),
    Field("jenis_kelamin", "jenis kelamin pelapor"), Field("agama", "agama pelapor"),
    Field("pekerjaan", "pekerjaan pelapor"), Field("alamat", "alamat pelapor"),
    Field("kontak", "telepon pelapor"), Field("kuasa", "surat kuasa atau surat tugas"),
    Field("rahasia", "permintaan kerahasiaan pelapor"),
  ]

  private var entry: Details { dossier.file.papers.record("pelapor") }
  private var id: String? { entry.references("orang").first }
  private var details: Details { id.map(dossier.file.details(of:)) ?? .none }
  private var identity: Details { details.record("identitas") }

  /// Whether the letter must keep the reporter secret.
  var asksSecrecy: Bool { entry.truth("minta_dirahasiakan") == .yes }

  /// In which capacity the report is made.
  var capacity: String? { entry.term("kapasitas") }

  /// The number and day of the power of attorney or order.
  var authority: String? { entry.text("surat_kuasa") }

  /// Whether full details may stand in the letter.
  private var isOpen: Bool {
    guard let id else { return false }
    return !dossier.people.isProtected(id)
  }

  var value: TemplateValue {
    let sealed = TemplateValue.text("disampaikan dalam sampul tertutup")
    func open(_ value: TemplateValue) -> TemplateValue {
      isOpen || capacity == "korban" && id == nil ? value : id == nil ? .notFilled : sealed
    }
    return .record([
      "nama": name, "lembaga": details.text("lembaga").map { .text($0) } ?? .absent,
      "kapasitas": capacity.map { .text(dossier.label(of: $0, in: "kapasitas")) } ?? .notFilled,
      "nik": open(text(identity.text("nik"))), "lahir": open(text(birth)),
      "jenis_kelamin": details.term("jenis_kelamin").map {
        .text(dossier.label(of: $0, in: "jenis_kelamin"))
      } ?? .notFilled,
      "agama": open(text(identity.text("agama"))),
      "pekerjaan": open(text(identity.text("pekerjaan"))),
      "alamat": open(text(Wording(dossier).address(identity.record("alamat")))),
      "kontak": open(
        text(
          identity.texts("kontak").isEmpty
            ? nil : identity.texts("kontak").joined(separator: ", "))),
      "kuasa": authority.map { .text($0) }
        ?? (needsAuthority ? .notFilled : .absent),
      "rahasia": secrecy,
    ])
  }

  private var needsAuthority: Bool { ["pendamping", "kuasa"].contains(capacity) }

  private var name: TemplateValue {
    if let id {
      guard isOpen else { return .text(dossier.people.name(id)) }
      return text(
        [identity.text("nama_lengkap"), identity.text("gelar")].compactMap { $0 }
          .joined(separator: ", "))
    }
    guard capacity == "korban" else { return .notFilled }
    let names = dossier.suspicion.victims.prefix(1).map { dossier.people.name($0.id) }
    return text(names.first)
  }

  private var birth: String? {
    let parts = [identity.text("tempat_lahir"), details.day("tanggal_lahir")?.indonesian]
    return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The request for secrecy, with the provisions of the standing text.
  private var secrecy: TemplateValue {
    guard asksSecrecy else { return .absent }
    let provisions = dossier.standing.citations("kerahasiaan-pelapor").map(dossier.names.long)
    let basis =
      provisions.isEmpty
      ? "" : " sebagaimana dimaksud dalam \(Wording(dossier).enumeration(provisions))"
    return .text("Pelapor meminta agar nama dan alamatnya dirahasiakan\(basis).")
  }

  private func text(_ words: String?) -> TemplateValue {
    guard let words, !words.allSatisfy(\.isWhitespace) else { return .notFilled }
    return .text(words)
  }
}
