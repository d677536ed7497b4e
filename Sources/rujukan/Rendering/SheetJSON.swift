internal import StatuteModel
internal import StatuteXML

/// A sheet as JSON. Keys are Indonesian, like those of the analysis.
struct SheetJSON {
  private let sheet: ProvisionSheet
  private let sentences: SheetSentences
  private let names: ActNaming

  init(_ sheet: ProvisionSheet, names: ActNaming) {
    self.sheet = sheet
    self.names = names
    sentences = SheetSentences(names: names, language: Interface.language)
  }

  func rendered() throws -> String {
    try JSONOutput.text(
      Document(
        id: sheet.citation.identifier, kutipan: names.full(sheet.citation),
        peraturan: sheet.act.id.description, nama: sheet.act.longName,
        tentang: sheet.act.subject, cakupan: sheet.coverage.isWhole ? "utuh" : "kutipan",
        pada: sheet.date.iso, keadaan: standing(sheet.standing),
        baris: sheet.lines.map(line), catatan: sheet.notes.map(note),
        tujuan: sheet.targets.map {
          Destination(
            id: $0.citation.identifier, keadaan: standing($0.standing), baris: $0.lines.map(line))
        },
        istilah: sheet.definitions.map {
          Term(istilah: $0.term, id: $0.citation.identifier, bunyi: $0.text)
        },
        penjelasan: sheet.elucidation.map {
          Elucidation(
            id: $0.citation.identifier, keadaan: standing($0.standing),
            isSelfEvident: $0.isSelfEvident, baris: $0.lines.map(line))
        },
        otherWordings: sheet.otherWordings.map {
          Wording(eId: $0.eId, keadaan: standing($0.standing), baris: $0.lines.map(line))
        },
        kepastian: sheet.remarks.map { Mark(tanda: $0.mark.rawValue, uraian: $0.note) },
        sumber: sheet.sources.map { Origin(judul: $0.title, alamat: $0.address) }))
  }

  private func standing(_ standing: Standing) -> State {
    switch standing {
    case .inForce(let since): State(status: "berlaku", sejak: since?.iso, oleh: nil)
    case .notYet(let from): State(status: "belum-berlaku", sejak: from.iso, oleh: nil)
    case .revoked(let since, let by): State(status: "dicabut", sejak: since.iso, oleh: by)
    case .neverInForce: State(status: "tidak-pernah-berlaku", sejak: nil, oleh: nil)
    case .deletedBeforeForce(let by):
      State(status: "tidak-pernah-berlaku", sejak: nil, oleh: by)
    }
  }

  private func line(_ line: ProvisionSheet.Line) -> Line {
    Line(
      tingkat: line.level, nomor: line.label, eId: line.eId,
      keadaan: line.standing.map(standing), catatan: line.notes,
      bunyi: line.runs.map(\.text).joined(),
      bagian: line.runs.map {
        Piece(teks: $0.text, peran: role($0.role), unsur: $0.element, catatan: $0.notes)
      })
  }

  private func role(_ role: ProvisionSheet.Role) -> String {
    switch role {
    case .plain: "teks"
    case .reference: "rujukan"
    case .term: "istilah"
    case .replaced: "diganti"
    case .doubtful: "belum-terverifikasi"
    }
  }

  private func note(_ note: ProvisionSheet.Note) -> Remark {
    let text = sentences.note(note)
    return switch note {
    case .redirected(_, let readings, let by, let since, let mark):
      Remark(
        "pengalihan-rujukan", text, by: by, since: since, targets: readings.compactMap(\.target),
        mark: mark?.rawValue)
    case .replaced(_, let new, let at, let by, let since):
      Remark(
        "penggantian", text, by: (at.map { [$0] } ?? []) + by, since: since,
        wording: new)
    case .amended(let by, let since): Remark("perubahan", text, by: by, since: since)
    case .affected(_, let by, let since): Remark("ketentuan-umum", text, by: by, since: since)
    case .stillApplies(_, let by): Remark("masih-dipakai", text, by: by)
    case .succeededBy(let readings, let by, let mark):
      Remark(
        "pengganti", text, by: by, targets: readings.compactMap(\.target), mark: mark?.rawValue)
    case .unverified: Remark("belum-terverifikasi", text)
    case .notObtained: Remark("tidak-diperoleh", text)
    case .abridged: Remark("tidak-lengkap", text)
    case .restored: Remark("dipulihkan", text)
    case .remark(let mark, _): Remark("keterangan", text, mark: mark.rawValue)
    }
  }

  private struct Document: Encodable {
    let id, kutipan, peraturan, nama, tentang, cakupan, pada: String
    let keadaan: State
    let baris: [Line]
    let catatan: [Remark]
    let tujuan: [Destination]
    let istilah: [Term]
    let penjelasan: Elucidation?
    let otherWordings: [Wording]
    let kepastian: [Mark]
    let sumber: [Origin]

    enum CodingKeys: String, CodingKey {
      case id, kutipan, peraturan, nama, tentang, cakupan, pada, keadaan, baris, catatan
      case tujuan, istilah, penjelasan, kepastian, sumber
      case otherWordings = "bunyi_lain"
    }
  }

  private struct State: Encodable {
    let status: String
    let sejak: String?
    let oleh: [String]?
  }

  private struct Line: Encodable {
    let tingkat: Int
    let nomor: String
    let eId: String?
    /// Only where the piece stands otherwise than the provision.
    let keadaan: State?
    let catatan: [Int]
    let bunyi: String
    let bagian: [Piece]
  }

  private struct Piece: Encodable {
    let teks, peran: String
    let unsur: String?
    let catatan: [Int]
  }

  private struct Remark: Encodable {
    let jenis, uraian: String
    let dasar, tujuan: [String]
    let sejak, bunyi, tanda: String?

    init(
      _ kind: String, _ text: String, by: [Citation] = [], since: CalendarDate? = nil,
      targets: [ReferenceTarget] = [], wording: String? = nil, mark: String? = nil
    ) {
      jenis = kind
      uraian = text
      dasar = by.map(\.identifier)
      sejak = since?.iso
      bunyi = wording
      tanda = mark
      tujuan = targets.map { target in
        switch target {
        case .here(let eId): "#\(eId)"
        case .elsewhere(let address):
          address.portion.map { "\(address.work)/~\($0)" } ?? address.work
        }
      }
    }
  }

  private struct Destination: Encodable {
    let id: String
    let keadaan: State
    let baris: [Line]
  }

  private struct Term: Encodable {
    let istilah, id, bunyi: String
  }

  private struct Elucidation: Encodable {
    let id: String
    let keadaan: State
    let isSelfEvident: Bool
    let baris: [Line]

    enum CodingKeys: String, CodingKey {
      case id, keadaan, baris
      case isSelfEvident = "cukup_jelas"
    }
  }

  private struct Wording: Encodable {
    let eId: String
    let keadaan: State
    let baris: [Line]
  }

  private struct Mark: Encodable {
    let tanda, uraian: String
  }

  private struct Origin: Encodable {
    let judul, alamat: String
  }
}
