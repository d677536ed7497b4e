import StatuteModel
import Testing

@testable import Drafting

@Suite("What a document shows, in the order of the page")
struct ShownBlockTests {
  private func blocks(_ body: String) throws -> [DocumentBlock] {
    try DocxPackage(Docx.bytes(body)).bodyBlocks
  }

  @Test("Bold, alignment, items and the ends of lines are kept")
  func looks() throws {
    let body = """
      <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>SURAT</w:t></w:r>\
      <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>kecil</w:t></w:r></w:p>\
      <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>satu</w:t><w:br/><w:t>dua</w:t><w:tab/>\
      <w:t>tiga</w:t></w:r></w:p>
      """
    let paragraphs = try blocks(body).flatMap(\.paragraphs)
    #expect(paragraphs.map(\.number) == [1, 2])
    #expect(paragraphs.map(\.alignment) == [.centre, .start])
    #expect(paragraphs.map(\.label) == [nil, nil])
    #expect(paragraphs.first?.spans.map(\.text) == ["SURAT", "kecil"])
    #expect(paragraphs.first?.spans.map(\.isBold) == [true, false])
    #expect(paragraphs.last?.text == "satu\ndua tiga")
  }

  @Test("Items carry the numbers that Word writes, letters and numbers of the level above included")
  func numbers() throws {
    func item(_ list: Int, _ depth: Int = 0) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
        + "</w:pPr></w:p>"
    }
    let numbering = """
      <w:numbering xmlns:w="\(Docx.wordNamespace)"><w:abstractNum w:abstractNumId="1">\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>\
      <w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>\
      <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">\
      <w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>
      """
    let body =
      item(1) + item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1) + item(3) + item(2)
      + item(9) + item(0) + Docx.paragraph("bukan butir")
    let package = try DocxPackage(
      Docx.bytes(body, [("word/numbering.xml", numbering)]))
    #expect(
      package.bodyBlocks.flatMap(\.paragraphs).map(\.label)
        == ["1.", "2.", "2a)", "2b)", "3.", "3a)", "4.", "•", "•", "", nil])
    #expect(
      [1, 4, 26, 27, 28].map { ListNumbering.written($0, "upperLetter") }
        == ["A", "D", "Z", "AA", "BB"])
    #expect(
      [1, 4, 9, 14].map { ListNumbering.written($0, "upperRoman") } == ["I", "IV", "IX", "XIV"])
  }

  @Test("A table keeps its heading row, its spans and a table inside a cell")
  func tables() throws {
    let inner = "<w:tbl>\(Docx.row("dalam"))</w:tbl>"
    let body = """
      <w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>\
      <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\
      \(Docx.paragraph("Unsur"))</w:tc></w:tr>\
      <w:tr><w:tc>\(Docx.paragraph("a"))</w:tc><w:tc>\(inner)\(Docx.paragraph("b"))</w:tc></w:tr>\
      </w:tbl>
      """
    let found = try blocks(body)
    guard case .table(let table)? = found.first else {
      Issue.record("no table")
      return
    }
    #expect(table.hasRules)
    #expect(table.rows.map(\.isHeading) == [true, false])
    #expect(table.rows.map { $0.cells.map(\.columns) } == [[2], [1, 1]])
    #expect(found.flatMap(\.paragraphs).map(\.text) == ["Unsur", "a", "dalam", "b"])
    #expect(found.flatMap(\.paragraphs).map(\.number) == [1, 2, 3, 4])
  }

  @Test("Paragraphs that Word wraps in other elements are not lost")
  func wrapped() throws {
    let body = """
      <w:sdt><w:sdtContent>\(Docx.paragraph("dalam"))</w:sdtContent></w:sdt>\
      <w:tbl><w:sdt><w:sdtContent>\(Docx.row("baris"))</w:sdtContent></w:sdt></w:tbl>\
      \(Docx.paragraph("luar"))
      """
    #expect(try blocks(body).flatMap(\.paragraphs).map(\.text) == ["dalam", "baris", "luar"])
  }
}
