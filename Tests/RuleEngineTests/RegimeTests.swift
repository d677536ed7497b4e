import RuleEngine
import StatuteModel
import Testing

@Suite("Which law applies, by dates alone")
struct RegimeTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func regime(_ change: (inout Twin) -> Void) throws -> Regime {
    try laboratory.only(Twin().with(change).text).regime
  }

  @Test("Conduct and assessment before the change: A")
  func old() throws {
    let found = try regime { $0.proceeding = "{tanggal_penilaian: 2026-01-01}" }
    #expect(found.code == .old)
  }

  @Test("Earlier conduct, no final judgment: B")
  func both() throws {
    #expect(try regime { _ in }.code == .both)
  }

  @Test(
    "The last day before the change is B, the first day of it is C",
    arguments: [("2026-01-01", Regime.Code.both), ("2026-01-02", Regime.Code.new)])
  func edge(day: String, code: Regime.Code) throws {
    #expect(try regime { $0.date = day }.code == code)
  }

  @Test("Conduct that lasted across the change is C, and said to be an inference")
  func straddling() throws {
    let found = try regime { $0.date = "{dari: 2025-11-01, sampai: 2026-02-01}" }
    #expect(found.code == .new)
    #expect(found.isStraddling)
  }

  @Test("A month around the change leaves B and C open, and asks for the date")
  func imprecise() throws {
    let found = try regime { $0.date = "2026-01" }
    #expect(found.code == nil)
    #expect(found.possible == [.both, .new])
    #expect(found.asked.map(\.description) == ["A1.tanggal"])
  }

  @Test("Without any date the offence itself is open, because the act may not have been law")
  func undated() throws {
    let finding = try laboratory.only(Twin().with { $0.date = "" }.text)
    #expect(finding.status == .undetermined)
    #expect(finding.missing.map { $0.map(\.description) } == [["A1.tanggal"]])
    #expect(finding.regime.code == nil)
  }

  @Test("Before 19 April 2007 nothing is met; on that day it is")
  func beforeForce() throws {
    #expect(try laboratory.only(Twin().with { $0.date = "2007-04-18" }.text).status == .notMet)
    #expect(try laboratory.only(Twin().with { $0.date = "2007-04-19" }.text).status == .met)
  }

  @Test("A judgment final before the change is A, and asks whether it is still served")
  func final() throws {
    let found = try regime {
      $0.proceeding =
        "{tanggal_penilaian: 2026-11-23, putusan_berkekuatan_hukum_tetap: 2025-03-11}"
    }
    #expect(found.code == .old)
    #expect(found.asked.map(\.description) == ["P1.putusan.sedang_dijalani"])
  }

  @Test("A sentence still served, or a later review, is A-bis; a later judgment is B")
  func inExecution() throws {
    func code(_ judgment: String) throws -> Regime.Code? {
      try regime { $0.accused = "{id: P1, putusan: {\(judgment)}}" }.code
    }
    let final = "berkekuatan_hukum_tetap: 2025-03-11"
    #expect(try code("\(final), sedang_dijalani: ya") == .oldInExecution)
    #expect(try code("\(final), peninjauan_kembali: 2026-04-08") == .oldInExecution)
    #expect(try code("\(final), sedang_dijalani: tidak") == .old)
    #expect(try code("berkekuatan_hukum_tetap: 2026-03-11") == .both)
  }

  @Test("A judgment on the accused replaces the one of the case")
  func ownJudgment() throws {
    let found = try regime {
      $0.proceeding =
        "{tanggal_penilaian: 2026-11-23, putusan_berkekuatan_hukum_tetap: 2025-03-11}"
      $0.accused = "{id: P1, putusan: {berkekuatan_hukum_tetap: 2026-02-01}}"
    }
    #expect(found.code == .both)
  }
}
