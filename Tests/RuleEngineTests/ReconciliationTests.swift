import RuleEngine
import StatuteModel
import StatuteXML
import Testing

@Suite("Rules that do not fit the text are refused")
struct ReconciliationTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  @Test("The shipped rules fit text, vocabulary and schema")
  func shipped() throws {
    let book = try laboratory.book()
    #expect(book.offences.map(\.citation.identifier) == ["uu-21-2007/pasal-4"])
    #expect(
      book.offences.first?.elements.map(\.words) == [
        "Setiap orang",
        "membawa warga negara Indonesia ke luar wilayah negara Republik Indonesia",
        "dengan maksud untuk dieksploitasi di luar wilayah negara Republik Indonesia",
      ])
  }

  /// A change of the shipped rules and the refusal that it must bring.
  static let changes: [(old: String, new: String, rule: String)] = [
    ("meliputi=\"art_4__concept_3\"", "meliputi=\"art_4__concept_2\"", "rules.uncovered-concept"),
    ("meliputi=\"art_4__concept_3\"", "meliputi=\"art_4__concept_2\"", "rules.covered-twice"),
    ("meliputi=\"art_4__concept_3\"", "meliputi=\"art_4__concept_9\"", "rules.unknown-concept"),
    ("meliputi=\"art_4__concept_3\"", "meliputi=\"art_5__concept_4\"", "rules.unknown-concept"),
    ("ketentuan=\"art_4\"", "ketentuan=\"art_99\"", "rules.unknown-provision"),
    ("ketentuan=\"art_12\"", "ketentuan=\"art_14\"", "rules.without-rule"),
    ("ketentuan=\"art_12\"", "ketentuan=\"art_12 art_4\"", "rules.ruled-and-open"),
    ("id=\"maksud-dieksploitasi\"", "id=\"setiap-orang\"", "rules.duplicate-element"),
    ("fakta=\"perbuatan.tujuan\"", "fakta=\"perbuatan.tujuann\"", "rules.unknown-fact"),
    ("pengangkutan pengiriman pemindahan", "pengangkutan pengirimn", "rules.unknown-term"),
    ("fakta=\"korban.kewarganegaraan\"", "fakta=\"korban.anak\"", "rules.wrong-kind"),
    (
      "fakta=\"korban.kewarganegaraan\" di", "fakta=\"korban.kewarganegaraan\" dii", "rules.missing"
    ),
    ("<pertama-yang-disebut>", "<kira-kira>", "rules.condition"),
    ("peraturan=\"uu-21-2007\"", "peraturan=\"uu-1-2023\"", "rules.other-act"),
    ("ancaman=\"art_4__span_1\"", "ancaman=\"art_4__span_2\"", "rules.sanction"),
    ("urn:rujukan:delik:1", "urn:lain", "rules.not-rules"),
    (
      "<negara fakta=\"perbuatan.lokasi_eksploitasi\" di-luar=\"ID\"/>",
      "<negara fakta=\"perbuatan.rute.tujuan\" di=\"ID\"/>", "rules.both-directions"
    ),
  ]

  @Test("A rule that disagrees is refused, with its name", arguments: changes)
  func refused(old: String, new: String, rule: String) throws {
    var changed = laboratory.rules.replacing(old, with: new)
    changed = changed.replacing(
      new == "<kira-kira>" ? "</pertama-yang-disebut>" : "",
      with: new == "<kira-kira>" ? "</kira-kira>" : "")
    #expect(changed != laboratory.rules)
    #expect(try laboratory.refusals(changed).contains(rule))
  }

  @Test("The schema refuses what the format does not know")
  func schema() throws {
    let changed = laboratory.rules.replacing("memicu=\"ya\"", with: "memicu=\"mungkin\"")
    #expect(try laboratory.refusals(changed, withSchema: true).contains("rules.schema"))
  }

  @Test("A refusal names the words of the law that no element covers")
  func words() throws {
    let changed = laboratory.rules.replacing(
      "meliputi=\"art_4__concept_3\"", with: "meliputi=\"art_4__concept_2\"")
    let error = #expect(throws: DiagnosticError.self) { try laboratory.book(changed) }
    let notes = error?.diagnostics.compactMap { $0.text(in: .indonesian).note } ?? []
    #expect(notes.contains { $0.contains("dengan maksud untuk dieksploitasi") })
  }
}

@Suite("Sanctions are read from the words of the law")
struct SanctionTests {
  @Test("The enacted range comes from the numbers of Pasal 4")
  func enacted() throws {
    let offence = try #require(try Laboratory().book().offences.first)
    let range = try #require(offence.sanctions.first?.range)
    #expect(range.shortest?.quantity.normalForm == "P3Y")
    #expect(range.longest?.quantity.normalForm == "P15Y")
    #expect(range.lowestFine?.quantity.normalForm == "IDR120000000")
    #expect(range.highestFine?.quantity.normalForm == "IDR600000000")
    #expect(range.link == .and)
    #expect(range.longest?.citation.identifier == "uu-21-2007/pasal-4")
  }

  @Test("The day of the change and its basis come from the text's modifications")
  func transition() throws {
    let offence = try #require(try Laboratory().book().offences.first)
    #expect(offence.transition.day.iso == "2026-01-02")
    #expect(offence.transition.basis.map(\.identifier) == ["uu-1-2023/pasal-3/ayat-1"])
  }

  @Test("A replacing entry that is not held is named, and no number is given")
  func notHeld() throws {
    let new = try #require(try Laboratory().book().offences.first?.sanctions.last)
    #expect(new.content == .notHeld)
    #expect(new.citation.identifier == "uu-1-2026/lampiran-1/nomor-48/pasal-4")
  }

  @Test("A replacing entry that is held gives its own range")
  func held() throws {
    let entry = """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
       <act name="uu" contains="multipleVersions">
        <meta><identification source="#e"><FRBRWork>
         <FRBRuri value="/akn/id/act/uu/2026/1"/><FRBRalias value="uu-1-2026" name="id"/>
         <FRBRalias value="UU 1/2026" name="citation"/>
         <FRBRalias value="Undang-Undang Nomor 1 Tahun 2026" name="panjang"/>
         <FRBRname value="Penyesuaian Pidana"/></FRBRWork></identification></meta>
        <body><article eId="art_I"><num>Pasal I</num><content><p>x</p></content></article></body>
        <attachments><attachment eId="att_1"><doc name="lampiran"><mainBody>
         <hcontainer name="nomor" eId="att_1__nomor_48"><num>48.</num>
          <hcontainer name="pasal" eId="att_1__nomor_48__art_4"><num>4</num><content><p><span eId="att_1__nomor_48__art_4__span_1" refersTo="#ancaman-pidana">dipidana dengan pidana penjara paling lama <quantity eId="att_1__nomor_48__art_4__qty_1" refersTo="#penjara-maks" normalized="P15Y">15 (lima belas) tahun</quantity> dan/atau pidana denda paling banyak <quantity eId="att_1__nomor_48__art_4__qty_2" refersTo="#denda-maks" normalized="KAT-VII">kategori VII</quantity></span>.</p></content></hcontainer>
         </hcontainer></mainBody></doc></attachment></attachments>
       </act>
      </akomaNtoso>
      """
    let other = try StatuteReader.read(Array(entry.utf8), file: "uu-1-2026.xml").statute
    let corpus = Corpus { $0 == "/akn/id/act/uu/2026/1" ? other : nil }
    let sanctions = try #require(try Laboratory().book(corpus: corpus).offences.first?.sanctions)
    let range = try #require(sanctions.last?.range)
    #expect(range.shortest == nil)
    #expect(range.longest?.quantity.normalForm == "P15Y")
    #expect(range.highestFine?.quantity.normalForm == "KAT-VII")
    #expect(range.link == .andOr)
  }
}
