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
    case .tooMany: "xml.too-many"
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
    case .tooMany(let limit):
      DiagnosticText(
        "berkas memuat lebih dari \(limit) elemen, atribut, dan komentar",
        note: "batas ini menjaga memori; tidak ada peraturan yang mendekatinya")
    case .tooDeep: DiagnosticText("elemen bersarang terlalu dalam", note: "batasnya 256 tingkat")
    case .empty: DiagnosticText("berkas kosong")
    case .encoding:
      DiagnosticText(
        "berkas ini bukan UTF-8",
        note: "isinya, dan yang dinyatakan baris pertamanya, harus UTF-8",
        suggestion: "simpan ulang sebagai UTF-8")
    case .forbiddenCharacter:
      DiagnosticText("ada karakter yang tidak diperbolehkan XML", note: "misalnya NUL")
    case .cutOff: DiagnosticText("berkas terpotong: ada elemen yang belum ditutup")
    case .tagMismatch: DiagnosticText("tag penutup tidak cocok dengan tag pembuka")
    case .unknownEntity:
      DiagnosticText(
        "ada entitas yang tidak dinyatakan", suggestion: "tulis karakternya langsung, atau &amp;")
    case .malformed(let words):
      DiagnosticText("bentuk XML rusak di sini", note: "menurut pembaca XML: \(words)")
    case .schema(let words):
      DiagnosticText("skema tidak dapat dipakai", note: "menurut pemeriksa skema: \(words)")
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
    case .tooMany(let limit):
      DiagnosticText(
        "the file has more than \(limit) elements, attributes and comments",
        note: "the limit guards the memory; no act comes near it")
    case .tooDeep: DiagnosticText("elements are nested too deep", note: "the limit is 256 levels")
    case .empty: DiagnosticText("the file is empty")
    case .encoding:
      DiagnosticText(
        "this file is not UTF-8",
        note: "what it holds, and what its first line declares, must be UTF-8",
        suggestion: "save it again as UTF-8")
    case .forbiddenCharacter:
      DiagnosticText("there is a character that XML does not allow", note: "such as NUL")
    case .cutOff: DiagnosticText("the file is cut off: an element is not closed")
    case .tagMismatch: DiagnosticText("an end tag does not match its start tag")
    case .unknownEntity:
      DiagnosticText(
        "there is an undeclared entity", suggestion: "write the character itself, or &amp;")
    case .malformed(let words):
      DiagnosticText("the XML is broken here", note: "the parser says: \(words)")
    case .schema(let words):
      DiagnosticText("the schema cannot be used", note: "the validator says: \(words)")
    }
  }
}
