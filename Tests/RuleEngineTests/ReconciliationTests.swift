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
    let book = try laboratory.book(laboratory.rules)
    let pasal4 = book.offences.first { $0.citation.identifier == "uu-21-2007/pasal-4" }
    #expect(
      pasal4?.elements.map(\.words) == [
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
    ("ketentuan=\"art_13__para_2\"", "ketentuan=\"art_14\"", "rules.without-rule"),
    ("ketentuan=\"art_13__para_2\"", "ketentuan=\"art_13__para_2 art_4\"", "rules.ruled-and-open"),
    ("dasar=\"art_2__para_1\"", "dasar=\"art_18\"", "rules.unknown-base"),
    (" dasar=\"art_2__para_1\"", "", "rules.without-base"),
    ("kutip=\"art_1__point_5\"", "kutip=\"art_1__point_99\"", "rules.unknown-quotation"),
    (
      "id=\"maksud-dieksploitasi\" meliputi=\"art_4", "id=\"setiap-orang\" meliputi=\"art_4",
      "rules.duplicate-element"
    ),
    (
      "menyertai=\"tujuan-eksploitasi\"", "menyertai=\"tujuan\"", "rules.unknown-qualified"
    ),
    ("fakta=\"perbuatan.tujuan\"", "fakta=\"perbuatan.tujuann\"", "rules.unknown-fact"),
    ("pengangkutan pengiriman pemindahan", "pengangkutan pengirimn", "rules.unknown-term"),
    ("fakta=\"korban.kewarganegaraan\"", "fakta=\"korban.anak\"", "rules.wrong-kind"),
    (
      "fakta=\"korban.kewarganegaraan\" di", "fakta=\"korban.kewarganegaraan\" dii", "rules.missing"
    ),
    ("<pertama-yang-disebut>", "<kira-kira>", "rules.condition"),
    ("peraturan=\"uu-21-2007\"", "peraturan=\"uu-1-2023\"", "rules.other-act"),
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
    let changed = laboratory.rules.replacing("memicu=\"ya\"", with: "memicu=\"kadang\"")
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
