import StatuteModel
import Testing

@testable import Drafting

@Suite("Filters print dates, money, numbers, provisions and people as the conventions say")
struct FilterTests {
  private func print(_ tag: String, _ values: [String: TemplateValue]) throws -> String {
    let words = try Docx.render(Docx.paragraph("{{\(tag)}}"), values).joined(separator: "|")
    return String(words.map { $0 == "\u{A0}" ? " " : $0 })
  }

  @Test(
    "Money",
    arguments: [
      ("jumlah", 120_000_000, "Rp120.000.000,00"),
      ("rupiah jumlah", 120_000_000, "Rp120.000.000,00 (seratus dua puluh juta rupiah)"),
      ("rupiah jumlah", 3_200_000, "Rp3.200.000,00 (tiga juta dua ratus ribu rupiah)"),
      ("rupiah jumlah", 500, "Rp500,00 (lima ratus rupiah)"),
      ("terbilang jumlah", 1_000_000_000, "satu miliar rupiah"),
    ] as [(String, Int64, String)])
  func money(tag: String, amount: Int64, words: String) throws {
    #expect(try print(tag, ["jumlah": .money(Rupiah(amount))]) == words)
  }

  @Test(
    "Days",
    arguments: [
      ("hari", "2026-11-23", "23 November 2026"), ("tanggal hari", "2026-10-01", "1 Oktober 2026"),
      ("hari hari", "2026-11-23", "Senin"), ("hari hari", "2026-07-13", "Senin"),
      ("kapital tanggal hari", "2026-07-13", "13 JULI 2026"),
    ])
  func days(tag: String, day: String, words: String) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(try print(tag, ["hari": .date(date)]) == words)
  }

  @Test(
    "Numbers in words",
    arguments: [(8, "delapan"), (14, "empat belas"), (2026, "dua ribu dua puluh enam")])
  func numbers(number: Int, words: String) throws {
    #expect(try print("terbilang umur", ["umur": .number(number)]) == words)
  }

  @Test("A provision with its act, and without")
  func provisions() throws {
    let citation = try #require(Citation(identifier: "uu-21-2007/pasal-44/ayat-1"))
    let value = TemplateValue.citation(citation, name: "Pasal 44 ayat (1) UU contoh")
    #expect(try print("ketentuan", ["ketentuan": value]) == "Pasal 44 ayat (1) UU contoh")
    #expect(try print("pasal ketentuan", ["ketentuan": value]) == "Pasal 44 ayat (1)")
  }

  @Test("A person by name, and by pseudonym")
  func people() throws {
    let value = TemplateValue.person(name: "Marta Sulastri", pseudonym: "Korban M.S.")
    #expect(try print("orang", ["orang": value]) == "Marta Sulastri")
    #expect(try print("samaran orang", ["orang": value]) == "Korban M.S.")
  }

  @Test("A person's name stops a document that must not carry it, whatever the filter")
  func protection() throws {
    let template = try Docx.template(Docx.paragraph("{{samaran orang}}"))
    let value = TemplateValue.person(name: "Marta Sulastri", pseudonym: "Korban M.S.")
    #expect(throws: RenderFailure.self) {
      try template.render(
        .record(["orang": value]), protecting: ProtectedNames(["Marta Sulastri"]))
    }
  }

  @Test("An unknown value prints its placeholder through every filter")
  func missing() throws {
    for tag in ["rupiah jumlah", "hari hari", "pasal ketentuan", "samaran orang"] {
      #expect(try print(tag, [:]).hasSuffix(": belum diisi]"))
    }
  }
}
