import StatuteModel
import Testing

@testable import Drafting

@Suite("Tags are found and filled wherever Word has cut them")
struct TemplateTests {
  @Test("A tag cut at every pair of characters is filled, and its neighbours stay")
  func splitTags() throws {
    let text = Array("Nomor: {{surat.tanggal}} &amp; {{nomor}}.")
    let entity = 25..<30  // a cut inside &amp; would not be XML
    for first in 1..<text.count where !entity.dropFirst().contains(first) {
      for second in first..<text.count where !entity.dropFirst().contains(second) {
        let runs = [text[..<first], text[first..<second], text[second...]].map { String($0) }
        let words = try Docx.render(
          Docx.paragraph(runs),
          ["nomor": .text("12/SR"), "surat": .record(["tanggal": .text("besok")])])
        #expect(words == ["Nomor: besok & 12/SR."], "cut at \(first) and \(second)")
      }
    }
  }

  @Test("The value takes the format of the run in which its tag begins; the rest keeps its bytes")
  func format() throws {
    let body = """
      <w:p w:rsidR="00AB"><w:r><w:rPr><w:b/></w:rPr><w:t>{{no</w:t></w:r><w:proofErr \
      w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>mor}} miring</w:t></w:r></w:p>
      """
    let rendered = try Docx.template(body).render(.record(["nomor": .text("A<B")]))
    let expected = """
      <w:p w:rsidR="00AB"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">A&lt;B</w:t></w:r>\
      <w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr>\
      <w:t xml:space="preserve"> miring</w:t></w:r></w:p>
      """
    let document = String(
      decoding: rendered.package["word/document.xml"] ?? [], as: UTF8.self)
    #expect(document == Docx.document(expected))
  }

  @Test("A template without tags comes out as it went in, byte by byte")
  func lossless() throws {
    let body = """
      <!-- a > b --><w:p><w:r><w:t xml:space='default'>&#x2026; "x" </w:t><w:tab/></w:r></w:p>
      """
    let rendered = try Docx.template(body).render(.record([:]))
    #expect(rendered.package["word/document.xml"] == Array(Docx.document(body).utf8))
  }

  @Test("Line breaks and tabs in a value become Word's; a control character is refused")
  func breaks() throws {
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    let rendered = try template.render(.record(["nomor": .text("a\nb\tc")]))
    let document = String(
      decoding: rendered.package["word/document.xml"] ?? [], as: UTF8.self)
    #expect(
      document.contains(
        """
        <w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/>\
        <w:t xml:space="preserve">c</w:t>
        """))
    #expect(
      throws: RenderFailure(template: "uji.docx", problems: [.forbiddenCharacter(field: "nomor")])
    ) {
      try template.render(.record(["nomor": .text("a\u{1}b")]))
    }
  }

  @Test(
    "Every sign that ends a line becomes Word's; what XML cannot write is refused",
    arguments: ["\r\n", "\r", "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(sign: String) throws {
    let words = try Docx.template(Docx.paragraph("{{nomor}}")).render(
      .record(["nomor": .text("é\(sign)€<&>")]))
    let document = String(decoding: words.package["word/document.xml"] ?? [], as: UTF8.self)
    #expect(document.contains(">é</w:t><w:br/><w:t xml:space=\"preserve\">€&lt;&amp;&gt;</w:t>"))
    for refused in ["\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
      #expect(throws: RenderFailure.self) {
        try Docx.template(Docx.paragraph("{{nomor}}")).render(
          .record(["nomor": .text("a\(refused)")]))
      }
    }
  }

  @Test(
    "A part whose tags do not balance has no words",
    arguments: ["<w:p><w:r></w:p></w:r>", "<w:p>", "</w:p>", "<![CDATA[a]]>"])
  func unbalanced(body: String) {
    let bytes = Array(Docx.document(body).utf8)
    #expect(WordNames(rootOf: bytes).flatMap { VisibleText(filled: bytes, names: $0) } == nil)
  }

  @Test("A value without content prints a placeholder and is listed")
  func missing() throws {
    let template = try Docx.template(
      Docx.paragraph("Nomor: {{nomor}}") + Docx.paragraph("{{surat.tanggal}}"))
    let rendered = try template.render(
      .record(["surat": .missing(reason: "menunggu tanda tangan")]))
    #expect(
      rendered.paragraphs == [
        "Nomor: [nomor surat: belum diisi]", "[tanggal surat: menunggu tanda tangan]",
      ])
    #expect(
      rendered.missing == [
        MissingField(field: "nomor", label: "nomor surat", reason: "belum diisi"),
        MissingField(
          field: "surat.tanggal", label: "tanggal surat", reason: "menunggu tanda tangan"),
      ])
  }

  @Test("A value that is known not to exist prints nothing and is not listed")
  func absent() throws {
    let rendered = try Docx.template(Docx.paragraph("Nomor: {{nomor}}.")).render(
      .record(["nomor": .absent]))
    #expect(rendered.paragraphs == ["Nomor: ."])
    #expect(rendered.missing.isEmpty)
  }

  @Test("Numbers stay on the line of their word")
  func noBreak() {
    let bound = NoBreak.binding(
      "Pasal 7 ayat (1) huruf a jo. Pasal 20, tanggal 1 Oktober 2026 pukul 19.00 WIB, 14 (empat "
        + "belas) hari, Bab IX tentang Pasal itu")
    #expect(
      bound.replacing("\u{A0}", with: "~")
        == "Pasal~7 ayat~(1) huruf~a jo. Pasal~20, tanggal 1~Oktober~2026 pukul~19.00~WIB, "
        + "14~(empat belas) hari, Bab~IX tentang Pasal itu")
  }

  @Test("The number of an act stays on the line of its kind")
  func noBreakBeforeAct() {
    let bound = NoBreak.binding(
      "Pasal 4 UU 21/2007 (PP 7/2018; PERMA 1/2022), UU itu dan UU Pasal 1")
    #expect(
      bound.replacing("\u{A0}", with: "~")
        == "Pasal~4 UU~21/2007 (PP~7/2018; PERMA~1/2022), UU itu dan UU Pasal~1")
  }

  @Test("Filters are called by name, the last one first, and only on what they print")
  func filters() throws {
    let template = try Docx.template(Docx.paragraph("{{kapital terbilang jumlah}}"))
    let rendered = try template.render(.record(["jumlah": .money(Rupiah(500))]))
    #expect(rendered.paragraphs == ["LIMA RATUS RUPIAH"])
    #expect(throws: TemplateFailure.self) {
      try Docx.template(Docx.paragraph("{{kapital jumlah}}"))
    }
  }

  @Test("The same template and values give the same file")
  func determinism() throws {
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    let value = TemplateValue.record(["nomor": .text("1")])
    #expect(try template.render(value).package.bytes() == template.render(value).package.bytes())
  }

  @Test("A document that shares packed parts is the same file as its parts packed anew")
  func sharedParts() throws {
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    for number in ["1", "2", "1"] {
      let rendered = try template.render(.record(["nomor": .text(number)]))
      let bytes = try rendered.package.bytes()
      #expect(try bytes == Zip.write(rendered.package.parts))
      #expect(try DocxPackage(bytes) == rendered.package)
    }
    let packed = PackedParts([Zip.Entry(name: "a", bytes: [1])])
    #expect(packed.index(of: Zip.Entry(name: "a", bytes: [1])) == 0)
    #expect(packed.index(of: Zip.Entry(name: "a", bytes: [2])) == nil)
    let changed = [Zip.Entry(name: "a", bytes: [2]), Zip.Entry(name: "b", bytes: [1])]
    #expect(try Zip.write(changed, sharing: packed) == Zip.write(changed))
  }

  @Test("A protected name is refused in a value and in the template, and not repeated")
  func protection() throws {
    let names = ProtectedNames(["Siti  Contoh"])
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    let failure = RenderFailure(template: "uji.docx", problems: [.protectedName(field: "nomor")])
    #expect(throws: failure) {
      try template.render(.record(["nomor": .text("kepada SITI\u{A0}CONTOH.")]), protecting: names)
    }
    #expect(!failure.diagnostics[0].rendered(in: .indonesian).lowercased().contains("siti"))
    #expect(
      throws: RenderFailure(
        template: "uji.docx", problems: [.protectedNameInTemplate(part: "word/document.xml")])
    ) {
      try Docx.template(Docx.paragraph("Siti ", "Contoh")).render(.record([:]), protecting: names)
    }
  }
}
