internal import RuleEngine
internal import StatuteModel

/// Restitution for one victim.
struct RestitutionJSON: Encodable {
  struct Rule: Encodable {
    let dasar: [String]
    let berlaku: String
    let sejauh: String?
  }

  struct Unpaid: Encodable {
    let bacaan, tanda: String
    let diikuti: Bool
    let dasar: [String]
    let jenis: String
    let longest: String?

    enum CodingKeys: String, CodingKey {
      case bacaan, tanda, diikuti, dasar, jenis
      case longest = "paling_lama"
    }
  }

  let korban: String
  let jumlah: Nullable<Int64>
  let lengkap: Bool
  let byKind: [String: Nullable<Int64>]
  let dibayar: Nullable<Int64>
  let dasar: String
  let orang: Int
  let chargedTo: [String]?
  let aturan: [Rule]
  let unpaid: [Unpaid]
  let ditanyakan: [String]

  enum CodingKeys: String, CodingKey {
    case korban, jumlah, lengkap, dibayar, dasar, orang, aturan, ditanyakan
    case byKind = "menurut_jenis"
    case chargedTo = "dibebankan_kepada"
    case unpaid = "bila_tidak_dibayar"
  }

  /// The key of losses whose kind the file does not give.
  static let withoutKind = "tidak-disebut"

  init(_ result: RestitutionResult) {
    korban = result.victim
    jumlah = Nullable(result.total)
    lengkap = result.isComplete
    byKind = Dictionary(
      result.parts.map { ($0.kind ?? Self.withoutKind, Nullable($0.amount)) }
    ) { first, _ in first }
    dibayar = Nullable(result.paid)
    dasar = result.basis.identifier
    orang = result.persons
    chargedTo = result.chargedTo.isEmpty ? nil : result.chargedTo
    aturan = result.rules.map {
      Rule(
        dasar: $0.provisions.map(\.identifier), berlaku: $0.holds.rawValue,
        sejauh: $0.soFarAs?.identifier)
    }
    unpaid = result.unpaid.map { item in
      Unpaid(
        bacaan: item.reading.name, tanda: item.reading.mark.rawValue,
        diikuti: item.reading.isFollowed, dasar: item.substitute.basis.map(\.identifier),
        jenis: item.substitute.kind.rawValue, longest: item.substitute.maximum?.normalForm)
    }
    ditanyakan = result.asked.map(\.description)
  }
}

/// A part of the proceeding and the code that it follows.
struct ProcedureJSON: Encodable {
  let tahap: String
  let kuhap, dasar: Nullable<String>
  let kemungkinan: [String]?
  let tanda: String?
  let ditanyakan: [String]?

  init(_ result: ProcedureResult) {
    tahap = result.stage.rawValue
    kuhap = Nullable(result.code?.description)
    dasar = Nullable(result.basis?.identifier)
    kemungkinan = result.code == nil ? result.possible.map(\.description) : nil
    tanda = result.mark == .inference ? result.mark?.rawValue : nil
    ditanyakan = result.asked.isEmpty ? nil : result.asked.map(\.description)
  }
}

/// What is open, with its authority.
struct OpenPointJSON: Encodable {
  let soal, uraian, tanda: String
  let dasar: [String]

  init(_ notice: Notice) {
    soal = notice.occasion.rawValue
    uraian = notice.words.text(in: Interface.language)
    tanda = notice.mark.rawValue
    dasar = notice.basis.map(\.identifier)
  }
}

/// When prosecution lapses.
struct LimitationJSON: Encodable {
  struct Rival: Encodable {
    let soal, jangka, dasar: String
  }

  let jangka, dasar: Nullable<String>
  let last: Nullable<String>
  let latest: String?
  let tanda: String?
  let bacaan: [Rival]
  let terbuka: [OpenPointJSON]

  enum CodingKeys: String, CodingKey {
    case jangka, dasar, tanda, bacaan, terbuka
    case last = "hari_terakhir"
    case latest = "paling_akhir"
  }

  init(_ result: LimitationResult) {
    jangka = Nullable(result.limitation?.length.normalForm)
    dasar = Nullable(result.limitation?.basis.identifier)
    last = Nullable(result.last?.earliest?.iso)
    latest = result.last?.day == nil ? result.last?.latest?.iso : nil
    tanda = result.last == nil ? nil : Confidence.inference.rawValue
    bacaan = result.rivals.map {
      Rival(
        soal: $0.reading.name, jangka: $0.limitation.length.normalForm,
        dasar: $0.limitation.basis.identifier)
    }
    terbuka = result.notices.map(OpenPointJSON.init)
  }
}

/// How a sentence compares with the new limits.
struct AdjustmentJSON: Encodable {
  struct Rival: Encodable {
    let soal, batas, berat: String

    enum CodingKeys: String, CodingKey {
      case soal, batas
      case berat = "lebih_berat"
    }
  }

  struct Part: Encodable {
    let dijatuhkan: Nullable<Int64>
    let batas: Nullable<String>
    let berat: String
    let adjusted: Nullable<String>
    let bacaan: [Rival]

    enum CodingKeys: String, CodingKey {
      case dijatuhkan, batas, bacaan
      case berat = "lebih_berat"
      case adjusted = "disesuaikan_menjadi"
    }

    init(_ part: AdjustmentResult.Part) {
      dijatuhkan = Nullable(part.imposed)
      batas = Nullable(part.limit?.text)
      berat = part.isHeavier.rawValue
      adjusted = Nullable(part.adjusted?.text)
      bacaan = part.rivals.map {
        Rival(soal: $0.reading.name, batas: $0.limit.text, berat: $0.isHeavier.rawValue)
      }
    }
  }

  let dasar: String
  let months, denda: Nullable<Part>
  let ditanyakan: [String]
  let terbuka: [OpenPointJSON]

  enum CodingKeys: String, CodingKey {
    case dasar, denda, ditanyakan, terbuka
    case months = "penjara_bulan"
  }

  init(_ result: AdjustmentResult) {
    dasar = result.basis.identifier
    months = Nullable(result.prison.map(Part.init))
    denda = Nullable(result.fine.map(Part.init))
    ditanyakan = result.asked.map(\.description)
    terbuka = result.notices.map(OpenPointJSON.init)
  }
}

extension AnalysisJSON.NoteJSON {
  /// What a reader is told beside the findings.
  init(_ result: NoticeResult) {
    self.init(
      jenis: result.notice.occasion.rawValue, dasar: result.notice.basis.first?.identifier,
      fakta: result.facts.map(\.description),
      uraian: result.notice.words.text(in: Interface.language))
    let rest = result.notice.basis.dropFirst().map(\.identifier)
    others = rest.isEmpty ? nil : rest
    tanda = result.notice.mark.rawValue
    delik = result.offences.isEmpty ? nil : result.offences.map(\.identifier)
  }
}

/// By which code evidence is counted.
struct ProofJSON: Encodable {
  let kuhap, alasan: [String]
  let ditanyakan: [String]?

  init(_ result: ProofResult, _ report: AnalysisReport) {
    kuhap = result.codes.map(\.description)
    alasan = result.reasons.map { report.label(of: $0.rawValue, in: "peralihan_acara") }
    ditanyakan = result.asked.isEmpty ? nil : result.asked.map(\.description)
  }
}

extension Truth {
  /// Yes or no as a program reads it; `nil` where it is not known.
  var knownAnswer: Bool? { self == .unknown ? nil : self == .yes }
}
