import CaseFiles
import StatuteModel
import Testing

@Suite("What follows from the facts, and from which of them")
struct DerivationTests {
  private static let act = "tanggal: 2024-03-02"

  private func file(
    _ victim: String = "{id: K1}", _ more: String = act, accused: String = "{id: P1}",
    top: String = ""
  ) throws -> CaseFile {
    try Fixtures.read(
      """
      versi: 1
      \(top)
      pelaku: [\(accused)]
      korban: [\(victim)]
      perbuatan:
        - {id: A1, pelaku: [P1], korban: [\(victim.contains("K2") ? "K1, K2" : "K1")], \(more)}
      """)
  }

  private func childhood(_ victim: String, _ date: String = act) throws -> Truth {
    let file = try file("{id: K1, \(victim)}", date)
    guard case .truth(let truth) = file.victims.first?.facts["anak"] else { return .unknown }
    return truth
  }

  @Test(
    "Childhood from the date of birth holds only where every possible day agrees",
    arguments: [
      ("2006-03-03", Truth.yes), ("2006-03-02", .no), ("2006-03", .unknown), ("2006", .unknown),
      ("2007", .yes), ("2005", .no), ("{antara: 2006-01, dan: 2006-02}", .no),
    ])
  func birth(date: String, expected: Truth) throws {
    #expect(try childhood("tanggal_lahir: \(date)") == expected)
  }

  @Test(
    "Who turns adult while the conduct lasts was a child on a day of it",
    arguments: [
      ("{dari: 2024-03-01, sampai: 2024-12}", Truth.yes),
      ("{antara: 2024-03-01, dan: 2024-12}", .unknown), ("{sampai: 2024-12}", .unknown),
      ("{dari: 2024-03-02}", .no), ("2024", .unknown),
    ])
  func lasting(date: String, expected: Truth) throws {
    #expect(try childhood("tanggal_lahir: 2006-03-02", "tanggal: \(date)") == expected)
  }

  @Test(
    "Childhood from an age in completed years",
    arguments: [
      ("usia: 17", Truth.yes), ("usia: 18", .no), ("usia: {min: 15, maks: 17}", .yes),
      ("usia: {min: 17, maks: 19}", .unknown), ("usia: {min: 18}", .no),
      ("usia: {maks: 17}", .yes), ("usia: 20, usia_pada: 2026-03-01", .no),
      ("usia: 19, usia_pada: 2026-03-01", .unknown), ("usia: 18, usia_pada: 2026-03-01", .yes),
      ("usia: 17, usia_pada: 2024-01-01", .unknown), ("usia: 17, usia_pada: 2024-06", .yes),
    ])
  func age(statement: String, expected: Truth) throws {
    #expect(try childhood(statement) == expected)
  }

  @Test("An age without a date of the conduct is the age at the conduct")
  func ageWithoutDate() throws {
    #expect(try childhood("usia: 17", "tindakan: [perekrutan]") == .yes)
  }

  @Test("What is said of childhood counts where birth and age leave it open")
  func stated() throws {
    #expect(try childhood("tanggal_lahir: 2006, anak: ya") == .yes)
    #expect(try childhood("anak: tidak") == .no)
    #expect(try childhood("dalam_kandungan: ya") == .yes)
    #expect(try childhood("dalam_kandungan: tidak") == .unknown)
  }

  @Test("29 February: the year is complete on 1 March where there is no such day")
  func leapDay() throws {
    #expect(try childhood("tanggal_lahir: 2008-02-29", "tanggal: 2026-02-28") == .yes)
    #expect(try childhood("tanggal_lahir: 2008-02-29", "tanggal: 2026-03-01") == .no)
  }

  @Test("A derived fact names the facts that it follows from, an open one those that it lacks")
  func sources() throws {
    let path = FactPath("K1", "anak")
    let known = try file("{id: K1, tanggal_lahir: 2007-01-20}")
    #expect(known.origins(of: path).map(\.description) == ["K1.tanggal_lahir", "A1.tanggal"])
    #expect(
      known.origins(of: path, during: ["A1"]).map(\.description)
        == ["K1.tanggal_lahir", "A1.tanggal"])
    let open = try file("{id: K1, tanggal_lahir: 2006}")
    #expect(open.derived[path]?.needed.map(\.description) == ["K1.tanggal_lahir"])
    #expect(open.origins(of: path) == [path])
    let aged = try file("{id: K1, usia: 16, usia_pada: 2024-06}")
    #expect(
      aged.derived[path]?.sources.map(\.description)
        == ["K1.usia", "K1.usia_pada", "A1.tanggal"])
  }

  @Test("A victim who turns adult between two undertakings is a child in the first alone")
  func twoActs() throws {
    let file = try Fixtures.read(
      """
      versi: 1
      pelaku: [{id: P1}]
      korban: [{id: K1, tanggal_lahir: 2006-03-02}]
      perbuatan:
        - {id: A1, pelaku: [P1], korban: [K1], tanggal: 2023-05-01}
        - {id: A2, pelaku: [P1], korban: [K1], tanggal: 2025-05-01}
      """)
    let victim = try #require(file.victims.first)
    #expect(victim.childhood(during: ["A1"])?.truth == .yes)
    #expect(victim.childhood(during: ["A2"])?.truth == .no)
    #expect(victim.childhood(during: ["A2", "A1"])?.truth == .yes)
    #expect(victim.facts["anak"] == nil)
  }

  @Test("Without the number of the law nothing follows from an age")
  func noThreshold() throws {
    let text = Fixtures.oneConduct(Self.act).replacing("{id: K1}", with: "{id: K1, usia: 12}")
    let file = try CaseReader.read(
      Array(text.utf8), file: "kasus.yaml", vocabulary: Fixtures.vocabulary(),
      today: Fixtures.today())
    #expect(file.victims.first?.facts["anak"] == nil)
  }

  @Test("Each office makes its holder a state official, one of several as well")
  func office() throws {
    let one = try file(accused: "{id: P1, jabatan: anggota-polri}")
    #expect(one.accused.first?.facts["penyelenggara_negara"] == .truth(.yes))
    #expect(
      one.origins(of: FactPath("P1", "penyelenggara_negara")).map(\.description)
        == ["P1.jabatan.anggota-polri"])
    let either = try file(
      accused: "{id: P1, jabatan: {salah-satu: [anggota-polri, anggota-tni]}}")
    #expect(either.accused.first?.facts["penyelenggara_negara"] == .truth(.yes))
    let none = try file(accused: "{id: P1, jabatan: tidak-ada}")
    #expect(none.accused.first?.facts["penyelenggara_negara"] == nil)
  }

  @Test("A detail makes a serious injury, for those alone of whom it is said")
  func injury() throws {
    let common = try file(Self.victimPair, "rincian_luka_berat: [lumpuh], akibat: [kehamilan]")
    #expect(results(common, "K1") == ["kehamilan", "luka-berat"])
    #expect(results(common, "K2") == ["kehamilan", "luka-berat"])
    #expect(
      common.origins(of: FactPath("A1", "akibat", ["luka-berat"])).map(\.description)
        == ["A1.rincian_luka_berat.lumpuh"])
    let one = try file(
      Self.victimPair, "rincian_luka_berat: {K1: [lumpuh]}, akibat: [kehamilan]")
    #expect(results(one, "K1") == ["kehamilan", "luka-berat"])
    #expect(results(one, "K2") == ["kehamilan"])
    #expect(
      one.origins(of: FactPath("A1", "akibat", ["K1", "luka-berat"])).map(\.description)
        == ["A1.rincian_luka_berat.K1.lumpuh"])
  }

  private static let victimPair = "{id: K1}, {id: K2}"

  private func results(_ file: CaseFile, _ victim: String) -> [String] {
    let value = file.conduct.first?.facts["akibat"]?.value(accused: "P1", victim: victim)
    guard case .terms(let statement) = value else { return [] }
    return statement.asserted.sorted()
  }

  @Test(
    "A group is organised with enough persons and all four facts, and not before",
    arguments: [
      ("jumlah_orang: 3, mencari_keuntungan: ya", FactValue?.some(.truth(.yes))),
      ("jumlah_orang: 2, mencari_keuntungan: ya", nil), ("mencari_keuntungan: ya", nil),
      ("jumlah_orang: 5", nil), ("jumlah_orang: 5, mencari_keuntungan: tidak", nil),
    ])
  func group(facts: String, expected: FactValue?) throws {
    let file = try file(
      top: """
        kelompok:
          - {id: G1, anggota: [P1], terstruktur: ya, ada_selama_waktu_tertentu: ya, bertujuan_tppo: ya, \(facts)}
        """)
    #expect(file.accused.first?.facts["kelompok_terorganisasi"] == expected)
  }

  @Test("An open group says which of its facts is missing")
  func openGroup() throws {
    let file = try file(
      top: """
        kelompok:
          - {id: G1, anggota: [P1], jumlah_orang: 4, terstruktur: ya, bertujuan_tppo: ya, mencari_keuntungan: ya}
        """)
    let fact = file.derived[FactPath("P1", "kelompok_terorganisasi")]
    #expect(fact?.truth == .unknown)
    #expect(fact?.needed.map(\.description) == ["G1.ada_selama_waktu_tertentu"])
  }
}
