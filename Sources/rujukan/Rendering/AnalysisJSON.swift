internal import RuleEngine
internal import StatuteModel

/// An analysis for programs, with the keys of the result's contract so far as they are answered.
struct AnalysisJSON: Encodable {
  let versi = 1
  let assessed: String
  let temuan: [FindingJSON]
  let tersisih: [SetAsideJSON]
  let catatan: [NoteJSON]
  let unjudged: [String]
  let unused: [String]

  enum CodingKeys: String, CodingKey {
    case versi, temuan, tersisih, catatan
    case assessed = "tanggal_penilaian"
    case unjudged = "belum_dinilai"
    case unused = "belum_dipakai"
  }

  init(_ report: AnalysisReport) {
    let analysis = report.analysis
    let sentences = AnalysisSentences(names: report.names)
    assessed = analysis.assessed.iso
    let shown = analysis.findings + (report.explains ? analysis.setAside : [])
    temuan = shown.map { FindingJSON($0, report) }
    tersisih = analysis.setAside.map(SetAsideJSON.init)
    var notes = report.termNotes.map {
      NoteJSON(jenis: "istilah", dasar: nil, fakta: [], uraian: $0)
    }
    notes += analysis.defaults.map { item in
      NoteJSON(
        jenis: "bawaan", dasar: nil, fakta: [item.path.description], uraian: item.value)
    }
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
    catatan = notes
    unjudged =
      analysis.skipped.map(sentences.skipped)
      + report.books.flatMap { book in
        book.open.map { entry in
          entry.citations.map(\.identifier).joined(separator: ", ") + ": "
            + entry.words.text(in: Interface.language)
        }
      } + sentences.limits
    unused = analysis.unused.map(\.description)
  }

  struct NoteJSON: Encodable {
    let jenis: String
    let dasar: String?
    let fakta: [String]
    let uraian: String
  }

  struct SetAsideJSON: Encodable {
    let delik, pelaku: String
    let korban, unsur, fakta: [String]

    init(_ finding: OffenceFinding) {
      delik = finding.offence.identifier
      pelaku = finding.accused
      korban = finding.victims
      let failed = finding.elements.filter { $0.truth == .no }
      unsur = failed.map(\.id)
      fakta = failed.flatMap(\.facts).map(\.description)
    }
  }
}

/// One finding.
struct FindingJSON: Encodable {
  let id, delik, kutipan, pelaku, status, bentuk: String
  let perbuatan, korban: [String]
  let penyertaan: ParticipationJSON?
  let unsur: [ElementJSON]
  let kekurangan: [MissingJSON]
  let sanksi: Nullable<SanctionJSON>
  let rezim: RegimeJSON
  let peniadaan: [String]

  init(_ finding: OffenceFinding, _ report: AnalysisReport) {
    id = finding.id
    delik = finding.offence.identifier
    kutipan = report.longName(finding.offence)
    pelaku = finding.accused
    status = finding.status.rawValue
    bentuk = finding.form.rawValue
    perbuatan = finding.conduct
    korban = finding.victims
    penyertaan =
      finding.form == .participation ? ParticipationJSON(peran: finding.role) : nil
    unsur = finding.elements.map { ElementJSON($0, source: finding.offence) }
    kekurangan = finding.missing.map { set in
      MissingJSON(
        fakta: set.map(\.description),
        pertanyaan: set.map {
          MissingJSON.Question(fakta: $0.description, teks: report.question($0))
        })
    }
    let (old, new) = report.sanctions(finding)
    let applied: DatedSanction? =
      switch finding.regime.code {
      case .old, .oldInExecution: old
      case .new: new
      case .both, nil: nil
      }
    let isPunished = finding.status == .met || finding.status == .undetermined
    sanksi = Nullable(isPunished ? applied.flatMap(SanctionJSON.init) : nil)
    rezim = RegimeJSON(finding, old: old, new: new, report)
    peniadaan = finding.exclusions.map(\.citation.identifier)
  }

  struct ParticipationJSON: Encodable {
    let peran: String
  }

  struct ElementJSON: Encodable {
    let id, kutipan, sumber, status: String
    let fakta, terbuka, bukti, bantahan: [String]

    init(_ element: ElementResult, source: Citation) {
      id = element.id
      kutipan = element.words
      sumber = source.identifier
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
    }
  }

  struct MissingJSON: Encodable {
    struct Question: Encodable {
      let fakta, teks: String
    }

    let fakta: [String]
    let pertanyaan: [Question]
  }
}

/// A value that stands as `null` where there is none, as the contract asks.
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
