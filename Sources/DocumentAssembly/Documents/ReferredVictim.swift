internal import Drafting
internal import StatuteModel

/// Who is referred: by pseudonym, with what a service must know to receive them.
struct ReferredVictim {
  let dossier: Dossier
  let victim: Victim
  let service: Details

  static let fields = [
    Field("samaran", "samaran korban"), Field("umur", "umur korban"),
    Field("jenis_kelamin", "jenis kelamin korban"), Field("status", "dewasa atau anak"),
    Field("kewarganegaraan", "kewarganegaraan korban"), Field("bahasa", "bahasa korban"),
    Field("kebutuhan_khusus", "kebutuhan khusus korban"),
    Field("pendamping", "pendamping atau wali"), Field("asal", "daerah asal korban"),
    Field("tujuan_pemulangan", "tujuan pemulangan"),
  ]

  var value: TemplateValue {
    let details = dossier.file.details(of: victim.id)
    let identity = details.record("identitas")
    let needs = identity.texts("kebutuhan_khusus")
    return .record([
      "samaran": .text(dossier.people.name(victim.id)),
      "umur": Wording(dossier).ageNow(victim.birth).map { .text($0) } ?? .notFilled,
      "jenis_kelamin": details.term("jenis_kelamin").map {
        .text(dossier.label(of: $0, in: "jenis_kelamin"))
      } ?? .notFilled,
      "status": .text(status), "kewarganegaraan": citizenship,
      "bahasa": identity.text("bahasa").map { .text($0) } ?? .notFilled,
      "kebutuhan_khusus": needs.isEmpty
        ? .notFilled : .text(dossier.prose(needs.joined(separator: ", "))),
      "pendamping": details.references("pendamping").first.map { .text(companion($0)) }
        ?? .notFilled,
      "asal": identity.record("alamat").text("kabupaten").map { .text($0) } ?? .notFilled,
      "tujuan_pemulangan": service.text("tujuan_pemulangan").map { .text(dossier.prose($0)) }
        ?? .absent,
    ])
  }

  /// Child or adult on the day of the letter; who has come of age since is told as such.
  private var status: String {
    let then = Wording(dossier).childhood(victim)
    return then == "anak" ? "anak pada waktu kejadian" : then
  }

  private var citizenship: TemplateValue {
    let names = dossier.file.details(of: victim.id).terms("kewarganegaraan").map { code in
      let label = dossier.label(of: code.lowercased(), in: "nama_negara")
      return label == code.lowercased() ? dossier.label(of: code, in: "tanpa_negara") : label
    }
    return names.isEmpty ? .notFilled : .text(names.joined(separator: ", "))
  }

  private func companion(_ id: String) -> String {
    guard !dossier.people.isProtected(id) else { return dossier.people.name(id) }
    let office = dossier.file.details(of: id).text("lembaga")
    return [dossier.openName(id), office].compactMap { $0 }.joined(separator: ", ")
  }
}

/// How the victim is. Health goes to a health service only; others learn that it comes sealed
/// (UU 27/2022 calls it specific data).
struct ReferredCondition {
  let dossier: Dossier
  let service: Details

  static let fields = [
    Field("fisik", "kondisi fisik"), Field("psikis", "kondisi psikis"),
    Field("sosial", "kondisi sosial"), Field("keamanan", "kondisi keamanan"),
    Field("kehamilan", "kehamilan"), Field("medis_mendesak", "keadaan medis yang mendesak"),
  ]

  /// What a receiver without need to know reads in place of health.
  static let sealed = "diserahkan tertutup"

  /// The kind of body that may read of health.
  private var isHealthService: Bool {
    service.record("penerima").term("jenis") == "rumah-sakit"
  }

  var value: TemplateValue {
    let condition = service.record("kondisi")
    let showsHealth = isHealthService && condition.truth("kesehatan_tertutup") != .yes
    func health(_ words: String?) -> TemplateValue {
      showsHealth ? text(words) : .text(Self.sealed)
    }
    let pregnancy: String? =
      switch condition.truth("kehamilan") {
      case .yes: "ya"
      case .no: "tidak"
      case .unknown: nil
      }
    return .record([
      "fisik": health(condition.text("fisik")), "psikis": health(condition.text("psikis")),
      "sosial": text(condition.text("sosial")), "keamanan": text(condition.text("keamanan")),
      "kehamilan": health(pregnancy), "medis_mendesak": health(condition.text("medis_mendesak")),
    ])
  }

  private func text(_ words: String?) -> TemplateValue {
    words.map { .text(dossier.prose($0)) } ?? .notFilled
  }
}
