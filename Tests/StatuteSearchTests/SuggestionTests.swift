import StatuteSearch
import Testing

@Suite("When nothing is found")
struct SuggestionTests {
  private func suggestions(_ text: String) throws -> SearchSuggestions {
    let result = try Fixture.index.get().search(text)
    #expect(result.total == 0)
    return result.suggestions
  }

  @Test(
    "A misspelled word names the nearest words of the law",
    arguments: [
      ("restitsi", "restitusi"), ("korbna", "korban"), ("eksplotasi", "eksploitasi"),
      ("perekrtan", "perekrutan"), ("rehabilitsai", "rehabilitasi"), ("denad", "denda"),
    ])
  func namesNearest(_ wrong: String, _ right: String) throws {
    let words = try suggestions(wrong).words
    #expect(words.map(\.word) == [wrong])
    #expect(words.first?.nearest.first == right)
  }

  @Test("Only the unknown word of a query is corrected")
  func correctsUnknownOnly() throws {
    let suggestions = try suggestions("restitsi korban")
    #expect(suggestions.words.map(\.word) == ["restitsi"])
    #expect(suggestions.relaxed.map(\.dropped) == ["restitsi"])
    #expect(suggestions.relaxed.first?.query.text == "korban")
    #expect((suggestions.relaxed.first?.total ?? 0) > 10)
  }

  @Test("Known words that never meet say what one less would find, most first")
  func relaxes() throws {
    let suggestions = try suggestions("janin restitusi korban")
    #expect(suggestions.words.map(\.word) == ["janin"])
    let known = try self.suggestions("kasasi perekrutan pasal:48")
    #expect(known.words.isEmpty)
    #expect(known.relaxed.map(\.dropped) == ["perekrutan"])
    let totals = try self.suggestions("penculikan restitusi").relaxed.map(\.total)
    #expect(totals.count == 2 && totals == totals.sorted(by: >))
  }

  @Test("A phrase, an exclusion and a place can be the piece too many")
  func relaxesOtherPieces() throws {
    #expect(try suggestions("korban \"kerja paksa\"").relaxed.map(\.dropped) == ["\"kerja paksa\""])
    #expect(try suggestions("kasasi -banding").relaxed.map(\.dropped) == ["-banding"])
    #expect(try suggestions("restitusi pasal:7").relaxed.map(\.dropped).contains("pasal:7"))
  }

  @Test("Nothing near is said as nothing near")
  func staysSilent() throws {
    let suggestions = try suggestions("zzzzqqqq")
    #expect(suggestions.words.first?.nearest == [])
    #expect(suggestions.relaxed.isEmpty && !suggestions.isEmpty)
    #expect(try self.suggestions("987654321").words.first?.nearest == [])
  }

  @Test("Hits need no suggestions")
  func needsNone() throws {
    #expect(try Fixture.index.get().search("korban").suggestions == .none)
  }
}
