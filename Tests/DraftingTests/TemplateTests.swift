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

  @Test("What a document leaves as it was is copied as the template packed it")
  func packedParts() throws {
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    for number in ["1", "2", "1"] {
      let rendered = try template.render(.record(["nomor": .text(number)]))
      #expect(try DocxPackage(rendered.package.bytes()) == rendered.package)
    }
  }

  @Test("A part is copied as it was packed, or as it was stored; a changed one is packed anew")
  func copiedParts() throws {
    let old = Zip.Entry(name: "a", bytes: [UInt8](repeating: 65, count: 900))
    let changed = [
      Zip.Entry(name: "a", bytes: [UInt8](repeating: 66, count: 900)),
      Zip.Entry(name: "b", bytes: old.bytes),
    ]
    // A block of DEFLATE that is not compressed tells by its length where it came from.
    let block: [UInt8] = [1, 0x84, 0x03, 0x7B, 0xFC] + old.bytes
    for (method, data) in [(UInt8(0), old.bytes), (8, block)] {
      let file = try handmade(method: method, data: data, of: old)
      #expect(try Zip.read(file, limits: PackageLimits()) == [old])
      let packed = PackedParts(file, unpackingTo: [old])
      let copied = try Zip.write([old], copyingFrom: packed)
      #expect(try Zip.read(copied, limits: PackageLimits()) == [old])
      #expect((copied.count > 900) == (method == 8))
      #expect(try Zip.write(changed, copyingFrom: packed) == Zip.write(changed))
    }
  }

  /// An archive of one entry whose data is packed already.
  private func handmade(method: UInt8, data: [UInt8], of entry: Zip.Entry) throws -> [UInt8] {
    let plain = try Zip.write([entry])
    let sum = Array(plain[14..<18])
    let name = Array(entry.name.utf8)
    func words(_ numbers: Int...) -> [UInt8] {
      numbers.flatMap { (number: Int) in
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }
    }
    let common: [UInt8] =
      [20, 0, 0, 0, method, 0, 0, 0, 0x21, 0] + sum + words(data.count, entry.bytes.count)
      + [UInt8(name.count), 0, 0, 0]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + common + name + data
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + words(0) + name
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + words(directory.count, local.count) + [0, 0]
    return local + directory + end
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
