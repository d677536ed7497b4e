import RuleEngine
import StatuteModel
import StatuteXML
import Testing

@Suite("Relations that do not fit rules and texts are refused")
struct ChargingDataTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  /// What reading and reconciling the changed rules of UU 21/2007 refuses.
  private func refusals(_ rules: String, without: [String] = []) throws -> [String] {
    let unreadable = try laboratory.refusals(rules)
    guard unreadable.isEmpty else { return unreadable }
    let own = try laboratory.book(rules)
    let books = laboratory.books.map { $0.act.id == own.act.id ? own : $0 }
      .filter { !without.contains($0.act.id.description) }
    return RelationReconciliation(books) { id in laboratory.statutes.first { $0.identity.id == id }
    }
    .diagnostics { "\($0)/delik.xml" }.map(\.rule)
  }

  @Test("The shipped relations fit rules, texts and schema")
  func shipped() throws {
    #expect(try refusals(laboratory.rules) == [])
    #expect(try laboratory.refusals(laboratory.rules, withSchema: true) == [])
    #expect(try laboratory.book(laboratory.rules).relations.count > 10)
  }

  /// A change of the shipped rules and the refusal that it must bring.
  static let changes: [(old: String, new: String, rule: String)] = [
    ("<relasi jenis=\"terserap\"", "<relasi jenis=\"serupa\"", "relations.unknown-value"),
    ("tanda=\"V\">", "tanda=\"Q\">", "relations.unknown-value"),
    ("bentuk=\"percobaan\" lama", "bentuk=\"persiapan\" lama", "relations.unknown-value"),
    ("baru=\"uu-1-2023/pasal-125/ayat-1\"", "baru=\"125\"", "relations.not-a-citation"),
    (
      "terhadap=\"uu-21-2007/pasal-6\"", "terhadap=\"\"", "relations.not-a-citation"
    ),
    (
      "<kalimat>Ayat (2) menyebut perbuatan ayat (1) sebagai unsurnya.</kalimat>", "<kalimat/>",
      "relations.without-reason"
    ),
    (
      "terhadap=\"uu-6-2011/pasal-120/ayat-1\"", "terhadap=\"uu-6-2011/pasal-119\"",
      "relations.unknown-offence"
    ),
    (
      "terhadap=\"uu-21-2007/pasal-6\"", "terhadap=\"uu-21-2007/pasal-18\"",
      "relations.unknown-offence"
    ),
    (
      "baru=\"uu-1-2023/pasal-125/ayat-1\"", "baru=\"uu-1-2023/pasal-125/ayat-9\"",
      "relations.unknown-basis"
    ),
    ("lama=\"kuhp/pasal-63/ayat-1\"", "lama=\"kuhp/pasal-12/ayat-4\"", "relations.unknown-basis"),
    (
      "terhadap=\"uu-21-2007/pasal-22\"", "terhadap=\"uu-21-2007/pasal-23\"",
      "relations.to-itself"
    ),
    (
      "terhadap=\"uu-21-2007/pasal-5\"", "terhadap=\"uu-21-2007/pasal-6\"", "relations.twice"
    ),
  ]

  @Test("A relation that disagrees is refused, with its name", arguments: changes)
  func refused(old: String, new: String, rule: String) throws {
    let changed = laboratory.rules.replacing(old, with: new)
    #expect(changed != laboratory.rules)
    #expect(try refusals(changed).contains(rule))
  }

  @Test("Two offences may not stand in a second relation the other way round")
  func reversed() throws {
    let line =
      "  <relasi jenis=\"khusus\" delik=\"uu-21-2007/pasal-22\" terhadap=\"uu-21-2007/pasal-20\" lama=\"kuhp/pasal-63/ayat-2\" baru=\"uu-1-2023/pasal-125/ayat-2\" tanda=\"I\"><kalimat>x</kalimat><sentence>x</sentence></relasi>\n</delik>"
    let changed = laboratory.rules.replacing("</delik>", with: line)
    #expect(try refusals(changed) == ["relations.twice"])
  }

  /// An entry on concurrence put into the rules of UU 21/2007, and the refusal it must bring.
  static let entries: [(entry: String, rule: String)] = [
    (
      "<perbarengan jenis=\"berlanjut\" lama=\"kuhp/pasal-64/ayat-1\" baru=\"uu-1-2023/pasal-126\"/>",
      "relations.concurrence-twice"
    ),
    (
      "<perbarengan jenis=\"berdiri-sendiri\" lama=\"kuhp/pasal-65/ayat-1\" baru=\"uu-1-2023/pasal-127/ayat-2\"/>",
      "relations.without-part"
    ),
    (
      "<perbarengan jenis=\"berlanjut\" lama=\"kuhp/pasal-64/ayat-1\" baru=\"uu-1-2023/pasal-126\" seumur-hidup-lama=\"kuhp/pasal-999\" seumur-hidup-baru=\"uu-1-2023/pasal-129\"/>",
      "relations.unknown-basis"
    ),
    (
      "<perbarengan jenis=\"bersama\" lama=\"kuhp/pasal-64/ayat-1\" baru=\"uu-1-2023/pasal-126\"/>",
      "relations.unknown-value"
    ),
  ]

  @Test("A rule on concurrence that disagrees is refused, with its name", arguments: entries)
  func concurrence(entry: String, rule: String) throws {
    let changed = laboratory.rules.replacing("</delik>", with: entry + "</delik>")
    #expect(try refusals(changed).contains(rule))
  }

  @Test("Relations without the rules on concurrence are refused")
  func withoutConcurrence() throws {
    let found = try refusals(laboratory.rules, without: ["uu-1-2023"])
    #expect(found.count { $0 == "relations.without-concurrence" } == 3)
  }

  @Test("The schema refuses a relation of a kind, or without a reason, that it does not know")
  func schema() throws {
    for (old, new) in [
      ("jenis=\"khusus\"", "jenis=\"serupa\""),
      ("tanda=\"S\"", "tanda=\"E\""),
      ("bentuk=\"percobaan\" lama", "bentuk=\"percobaan\" terhadap=\"uu-21-2007/pasal-3\" lama"),
    ] {
      let changed = laboratory.rules.replacing(old, with: new)
      #expect(changed != laboratory.rules)
      #expect(try laboratory.refusals(changed, withSchema: true).contains("rules.schema"))
    }
  }
}
