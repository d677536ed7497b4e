import RuleEngine
import StatuteModel
import Testing

@Suite("One of these, not known which, and offences with several bases")
struct SettledAlternativesTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func finding(_ facts: String, _ offence: String) throws -> OffenceFinding {
    try laboratory.only(
      """
      versi: 1
      perkara: {tanggal_penilaian: 2025-11-23}
      pelaku: [{id: P1}]
      korban: [{id: K1, kewarganegaraan: ID}]
      perbuatan: [{id: A1, pelaku: [P1], korban: [K1], tanggal: 2024-03-02, \(facts)}]
      """, offence)
  }

  private let known = "mengetahui_korban_tppo: ya"

  @Test("Two uses of a victim of which one is certain fulfil Pasal 12, though neither is certain")
  func alternatives() throws {
    let one = "salah-satu: [mengambil-keuntungan, mempekerjakan-korban]"
    let met = try finding("tindakan: {\(one), selain-itu: tidak}, \(known)", "uu-21-2007/pasal-12")
    #expect(met.status == .met)
    let use = try #require(met.elements.first { $0.id == "menggunakan" })
    #expect(use.truth == .yes)
    #expect(use.facts.map(\.description) == ["A1.tindakan"])
    // No single alternative is told to hold.
    #expect(use.parts.map(\.truth) == [.no, .unknown, .unknown])
  }

  @Test("One of two terms of which only one fulfils the element leaves it open")
  func outside() throws {
    let one = "salah-satu: [mengambil-keuntungan, penampungan]"
    let open = try laboratory.all(
      """
      versi: 1
      perkara: {tanggal_penilaian: 2025-11-23}
      pelaku: [{id: P1}]
      korban: [{id: K1}]
      perbuatan: [{id: A1, pelaku: [P1], korban: [K1], tanggal: 2024-03-02, tindakan: {\(one), selain-itu: tidak}, \(known)}]
      """, "uu-21-2007/pasal-12")
    #expect(open.allSatisfy { $0.status == .undetermined })
  }

  @Test("An offence that builds on several asks for what completes any of them")
  func bases() throws {
    let finding = try finding(
      "akibat: [kematian], rute: {asal: ID, tujuan: MY}, tindakan: {pengiriman: ya, membawa-ke-luar-indonesia: tidak-diketahui, selain-itu: tidak}, cara: tidak-ada, tereksploitasi: ya, lokasi_eksploitasi: MY",
      "uu-21-2007/pasal-7/ayat-2")
    #expect(finding.status == .undetermined)
    // Pasal 4 for want of the purpose, Pasal 6 for want of the age.
    let sets = finding.missing.map { $0.map(\.description) }
    #expect(sets == [["A1.tujuan"], ["K1.anak"]])
  }

  @Test("Sent abroad or taken abroad: with a route that crosses, either is taking out of Indonesia")
  func derived() throws {
    func status(_ other: String) throws -> OffenceFinding.Status {
      let one = "salah-satu: [membawa-ke-luar-indonesia, \(other)]"
      return try finding(
        "tindakan: {\(one), selain-itu: tidak}, rute: {asal: ID, tujuan: MY}, tujuan: [perbudakan]",
        "uu-21-2007/pasal-4"
      ).status
    }
    #expect(try status("pemindahan") == .met)
    #expect(try status("penampungan") == .undetermined)
  }

  @Test("What fails each of several bases is shown, also where another base is named")
  func failingBases() throws {
    let finding = try finding(
      "akibat: [kematian], cara: [ancaman-kekerasan], tindakan: {pengangkutan: ya, memasukkan-ke-indonesia: tidak-diketahui, selain-itu: tidak}, tujuan: [penindasan], rute: {asal: MY, transit: [MY], tujuan: ID, sampai_di: MY}",
      "uu-21-2007/pasal-7/ayat-2")
    // Pasal 2 ayat (2) is open; Pasal 3 fails because the way ended before the border.
    #expect(finding.status == .undetermined)
    let bases = finding.elements.filter(\.isBase)
    let base = try #require(bases.first)
    #expect(base.facts.map(\.description).contains("A1.rute"))
  }

  private static let death =
    "akibat: [kematian], cara: [penipuan], tindakan: {pengiriman: ya, membawa-ke-luar-indonesia: ya, selain-itu: tidak}, tujuan: [kerja-paksa], tereksploitasi: ya"

  @Test("Exploited here or abroad, nobody knows: one base of Pasal 7 ayat (2) holds in any case")
  func eitherPlace() throws {
    let open = try finding(Self.death, "uu-21-2007/pasal-7/ayat-2")
    #expect(open.status == .met)
    #expect(open.missing.isEmpty)
    // Which of the two it is stays open, and the place that would tell is shown.
    #expect(open.base == nil)
    let base = try #require(open.elements.first)
    #expect(base.truth == .yes)
    #expect(base.facts.map(\.description).contains("A1.lokasi_eksploitasi"))
    let bases = try ["ID", "MY"].map {
      try finding("\(Self.death), lokasi_eksploitasi: \($0)", "uu-21-2007/pasal-7/ayat-2").base
    }
    #expect(bases.map { $0?.identifier } == ["uu-21-2007/pasal-2/ayat-2", "uu-21-2007/pasal-4"])
  }

  @Test("Where one of the two places leaves no base, the place is asked for")
  func onePlace() throws {
    let here = Self.death.replacing("tereksploitasi: ya", with: "tereksploitasi: tidak")
    let finding = try finding(here, "uu-21-2007/pasal-7/ayat-2")
    #expect(finding.status == .undetermined)
    #expect(
      finding.missing.map { $0.map(\.description) } == [
        ["A1.lokasi_eksploitasi"], ["A1.rute.tujuan"],
      ]
    )
  }

  @Test("Adopted or sent, not known which: of a child who was exploited and died either is a base")
  func eitherAct() throws {
    let facts =
      "akibat: [kematian], cara: tidak-ada, tindakan: {salah-satu: [pengangkatan-anak, pengiriman-anak], selain-itu: tidak}, tujuan: [kerja-paksa], menjanjikan_atau_memberi_sesuatu: ya"
    func status(_ exploited: String) throws -> OffenceFinding.Status {
      try laboratory.only(
        """
        versi: 1
        perkara: {tanggal_penilaian: 2025-11-23}
        pelaku: [{id: P1}]
        korban: [{id: K1, anak: ya}]
        perbuatan: [{id: A1, pelaku: [P1], korban: [K1], tanggal: 2024-03-02, \(facts), tereksploitasi: \(exploited)}]
        """, "uu-21-2007/pasal-7/ayat-2"
      ).status
    }
    #expect(try status("ya") == .met)
    #expect(try status("tidak") == .undetermined)
  }
}
