import Foundation
import Testing

@testable import Drafting

/// Small Word documents, put together part by part.
enum Docx {
  static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="\(wordNamespace)"><w:body>\(body)<w:sectPr/></w:body></w:document>
    """
  }

  static func entries(_ body: String, _ more: [(String, String)] = []) -> [Zip.Entry] {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/core"/></Types>
      """
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="http://x/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """
    let parts =
      [
        ("word/document.xml", document(body)), ("[Content_Types].xml", types),
        ("_rels/.rels", relations), ("docProps/core.xml", "<core>Penyusun</core>"),
      ] + more
    return parts.map { Zip.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
  }

  static func bytes(_ body: String, _ more: [(String, String)] = []) throws -> [UInt8] {
    try Zip.write(entries(body, more))
  }

  /// A paragraph with one run for each text.
  static func paragraph(_ runs: String...) -> String { paragraph(runs) }

  static func paragraph(_ runs: [String]) -> String {
    "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  static func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
  }

  static let fields = [
    Field("nomor", "nomor surat"), Field("jumlah", "jumlah", .money),
    Field("umur", "umur", .number), Field("hari", "hari surat", .date),
    Field("ketentuan", "ketentuan", .citation), Field("orang", "orang", .person),
    Field(
      "korban", "korban",
      .list(.record([Field("samaran", "samaran korban"), Field("umur", "umur korban", .number)]))),
    Field("dasar", "dasar", .list(.text)),
    Field("surat", "surat", .record([Field("tanggal", "tanggal surat")])),
  ]

  static func template(_ body: String) throws -> Template {
    try Template(DocxPackage(bytes(body)), name: "uji.docx", fields: fields)
  }

  /// The words of a filled template.
  static func render(_ body: String, _ values: [String: TemplateValue]) throws -> [String] {
    try template(body).render(.record(values)).paragraphs
  }

  /// What is wrong with a template, as its reader sees it.
  static func problems(_ body: String) throws -> [TemplateProblem] {
    do {
      _ = try template(body)
      return []
    } catch let failure as TemplateFailure {
      return failure.problems
    }
  }
}
