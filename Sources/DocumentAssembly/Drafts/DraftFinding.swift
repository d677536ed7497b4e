public import StatuteModel

/// What can be wrong when documents are drafted.
public enum DraftFinding: Finding {
  /// A file stands where one is to be written.
  case exists
  /// The folder holds an index of drafted documents.
  case indexExists
  /// Nothing can be written here.
  case notWritable
  /// No document has this name.
  case unknownDocument(String, nearest: String?)
  /// The case does not carry the document.
  case notSupported(NotSupported)
  /// The folder holds no case.
  case noCases
  /// LibreOffice is not installed.
  case noConverter
  /// LibreOffice made no PDF.
  case notConverted
  /// LibreOffice was stopped.
  case conversionTooSlow
  case withoutStamp(String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .exists: "letter.exists"
    case .indexExists: "letter.index-exists"
    case .notWritable: "letter.not-writable"
    case .unknownDocument: "letter.unknown-document"
    case .notSupported: "letter.not-supported"
    case .noCases: "letter.no-cases"
    case .noConverter: "letter.no-converter"
    case .notConverted: "letter.not-converted"
    case .conversionTooSlow: "letter.conversion-too-slow"
    case .withoutStamp: "letter.without-stamp"
    }
  }

  /// What concerns the PDF alone leaves the document whole.
  public var severity: Severity {
    switch self {
    case .noConverter, .notConverted, .conversionTooSlow: .warning
    default: .error
    }
  }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private static var kinds: String {
    DocumentCatalogue.kinds.map(\.rawValue).joined(separator: ", ")
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .exists:
      DiagnosticText(
        "berkas ini sudah ada dan tidak ditimpa", suggestion: "pilih folder lain, atau --timpa")
    case .indexExists:
      DiagnosticText(
        "folder ini sudah memuat indeks dokumen; tidak ada yang ditulis",
        suggestion: "pilih folder lain dengan -o; untuk kasus yang sama, --timpa")
    case .notWritable:
      DiagnosticText("tidak dapat menulis di sini", note: "periksa izin dan sisa ruang")
    case .notSupported(let answer):
      DiagnosticText(
        "\(answer.kind.rawValue) tidak dapat disusun dari kasus ini: \(answer.reason.indonesian)")
    case .unknownDocument(let name, let nearest):
      DiagnosticText(
        "dokumen \"\(name)\" tidak dikenal",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" } ?? "yang ada: \(Self.kinds)")
    case .noCases:
      DiagnosticText("tidak ada berkas kasus (.yaml, .yml, .json) di folder ini")
    case .noConverter:
      DiagnosticText(
        "PDF tidak dibuat karena LibreOffice (soffice) tidak ditemukan; DOCX tetap ada",
        suggestion: "pasang libreoffice-writer-nogui, atau simpan sebagai PDF dari Word")
    case .notConverted:
      DiagnosticText("PDF tidak jadi dibuat oleh LibreOffice; DOCX tetap ada")
    case .conversionTooSlow:
      DiagnosticText("LibreOffice dihentikan sesudah 60 detik; DOCX tetap ada")
    case .withoutStamp(let stamp):
      DiagnosticText(
        "kata \(stamp) tidak ada di kepala setiap halaman templat ini",
        suggestion: "tulis \(stamp) di setiap kepala halaman, juga halaman pertama")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .exists:
      DiagnosticText(
        "this file exists and was left alone", suggestion: "choose another folder, or --timpa")
    case .indexExists:
      DiagnosticText(
        "this folder holds an index of documents already; nothing was written",
        suggestion: "choose another folder with -o; for the same case, --timpa")
    case .notWritable:
      DiagnosticText("cannot write here", note: "see permissions and free space")
    case .notSupported(let answer):
      DiagnosticText(
        "\(answer.kind.rawValue) cannot be drafted from this case: \(answer.reason.english)")
    case .unknownDocument(let name, let nearest):
      DiagnosticText(
        "the document \"\(name)\" is not known",
        suggestion: nearest.map { "did you mean \($0)?" } ?? "there are: \(Self.kinds)")
    case .noCases: DiagnosticText("there is no case file (.yaml, .yml, .json) in this folder")
    case .noConverter:
      DiagnosticText(
        "no PDF was made because LibreOffice (soffice) was not found; the DOCX is there",
        suggestion: "install libreoffice-writer-nogui, or save as PDF from Word")
    case .notConverted: DiagnosticText("LibreOffice made no PDF; the DOCX is there")
    case .conversionTooSlow:
      DiagnosticText("LibreOffice was stopped after 60 seconds; the DOCX is there")
    case .withoutStamp(let stamp):
      DiagnosticText(
        "\(stamp) does not stand at the head of every page of this template",
        suggestion: "write \(stamp) into every header, that of the first page included")
    }
  }

  /// The finding as an error about a file or a word.
  public func asError(_ place: String) -> DiagnosticError {
    DiagnosticError([diagnostic(place)])
  }

  /// The finding about a file or a word.
  public func diagnostic(_ place: String) -> Diagnostic {
    Diagnostic(self, at: SourcePosition(file: place, line: 0))
  }
}
