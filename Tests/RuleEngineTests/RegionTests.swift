import RuleEngine
import StatuteModel
import Testing

@Suite("A child sent within one region is not sent into or out of the country (Pasal 6)")
struct RegionTests {
  private func finding(_ route: String, acts: String = "[pengiriman]", more: String = "") throws
    -> OffenceFinding
  {
    try Laboratory().only(
      Twin().with {
        $0.victim = "{id: K1, kewarganegaraan: ID, usia: 15}"
        $0.route = route
        $0.acts = acts
        $0.more = "tereksploitasi: ya" + more
      }.text, "uu-21-2007/pasal-6")
  }

  @Test(
    "The same region, however it is written, is no sending; another one is",
    arguments: [
      ("Kab. Timor Tengah Selatan", "kabupaten timor  tengah selatan", false),
      ("Kab. Timor Tengah Selatan", "Kota Kupang", true),
      ("Kabupaten Kupang", "Kota Kupang", true),
    ])
  func regions(from: String, to: String, isMet: Bool) throws {
    let found = try finding(
      "{asal: ID, tujuan: ID, daerah_asal: \(from), daerah_tujuan: \(to)}")
    #expect(found.status == (isMet ? .met : .notMet))
    let element = try #require(found.elements.first { $0.id == "pengiriman" })
    #expect(
      isMet
        || element.facts.map(\.description) == ["A1.rute.daerah_asal", "A1.rute.daerah_tujuan"])
  }

  @Test("Where a region is not named, the sending stands as stated")
  func unknown() throws {
    #expect(try finding("{asal: ID, tujuan: ID, daerah_asal: Kota Kupang}").status == .met)
    #expect(try finding("{asal: ID, tujuan: ID}").status == .met)
  }

  @Test("Across the border regions of one name are two, and what the file states itself stands")
  func stated() throws {
    let same = "daerah_asal: Kota X, daerah_tujuan: Kota X"
    #expect(try finding("{asal: ID, tujuan: MY, \(same)}").status == .met)
    #expect(
      try finding("{asal: ID, tujuan: ID, \(same)}", acts: "[pengiriman-anak]").status == .met)
    #expect(
      try finding(
        "{asal: ID, tujuan: ID, \(same)}", more: ", jangkauan_pengiriman: antardaerah"
      ).status == .met)
    #expect(
      try finding("{asal: ID, tujuan: ID}", more: ", jangkauan_pengiriman: sedaerah").status
        == .notMet)
  }
}
