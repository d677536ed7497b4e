internal import CaseRegistry
internal import DocumentAssembly
internal import Foundation
internal import Interviewing
internal import StatuteModel

/// A case in a list.
struct CaseJSON: Encodable {
  struct Summary: Encodable {
    let rezim, tahap: String?
    let pelaku, korban: Int?
    let anak: String
    let terpenuhi, terbuka: [String]
  }

  let id: String
  let nomor, versi: Int
  let judul: String?
  let status, dibuat, diubah: String
  let ringkasan: Summary
  /// The case file; only where one case is asked for.
  var teks: String?
  /// The version of the text, where an older one is asked for.
  var versiTeks: Int?

  init(_ entry: CaseEntry) {
    id = entry.id.description
    nomor = entry.number
    versi = entry.version
    judul = entry.givenTitle
    status = entry.status.rawValue
    dibuat = entry.created.ISO8601Format()
    diubah = entry.changed.ISO8601Format()
    let summary = entry.summary
    ringkasan = Summary(
      rezim: summary.regime, tahap: summary.stage, pelaku: summary.accused, korban: summary.victims,
      anak: summary.childVictim.rawValue, terpenuhi: summary.metOffences,
      terbuka: summary.openOffences)
  }

  init(_ opened: OpenedCase) {
    self.init(opened.entry)
    teks = opened.text.disclosed
    versiTeks = opened.version.number
  }
}

/// A page of a list of cases.
struct CasePageJSON: Encodable {
  let kasus: [CaseJSON]
  let jumlah, halaman, halamanDari: Int

  init(_ page: CasePage) {
    kasus = page.entries.map { CaseJSON($0) }
    jumlah = page.total
    halaman = page.page
    halamanDari = page.pageCount
  }
}

/// A version of a case.
struct VersionJSON: Encodable {
  let versi: Int
  let disimpan, cara: String
  let dari: Int?
  let catatan: String?
  let bita: Int

  init(_ version: CaseVersion) {
    versi = version.number
    disimpan = version.saved.ISO8601Format()
    switch version.kind {
    case .manual: (cara, dari) = ("manual", nil)
    case .automatic: (cara, dari) = ("otomatis", nil)
    case .restored(let number): (cara, dari) = ("dikembalikan", number)
    }
    catatan = version.remark?.disclosed
    bita = version.byteCount
  }
}

/// Words in both languages.
struct WordsJSON: Encodable {
  let id, en: String

  init(_ words: Vocabulary.Words) {
    id = words.indonesian
    en = words.english
  }
}

/// What an interview asks next; without question where nothing is left that matters.
struct NextQuestionJSON: Encodable {
  struct Question: Encodable {
    let kata: WordsJSON
    let tentang, kunci: String?
    let bentuk: String
    let pilihan: [Choice]
    let orang, sumber, untuk: [String]
  }

  struct Choice: Encodable {
    let istilah: String
    let sebutan: WordsJSON
  }

  let versi: Int
  let selesai: Bool
  let pertanyaan: Question?

  init(_ question: InterviewQuestion?, version: Int) {
    versi = version
    selesai = question == nil
    pertanyaan = question.map { question in
      Question(
        kata: WordsJSON(question.words), tentang: question.about, kunci: Self.key(question),
        bentuk: Self.shape(question.shape),
        pilihan: question.options.map { Choice(istilah: $0.name, sebutan: WordsJSON($0.label)) },
        orang: question.persons, sumber: question.sources.map(\.identifier),
        untuk: question.serves.map(\.identifier))
    }
  }

  private static func key(_ question: InterviewQuestion) -> String? {
    switch question.subject {
    case .fact(let reference): reference.path.description
    case .term(let reference, let term): "\(reference.path.description).\(term)"
    case .accusedCount, .actors, .victims, .harmed, .childhood, .sameUndertaking, .anotherAct: nil
    }
  }

  private static func shape(_ shape: Vocabulary.Shape) -> String {
    switch shape {
    case .text, .texts, .identifier, .paths: "teks"
    case .day, .date: "tanggal"
    case .truth: "ya-tidak"
    case .age: "umur"
    case .count: "jumlah"
    case .money: "uang"
    case .terms: "beberapa-istilah"
    case .choice: "satu-istilah"
    case .places: "tempat"
    case .references(_, let several): several ? "beberapa-orang" : "satu-orang"
    case .truthOrReference: "ya-tidak-atau-orang"
    case .object, .objects: "isian"
    }
  }
}

/// A kept document.
struct KeptDocumentJSON: Encodable {
  let id, kasus, jenis, bentuk, namaBerkas, sha256, disusun: String
  let versiKasus, bita, menahan, peringatan: Int
  let rahasia: Bool

  init(_ document: DraftedDocument) {
    id = document.id
    kasus = document.caseID.description
    jenis = document.kind
    bentuk = document.format
    namaBerkas = document.fileName
    sha256 = document.sha256
    disusun = document.drafted.ISO8601Format()
    versiKasus = document.caseVersion
    bita = document.byteCount
    menahan = document.findings.errors
    peringatan = document.findings.warnings
    rahasia = DocumentKind(rawValue: document.kind)?.identities == .full
  }
}

/// How a document stands for a case.
struct StandingJSON: Encodable {
  struct Gap: Encodable {
    let isian: String
    let kali: Int
  }

  struct Part: Encodable {
    let bagian, untuk: String?
    let salinanAkhir: Bool
    let isianKosong: [Gap]
    let temuan, peringatan: [ApiFinding]
    /// The words as a screen may show them; only where one document is asked for.
    let alinea: [String]?
  }

  let jenis, nama, keadaan: String
  let rahasia: Bool
  let alasan: WordsJSON?
  let galat: [ApiFinding]?
  let dokumen: [Part]

  init(_ standing: DocumentStanding, of documents: CaseDocuments, isWhole: Bool) {
    jenis = standing.kind.rawValue
    nama = standing.kind.title
    rahasia = standing.kind.identities == .full
    switch standing.outcome {
    case .notSupported(let reason):
      (keadaan, alasan, galat) = ("belum-didukung", WordsJSON(reason), nil)
    case .unusable(let diagnostics):
      (keadaan, alasan, galat) = ("tidak-terpakai", nil, diagnostics.map { ApiFinding($0) })
    case .drafts:
      keadaan = standing.state == .met ? "siap" : "perlu-dilengkapi"
      (alasan, galat) = (nil, nil)
    }
    let redact = documents.names.redacted
    dokumen = standing.drafts.map { checked in
      Part(
        bagian: checked.draft.content.part,
        untuk: documents.label(ofPart: checked.draft.content.part, standing.kind),
        salinanAkhir: checked.isFinal,
        isianKosong: checked.gaps.map { Gap(isian: $0.label, kali: $0.count) },
        temuan: checked.findings.map { ApiFinding(check: $0, redact: redact) },
        peringatan: checked.draft.content.warnings.map { ApiFinding($0, redact: redact) },
        alinea: isWhole ? documents.shownParagraphs(checked) : nil)
    }
  }
}
