import Drafting
import Foundation
import Testing

@testable import DocumentAssembly

@Suite("Documents as HTML")
struct DocumentHTMLTests {
  private static let templates = DocumentLaboratory.package.appending(path: "Templates").path

  private static func drafts(_ name: String) throws -> [FilledDraft] {
    let table = DraftingTable(templates: templates)
    let dossier = try DocumentLaboratory.dossier(name)
    return try DocumentCatalogue.kinds.flatMap { kind -> [FilledDraft] in
      guard case .filled(let drafts) = try table.outcome(kind, of: dossier) else { return [] }
      return drafts
    }
  }

  @Test(
    "Every paragraph of every document is shown once, under the number that checks name",
    arguments: DocumentLaboratory.cases)
  func complete(name: String) throws {
    let drafts = try Self.drafts(name)
    #expect(drafts.count > 3)
    for draft in drafts {
      let shown = draft.document.blocks.flatMap(\.paragraphs).sorted { $0.number < $1.number }
      #expect(shown.map(\.number) == Array(1...shown.count))
      #expect(
        shown.map { $0.text.replacing("\n", with: " ") } == draft.document.package.bodyParagraphs)
    }
  }

  @Test("The sections of a letter are numbered as Word numbers them")
  func numbered() throws {
    let draft = try #require(
      try Self.drafts("dewasa-ke-malaysia").first { $0.content.kind == .referral })
    let headings = draft.document.blocks.flatMap(\.paragraphs).filter {
      $0.label != nil && $0.spans.allSatisfy { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
    }
    let labels = headings.compactMap(\.label)
    #expect(labels.count > 5)
    #expect(labels == (1...labels.count).map { "\($0)." })
  }

  @Test("The matrix has its table, with the columns named")
  func matrix() throws {
    let draft = try #require(
      try Self.drafts("dewasa-ke-malaysia").first { $0.content.kind == .matrix })
    let html = DocumentHTML(draft.document.blocks).text
    #expect(html.contains("<table class=\"garis\">\n<thead>\n<tr><th scope=\"col\">"))
    #expect(html.ranges(of: "<table").count == html.ranges(of: "</table>").count)
    #expect(html.ranges(of: "<tr>").count == html.ranges(of: "</tr>").count)
  }

  @Test("Words are escaped, empty fields marked, findings pinned to their paragraph")
  func words() {
    let words = ShownParagraph(
      number: 7,
      spans: [
        .init(text: "<script>&\"", isBold: true),
        .init(text: "[nomor surat: belum\u{A0}diisi] [lain]\nbaris", isBold: false),
      ], alignment: .centre)
    let html = DocumentHTML(
      [.paragraph(words)], pins: [7: [.init(number: 2, blocks: true)]], hasAnchors: true
    ).text
    #expect(
      html == """
        <p id="alinea-7" class="tengah"><a class="num bad" href="#temuan-2">2</a> \
        <b>&lt;script&gt;&amp;&quot;</b><mark>[nomor surat: belum\u{A0}diisi]</mark> [lain]<br>baris</p>
        """)
  }
}
