import StatuteModel
import Testing

@testable import Drafting

@Suite("Blocks repeat paragraphs and rows, and say what is wrong with them")
struct BlockTests {
  let two = TemplateValue.list([
    .record(["samaran": .text("S.N."), "umur": .number(19)]), .record(["samaran": .text("D.")]),
  ])

  @Test("Paragraphs between the tags repeat; the tags' own paragraphs vanish")
  func paragraphs() throws {
    let body =
      Docx.paragraph("Korban:") + Docx.paragraph("{{#kor", "ban}}")
      + Docx.paragraph("{{samaran}}, {{umur}}, {{nomor}}") + Docx.paragraph(" {{/korban}} ")
      + Docx.paragraph("selesai")
    let words = try Docx.render(body, ["korban": two, "nomor": .text("7")])
    #expect(
      words == ["Korban:", "S.N., 19, 7", "D., [umur korban: belum diisi], 7", "selesai"])
  }

  @Test("A row repeats when its first cell begins and its last cell ends a block")
  func rows() throws {
    let body =
      "<w:tbl>" + Docx.row("Samaran", "Umur")
      + Docx.row("{{#korban}}{{samaran}}", "{{umur}}{{/korban}}")
      + "</w:tbl>"
    let template = try Docx.template(body)
    let rendered = try template.render(.record(["korban": two]))
    #expect(
      rendered.paragraphs == ["Samaran", "Umur", "S.N.", "19", "D.", "[umur korban: belum diisi]"])
    #expect(rendered.missing.map(\.field) == ["korban[2].umur"])
    #expect(try template.render(.record(["korban": .list([])])).paragraphs == ["Samaran", "Umur"])
    #expect(
      try template.render(.record(["korban": .notFilled])).paragraphs
        == ["Samaran", "Umur", "[korban: belum diisi]", ""])
  }

  @Test("A condition tells empty from unknown")
  func conditions() throws {
    let body =
      Docx.paragraph("{{#dasar}}") + Docx.paragraph("- {{.}}") + Docx.paragraph("{{/dasar}}")
      + Docx.paragraph("{{^dasar}}") + Docx.paragraph("Tidak ada.") + Docx.paragraph("{{/dasar}}")
    #expect(try Docx.render(body, ["dasar": .list([.text("a"), .text("b")])]) == ["- a", "- b"])
    #expect(try Docx.render(body, ["dasar": .list([])]) == ["Tidak ada."])
    #expect(try Docx.render(body, ["dasar": .notFilled]) == ["[dasar: belum diisi]"])
  }

  @Test("A cell that a condition empties keeps a paragraph, as Word wants it")
  func emptyCell() throws {
    let body =
      "<w:tbl><w:tr><w:tc>" + Docx.paragraph("{{#nomor}}") + Docx.paragraph("{{.}}")
      + Docx.paragraph("{{/nomor}}") + "</w:tc></w:tr></w:tbl>"
    let rendered = try Docx.template(body).render(.record(["nomor": .absent]))
    let document = String(
      decoding: rendered.package["word/document.xml"] ?? [], as: UTF8.self)
    #expect(document == Docx.document("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"))
  }

  @Test("A note is not printed")
  func notes() throws {
    let body = Docx.paragraph("{{! untuk kami}}") + Docx.paragraph("a{{! juga ini }}b")
    #expect(try Docx.render(body, [:]) == ["ab"])
  }

  @Test("An unknown field is told with template, paragraph and the nearest field")
  func unknownField() throws {
    let body = Docx.paragraph("satu") + Docx.paragraph("Tanggal {{surat.tangal}}")
    do {
      _ = try Docx.template(body)
      Issue.record("accepted")
    } catch let failure as TemplateFailure {
      #expect(
        failure.diagnostics.map { $0.rendered(in: .indonesian) } == [
          """
          galat: isian `surat.tangal` tidak dikenal, paragraf 2 [template.unknown-field]
            --> uji.docx
            di: word/document.xml
            saran: mungkin maksud Anda `surat.tanggal`?
          """
        ])
      #expect(
        failure.diagnostics.map { $0.rendered(in: .english) } == [
          """
          error: field `surat.tangal` is not known, paragraph 2 [template.unknown-field]
            --> uji.docx
            in: word/document.xml
            try: did you mean `surat.tanggal`?
          """
        ])
    }
  }

  @Test("Inside a block the nearest field is one of that block")
  func unknownInBlock() throws {
    let body =
      Docx.paragraph("{{#korban}}") + Docx.paragraph("{{samarn}}") + Docx.paragraph("{{/korban}}")
    #expect(
      try Docx.problems(body).map(\.kind) == [.unknownField("samarn", nearest: "samaran")])
  }

  @Test("An unknown block is reported once, not again for each field inside")
  func unknownBlock() throws {
    let body =
      Docx.paragraph("{{#korba}}") + Docx.paragraph("{{samaran}}") + Docx.paragraph("{{/korba}}")
    #expect(try Docx.problems(body).map(\.kind) == [.unknownField("korba", nearest: "korban")])
  }

  @Test(
    "Unbalanced and misplaced tags are reported with their paragraph",
    arguments: [
      (["{{#korban}}", "x"], 1, TemplateProblem.Kind.unclosedBlock("korban")),
      (["x", "{{/korban}}"], 2, .unopenedBlock("korban", open: nil)),
      (["x", "a {{#korban}} b"], 2, .blockNotAlone("korban")),
      (["{{nomor"], 1, .unterminatedTag), (["nomor}}"], 1, .strayTagEnd),
      (["{{nomor surat?}}"], 1, .malformedTag("nomor surat?")), (["{{}}"], 1, .malformedTag("")),
      (["{{korban}}"], 1, .notPrintable(field: "korban")),
      (["{{rupiah nomor}}"], 1, .unfitFilter("rupiah", field: "nomor")),
      (["{{hari jumlah}}"], 1, .unfitFilter("hari", field: "jumlah")),
      (["{{terbilng umur}}"], 1, .unknownFilter("terbilng", nearest: "terbilang")),
    ])
  func faults(paragraphs: [String], paragraph: Int, kind: TemplateProblem.Kind) throws {
    let body = paragraphs.map { Docx.paragraph($0) }.joined()
    let place = TemplatePlace(part: "word/document.xml", paragraph: paragraph)
    #expect(try Docx.problems(body) == [TemplateProblem(place: place, kind: kind)])
  }

  @Test("Crossed blocks are both reported")
  func crossed() throws {
    let body = ["{{#korban}}", "{{#dasar}}", "{{/korban}}", "{{/dasar}}"].map {
      Docx.paragraph($0)
    }.joined()
    #expect(
      try Docx.problems(body).map(\.kind) == [
        .unclosedBlock("dasar"), .unopenedBlock("dasar", open: nil),
      ])
  }

  @Test("Tracked changes and comments are refused")
  func revisions() throws {
    let body =
      "<w:p><w:ins w:id=\"1\"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>"
      + "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
    #expect(try Docx.problems(body).map(\.kind) == [.trackedChange("ins"), .comment])
  }

  @Test("A value of another kind than declared is refused by its path")
  func unfit() throws {
    let template = try Docx.template(Docx.paragraph("{{nomor}}"))
    let value = TemplateValue.record(["nomor": .number(1), "asing": .text("x"), "korban": two])
    #expect(
      throws: RenderFailure(
        template: "uji.docx", problems: [.unfitValue(field: "asing"), .unfitValue(field: "nomor")])
    ) {
      try template.render(value)
    }
  }
}
