internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// A punishment with its steps and rival readings.
struct SanctionJSON: Encodable {
  struct Prison: Encodable {
    let shortest: Nullable<Int64>
    let longest: Nullable<Int64>
    let isLife: Bool

    enum CodingKeys: String, CodingKey {
      case shortest = "min_bulan"
      case longest = "maks_bulan"
      case isLife = "seumur_hidup"
    }

    init(_ prison: Penalty.Prison) {
      shortest = Nullable(prison.minimum?.roundedDown)
      longest = Nullable(prison.maximum?.roundedDown)
      isLife = prison.includesLife
    }
  }

  struct Fine: Encodable {
    let min: Nullable<Int64>
    let maks: Nullable<Int64>
    /// The exact amount, where it is no whole rupiah.
    let exact: String?
    let kategori: Nullable<String>

    enum CodingKeys: String, CodingKey {
      case min, maks, kategori
      case exact = "maks_tepat"
    }

    init(_ fine: Penalty.Fine) {
      min = Nullable(fine.minimum?.roundedDown)
      maks = Nullable(fine.maximum.roundedDown)
      exact = fine.maximum.isWhole ? nil : fine.maximum.text
      kategori = Nullable(
        fine.category.map { QuantityText.text(for: .fineCategory($0)) }
          .flatMap { $0.split(separator: " ").last.map(String.init) })
    }
  }

  struct Additional: Encodable {
    let dasar: String
    let pilihan: [String]
  }

  struct Unpaid: Encodable {
    let jenis: String
    let dasar: [String]
  }

  struct Step: Encodable {
    let dasar, uraian: String
  }

  struct Reading: Encodable {
    let soal: String
    let dasar: String?
    let tanda: String
    let sumber: [String]
    let penjara: Prison?
    let denda: Fine?
    let hubungan: String?

    init(_ reading: RivalReading, _ names: ActNaming) {
      soal = reading.reading.name
      dasar = reading.basis?.identifier
      tanda = reading.reading.mark.rawValue
      sumber = reading.reading.authorities.map { $0.text(names) }
      penjara = reading.prison.map(Prison.init)
      denda = reading.fine.map(Fine.init)
      hubungan = reading.link?.rawValue
    }
  }

  let penjara: Nullable<Prison>
  let denda: Nullable<Fine>
  let hubungan: Nullable<String>
  let tambahan: [Additional]
  let pengganti: [Unpaid]
  let langkah: [Step]
  let bacaan: [Reading]

  init(_ answer: SanctionAnswer, lawReadings: [RivalReading] = [], _ names: ActNaming) {
    let penalty = answer.penalty
    penjara = Nullable(penalty.prison.map(Prison.init))
    denda = Nullable(penalty.fine.map(Fine.init))
    hubungan = Nullable(penalty.link?.rawValue)
    tambahan = penalty.additional.map {
      Additional(dasar: $0.basis.identifier, pilihan: $0.items.map(\.identifier))
    }
    pengganti = penalty.substitutes.map {
      Unpaid(jenis: $0.kind.rawValue, dasar: $0.basis.map(\.identifier))
    }
    langkah = penalty.steps.map {
      Step(
        dasar: $0.basis.identifier, uraian: PenaltyText.text($0, in: Interface.language))
    }
    bacaan = (answer.readings + lawReadings).map { Reading($0, names) }
  }
}

/// Which law applies, with the punishment under each.
struct RegimeJSON: Encodable {
  struct Law: Encodable {
    let delik: String
    let sanksi: Nullable<SanctionJSON>

    init(_ law: SanctionFinding.Law, _ names: ActNaming) {
      delik = law.offence.identifier
      sanksi = Nullable(law.answer.map { SanctionJSON($0, names) })
    }
  }

  let kode: Nullable<String>
  let kemungkinan: [String]
  let lama: SharedJSON<Nullable<Law>>
  let baru: SharedJSON<Nullable<Law>>
  let favourable: Nullable<[String: String]>
  let alasan: String
  let ditanyakan: [String]
  let penyesuaian: AdjustmentJSON?

  enum CodingKeys: String, CodingKey {
    case alasan, baru, ditanyakan, kemungkinan, kode, lama
    case favourable = "lebih_menguntungkan"
    case penyesuaian
  }

  init(
    _ finding: OffenceFinding, _ report: AnalysisReport, _ punished: AnswerTexts.SanctionParts
  ) {
    let sanction = finding.sanction
    kode = Nullable(finding.regime.code?.rawValue)
    kemungkinan = finding.regime.possible.map(\.rawValue)
    lama = punished.old
    baru = punished.new
    let items = sanction.items.map { ($0.key.rawValue, $0.value.rawValue) }
    favourable = Nullable(
      items.isEmpty ? nil : Dictionary(items) { first, _ in first })
    alasan = report.texts.sentence(on: finding.regime)
    ditanyakan = finding.regime.asked.map(\.description)
    penyesuaian = report.analysis.consequences.adjustments[finding.id].map(AdjustmentJSON.init)
  }
}
