internal import RuleEngine
internal import StatuteModel

/// How another finding stands to one (`relasi`).
struct RelationJSON: Encodable {
  let jenis, temuan, dasar, tanda, uraian: String
  let korban: [String]?

  init(_ relation: FindingRelation) {
    jenis = relation.kind.rawValue
    temuan = relation.finding
    dasar = relation.basis.identifier
    tanda = relation.mark.rawValue
    uraian = relation.words.text(in: Interface.language)
    korban = relation.onlyFor.isEmpty ? nil : relation.onlyFor
  }
}

/// Findings that concur (`perbarengan`).
struct ConcurrenceJSON: Encodable {
  struct Prison: Encodable {
    let longest: Nullable<Int64>
    let exact: String?
    let isLife: Bool?

    enum CodingKeys: String, CodingKey {
      case longest = "maks_bulan"
      case exact = "maks_tepat"
      case isLife = "seumur_hidup"
    }

    init(_ prison: Penalty.Prison) {
      longest = Nullable(prison.maximum?.roundedDown)
      exact = prison.maximum.flatMap { $0.isWhole ? nil : $0.text }
      isLife = prison.includesLife ? true : nil
    }
  }

  struct Fine: Encodable {
    let maks: Int64
    let exact: String?

    enum CodingKeys: String, CodingKey {
      case maks
      case exact = "maks_tepat"
    }
  }

  let pelaku, jenis: String
  let temuan, dasar: [String]
  let penjara: Nullable<Prison>
  let denda: Fine?

  init(_ concurrence: Concurrence) {
    pelaku = concurrence.accused
    jenis = concurrence.kind.rawValue
    temuan = concurrence.findings
    dasar = concurrence.basis.map(\.identifier)
    penjara = Nullable(concurrence.prison.map(Prison.init))
    denda = concurrence.fine.map {
      Fine(maks: $0.roundedDown, exact: $0.isWhole ? nil : $0.text)
    }
  }
}

/// The charges that are proposed (`dakwaan`).
struct ChargeJSON: Encodable {
  struct Arrangement: Encodable {
    let pelaku, bentuk: String
    let lapis: [Layer]
  }

  struct Layer: Encodable {
    let sebutan: String
    let penghubung: String?
    let temuan: [String]
    let korban: [String]?
    let alasan: String
  }

  struct Uncharged: Encodable {
    let pelaku, temuan, alasan: String
  }

  struct Question: Encodable {
    let pelaku: String
    let temuan, dasar: [String]
    let uraian: String
  }

  let bentuk: Nullable<String>
  let susunan: [Arrangement]
  let terbuka: [Uncharged]
  let unpunished: [Uncharged]
  let soal: [Question]

  enum CodingKeys: String, CodingKey {
    case bentuk, susunan, terbuka, soal
    case unpunished = "tidak_dipidana"
  }

  init(_ proposal: ChargeProposal, _ sentences: ChargeSentences) {
    bentuk = Nullable(proposal.form?.rawValue)
    susunan = proposal.arrangements.map { arrangement in
      Arrangement(
        pelaku: arrangement.accused, bentuk: arrangement.form.rawValue,
        lapis: arrangement.layers.map { layer in
          Layer(
            sebutan: layer.position.label, penghubung: layer.connector?.rawValue,
            temuan: layer.findings,
            korban: layer.onlyFor.isEmpty ? nil : layer.onlyFor,
            alasan: sentences.reasons(layer.reasons))
        })
    }
    func uncharged(_ isWanted: (UnchargedFinding.Reason) -> Bool) -> [Uncharged] {
      proposal.uncharged.filter { isWanted($0.reason) }.map {
        Uncharged(
          pelaku: $0.accused, temuan: $0.finding, alasan: sentences.uncharged($0.reason))
      }
    }
    terbuka = uncharged {
      if case .open = $0 { true } else { false }
    }
    unpunished = uncharged {
      if case .notPunished = $0 { true } else { false }
    }
    soal = proposal.questions.map {
      Question(
        pelaku: $0.accused, temuan: $0.findings, dasar: $0.basis.map(\.identifier),
        uraian: sentences.question($0))
    }
  }
}
