import RuleEngine
import StatuteModel
import Testing

@Suite("Restitution and procedure")
struct RestitutionTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func restitution(
    _ victim: String, _ proceeding: String = "{tanggal_penilaian: 2026-11-23}"
  ) throws -> RestitutionResult? {
    let twin = Twin().with {
      $0.victim = "{id: K1, kewarganegaraan: ID, \(victim)}"
      $0.proceeding = proceeding
    }
    return try laboratory.analyse(twin.text).consequences.restitution.first
  }

  private static let income = "{jenis: kehilangan-penghasilan, jumlah: 24000000}"

  @Test("The sum is exact, by kind; an amount that is missing makes it \"at least\"")
  func sum() throws {
    let whole = try restitution("kerugian: [\(Self.income), {jenis: penderitaan, jumlah: 1}]")
    #expect(whole?.total == 24_000_001)
    #expect(whole?.isComplete == true)
    #expect(whole?.parts.map(\.kind) == ["kehilangan-penghasilan", "penderitaan"])
    let open = try restitution("kerugian: [\(Self.income), {jenis: penderitaan}]")
    #expect(open?.total == 24_000_000)
    #expect(open?.isComplete == false)
    #expect(open?.parts.map(\.amount) == [24_000_000, nil])
    #expect(open?.asked.map(\.description).contains("K1.kerugian.jumlah") == true)
  }

  @Test("An entry for several persons counts for each of them, and says so")
  func persons() throws {
    let twin = Twin().with {
      $0.victim = "{id: K1, kewarganegaraan: ID, jumlah: 10, kerugian: [\(Self.income)]}"
    }
    let found = try laboratory.analyse(twin.text).consequences
    #expect(found.restitution.first?.total == 240_000_000)
    #expect(found.notices.map(\.notice.occasion).contains(.severalPersons))
    #expect(try restitution("kerugian: [\(Self.income)]")?.persons == 1)
  }

  @Test("A sum that does not fit is no number, and never a wrong one")
  func overflow() throws {
    let most = String(repeating: "9", count: 15)
    let found = try restitution("jumlah: 999999999, kerugian: [{jumlah: \(most)}]")
    #expect(found != nil)
    #expect(found?.total == nil)
    #expect(found?.isComplete == false)
  }

  @Test("What was paid is nothing only where the file says so")
  func paid() throws {
    #expect(try restitution("kerugian: [\(Self.income)]")?.paid == nil)
    #expect(try restitution("kerugian: [\(Self.income)], restitusi: {dibayar: 0}")?.paid == 0)
  }

  @Test("Without losses and without a claim no victim is listed")
  func none() throws {
    #expect(try restitution("jenis_kelamin: perempuan") == nil)
  }

  @Test(
    "The rules are those of the day of the claim",
    arguments: [
      ("2025-12-01", ["uu-21-2007", "uu-31-2014", "pp-7-2018", "perma-1-2022"]),
      ("2026-05-19", ["uu-21-2007", "uu-31-2014", "uu-20-2025", "pp-7-2018", "perma-1-2022"]),
      ("2026-05-20", ["uu-21-2007", "uu-3-2026", "uu-20-2025", "pp-7-2018", "perma-1-2022"]),
    ])
  func rules(day: String, expected: [String]) throws {
    let found = try #require(
      try restitution(
        "restitusi: {diajukan: \(day)}",
        "{tanggal_penilaian: 2026-11-23, proses: {penyidikan_mulai: 2026-02-01}}"))
    #expect(found.rules.compactMap { $0.provisions.first?.act?.description } == expected)
    #expect(found.rules.allSatisfy { $0.holds == .yes })
    #expect(
      found.rules.last?.soFarAs?.identifier == (day < "2026-05-20" ? nil : "uu-3-2026/pasal-72"))
  }

  @Test("A case that is run under the old code has none of the new code's rules")
  func oldCode() throws {
    func codes(_ begun: String) throws -> [String?]? {
      try restitution(
        "restitusi: {diajukan: 2026-06-01}",
        "{tanggal_penilaian: 2026-11-23, proses: {penyidikan_mulai: \(begun)}}"
      )?.rules.map { $0.provisions.first?.act?.description }
    }
    #expect(try codes("2025-12-08")?.contains("uu-20-2025") == false)
    #expect(try codes("2026-01-02")?.contains("uu-20-2025") == true)
  }

  @Test("A claim of which only the year is known leaves the rules that changed in it open")
  func imprecise() throws {
    let found = try #require(try restitution("restitusi: {diajukan: 2026}"))
    let open = found.rules.filter { $0.holds == .unknown }
    #expect(
      open.compactMap { $0.provisions.first?.act?.description }
        == ["uu-31-2014", "uu-3-2026", "uu-20-2025"])
    #expect(found.asked.map(\.description).contains("K1.restitusi.diajukan"))
  }

  @Test("What stands in for unpaid restitution comes with its rivals, the one followed first")
  func unpaid() throws {
    let found = try #require(try restitution("kerugian: [\(Self.income)]")?.unpaid)
    #expect(found.first?.reading.isFollowed == true)
    #expect(found.count > 1)
  }

  // MARK: Procedure

  private func procedure(_ proceeding: String) throws -> [String] {
    let twin = Twin().with { $0.proceeding = "{tanggal_penilaian: 2026-11-23, \(proceeding)}" }
    return try laboratory.analyse(twin.text).consequences.procedure.map { result in
      let asked = result.asked.map(\.description).joined(separator: " ")
      return [
        result.stage.rawValue, result.code?.description ?? "?", result.basis?.identifier ?? asked,
      ].joined(separator: " ")
    }
  }

  @Test(
    "Pasal 361 huruf a to d, each by one date",
    arguments: [
      (
        "proses: {penyidikan_mulai: 2026-01-01}",
        ["penyidikan-penuntutan uu-8-1981 uu-20-2025/pasal-361/huruf-a"]
      ),
      (
        "proses: {penyidikan_mulai: 2026-01-02}",
        ["penyidikan-penuntutan uu-20-2025 uu-20-2025/pasal-361/huruf-b"]
      ),
      (
        "proses: {pelimpahan: 2025-12-01, pemeriksaan_terdakwa_mulai: 2025-12-15}",
        [
          "penyidikan-penuntutan uu-8-1981 uu-20-2025/pasal-369",
          "persidangan uu-8-1981 uu-20-2025/pasal-361/huruf-c",
          "peninjauan-kembali uu-20-2025 uu-20-2025/pasal-361/huruf-c",
        ]
      ),
      (
        "proses: {pelimpahan: 2025-12-01, pemeriksaan_terdakwa_mulai: 2026-01-05}",
        [
          "penyidikan-penuntutan uu-8-1981 uu-20-2025/pasal-369",
          "persidangan uu-20-2025 uu-20-2025/pasal-361/huruf-d",
        ]
      ),
      (
        "proses: {pelimpahan: 2025-12-01}",
        [
          "penyidikan-penuntutan uu-8-1981 uu-20-2025/pasal-369",
          "persidangan ? perkara.proses.pemeriksaan_terdakwa_mulai",
        ]
      ),
      ("tahap: penyelidikan", ["penyidikan-penuntutan uu-20-2025 uu-20-2025/pasal-361/huruf-b"]),
      ("tahap: penyidikan", ["penyidikan-penuntutan ? perkara.proses.penyidikan_mulai"]),
    ])
  func letters(proceeding: String, expected: [String]) throws {
    #expect(try procedure(proceeding) == expected)
  }

  @Test("Before the newer code is law, the older one holds for all")
  func before() throws {
    let twin = Twin().with { $0.proceeding = "{tanggal_penilaian: 2026-01-01}" }
    let found = try laboratory.analyse(twin.text).consequences.procedure
    #expect(found.map(\.code?.description) == ["uu-8-1981"])
  }

  @Test("Conduct after the day needs no date of the proceeding")
  func after() throws {
    let found = try laboratory.analyse(Twin().with { $0.date = "2026-02-01" }.text)
    #expect(found.consequences.procedure.map(\.basis?.identifier) == ["uu-20-2025/pasal-369"])
    #expect(!found.questions.contains { $0.key == "proses" })
  }
}
