import StatuteModel
import Testing

@Suite("The forms of a citation")
struct CitationFormTests {
  @Test(
    "Text, identifier and eId are printed, and read back to the same citation",
    arguments: [
      (
        "Pasal 7 ayat (1) huruf a angka 2)", "uu-21-2007/pasal-7/ayat-1/huruf-a/angka-2",
        "art_7__para_1__point_a__point_2"
      ),
      ("Pasal 1 angka 5", "uu-21-2007/pasal-1/angka-5", "art_1__point_5"),
      (
        "Pasal 29 huruf b angka 3)", "uu-21-2007/pasal-29/huruf-b/angka-3",
        "art_29__point_b__point_3"
      ),
      ("Pasal 29 huruf a)", "uu-21-2007/pasal-29/huruf-a", "art_29__point_a"),
      ("Pasal III ayat (1)", "uu-1-2026/pasal-3/ayat-1", "art_III__para_1"),
      ("Pasal 128A ayat (1a)", "uu-99-2099/pasal-128a/ayat-1a", "art_128A__para_1a"),
      (
        "Pasal 622 ayat (1) huruf aa", "uu-1-2023/pasal-622/ayat-1/huruf-aa",
        "art_622__para_1__point_aa"
      ),
      ("Lampiran I Nomor 48", "uu-1-2026/lampiran-1/nomor-48", "att_1__nomor_48"),
      (
        "Lampiran I Nomor 48 Pasal 7 ayat (2)", "uu-1-2026/lampiran-1/nomor-48/pasal-7/ayat-2",
        "att_1__nomor_48__art_7__para_2"
      ),
      ("Lampiran II", "uu-1-2026/lampiran-2", "att_2"),
      (
        "Penjelasan Pasal 7 ayat (1)", "uu-21-2007/penjelasan/pasal-7/ayat-1",
        "att_1__art_7__para_1"
      ),
      ("Penjelasan Umum", "uu-21-2007/penjelasan/umum", "att_1__hcontainer_1"),
      ("Menimbang huruf a", "uu-21-2007/menimbang/huruf-a", "recs__rec_a"),
      ("Mengingat angka 1", "uu-21-2007/mengingat/angka-1", "cits__cit_1"),
    ])
  func roundTrip(text: String, identifier: String, element: String) throws {
    let citation = try #require(Citation(identifier: identifier))
    let act = try #require(citation.act)
    let typed = try Sample.parser.parse(text).attached(to: act)
    #expect(typed == citation)
    #expect(typed.hashValue == citation.hashValue)
    #expect(typed.text == text)
    #expect(typed.identifier == identifier)
    #expect(typed.elementIdentifier == element)
    let read = try #require(Citation(elementIdentifier: element, act: act))
    #expect(read == citation)
    #expect(read.elementIdentifier == element)
  }

  @Test("An item ke-1 has an eId like any item")
  func ordinal() {
    let citation = Sample.citation("kuhp/pasal-55/ayat-1/ke-1")
    #expect(citation.text == "Pasal 55 ayat (1) ke-1")
    #expect(citation.elementIdentifier == "art_55__para_1__point_1")
  }

  @Test("The name of the act closes the text")
  func textWithAct() {
    let citation = Sample.citation("uu-21-2007/pasal-7/ayat-1")
    #expect(citation.text(act: "UU 21/2007") == "Pasal 7 ayat (1) UU 21/2007")
    #expect(Sample.citation("uu-21-2007").text(act: "UU 21/2007") == "UU 21/2007")
  }

  @Test(
    "An identifier that is damaged, or leads nowhere, is refused",
    arguments: [
      "", "/", "uu-21-2007/", "/pasal-7", "uu-21-2007//pasal-7", "pasal-", "pasal-0",
      "uu-21-2007/ayat-1", "ayat-1/pasal-7", "pasal-7/pasal-8", "pasal-7/ayat-a", "UU-21-2007",
      "pasal-7/huruf-1", "pasal-7/angka-a", "uu_21", "-uu", "uu-", "uu--21", "21-uu", "🙂",
      "pasal-99999999999999999999", "lampiran-5a", "uu-21-2007/umum", "pasal-7/penjelasan",
    ])
  func refusedIdentifier(text: String) {
    #expect(Citation(identifier: text) == nil)
  }

  @Test(
    "An eId of a chapter, an older wording or an inline part is no citation",
    arguments: [
      "", "chp_II", "chp_VII__part_Kesatu", "art_7__ver_2", "art_7__para_1__qty_1", "art_",
      "art", "para_1", "point_a", "art_7__", "__art_7", "art_7_para_1", "art_7___para_1",
      "att_0", "att_x", "att_1__hcontainer_2", "art_7__para_1__para_2", "book_Kesatu",
    ])
  func refusedElement(text: String) {
    #expect(Citation(elementIdentifier: text, act: nil) == nil)
  }

  @Test("Numbers of articles come in the order of the law")
  func articleOrder() throws {
    let printed = ["5", "5A", "5B", "5AA", "6", "10", "128A", "622"]
    let numbers = try printed.map { try #require(ArticleNumber($0)) }
    #expect(numbers.reversed().sorted().map(\.description) == printed)
    let roman = try #require(ArticleNumber("III"))
    #expect(roman.value == 3)
    #expect(roman == ArticleNumber("3"))
    #expect(roman.description == "III")
    #expect(ArticleNumber("IIII") == nil)
    #expect(ArticleNumber("A") == nil)
  }

  @Test("Labels come in the order of the law, and brackets do not tell them apart")
  func labelOrder() throws {
    let printed = ["1", "1a", "2", "10"]
    #expect(
      try printed.reversed().map { try #require(ItemLabel($0)) }.sorted().map(\.description)
        == printed)
    let letters = ["a", "b", "z", "aa"]
    #expect(
      try letters.reversed().map { try #require(ItemLabel($0)) }.sorted().map(\.description)
        == letters)
    #expect(ItemLabel("a", closesWithBracket: true) == ItemLabel("a"))
    #expect(ItemLabel("1-") == nil)
  }

  @Test("An act's identifier knows its kind, number and year")
  func actParts() throws {
    let act = Sample.act("uu-21-2007")
    #expect((act.kind, act.number, act.year) == ("uu", 21, 2007))
    let code = Sample.act("kuhp")
    #expect(code.kind == "kuhp")
    #expect(code.number == nil)
    #expect(code.year == nil)
    #expect(ActIdentifier(kind: "pp", number: 7, year: 2018)?.description == "pp-7-2018")
    let sorted = ["kuhp", "pp-7-2018", "uu-8-1981", "uu-21-2007", "uu-1-2023"]
    #expect(sorted.reversed().map(Sample.act).sorted().map(\.description) == sorted)
  }

  @Test("A citation knows what holds it")
  func within() {
    let item = Sample.citation("uu-21-2007/pasal-7/ayat-1/huruf-a")
    #expect(item.parent == Sample.citation("uu-21-2007/pasal-7/ayat-1"))
    #expect(item.isWithin(Sample.citation("uu-21-2007/pasal-7")))
    #expect(!item.isWithin(Sample.citation("uu-21-2007/pasal-8")))
    #expect(item.article == ArticleNumber("7"))
  }

  @Test(
    "A list prints as a run, and the run reads back to the list",
    arguments: [
      (["pasal-3"], "Pasal 3"),
      (["pasal-3", "pasal-4"], "Pasal 3 dan Pasal 4"),
      (["pasal-2/ayat-2", "pasal-3", "pasal-4"], "Pasal 2 ayat (2), Pasal 3, dan Pasal 4"),
      (["pasal-5/ayat-1", "pasal-5/ayat-2"], "Pasal 5 ayat (1) dan ayat (2)"),
      (
        ["pasal-2/ayat-1/huruf-a", "pasal-2/ayat-1/huruf-b", "pasal-2/ayat-2"],
        "Pasal 2 ayat (1) huruf a, huruf b, dan Pasal 2 ayat (2)"
      ),
      (
        ["lampiran-1/nomor-48", "lampiran-1/nomor-49"], "Lampiran I Nomor 48 dan Nomor 49"
      ),
      (
        ["kuhp/pasal-55/ayat-1/ke-1", "kuhp/pasal-55/ayat-1/ke-2"],
        "Pasal 55 ayat (1) ke-1 dan ke-2"
      ),
    ])
  func list(identifiers: [String], text: String) {
    let citations = identifiers.map(Sample.citation)
    #expect(CitationList.text(citations) == text)
    let read = Sample.parser.citations(in: text, relativeTo: nil).flatMap(\.citations)
    #expect(read == citations.map { $0.attached(to: nil) })
  }

  @Test("A list may join with another word, name its act, or be empty")
  func listVariants() {
    let two = [Sample.citation("pasal-3"), Sample.citation("pasal-4")]
    #expect(
      CitationList.text(two, conjunction: .or, act: "UU 99/2099")
        == "Pasal 3 atau Pasal 4 UU 99/2099")
    #expect(CitationList.text([]) == "")
  }
}
