import StatuteSearch
import Testing

@Suite("Queries that are not questions")
struct HostileQueryTests {
  static let harmless = [
    "\"korban", "korban\"", "\"\"\"korban\"\"\"", "(korban", "korban)", "((((korban",
    "NEAR(korban anak, 2)", "korban AND", "AND OR NOT korban", "NOT korban", "korban NOT",
    "korban OR", "title:korban", "body : korban", "{title body}: korban", "^korban", "+korban",
    "korban + anak", "korban*", "*korban", "kor*ban*", "**korban**", "korban; DROP TABLE provision",
    "korban' OR '1'='1", "korban\u{0}anak", "\u{1}korban", "\u{2}korban\u{3}", "😀 korban",
    "korban👨‍👩‍👧‍👦", "ＫＯＲＢＡＮ korban", "korban\u{301}", "𝔨orban korban", "\u{202E}korban",
    "“korban", "”korban“", "«korban»", "„korban‟", "korban --", "--korban korban", "- korban",
    "pasal: korban", "di:entah korban", "uu: korban", ":korban", "::: korban", "a:b:c korban",
    "korban\n\n\tanak", "%korban_", "\\korban\\", "korban\u{FFFD}", "\u{FEFF}korban", "🇮🇩korban",
  ]

  @Test("No text makes the search stumble over its own language", arguments: harmless)
  func isAnswered(_ text: String) throws {
    let index = try Fixture.index.get()
    let answer = Result { () throws(SearchError) in try index.search(text) }
    if case .failure(let error) = answer {
      #expect(error == .onlyExclusions && text.hasPrefix("-"))
    }
  }

  @Test("Operators of FTS5 are ordinary words")
  func readsOperatorsAsWords() throws {
    let result = try Fixture.index.get().search("NEAR korban")
    #expect(result.suggestions.words.map(\.word) == ["near"])
  }

  @Test(
    "A query without words says so",
    arguments: ["", "   ", "\n", "\"", "\"\"", "“ ”", "()*:-", "- - -", "😀", "\u{0}", "…", "''"])
  func refusesEmpty(_ text: String) {
    #expect(throws: SearchError.emptyQuery) { try SearchQuery(text) }
  }

  @Test("A query that only excludes says so", arguments: ["-korban", "-\"kerja paksa\" -anak"])
  func refusesExclusionsAlone(_ text: String) {
    #expect(throws: SearchError.onlyExclusions) { try SearchQuery(text) }
  }

  @Test("An oversized query is refused before any work")
  func refusesOversized() {
    let words = String(repeating: "korban ", count: 15_000)
    #expect(throws: SearchError.tooLong(limit: 2_000)) { try SearchQuery(words) }
    let letters = String(repeating: "k", count: 100_000)
    #expect(throws: SearchError.tooLong(limit: 2_000)) { try SearchQuery(letters) }
    let accents = "k" + String(repeating: "\u{301}", count: 100_000)
    #expect(throws: SearchError.tooLong(limit: 2_000)) { try SearchQuery(accents) }
    let many = String(repeating: "korban ", count: 65)
    #expect(throws: SearchError.tooManyWords(count: 65, limit: 64)) { try SearchQuery(many) }
  }

  @Test("The largest query allowed is answered")
  func answersLargest() throws {
    let index = try Fixture.index.get()
    let words = (0..<64).map { "kata\($0)" }.joined(separator: " ")
    #expect(try index.search(words).total == 0)
    let word = String(repeating: "penyalahgunaan", count: 142)
    #expect(try index.search(word).total == 0)
    #expect(try index.search(String(repeating: "\"", count: 1_990) + "korban").total > 0)
  }

  @Test("Every error has its sentence in both languages")
  func saysWhy() {
    let errors: [(SearchError, String, String)] = [
      (
        .emptyQuery,
        "pencarian tidak berisi kata; tulis sedikitnya satu kata, misalnya `restitusi`",
        "the query has no words; write at least one, such as `restitusi`"
      ),
      (
        .onlyExclusions,
        "pencarian hanya berisi kata yang dikecualikan; tulis juga kata yang dicari",
        "the query has only excluded words; write a word to look for as well"
      ),
      (
        .tooLong(limit: 2_000), "pencarian lebih panjang dari 2000 karakter",
        "the query is longer than 2000 characters"
      ),
      (
        .tooManyWords(count: 65, limit: 64), "pencarian berisi 65 kata; paling banyak 64 kata",
        "the query has 65 words; at most 64 are sought"
      ),
      (
        .stemmerUnavailable, "libstemmer di komputer ini tidak memuat bahasa Indonesia",
        "libstemmer on this computer does not know Indonesian"
      ),
      (
        .database(code: 11, message: "malformed"),
        "SQLite menghentikan pencarian dengan kode 11: malformed",
        "SQLite stopped the search with code 11: malformed"
      ),
    ]
    for (error, indonesian, english) in errors {
      #expect(error.indonesian == indonesian)
      #expect(error.english == english)
    }
  }
}
