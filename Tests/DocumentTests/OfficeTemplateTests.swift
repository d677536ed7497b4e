import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly
@testable import Drafting
@testable import rujukan

/// Templates as an office leaves them after editing, with no change in the program.
@Suite("An office edits its templates")
struct OfficeTemplateTests {
  /// Saves a template of ours again after running a python-docx script on it.
  private func edited(_ kind: DocumentKind, _ script: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = DocumentLaboratory.package.appending(path: "Templates/\(kind.rawValue).docx")
    let target = folder.appending(path: "baru.docx")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import sys, copy, docx\nd = docx.Document(sys.argv[1])\n" + script
        + "\nd.core_properties.author = 'Penyusun Templat'\nd.save(sys.argv[2])",
      source.path, target.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return [UInt8](try Data(contentsOf: target))
  }

  private func render(_ kind: DocumentKind, _ bytes: [UInt8]) throws -> RenderedDocument {
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(kind, from: dossier),
      let draft = drafts.first
    else { throw CancellationError() }
    let template = try Template(
      DocxPackage(bytes), name: "\(kind.rawValue).docx", fields: DocumentCatalogue.fields(of: kind))
    return try template.render(draft.value, protecting: draft.protected)
  }

  @Test("A changed letterhead, an added paragraph and filters that were not there before work")
  func letterhead() throws {
    let bytes = try edited(
      .referral,
      """
      first = d.paragraphs[0]
      first.insert_paragraph_before('KANTOR CABANG KUPANG')
      d.add_paragraph('Dibuat pada hari {{hari surat.tanggal}}, {{tanggal surat.tanggal}}.')
      d.add_paragraph('{{#kerahasiaan}}')
      d.add_paragraph('Ingat {{pasal rujukan}}.')
      d.add_paragraph('{{/kerahasiaan}}')
      """)
    let document = try render(.referral, bytes)
    let words = document.paragraphs.map(\.plain)
    #expect(words.first == "KANTOR CABANG KUPANG")
    let day = try #require(
      DocumentLaboratory.dossier("dewasa-ke-malaysia").file.papers.records("surat")
        .first { $0.term("jenis") == "surat-rujukan" }?.day("tanggal"))
    #expect(words.contains("Dibuat pada hari \(day.weekday.indonesian), \(day.indonesian)."))
    #expect(words.contains("Ingat Pasal 44 ayat (1)."))
    let parts = try DocxPackage(document.package.bytes()).parts
    #expect(!parts.contains { String(decoding: $0.bytes, as: UTF8.self).contains("Penyusun") })
  }

  @Test("A template that the office changes is read anew, and one that it damages is reported")
  func changedMeanwhile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "\(DocumentKind.chronology.rawValue).docx")
    let source = DocumentLaboratory.package.appending(path: "Templates")
    try FileManager.default.copyItem(
      at: source.appending(path: file.lastPathComponent), to: file)
    let table = DraftingTable(templates: folder.path)
    let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    func words() throws -> [String] {
      guard case .filled(let drafts) = try table.outcome(.chronology, of: dossier)
      else { return [] }
      return drafts.flatMap(\.document.paragraphs)
    }
    let first = try words()
    #expect(try !first.isEmpty && words() == first)
    let change = "d.paragraphs[0].insert_paragraph_before('KANTOR CABANG KUPANG')"
    try Data(edited(.chronology, change)).write(to: file)
    #expect(try words().contains("KANTOR CABANG KUPANG"))
    try Data("bukan dokumen".utf8).write(to: file)
    #expect(throws: DiagnosticError.self) { try words() }
    try FileManager.default.removeItem(at: file)
    #expect(throws: DiagnosticError.self) { try words() }
  }

  @Test("A table whose rows and columns were reordered works")
  func table() throws {
    let bytes = try edited(
      .chronology,
      """
      table = d.tables[-1]
      for row in table.rows:
          cells = row._tr.tc_lst
          texts = [[copy.deepcopy(p) for p in c.p_lst] for c in cells]
          opening, closing = 0, len(cells) - 1
          middle = list(range(1, len(cells) - 1))
          for place, source in zip(middle, reversed(middle)):
              for p in list(cells[place].p_lst):
                  cells[place].remove(p)
              for p in texts[source]:
                  cells[place].append(p)
      """)
    let before = try DocumentLaboratory.documents(
      .chronology, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    let after = try render(.chronology, bytes).paragraphs
    let old = try #require(before.first).document.paragraphs
    #expect(after != old)
    #expect(after.sorted() == old.sorted())
  }

  @Test("A typo in a tag is told with the paragraph and the nearest field")
  func typo() throws {
    let bytes = try edited(.referral, "d.add_paragraph('Nomor {{surat.nomer}}')")
    let failure = #expect(throws: TemplateFailure.self) { try render(.referral, bytes) }
    let told = try #require(failure?.diagnostics.first)
    #expect(told.text(in: .indonesian).headline.contains("surat.nomer"))
    #expect(told.text(in: .indonesian).suggestion?.contains("surat.nomor") == true)
    #expect(told.rendered(in: .indonesian).contains("paragraf"))
  }
}
