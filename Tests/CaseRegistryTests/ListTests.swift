import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Lists of cases")
struct ListTests {
  private func registry(passphrase: String? = nil) async throws -> CaseRegistry {
    let registry = try await Office().open(passphrase: passphrase)
    _ = try await registry.create([
      NewCase(
        text: Office.text(city: "Kupang"), title: "LP/B/012/III/2024",
        summary: CaseSummary(
          regime: "peralihan", stage: "penyidikan", accused: 1, victims: 3, childVictim: .yes,
          metOffences: ["pasal-2"], openOffences: ["pasal-4", "pasal-7"])),
      NewCase(
        text: Office.text(city: "Ende"),
        summary: CaseSummary(
          regime: "baru", stage: "penuntutan", victims: 1, childVictim: .no,
          metOffences: ["pasal-2", "pasal-10"])),
      NewCase(text: Office.text(city: "Maumere")),
      NewCase(
        text: "perkara: {ringkasan: \"100% benar, 'kutip' dan (kurung) * - ^ :\"}",
        summary: CaseSummary(metOffences: ["pasal-22"])),
    ])
    return registry
  }

  @Test("A filter shows what is known to be so, never what is only unknown")
  func filters() async throws {
    let registry = try await registry()
    func numbers(_ change: (inout CaseQuery) -> Void) async throws -> [Int] {
      var query = CaseQuery()
      query.sort = .number
      query.descending = false
      change(&query)
      return try await registry.list(query).entries.map(\.number)
    }
    #expect(try await numbers { $0.regime = "baru" } == [2])
    #expect(try await numbers { $0.stage = "penyidikan" } == [1])
    #expect(try await numbers { $0.childVictim = .no } == [2])
    #expect(try await numbers { $0.childVictim = .unknown } == [3, 4])
    #expect(try await numbers { $0.metOffence = "pasal-2" } == [1, 2])
    #expect(try await numbers { $0.metOffence = "'; DROP TABLE registered_case; --" } == [])
    #expect(try await numbers { $0.sort = .victims } == [2, 1, 3, 4])
    #expect(
      try await numbers {
        $0.sort = .victims
        $0.descending = true
      } == [1, 2, 4, 3])
    let third = try #require(try await registry.find(number: 3))
    _ = try await registry.setStatus(.archived, of: third.id)
    #expect(try await numbers { $0.statuses = [.ongoing, .finished] } == [1, 2, 4])
    #expect(try await numbers { $0.statuses = [.archived] } == [3])
    #expect(try await registry.counts() == [.ongoing: 3, .finished: 0, .archived: 1])
    #expect(try await registry.list().entries.first?.number == 3, "last changed first")
  }

  @Test("Pages hold every case once; a page beyond the last is the last")
  func pages() async throws {
    let registry = try await Office().open()
    _ = try await registry.create((0..<57).map { NewCase(text: "kasus \($0)") })
    for sort in CaseQuery.Sort.allCases {
      var query = CaseQuery()
      query.sort = sort
      query.pageSize = 10
      var seen: [Int] = []
      for page in 1...6 {
        query.page = page
        let answer = try await registry.list(query)
        #expect(answer.total == 57)
        #expect(answer.pageCount == 6)
        seen += answer.entries.map(\.number)
      }
      #expect(seen.sorted() == Array(1...57))
      query.page = 99
      #expect(try await registry.list(query).page == 6)
      query.page = -3
      #expect(try await registry.list(query).page == 1)
    }
  }

  @Test(
    "A search finds titles and texts, by whole words and by the beginning of the last",
    arguments: [
      ("kupang", [1]), ("MAUM", [3]), ("dijanjikan toko", [1, 2, 3]), ("toko ende", [2]),
      ("LP/B/012/III/2024", [1]), ("100%", [4]), ("'kutip'", [4]), ("(kurung)", [4]),
      ("kupang OR ende", []), ("NOT kupang", []), ("title:LP", []), ("", [1, 2, 3, 4]),
      ("   ", [1, 2, 3, 4]),
    ], [nil, "kata sandi 9"])
  func search(expectation: (words: String, numbers: [Int]), passphrase: String?) async throws {
    let registry = try await registry(passphrase: passphrase)
    let found = try await registry.list(.searching(expectation.words)).entries.map(\.number)
    #expect(found.sorted() == expectation.numbers)
  }

  @Test(
    "Signs are text: none of them breaks a search", arguments: [nil, "kata sandi 9"])
  func hostile(passphrase: String?) async throws {
    let registry = try await registry(passphrase: passphrase)
    let signs = [
      "\"*-(", "\"", "\"\"", "*", "(", ")", "-", "^", ":", "NEAR(", "a\"b", "a*b*", "{a b}",
      "a + b",
      "'; DROP TABLE registered_case; --", "%", "_", "\0", "a\0b", "\u{202E}", "👩‍👩‍👧", "٣",
      "\\", "AND", "OR", "NOT", "AND AND", "1/0", "²", "\u{301}", "ﷺ",
      String(repeating: "a ", count: 5000), String(repeating: "b", count: 200_000),
      String(repeating: "\"", count: 999),
    ]
    for sign in signs { _ = try await registry.list(.searching(sign)) }
    var generator = Seeded(state: 7)
    let letters = Array("ab1\"'*-+(){}^:;%_\\/.,<>&|!?# \t\n\0é👩")
    for _ in 0..<500 {
      let typed = String((0..<8).compactMap { _ in letters.randomElement(using: &generator) })
      _ = try await registry.list(.searching(typed))
    }
    #expect(try await registry.list().total == 4)
  }
}
