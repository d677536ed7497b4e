internal import DocumentAssembly
internal import StatuteModel
internal import StatuteXML

/// The standing words of a letter, from the file beside its template.
struct LetterText {
  /// Provisions on which the letter rests.
  private(set) var basis: [Citation] = []
  /// Provisions that are quoted.
  private(set) var quoted: [Citation] = []
  /// What is asked for.
  private(set) var requests: [String] = []

  /// Reads a file of lines: a word that says what the line is, then its content.
  /// - Throws: `DiagnosticError` with every line that cannot be read.
  init(path: String) throws(DiagnosticError) {
    let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
    var diagnostics: [Diagnostic] = []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let content = parts.count == 2 ? parts[1] : ""
      let citation = Citation(identifier: content)
      switch (parts.first ?? "", citation) {
      case ("dasar", let citation?): basis.append(citation)
      case ("kerahasiaan", let citation?): quoted.append(citation)
      case ("permohonan", _) where !content.isEmpty: requests.append(content)
      case (let kind, _):
        let finding: LetterFinding =
          ["dasar", "kerahasiaan"].contains(kind)
          ? .notACitation(content) : .unknownLine(kind)
        diagnostics.append(
          Diagnostic(finding, at: SourcePosition(file: path, line: index + 1)))
      }
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
  }
}

/// What can be wrong when a letter is made.
enum LetterFinding: Finding {
  case unknownLine(String)
  case notACitation(String)
  case notQuoted(String, Quotation.Refusal)
  case notHeld(String)
  case noFinding
  case exists
  case notWritable
  case unknownDocument(String, nearest: String?)
  case notSupported(NotSupported)

  var rule: String {
    switch self {
    case .unknownLine: "letter.unknown-line"
    case .notACitation: "letter.not-a-citation"
    case .notQuoted: "letter.not-quoted"
    case .notHeld: "letter.not-held"
    case .noFinding: "letter.no-finding"
    case .exists: "letter.exists"
    case .notWritable: "letter.not-writable"
    case .unknownDocument: "letter.unknown-document"
    case .notSupported: "letter.not-supported"
    }
  }

  var severity: Severity {
    switch self {
    case .notQuoted: .warning
    default: .error
    }
  }

  func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .unknownLine(let kind):
      DiagnosticText(
        "baris yang mulai dengan \"\(kind)\" tidak dikenal",
        suggestion: "mulai dengan dasar, kerahasiaan, atau permohonan")
    case .notACitation(let words):
      DiagnosticText(
        "\"\(words)\" bukan rujukan", suggestion: "misalnya uu-99-2099/pasal-59/ayat-1")
    case .notQuoted(let citation, let refusal):
      DiagnosticText(
        "\(citation) tidak dikutip dalam surat", note: Self.indonesian(refusal))
    case .notHeld(let citation): DiagnosticText("\(citation) tidak termuat di sini")
    case .noFinding:
      DiagnosticText(
        "kasus ini tidak mempunyai dugaan delik yang dapat dilaporkan",
        suggestion: "rujukan analisis --jelaskan menunjukkan unsur yang gagal")
    case .exists:
      DiagnosticText("berkas ini sudah ada dan tidak ditimpa", suggestion: "pilih folder lain")
    case .notWritable:
      DiagnosticText("tidak dapat menulis di sini", note: "periksa izin dan sisa ruang")
    case .notSupported(let answer):
      DiagnosticText(
        "\(answer.kind.rawValue) tidak dapat disusun dari kasus ini: \(answer.reason.indonesian)")
    case .unknownDocument(let name, let nearest):
      DiagnosticText(
        "dokumen \"\(name)\" belum dikenal",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" } ?? "yang ada: surat-rujukan")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .unknownLine(let kind):
      DiagnosticText(
        "a line that starts with \"\(kind)\" is not known",
        suggestion: "start with dasar, kerahasiaan or permohonan")
    case .notACitation(let words):
      DiagnosticText(
        "\"\(words)\" is not a citation", suggestion: "such as uu-99-2099/pasal-59/ayat-1")
    case .notQuoted(let citation, let refusal):
      DiagnosticText("\(citation) is not quoted in the letter", note: Self.english(refusal))
    case .notHeld(let citation): DiagnosticText("\(citation) is not held here")
    case .noFinding:
      DiagnosticText(
        "this case has no suspected offence to report",
        suggestion: "rujukan analisis --jelaskan shows the elements that fail")
    case .exists:
      DiagnosticText("this file exists and was left alone", suggestion: "choose another folder")
    case .notWritable:
      DiagnosticText("cannot write here", note: "see permissions and free space")
    case .notSupported(let answer):
      DiagnosticText(
        "\(answer.kind.rawValue) cannot be drafted from this case: \(answer.reason.english)")
    case .unknownDocument(let name, let nearest):
      DiagnosticText(
        "the document \"\(name)\" is not known yet",
        suggestion: nearest.map { "did you mean \($0)?" } ?? "there is: surat-rujukan")
    }
  }

  private static func indonesian(_ refusal: Quotation.Refusal) -> String {
    switch refusal {
    case .unverified: "ada kata-kata yang belum terverifikasi"
    case .notObtained: "teksnya tidak diperoleh"
    case .incomplete: "hanya sebagian yang termuat"
    case .notInForce: "tidak berlaku pada hari surat disusun"
    case .replaced: "sebagian katanya sudah diganti undang-undang lain"
    }
  }

  private static func english(_ refusal: Quotation.Refusal) -> String {
    switch refusal {
    case .unverified: "some of its words are not verified"
    case .notObtained: "its text was not obtained"
    case .incomplete: "only a part is held"
    case .notInForce: "it is not in force on the day of the letter"
    case .replaced: "another act has replaced some of its words"
    }
  }
}
