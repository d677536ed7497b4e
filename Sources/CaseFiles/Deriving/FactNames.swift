internal import StatuteModel

/// Keys of the format between which facts follow.
enum FactNames {
  static let official = "penyelenggara_negara"
  static let office = "jabatan"
  static let organised = "kelompok_terorganisasi"
  static let unborn = "dalam_kandungan"
  static let result = "akibat"
  static let injury = "rincian_luka_berat"
  static let seriousInjury = "luka-berat"
  static let exploited = "tereksploitasi"
  static let acts = "tindakan"
  static let sendingChild = "pengiriman-anak"
  static let route = "rute"
  static let regionOfOrigin = "daerah_asal"
  static let regionOfDestination = "daerah_tujuan"
  static let reach = "jangkauan_pengiriman"
  static let sameRegion = "sedaerah"

  /// The four facts of a group, beside the number of its persons.
  static let groupFacts = [
    "terstruktur", "ada_selama_waktu_tertentu", "bertujuan_tppo", "mencari_keuntungan",
  ]

  /// Whether an accused holds one of the offices, known which or not.
  static func holdsOffice(_ accused: Accused) -> Bool {
    guard case .terms(let offices) = accused.facts[office] else { return false }
    return holdsSome(offices)
  }

  /// Whether at least one term of a statement holds.
  static func holdsSome(_ statement: TermStatement) -> Bool {
    !statement.asserted.isEmpty || !statement.oneOf.isEmpty
  }
}
