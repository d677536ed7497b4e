public import SafeXML
public import StatuteModel

/// A fault of the file as XML, in this project's words.
public struct XMLFinding: Finding {
  private let kind: XMLProblem.Kind

  /// Wraps what the reader reported.
  public init(_ kind: XMLProblem.Kind) {
    self.kind = kind
  }

  /// The rule's stable name.
  public var rule: String {
    switch kind {
    case .doctype: "xml.doctype"
    case .tooLarge: "xml.too-large"
    case .tooDeep: "xml.too-deep"
    case .empty: "xml.empty"
    case .encoding: "xml.encoding"
    case .forbiddenCharacter: "xml.character"
    case .cutOff: "xml.cut-off"
    case .tagMismatch: "xml.tag-mismatch"
    case .unknownEntity: "xml.entity"
    case .malformed: "xml.malformed"
    case .schema: "xml.schema"
    }
  }

  /// A file that is not XML cannot be used.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch kind {
    case .doctype:
      DiagnosticText(
        "berkas memuat DOCTYPE", note: "DOCTYPE dapat menarik isi dari luar dan tidak dibaca",
        suggestion: "hapus baris <!DOCTYPE …>")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("berkas \(bytes) bita melebihi batas \(limit) bita")
    case .tooDeep: DiagnosticText("elemen bersarang terlalu dalam", note: "batasnya 256 tingkat")
    case .empty: DiagnosticText("berkas kosong")
    case .encoding:
      DiagnosticText("isi berkas bukan UTF-8 yang utuh", suggestion: "simpan ulang sebagai UTF-8")
    case .forbiddenCharacter:
      DiagnosticText("ada karakter yang tidak diperbolehkan XML", note: "misalnya NUL")
    case .cutOff: DiagnosticText("berkas terpotong: ada elemen yang belum ditutup")
    case .tagMismatch: DiagnosticText("tag penutup tidak cocok dengan tag pembuka")
    case .unknownEntity:
      DiagnosticText(
        "entitas yang tidak dinyatakan", suggestion: "tulis karakternya langsung, atau &amp;")
    case .malformed(let words): DiagnosticText("XML tidak terbentuk baik: \(words)")
    case .schema(let words): DiagnosticText("tidak sesuai skema: \(words)")
    }
  }

  private var english: DiagnosticText {
    switch kind {
    case .doctype:
      DiagnosticText(
        "the file has a DOCTYPE", note: "a DOCTYPE can pull in foreign content and is not read",
        suggestion: "remove the line <!DOCTYPE …>")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("the file has \(bytes) bytes; the limit is \(limit)")
    case .tooDeep: DiagnosticText("elements are nested too deep", note: "the limit is 256 levels")
    case .empty: DiagnosticText("the file is empty")
    case .encoding:
      DiagnosticText("the file is not whole UTF-8", suggestion: "save it again as UTF-8")
    case .forbiddenCharacter:
      DiagnosticText("there is a character that XML does not allow", note: "such as NUL")
    case .cutOff: DiagnosticText("the file is cut off: an element is not closed")
    case .tagMismatch: DiagnosticText("an end tag does not match its start tag")
    case .unknownEntity:
      DiagnosticText("an undeclared entity", suggestion: "write the character itself, or &amp;")
    case .malformed(let words): DiagnosticText("not well-formed XML: \(words)")
    case .schema(let words): DiagnosticText("not what the schema allows: \(words)")
    }
  }
}
