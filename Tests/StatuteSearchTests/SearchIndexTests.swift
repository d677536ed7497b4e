import Foundation
import StatuteSearch
import Testing

/// One index for all tests; that it can be shared between threads is part of what is tested.
enum Fixture {
  static let index = Result { () throws(SearchError) in try SearchIndex(provisions) }
}

@Suite("Searching the law")
struct SearchIndexTests {
  private func search(_ text: String, limit: Int = 20) throws -> SearchResult {
    try Fixture.index.get().search(text, limit: limit)
  }

  private func identifiers(_ text: String) throws -> [String] {
    try search(text, limit: 100).hits.map { String($0.document.identifier.dropFirst(11)) }
  }

  @Test("The fixture is read whole")
  func fixtureIsWhole() {
    #expect(provisions.count == provisionLines.split(separator: "\n").count)
  }

  @Test("One form of a word finds the other, and the law's own word is marked")
  func findsOtherForm() throws {
    let result = try search("dipekerjakan korban")
    #expect(result.hits.first?.document.identifier == "uu-21-2007/pasal-12")
    let marked = result.hits.first?.snippet.filter(\.isMatch).map(\.text) ?? []
    #expect(marked.contains("mempekerjakan korban") || marked.contains("mempekerjakan"))
  }

  @Test("Joined segments of a snippet are the law's words, marks aside")
  func snippetKeepsTheWords() throws {
    for hit in try search("restitusi").hits {
      let text = hit.snippet.map(\.text).joined().split(separator: "…").joined()
      #expect(hit.document.text.contains(text))
      #expect(!hit.snippet.filter(\.isMatch).isEmpty)
    }
  }

  @Test("A phrase wants its words in order, in any form")
  func findsPhrase() throws {
    #expect(try identifiers("\"kerja paksa\"").isEmpty)
    #expect(try identifiers("“pelayanan paksa”") == ["pasal-1/angka-7"])
    #expect(try identifiers("\"paksa pelayanan\"").isEmpty)
    #expect(try identifiers("„penyalahgunaan kekuasaan“").contains("pasal-2/ayat-1"))
    #expect(try identifiers("\"dengan atau tanpa persetujuan\"") == ["pasal-1/angka-7"])
  }

  @Test("A beginning finds every word that begins so, and no other form")
  func findsPrefix() throws {
    let found = try Set(identifiers("mengeksploit*"))
    #expect(found == ["pasal-2/ayat-1", "pasal-27"])
    #expect(try identifiers("pekerj*") == ["pasal-51/ayat-2"])
  }

  @Test("An excluded word takes its provisions out, in any form")
  func excludes() throws {
    let all = try search("restitusi").total
    let some = try search("restitusi -dititipkan").total
    let phrase = try search("restitusi -\"dapat dititipkan\"").total
    #expect(some < all && some <= phrase && phrase < all)
    #expect(try search("restitusi -titip").total == some)
  }

  @Test("A Roman number is found by itself alone")
  func romanNumbers() throws {
    let documents = ["VII", "VIII"].map { category in
      SearchDocument(
        act: "uu-99-2099", identifier: "uu-99-2099/pasal-\(category.count)", title: category,
        text: "denda paling banyak kategori \(category)")
    }
    let index = try SearchIndex(documents)
    #expect(try index.search("kategori VII").hits.map(\.document.title) == ["VII"])
    #expect(try index.search("kategori viii").hits.map(\.document.title) == ["VIII"])
  }

  @Test("Places narrow the search")
  func narrows() throws {
    #expect(try identifiers("pasal:7") == ["pasal-7/ayat-1", "pasal-7/ayat-2"])
    #expect(try identifiers("korban pasal:7 ayat:2") == ["pasal-7/ayat-2"])
    #expect(try identifiers("uu:21/2007 pasal:67") == ["pasal-67"])
    #expect(try identifiers("uu:uu-21-2007 pasal:67") == ["pasal-67"])
    #expect(throws: SearchError.unknownAct(name: "uu-99-2099", nearest: [])) {
      try identifiers("uu:uu-99-2099")
    }
    let elucidations = try search("di:penjelasan", limit: 99).hits.map(\.document.kind)
    #expect(Set(elucidations) == [.penjelasan])
    #expect(try identifiers("uu-21-2007/pasal-7 matinya") == ["pasal-7/ayat-2"])
    #expect(try identifiers("UU-21-2007/pasal-7/").count == 2)
    #expect(try identifiers("pasal:7").count == identifiers("uu-21-2007/pasal-7").count)
  }

  @Test("The name of a provision finds that provision first")
  func findsByName() throws {
    #expect(try identifiers("pasal 7 ayat 1").first == "pasal-7/ayat-1")
    #expect(try identifiers("Pasal 48 ayat (6)").first == "pasal-48/ayat-6")
    #expect(try identifiers("pasal 1 angka 13").first == "pasal-1/angka-13")
  }

  @Test("An amount is found however its thousands are written")
  func findsAmounts() throws {
    let expected = try identifiers("Rp200.000.000,00")
    #expect(expected == ["pasal-7/ayat-2"])
    #expect(try identifiers("200.000.000") == expected)
    #expect(try identifiers("200000000") == expected)
  }

  @Test("Stop words neither fail a query nor decide it")
  func ignoresStopWords() throws {
    let result = try search("restitusi yang adalah sebagaimana")
    #expect(result.total == (try search("restitusi").total))
    #expect(result.ignoredWords == ["yang", "adalah", "sebagaimana"])
    #expect(try search("dan").total > 10)
    #expect(try search("dan").ignoredWords.isEmpty)
  }

  @Test("The written form outranks the other forms")
  func prefersWrittenForm() throws {
    #expect(try identifiers("mengeksploitasi").first == "pasal-27")
    #expect(try search("eksploitasi").hits.first?.document.text.contains("ksploitasi ") == true)
  }

  @Test("Reduplications and hyphens do not hide words")
  func findsReduplications() throws {
    #expect(try identifiers("hak-hak").contains("pasal-51/ayat-2"))
    #expect(try identifiers("hak").contains("pasal-51/ayat-2"))
    #expect(try identifiers("undang undang").contains("pasal-67"))
    #expect(try identifiers("\"Undang-Undang ini mulai berlaku\"") == ["pasal-67"])
  }

  @Test("The total counts every match and the limit only what is shown")
  func limits() throws {
    let all = try search("pidana", limit: 1_000)
    let few = try search("pidana", limit: 3)
    #expect(all.total == all.hits.count && few.total == all.total)
    #expect(few.hits == Array(all.hits.prefix(3)))
    #expect(try search("pidana", limit: 0).hits.isEmpty)
    #expect(try search("pidana", limit: -1).hits.isEmpty)
  }

  @Test("Equal ranks keep the order of the law, in every run and on every thread")
  func isDeterministic() async throws {
    let twins = (1...30).map {
      SearchDocument(
        act: "uu-99-2099", identifier: "uu-99-2099/pasal-\($0)", title: "Pasal", text: "Sama saja.")
    }
    let index = try SearchIndex(twins)
    let expected = try index.search("sama", limit: 30)
    #expect(expected.hits.map(\.document) == twins)
    await withTaskGroup(of: SearchResult?.self) { group in
      for _ in 0..<20 { group.addTask { try? index.search("sama", limit: 30) } }
      for await result in group { #expect(result == expected) }
    }
  }

  @Test("An empty index answers")
  func answersWithoutDocuments() throws {
    let result = try SearchIndex([]).search("korban")
    #expect(result.total == 0 && result.hits.isEmpty)
    #expect(result.suggestions.words.map(\.word) == ["korban"])
    #expect(result.suggestions.words.first?.nearest == [])
  }

  @Test("Control characters in a text cannot forge marks")
  func marksCannotBeForged() throws {
    let document = SearchDocument(
      act: "a", identifier: "a/b", title: "T\u{0}", text: "satu\u{2}dua\u{3} \u{0}tiga korban\u{1}")
    let hit = try SearchIndex([document]).search("korban").hits.first
    #expect(hit?.snippet.filter(\.isMatch).map(\.text) == ["korban"])
    #expect(hit?.document == document)
  }

  @Test("Building takes a small part of a second of the processor, a search a small part of that")
  func isQuick() throws {
    let many = (0..<9).flatMap { _ in provisions }
    let building = try processorTime { _ = try SearchIndex(many) }
    #expect(building < .milliseconds(300))
    let index = try Fixture.index.get()
    let searching = try processorTime { for _ in 0..<20 { _ = try index.search("korban anak") } }
    #expect(searching / 20 < .milliseconds(5))
  }

  /// What the work took of this thread's processor, whatever else the machine does meanwhile.
  private func processorTime(_ work: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let begin = now()
    try work()
    return now() - begin
  }
}
