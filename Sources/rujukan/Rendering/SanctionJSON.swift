internal import RuleEngine
internal import StatuteModel

/// A range of punishment.
struct SanctionJSON: Encodable {
  struct Prison: Encodable {
    let shortest: Nullable<Int>
    let longest: Nullable<Int>
    let isLife: Bool

    enum CodingKeys: String, CodingKey {
      case shortest = "min_bulan"
      case longest = "maks_bulan"
      case isLife = "seumur_hidup"
    }
  }

  struct Fine: Encodable {
    let min: Nullable<Int64>
    let maks: Nullable<Int64>
    let kategori: Nullable<String>
  }

  let penjara: Prison
  let denda: Fine
  let hubungan: Nullable<String>
  let dasar: String

  /// `nil` where the words are not held.
  init?(_ sanction: DatedSanction) {
    guard let range = sanction.range else { return nil }
    penjara = Prison(
      shortest: Nullable(Self.months(range.shortest)),
      longest: Nullable(Self.months(range.longest)), isLife: range.life != nil)
    denda = Fine(
      min: Nullable(Self.rupiah(range.lowestFine)),
      maks: Nullable(Self.rupiah(range.highestFine)),
      kategori: Nullable(Self.category(range.highestFine)))
    hubungan = Nullable(range.link?.rawValue)
    dasar = sanction.citation.identifier
  }

  private static func months(_ quantity: SourcedQuantity?) -> Int? {
    guard case .period(let period) = quantity?.quantity, period.weeks == 0, period.days == 0,
      period.hours == 0
    else { return nil }
    return period.years * 12 + period.months
  }

  private static func rupiah(_ quantity: SourcedQuantity?) -> Int64? {
    guard case .rupiah(let rupiah) = quantity?.quantity else { return nil }
    return rupiah.amount
  }

  private static func category(_ quantity: SourcedQuantity?) -> String? {
    guard case .fineCategory = quantity?.quantity else { return nil }
    return quantity?.quantity.normalForm.split(separator: "-").last.map(String.init)
  }
}

/// Which law applies, with the range of each.
struct RegimeJSON: Encodable {
  struct Law: Encodable {
    let delik: String
    let dasar: String
    let sanksi: Nullable<SanctionJSON>
    let isHeld: Bool

    enum CodingKeys: String, CodingKey {
      case delik, dasar, sanksi
      case isHeld = "termuat"
    }

    init(_ sanction: DatedSanction, offence: Citation) {
      delik = offence.identifier
      dasar = sanction.citation.identifier
      sanksi = Nullable(SanctionJSON(sanction))
      isHeld = sanction.range != nil
    }
  }

  let kode: Nullable<String>
  let kemungkinan: [String]
  let lama: Nullable<Law>
  let baru: Nullable<Law>
  let favourable: Nullable<String>
  let alasan: String
  let ditanyakan: [String]

  enum CodingKeys: String, CodingKey {
    case kode, kemungkinan, lama, baru, alasan, ditanyakan
    case favourable = "lebih_menguntungkan"
  }

  init(
    _ finding: OffenceFinding, old: DatedSanction?, new: DatedSanction?,
    _ report: AnalysisReport
  ) {
    kode = Nullable(finding.regime.code?.rawValue)
    kemungkinan = finding.regime.possible.map(\.rawValue)
    lama = Nullable(old.map { Law($0, offence: finding.offence) })
    baru = Nullable(new.map { Law($0, offence: finding.offence) })
    favourable = Nullable(nil)
    alasan = AnalysisSentences(names: report.names).regime(finding.regime)
    ditanyakan = finding.regime.asked.map(\.description)
  }
}
