import RuleEngine
import StatuteModel
import Testing

@Suite("Old and new law beside each other (regime B)")
struct RegimeComparisonTests {
  private func comparison(_ old: Charge, _ new: Charge) throws -> RegimeComparison {
    try Texts.calculator().comparison(old: old, on: Day.old(), new: new, on: Day.new())
  }

  private func verdicts(_ comparison: RegimeComparison) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: comparison.items.map { ($0.key.rawValue, $0.value.rawValue) })
  }

  @Test("The worked example: months, fines, steps and rival readings")
  func workedExample() throws {
    let cases = [
      ("T1", try charge("4", "17"), "240", "800000000"),
      ("T2", try charge("4"), "180", "600000000"),
      ("T3", try charge("6"), "180", "600000000"),
      ("T4", try charge("4", "15/1", accused: .corporation), nil, "1800000000"),
      ("T5", try charge("4", "10", form: .assistance), "180", "600000000"),
    ]
    var lines: [String] = []
    for (name, charge, months, fine) in cases {
      let comparison = try comparison(charge, charge)
      let penalty = comparison.applied.penalty
      #expect(penalty.prison?.maximum?.text == months, "\(name)")
      #expect(penalty.fine?.maximum.text == fine, "\(name)")
      #expect(penalty.prison?.minimum == nil && penalty.fine?.minimum == nil, "\(name)")
      lines.append("\(name) " + Printing.lines(comparison.applied).joined(separator: "\n"))
      lines.append("  lama: \(Printing.range(comparison.old.penalty))")
      lines.append("  baru: \(Printing.range(comparison.new.penalty))")
      lines += verdicts(comparison).sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
      lines += comparison.lawReadings.map { "  hukum: \(Printing.rival($0))" }
    }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "contoh-rezim-b")
  }

  @Test("T1 says what the case format prints for it")
  func firstFinding() throws {
    let charge = try charge("4", "17")
    let comparison = try comparison(charge, charge)
    #expect(
      comparison.applied.penalty.steps.map {
        "\($0.basis.identifier): \(PenaltyText.text($0, in: .indonesian))"
      } == [
        "uu-1-2026/lampiran-1/nomor-48: 15 tahun dan/atau kategori VII",
        "uu-1-2023/pasal-3/ayat-1: denda dalam batas lama, Rp600 juta",
        "uu-21-2007/pasal-17: ditambah 1/3",
      ])
    let readings = comparison.applied.readings
    #expect(readings.map(\.reading.name) == ["batas 15 tahun", "denda baru sepenuhnya"])
    #expect(
      readings.map { $0.basis?.identifier } == [
        "uu-1-2026/pasal-3/ayat-1", "uu-1-2026/lampiran-1/nomor-48",
      ])
    #expect(readings.first?.prison?.maximum == Rational(180))
    #expect(readings.first?.fine == nil)
    #expect(readings.last?.fine?.maximum.roundedDown == 6_666_666_666)
    #expect(readings.last?.fine?.maximum.text == "20000000000/3")
    #expect(readings.last?.fine?.category == 7)
    #expect(
      verdicts(comparison) == [
        "minimum_penjara": "baru", "maksimum_penjara": "sama", "minimum_denda": "baru",
        "maksimum_denda": "lama", "sifat_denda": "baru", "pengganti_denda": "diperdebatkan",
      ])
  }

  @Test("Every item of the comparison, for what was Pasal 2 and for assistance to Pasal 4")
  func items() throws {
    let expected = [
      "minimum_penjara": "baru", "maksimum_penjara": "sama", "minimum_denda": "baru",
      "maksimum_denda": "lama", "sifat_denda": "baru", "pengganti_denda": "diperdebatkan",
    ]
    for clause in ["1", "2"] {
      let comparison = try comparison(
        try charge("2/\(clause)"), try charge("455/\(clause)"))
      #expect(verdicts(comparison) == expected)
      #expect(comparison.applied.penalty.fine?.maximum == Rational(600_000_000))
      #expect(comparison.applied.penalty.link == .or)
    }
    let helped = try charge("4", "10", form: .assistance)
    #expect(
      verdicts(try comparison(helped, helped))["percobaan_pembantuan"] == "diperdebatkan")
  }

  @Test(
    "The fine applied is never above the old maximum, nor above the new",
    arguments: [
      "3", "4", "5", "6", "7/2", "9", "19", "20", "21/1", "21/2", "21/3", "22", "23", "24",
    ])
  func ceiling(article: String) throws {
    let charge = try charge(article)
    let comparison = try comparison(charge, charge)
    let old = try #require(comparison.old.penalty.fine?.maximum)
    let new = try #require(comparison.new.penalty.fine?.maximum)
    #expect(comparison.applied.penalty.fine?.maximum == min(old, new))
    #expect(comparison.applied.penalty.prison == comparison.new.penalty.prison)
  }

  @Test("Life alone under the old law, life or a fixed term under the new: the new is milder")
  func death() throws {
    let charge = try charge("7/2")
    let comparison = try comparison(charge, charge)
    #expect(comparison.items[.prisonMaximum] == .new)
    #expect(comparison.applied.penalty.prison?.includesLife == true)
    #expect(comparison.applied.penalty.prison?.maximum == Rational(240))
    #expect(comparison.old.penalty.prison?.maximum == nil)
  }

  @Test("Rights are not taken for old conduct, and the other reading is shown")
  func additional() throws {
    let comparison = try comparison(try charge("2/1"), try charge("455/1"))
    #expect(comparison.applied.penalty.additional.isEmpty)
    #expect(comparison.new.penalty.additional.map(\.basis.identifier) == ["uu-1-2023/pasal-456"])
    let reading = comparison.applied.readings.first { $0.reading.name == "pidana tambahan baru" }
    #expect(reading?.additional?.map(\.basis.identifier) == ["uu-1-2023/pasal-456"])
  }

  @Test("What was Pasal 2 is Pasal 455 of the new code, clause by clause")
  func successor() throws {
    let calculator = try Texts.calculator()
    for clause in ["1", "2"] {
      #expect(
        calculator.successor(of: try cite("2/\(clause)"), on: try Day.new())
          == (try cite("455/\(clause)")))
    }
    #expect(
      calculator.successor(of: try cite("uu-6-2011/pasal-120/ayat-1"), on: try Day.new())
        == (try cite("457")))
    #expect(calculator.successor(of: try cite("4"), on: try Day.new()) == nil)
    #expect(calculator.successor(of: try cite("2/1"), on: try Day.old()) == nil)
  }
}
