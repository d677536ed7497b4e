import RuleEngine
import StatuteModel
import Testing

@Suite("Limitation, and sentences in execution")
struct LimitationTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func limitation(_ change: (inout Twin) -> Void) throws -> LimitationResult? {
    let analysis = try laboratory.analyse(Twin().with(change).text)
    let finding = try #require(
      analysis.findings.first { $0.offence.identifier == "uu-21-2007/pasal-4" })
    return analysis.consequences.limitations[finding.id]
  }

  private func occasions(_ result: LimitationResult?) -> [Notice.Occasion] {
    result?.notices.map(\.occasion) ?? []
  }

  @Test("The last day is counted from the last day of the conduct, and said to be an inference")
  func counted() throws {
    let found = try limitation { $0.date = "{dari: 2026-02-01, sampai: 2026-03-20}" }
    #expect(found?.limitation?.length == Quantity.Period(years: 18))
    #expect(found?.limitation?.basis.identifier == "uu-1-2023/pasal-136/ayat-1/huruf-d")
    #expect(found?.last?.day?.iso == "2044-03-20")
    #expect(occasions(found) == [.limitationStart])
  }

  @Test("A month leaves a range of days, and 29 February ends on 1 March")
  func range() throws {
    let found = try limitation { $0.date = "2026-03" }
    #expect(found?.last?.earliest?.iso == "2044-03-01")
    #expect(found?.last?.latest?.iso == "2044-03-31")
    let leap = try limitation { $0.date = "2024-02-29" }
    #expect(leap?.last?.day?.iso == "2042-03-01")
  }

  @Test("Under the old law nothing is computed, and where both are compared that stays open")
  func oldLaw() throws {
    let both = try limitation { _ in }
    #expect(both?.limitation != nil)
    #expect(occasions(both) == [.limitationOldLaw, .limitationStart])
    let old = try limitation { $0.proceeding = "{tanggal_penilaian: 2025-06-01}" }
    #expect(old?.limitation == nil)
    #expect(old?.last == nil)
    #expect(occasions(old) == [.limitationOldLaw])
  }

  @Test("A child against whom a third is added brings twenty years, with the reading of eighteen")
  func raised() throws {
    let found = try limitation { $0.victim = "{id: K1, kewarganegaraan: ID, anak: ya}" }
    #expect(found?.limitation?.length == Quantity.Period(years: 20))
    let shorter = try #require(Quantity.Period(years: 18))
    #expect(found?.rivals.map(\.limitation.length) == [shorter])
  }

  @Test("For an accused who was a child the time is reduced to the part that the text names")
  func childAccused() throws {
    func found(_ born: String) throws -> LimitationResult? {
      try limitation {
        $0.date = "2026-03-02"
        $0.accused = "{id: P1, tanggal_lahir: \(born)}"
      }
    }
    #expect(try found("2008-03-03")?.limitation?.length == Quantity.Period(years: 6))
    #expect(
      try found("2008-03-03")?.limitation?.basis.identifier == "uu-1-2023/pasal-136/ayat-2")
    #expect(try found("2008-03-02")?.limitation?.length == Quantity.Period(years: 18))
  }

  @Test("For a corporation no time is computed")
  func corporation() throws {
    let found = try limitation {
      $0.accused = "{id: P1, jenis: korporasi}"
      $0.more = "untuk_kepentingan_korporasi: P1"
    }
    #expect(found?.limitation == nil)
    #expect(occasions(found).first == .limitationCorporation)
  }

  // MARK: Adjusting

  private func adjustment(_ judgment: String, victim: String = "") throws -> AdjustmentResult? {
    let twin = Twin().with {
      $0.accused = "{id: P1, putusan: {berkekuatan_hukum_tetap: 2025-03-11, \(judgment)}}"
      if !victim.isEmpty { $0.victim = "{id: K1, kewarganegaraan: ID, \(victim)}" }
    }
    let analysis = try laboratory.analyse(twin.text)
    return analysis.consequences.adjustments["T1"]
  }

  @Test("A sentence is adjusted only where it is heavier than the new limit")
  func adjusted() throws {
    let within = try #require(
      try adjustment("sedang_dijalani: ya, penjara_bulan: 180, denda: 600000000"))
    #expect(within.basis.identifier == "uu-1-2023/pasal-3/ayat-7")
    #expect(within.prison?.isHeavier == .no)
    #expect(within.fine?.isHeavier == .no)
    #expect(within.asked.isEmpty)
    let beyond = try #require(
      try adjustment("sedang_dijalani: ya, penjara_bulan: 181, denda: 5000000001"))
    #expect(beyond.prison?.isHeavier == .yes)
    #expect(beyond.prison?.adjusted == Rational(180))
    #expect(beyond.fine?.adjusted == Rational(5_000_000_000))
  }

  @Test("A sentence that is not stated is asked for, never taken as within the limit")
  func unstated() throws {
    let found = try #require(try adjustment("sedang_dijalani: ya"))
    #expect(found.prison?.isHeavier == .unknown)
    #expect(
      found.asked.map(\.description) == ["P1.putusan.penjara_bulan", "P1.putusan.denda"])
  }

  @Test("The reading that keeps fifteen years shows its own verdict")
  func rival() throws {
    let found = try #require(
      try adjustment("sedang_dijalani: ya, penjara_bulan: 200, denda: 0", victim: "anak: ya"))
    #expect(found.prison?.isHeavier == .no)
    let rival = found.prison?.rivals.first { $0.limit == Rational(180) }
    #expect(rival?.isHeavier == .yes)
  }

  @Test("Outside execution nothing is adjusted")
  func served() throws {
    #expect(try adjustment("sedang_dijalani: tidak, penjara_bulan: 200") == nil)
  }

  @Test("What was Pasal 2 is held against the provision that took its place")
  func replaced() throws {
    let twin = Twin().with {
      $0.accused =
        "{id: P1, putusan: {berkekuatan_hukum_tetap: 2025-03-11, sedang_dijalani: ya, penjara_bulan: 60, denda: 120000000}}"
      $0.route = nil
      $0.acts = "[perekrutan]"
      $0.more = "cara: [penipuan], lokasi_eksploitasi: ID"
    }
    let analysis = try laboratory.analyse(twin.text)
    let finding = try #require(analysis.findings.first)
    #expect(finding.offence.identifier == "uu-21-2007/pasal-2/ayat-1")
    #expect(finding.sanction.new?.offence.identifier == "uu-1-2023/pasal-455/ayat-1")
    let found = try #require(analysis.consequences.adjustments[finding.id])
    #expect(found.prison?.limit == Rational(180))
    #expect(found.notices.map(\.occasion) == [.adjustmentKind])
  }
}
