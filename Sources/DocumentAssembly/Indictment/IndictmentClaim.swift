internal import Drafting
internal import RuleEngine
internal import StatuteModel

/// A claim for restitution as an indictment carries it.
struct IndictmentClaim {
  let dossier: Dossier
  let victim: Victim

  static let fields: [Field] = [
    Field("sebutan", "sebutan terdakwa"), Field("korban", "korban"),
    Field("melalui", "tujuan permohonan restitusi"), Field("jumlah", "jumlah restitusi"),
    Field("tanggal", "tanggal permohonan restitusi"), Field("dasar", "keputusan LPSK"),
  ]

  /// The claims of victims, in the order of the file.
  static func all(_ victims: [String], _ dossier: Dossier) -> [Self] {
    dossier.file.victims.filter { victims.contains($0.id) && $0.restitution != nil }
      .map { Self(dossier: dossier, victim: $0) }
  }

  /// Whether the file says when it was filed; only then is it carried.
  var isFiled: Bool { victim.restitution?.filed != nil }

  /// The sum, where every loss has one.
  private var sum: Rupiah? {
    let table = LossTable(dossier: dossier, victim: victim, immaterial: [])
    return table.isComplete ? table.total : nil
  }

  private var day: String? { victim.restitution?.filed.flatMap(Wording(dossier).moment) }

  /// Whether the paragraph gives the day and the sum.
  var isWhole: Bool { isFiled && sum != nil && day != nil }

  /// The values under `fields`.
  func value(plural: Bool) -> TemplateValue {
    let claim = dossier.file.details(of: victim.id).record("restitusi")
    let number = claim.text("nomor_keputusan_lpsk")
    let decided = claim.day("tanggal_keputusan_lpsk").map { " tanggal \($0.indonesian)" }
    return .record([
      "sebutan": .text(plural ? "Para Terdakwa" : "Terdakwa"),
      "korban": .text(dossier.people.name(victim.id)),
      "melalui": claim.term("kepada").map {
        .text(dossier.label(of: $0, in: "tujuan_restitusi"))
      } ?? .notFilled,
      "jumlah": sum.map { .text($0.textWithWords) } ?? .notFilled,
      "tanggal": day.map(TemplateValue.text) ?? .notFilled,
      "dasar": number.map { .text(" berdasarkan Keputusan LPSK Nomor \($0)\(decided ?? "")") }
        ?? .absent,
    ])
  }
}
