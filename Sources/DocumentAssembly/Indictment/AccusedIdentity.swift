internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// An accused as the indictment identifies them, with arrest and detention.
struct AccusedIdentity {
  let dossier: Dossier
  let id: String
  /// "Terdakwa", "Terdakwa II".
  let title: String

  static let fields: [Field] = [
    Field("sebutan", "sebutan terdakwa"), Field("nama", "nama lengkap terdakwa"),
    Field("tempat_lahir", "tempat lahir"), Field("umur", "umur"),
    Field("tanggal_lahir", "tanggal lahir"), Field("jenis_kelamin", "jenis kelamin"),
    Field("kebangsaan", "kebangsaan"), Field("alamat", "tempat tinggal"),
    Field("agama", "agama"), Field("pekerjaan", "pekerjaan"), Field("pendidikan", "pendidikan"),
    Field("bentuk", "bentuk badan"), Field("akta", "nomor akta atau anggaran dasar"),
    Field("kedudukan", "tempat kedudukan"), Field("kegiatan", "bentuk kegiatan usaha"),
    Field("wakil", "pengurus yang mewakili"), Field("penangkapan", "penangkapan"),
    Field(
      "tahanan", "penahanan",
      .list(
        .record([
          Field(
            "baris", "baris penahanan",
            .list(
              .record([
                Field("tahap", "tahap penahanan"), Field("tempat", "jenis dan tempat penahanan"),
                Field("dari", "hari pertama penahanan"),
                Field("sampai", "hari terakhir penahanan"),
              ])))
        ]))),
    Field("tidak_ditahan", "penahanan"),
  ]

  private var accused: Accused? { dossier.file.accused.first { $0.id == id } }
  private var details: Details { dossier.file.details(of: id) }
  private var identity: Details { details.record("identitas") }
  var isCorporation: Bool { accused?.facts["jenis"] == .choice("korporasi") }

  /// The values under `fields`.
  var value: TemplateValue {
    var values: [String: TemplateValue] = [
      "sebutan": .text(title), "nama": text(name), "kebangsaan": text(nationality),
      "penangkapan": arrest, "tahanan": detention.isEmpty ? .absent : .list([detentionTable]),
      "tidak_ditahan": noDetention,
    ]
    let seat = text(NamedPersons.address(identity.record("alamat")))
    let own: [String: TemplateValue] = [
      "tempat_lahir": text(identity.text("tempat_lahir")), "umur": text(age),
      "tanggal_lahir": birthday, "jenis_kelamin": text(sex), "alamat": seat,
      "agama": text(identity.text("agama")), "pekerjaan": text(identity.text("pekerjaan")),
      "pendidikan": identity.text("pendidikan").map(TemplateValue.text) ?? .absent,
    ]
    let body: [String: TemplateValue] = [
      "bentuk": text(identity.text("bentuk_badan")), "akta": text(identity.text("nomor_akta")),
      "kedudukan": seat, "kegiatan": text(identity.text("pekerjaan")),
      "wakil": text(identity.references("wakil").first.map(dossier.personName)),
    ]
    for (key, value) in own { values[key] = isCorporation ? .absent : value }
    for (key, value) in body { values[key] = isCorporation ? value : .absent }
    return .record(values)
  }

  private func text(_ words: String?) -> TemplateValue {
    words.map { .text(dossier.people.redacted($0)) } ?? .notFilled
  }

  private var name: String? {
    guard let name = identity.text("nama_lengkap") else { return nil }
    let others = identity.texts("alias").map { " alias \($0)" }.joined()
    let parent = identity.text("bin").map { " \($0)" } ?? ""
    return name + parent + others
  }

  private var sex: String? {
    details.term("jenis_kelamin").map { dossier.sentence(of: $0, in: "jenis_kelamin") }
  }

  private var nationality: String? {
    guard case .places(let codes)? = accused?.facts["kewarganegaraan"] else { return nil }
    return Wording(dossier).enumeration(
      codes.map { code in
        let term = dossier.term(code.lowercased(), in: "nama_negara")
        return term?.label.indonesian ?? code
      })
  }

  // MARK: Birth

  private var day: CalendarDate? { accused?.birth.date?.day }

  private var age: String? {
    guard let accused else { return nil }
    if let day {
      let today =
        LetterFrame(dossier: dossier, kind: .indictment).letter.day("tanggal")
        ?? dossier.file.assessed
      let years = today.year - day.year
      let isReached = day.adding(years: years).map { $0 <= today } ?? true
      return "\(isReached ? years : years - 1) tahun\(separator)"
    }
    guard let age = accused.birth.age, age.most == age.least else { return nil }
    return "\(age.least) tahun\(separator)"
  }

  /// The day follows the age, or its empty place does.
  private var separator: String { birthday == .absent ? "" : "/" }

  private var birthday: TemplateValue {
    if let day { return .text(day.indonesian) }
    return accused?.birth.age != nil && !IndictmentLaw(dossier: dossier).needsBirthday
      ? .absent : .notFilled
  }

  // MARK: Detention

  /// The stretches in the order of the file.
  var detention: [Details] { details.records("penahanan") }

  private var detentionTable: TemplateValue {
    .record([
      "baris": .list(
        detention.map { stretch in
          let kind = stretch.term("jenis").map { dossier.sentence(of: $0, in: "jenis_penahanan") }
          let place = [kind, stretch.text("tempat")].compactMap { $0 }
          let isSaid = place.count == 2 && place[1].hasPrefix(place[0])
          return .record([
            "tahap": text(
              stretch.term("tahap").map { dossier.sentence(of: $0, in: "tahap_penahanan") }),
            "tempat": text(
              place.isEmpty ? nil : isSaid ? place[1] : place.joined(separator: ", ")),
            "dari": text(stretch.day("dari")?.indonesian),
            "sampai": text(stretch.day("sampai")?.indonesian),
          ])
        })
    ])
  }

  private var noDetention: TemplateValue {
    guard detention.isEmpty else { return .absent }
    if isCorporation { return .text("\(title) adalah korporasi.") }
    return details.truth("tidak_ditahan") == .yes
      ? .text("\(title) tidak dilakukan penahanan.") : .notFilled
  }

  private var arrest: TemplateValue {
    let arrest = details.record("penangkapan")
    guard let from = arrest.day("dari") else { return .absent }
    let until = arrest.day("sampai").map { " sampai dengan tanggal \($0.indonesian)" } ?? ""
    return .text("\(title) ditangkap sejak tanggal \(from.indonesian)\(until).")
  }

  /// The items that the indictment gives, as it prints them.
  var given: Set<IndictmentOutline.IdentityItem> {
    guard case .record(let values) = value else { return [] }
    let items: [(IndictmentOutline.IdentityItem, [String])] = [
      (.name, ["nama"]), (.birthplace, ["tempat_lahir"]), (.birth, ["umur", "tanggal_lahir"]),
      (.sex, ["jenis_kelamin"]), (.nationality, ["kebangsaan"]),
      (.residence, [isCorporation ? "kedudukan" : "alamat"]), (.religion, ["agama"]),
      (.occupation, ["pekerjaan"]), (.legalForm, ["bentuk"]), (.deed, ["akta"]),
      (.representative, ["wakil"]),
    ]
    return Set(
      items.filter { _, keys in
        keys.contains { if case .text? = values[$0] { true } else { false } }
          && !keys.contains { if case .missing? = values[$0] { true } else { false } }
      }.map(\.0))
  }
}
