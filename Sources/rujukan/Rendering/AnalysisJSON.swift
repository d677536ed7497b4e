internal import RuleEngine
internal import StatuteModel

/// An analysis for programs, with the keys of the result's contract so far as they are answered.
struct AnalysisJSON: Encodable {
  let versi = 1
  let assessed: String
  let temuan: [FindingJSON]
  let tersisih: [SetAsideJSON]
  let perbarengan: [ConcurrenceJSON]
  let dakwaan: ChargeJSON
  let restitusi: [RestitutionJSON]
  let procedure: [ProcedureJSON]
  let pembuktian: ProofJSON?
  let catatan: [NoteJSON]
  let unjudged: [String]
  let unused: [String]

  enum CodingKeys: String, CodingKey {
    // In the order of the bytes, so that they need not be sorted; below too.
    case unjudged = "belum_dinilai"
    case unused = "belum_dipakai"
    case catatan, dakwaan
    case procedure = "hukum_acara"
    case pembuktian, perbarengan, restitusi
    case assessed = "tanggal_penilaian"
    case temuan, tersisih, versi
  }

  init(_ report: AnalysisReport) {
    let analysis = report.analysis
    let sentences = AnalysisSentences(report)
    assessed = analysis.assessed.iso
    let shown = analysis.findings + (report.explains ? analysis.setAside : [])
    temuan = shown.map { FindingJSON($0, report) }
    tersisih = SetAsideJSON.list(analysis.setAside)
    perbarengan = analysis.concurrences.map(ConcurrenceJSON.init)
    dakwaan = ChargeJSON(analysis.charges, ChargeSentences(report))
    restitusi = analysis.consequences.restitution.map(RestitutionJSON.init)
    procedure = analysis.consequences.procedure.map(ProcedureJSON.init)
    pembuktian = analysis.consequences.proof.map { ProofJSON($0, report) }
    var notes = report.termNotes.map {
      NoteJSON(jenis: "istilah", dasar: nil, fakta: [], uraian: $0)
    }
    notes += analysis.defaults.map { item in
      NoteJSON(
        jenis: "bawaan", dasar: nil, fakta: [item.path.description], uraian: item.value)
    }
    notes += analysis.notes.map { note in
      NoteJSON(
        jenis: note.kind, dasar: note.basis.identifier, fakta: note.facts.map(\.description),
        uraian: note.words.text(in: Interface.language))
    }
    notes += analysis.consequences.notices.map(NoteJSON.init)
    // A contradiction is told even where its offence is set aside.
    for facts in (analysis.findings + analysis.setAside).flatMap(\.contradictions) {
      notes.append(
        NoteJSON(
          jenis: "pertentangan", dasar: nil, fakta: facts.map(\.description),
          uraian: Interface.words("fakta saling bertentangan", "contradictory facts")))
    }
    for finding in shown {
      notes += finding.toVerify.map { item in
        NoteJSON(
          jenis: "periksa", dasar: item.basis.identifier, fakta: [item.fact.description],
          uraian: report.question(item.fact))
      }
    }
    var seen: Set<NoteJSON> = []
    catatan = notes.filter { seen.insert($0).inserted }
    unjudged =
      analysis.skipped.map(sentences.skipped) + report.texts.unjudged
    unused = analysis.unused.map(\.description)
  }

  struct NoteJSON: Encodable, Hashable {
    let jenis: String
    let dasar: String?
    let fakta: [String]
    let uraian: String
    var others: [String]?
    var tanda: String?
    var delik: [String]?

    enum CodingKeys: String, CodingKey {
      case dasar
      case others = "dasar_lain"
      case delik, fakta, jenis, tanda, uraian
    }
  }

  struct SetAsideJSON: Encodable {
    let delik, pelaku: String
    let korban, unsur, fakta: [String]

    init(_ finding: OffenceFinding) {
      delik = finding.offence.identifier
      pelaku = finding.accused
      korban = finding.victims
      let failed = finding.elements.flatMap(\.failing)
      unsur = failed.map(\.id)
      fakta = failed.flatMap(\.facts).map(\.description)
    }

    /// The same offence, accused and elements, for other victims or conduct.
    func joined(_ other: SetAsideJSON) -> SetAsideJSON? {
      guard delik == other.delik, pelaku == other.pelaku, unsur == other.unsur else { return nil }
      return SetAsideJSON(
        delik: delik, pelaku: pelaku, korban: korban + other.korban.filter { !korban.contains($0) },
        unsur: unsur, fakta: fakta + other.fakta.filter { !fakta.contains($0) })
    }

    private init(
      delik: String, pelaku: String, korban: [String], unsur: [String], fakta: [String]
    ) {
      self.delik = delik
      self.pelaku = pelaku
      self.korban = korban
      self.unsur = unsur
      self.fakta = fakta
    }

    static func list(_ findings: [OffenceFinding]) -> [SetAsideJSON] {
      var list: [SetAsideJSON] = []
      for next in findings.map(SetAsideJSON.init) {
        if let index = list.firstIndex(where: { $0.joined(next) != nil }),
          let joined = list[index].joined(next)
        {
          list[index] = joined
        } else {
          list.append(next)
        }
      }
      return list
    }
  }
}

/// One finding.
struct FindingJSON: Encodable {
  let id, delik, kutipan, pelaku, status, bentuk: String
  let base: String?
  let perbuatan, korban, pemberatan: [String]
  let openAggravations: [OpenAggravationJSON]
  let penyertaan: ParticipationJSON?
  let unsur: [ElementJSON]
  let kekurangan: [MissingJSON]
  let sanksi: SharedJSON<Nullable<SanctionJSON>>
  let rezim: RegimeJSON
  let kedaluwarsa: Nullable<LimitationJSON>
  let peniadaan: [String]
  let relasi: [RelationJSON]

  enum CodingKeys: String, CodingKey {
    case bentuk, delik
    case base = "delik_dasar"
    case id, kedaluwarsa, kekurangan, korban, kutipan, pelaku, pemberatan
    case openAggravations = "pemberatan_terbuka"
    case peniadaan, penyertaan, perbuatan, relasi, rezim, sanksi, status, unsur
  }

  init(_ finding: OffenceFinding, _ report: AnalysisReport) {
    id = finding.id
    delik = finding.offence.identifier
    kutipan = report.longName(finding.offence)
    pelaku = finding.accused
    status = finding.status.rawValue
    bentuk = finding.form.rawValue
    perbuatan = finding.conduct
    korban = finding.victims
    base = finding.base?.identifier
    pemberatan = finding.aggravations.map(\.identifier)
    openAggravations = finding.openAggravations.map { open in
      OpenAggravationJSON(
        dasar: open.citation.identifier,
        kekurangan: open.missing.map { MissingJSON($0, report) })
    }
    penyertaan =
      finding.participation.isEmpty
      ? nil
      : ParticipationJSON(
        peran: finding.role, dasar: finding.participation.map(\.identifier))
    unsur = finding.elements.map(ElementJSON.init)
    kekurangan = finding.missing.map { MissingJSON($0, report) }
    let punished = report.texts.parts(of: finding.sanction)
    sanksi = punished.applied
    rezim = RegimeJSON(finding, report, punished)
    kedaluwarsa = Nullable(
      report.analysis.consequences.limitations[finding.id].map(LimitationJSON.init))
    peniadaan = finding.exclusions.map(\.citation.identifier)
    relasi = finding.relations.map(RelationJSON.init)
  }

  struct ParticipationJSON: Encodable {
    let peran: String
    let dasar: [String]
  }

  struct OpenAggravationJSON: Encodable {
    let dasar: String
    let kekurangan: [MissingJSON]
  }

  struct SufficiencyJSON: Encodable {
    let count: Int
    let cukup: Nullable<Bool>
    let dasar: String

    enum CodingKeys: String, CodingKey {
      case count = "alat_bukti"
      case cukup, dasar
    }
  }

  struct ElementJSON: Encodable {
    let id, kutipan, sumber, status: String
    let fakta, terbuka, bukti, bantahan: [String]
    let kecukupan: SufficiencyJSON?
    let others: [SufficiencyJSON]?
    let unsur: [ElementJSON]?

    enum CodingKeys: String, CodingKey {
      case bantahan, bukti, fakta, id, kecukupan
      case others = "kecukupan_lain"
      case kutipan, status, sumber, terbuka, unsur
    }

    init(_ element: ElementResult) {
      id = element.id
      kutipan = element.words
      sumber = element.source.identifier
      let status: OffenceFinding.Status =
        switch element.truth {
        case .yes: .met
        case .no: .notMet
        case .unknown: .undetermined
        }
      self.status = status.rawValue
      fakta = element.facts.map(\.description)
      terbuka = element.open.map(\.description)
      bukti = element.evidence
      bantahan = element.rebuttal
      let counts = element.sufficiency.map {
        SufficiencyJSON(
          count: $0.count, cukup: Nullable($0.isEnough.knownAnswer), dasar: $0.basis.identifier)
      }
      kecukupan = counts.first
      others = counts.count > 1 ? Array(counts.dropFirst()) : nil
      unsur = element.parts.isEmpty ? nil : element.parts.map(ElementJSON.init)
    }
  }

  struct MissingJSON: Encodable {
    struct Question: Encodable {
      let fakta, teks: String
    }

    let fakta: [String]
    let pertanyaan: [Question]

    init(_ set: [FactPath], _ report: AnalysisReport) {
      fakta = set.map(\.description)
      pertanyaan = set.map {
        Question(fakta: $0.description, teks: report.question($0))
      }
    }
  }
}

extension Nullable: Sendable where Value: Sendable {}

/// A value that stands as `null` where there is none, so that every answer has the same keys.
struct Nullable<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
