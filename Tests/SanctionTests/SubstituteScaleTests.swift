import RuleEngine
import StatuteModel
import Testing

@Suite("Imprisonment in place of a fine")
struct SubstituteScaleTests {
  private func scale() throws -> SubstitutePrisonScale {
    try #require(try Texts.calculator().substituteScale(on: Day.new()))
  }

  /// The printed table, read here from its cells: amount and days, row by row.
  private func printedPoints() throws -> [(amount: Int64, days: Int)] {
    let act = try #require(try Texts.statutes().first { $0.identity.id.description == "uu-1-2026" })
    let citation = try #require(Citation(identifier: "uu-1-2026/lampiran-3/angka-3"))
    let item = try #require(act.find(citation))
    var points: [(amount: Int64, days: Int)] = []
    for case .table(let rows) in item.lead {
      for row in rows {
        let forms = row.suffix(2).map { cell in
          cell.marks.compactMap { mark, _ -> String? in
            guard case .quantity(_, let form) = mark.kind else { return nil }
            return form
          }
        }
        guard forms.count == 2, let amount = forms[0].first, let days = forms[1].first else {
          continue
        }
        points.append(
          (
            try #require(Int64(amount.dropFirst("IDR".count))),
            try #require(Int(days.dropFirst().dropLast()))
          ))
      }
    }
    return points
  }

  @Test("Every point of the table in Lampiran III follows from the rates above it")
  func everyPoint() throws {
    let scale = try scale()
    let points = try printedPoints()
    #expect(points.map(\.days) == Array(1...730))
    for point in points {
      #expect(
        try scale.days(for: Rational(point.amount)) == Rational(Int64(point.days)),
        "Rp\(point.amount)")
    }
  }

  @Test(
    "Fines become days",
    arguments: [
      (500_000, "1"), (1_000_000, "1"), (1_500_000, "3/2"), (50_000_000, "50"),
      (100_000_000, "60"), (200_000_000, "80"), (500_000_000, "140"), (600_000_000, "150"),
      (5_000_000_000, "410"), (6_000_000_000, "450"), (13_000_000_000, "730"),
      (50_000_000_000, "730"),
    ] as [(Int64, String)])
  func days(amount: Int64, days: String) throws {
    #expect(try scale().days(for: Rational(amount)).text == days)
  }

  @Test("Before 2026 there is no such scale")
  func oldLaw() throws {
    #expect(try Texts.calculator().substituteScale(on: Day.old()) == nil)
  }

  @Test("Unpaid restitution has its own rival substitutes")
  func restitution() throws {
    let calculator = try Texts.calculator()
    let old = try calculator.restitutionSubstitutes(on: Day.old())
    #expect(
      old.map { Printing.substitute($0.substitute) } == [
        "kurungan  – 1 tahun [uu-21-2007/pasal-50/ayat-4]"
      ])
    let new = try calculator.restitutionSubstitutes(on: Day.new())
    #expect(
      new.map { Printing.substitute($0.substitute) } == [
        "kurungan  – 1 tahun [uu-21-2007/pasal-50/ayat-4]",
        "penjara  –  [uu-20-2025/pasal-181/ayat-7]",
        "penjara 1 hari – 2 tahun [uu-1-2023/pasal-82/ayat-2, uu-1-2026/lampiran-3/angka-1]",
        "penjara  –  [uu-3-2026/pasal-21/ayat-8]",
      ])
    let spring = try #require(CalendarDate(iso: "2026-03-01"))
    #expect(try calculator.restitutionSubstitutes(on: spring).count == 3)
  }
}
