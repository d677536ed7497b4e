internal import Drafting
internal import StatuteModel

/// Persons in a document that must carry full names: those whom it is about by name, everybody else
/// who is protected by pseudonym still.
struct NamedPersons {
  let dossier: Dossier
  /// Ids of those who appear by name.
  let shown: Set<String>
  private let redactor: Redactor

  init(_ dossier: Dossier, shown: Set<String>) {
    self.dossier = dossier
    self.shown = shown
    let shownNames = shown.compactMap { Self.fullName($0, dossier) }.sorted()
    let replacements = Set(
      shown.flatMap { [dossier.people.name($0), "Korban \(dossier.people.pseudonym($0))"] })
    // A name that is shown stands for itself, so that a word that it shares with a protected name is
    // not cut out of it.
    redactor = Redactor(
      shownNames.map { ProtectedPerson(replacement: $0, names: [$0]) }
        + dossier.people.protected.filter { !replacements.contains($0.replacement) })
  }

  static func fullName(_ id: String, _ dossier: Dossier) -> String? {
    dossier.file.details(of: id).record("identitas").text("nama_lengkap")
      ?? dossier.file.victims.first { $0.id == id }?.name?.disclosed
      ?? dossier.file.accused.first { $0.id == id }?.name?.disclosed
  }

  /// The full name of someone shown or accused, else the pseudonym.
  func name(_ id: String) -> String {
    let isAccused = dossier.file.accused.contains { $0.id == id }
    guard isAccused || shown.contains(id) else { return dossier.people.name(id) }
    return Self.fullName(id, dossier) ?? dossier.people.name(id)
  }

  /// Free text: ids become names, and protected names that are not shown become pseudonyms.
  func prose(_ text: String) -> String {
    let ids = Set(
      dossier.file.accused.map(\.id) + dossier.file.victims.map(\.id) + dossier.file.persons)
    var result = ""
    var word = ""
    for character in text + "\n" {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        word.append(character)
        continue
      }
      result += ids.contains(word) ? name(word) : word
      word = ""
      result.append(character)
    }
    return redactor.redacted(String(result.dropLast()))
  }

  static let identityFields = [
    Field("nama", "nama lengkap"), Field("lahir", "tempat dan tanggal lahir"),
    Field("jenis_kelamin", "jenis kelamin"), Field("nik", "NIK"),
    Field("pekerjaan", "pekerjaan"), Field("status_kawin", "status perkawinan"),
    Field("alamat", "alamat"), Field("hubungan", "hubungan dengan korban"),
    Field("kontak", "kontak"),
  ]

  /// The identity as an official document prints it.
  func identity(_ id: String, relation: TemplateValue = .absent) -> [String: TemplateValue] {
    let details = dossier.file.details(of: id)
    let identity = details.record("identitas")
    let frame = LetterFrame(dossier: dossier, kind: .restitution)
    let place = identity.text("tempat_lahir")
    let isCorporation = details.record("identitas").text("bentuk_badan") != nil
    let birth = [place, day(of: id)?.indonesian].compactMap { $0 }.joined(separator: ", ")
    let lists = ("jenis_kelamin", "status_kawin")
    return [
      "nama": frame.text(named(id, identity)),
      "lahir": isCorporation ? .absent : frame.text(birth.isEmpty ? nil : birth),
      "jenis_kelamin": isCorporation
        ? .absent
        : frame.text(
          (details.term(lists.0) ?? choice(id, lists.0)).map { dossier.label(of: $0, in: lists.0) }),
      "nik": isCorporation
        ? .absent : frame.text(identity.text("nik") ?? identity.text("nomor_paspor")),
      "pekerjaan": isCorporation
        ? .absent : frame.text(identity.text("pekerjaan")),
      "status_kawin": identity.term(lists.1).map { .text(dossier.label(of: $0, in: lists.1)) }
        ?? .absent,
      "alamat": frame.text(Self.address(identity.record("alamat"))), "hubungan": relation,
      "kontak": identity.texts("kontak").isEmpty
        ? .absent : .text(identity.texts("kontak").joined(separator: "; ")),
    ]
  }

  private func named(_ id: String, _ identity: Details) -> String? {
    guard let name = Self.fullName(id, dossier) else { return nil }
    let titled = [name, identity.text("gelar")].compactMap { $0 }.joined(separator: ", ")
    let others = identity.texts("alias")
    return others.isEmpty ? titled : "\(titled) alias \(others.joined(separator: " alias "))"
  }

  private func choice(_ id: String, _ key: String) -> String? {
    let facts =
      dossier.file.victims.first { $0.id == id }?.facts
      ?? dossier.file.accused.first { $0.id == id }?.facts
    if case .choice(let term) = facts?[key] { return term }
    return nil
  }

  private func day(of id: String) -> CalendarDate? {
    dossier.file.details(of: id).day("tanggal_lahir")
      ?? dossier.file.victims.first { $0.id == id }?.birth.date?.day
      ?? dossier.file.accused.first { $0.id == id }?.birth.date?.day
  }

  /// "Jalan Merpati Nomor 3, RT 004/RW 002, Desa Oebobo, Kecamatan …".
  static func address(_ address: Details) -> String? {
    let block =
      address.text("rt").map { "RT \($0)" + (address.text("rw").map { "/RW \($0)" } ?? "") }
    let parts = [
      address.text("jalan"), block, address.text("desa").map { "Desa/Kelurahan \($0)" },
      address.text("kecamatan").map { "Kecamatan \($0)" },
      address.text("kabupaten").map { $0.hasPrefix("Kota") ? $0 : "Kabupaten \($0)" },
      address.text("provinsi").map { "Provinsi \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Paragraphs on what was done to a victim, in the order of the file.
  func account(of victims: Set<String>) -> [String] {
    dossier.file.conduct.filter { !victims.isDisjoint(with: $0.victims) }.flatMap { conduct in
      let lines = dossier.file.details(of: conduct.id).texts("kronologi")
      return (lines.isEmpty ? [conduct.account?.disclosed].compactMap { $0 } : lines).map(prose)
    }
  }
}
