import Hummingbird
import HummingbirdTesting
import StatuteModel
import StatuteXML
import Testing

@testable import Workbench

@Suite("The pages of the law")
struct StatutePagesTests {
  @Test("Every article of UU 21/2007 stands on its page word for word")
  func wholeAct() async throws {
    let statute = try Visit.library.get().statute(#require(ActIdentifier("uu-21-2007")))
    try #require(statute.articles.count == 67)
    try await Visit.with { client in
      for article in statute.articles {
        let citation = statute.citation(of: article)
        let answer = try await client.execute(
          uri: "/undang-undang/\(citation.identifier)", method: .get)
        #expect(answer.status == .ok)
        let law = PageText.words(
          of: String(
            answer.text[
              (answer.text.firstRange(of: "id=\"t-bunyi\"")?.lowerBound ?? answer.text.startIndex)...
            ]),
          from: "<div class=\"law\" lang=\"id\">", to: "</div>")
        let expected = statute.fullText(of: article).dropFirst().joined()
        #expect(PageText.letters(law) == PageText.letters(expected), "\(citation.text)")
      }
    }
  }

  @Test("Every unit of every act has a page, and every link in it leads somewhere")
  func links() async throws {
    let library = try Visit.library.get()
    try await Visit.with { client in
      var links: Set<String> = []
      for statute in try library.all() {
        for provision in statute.provisions
        where provision.kind == .article || provision.kind == .entry {
          let citation = statute.citation(of: provision)
          guard !citation.steps.isEmpty else { continue }
          let answer = try await client.execute(
            uri: "/undang-undang/\(citation.identifier)", method: .get)
          #expect(answer.status == .ok, "\(citation.identifier)")
          links.formUnion(Self.links(in: answer.text))
        }
      }
      #expect(links.count > 100)
      for link in links.sorted() {
        let path = link.prefix { $0 != "#" }
        let answer = try await client.execute(uri: String(path), method: .get)
        #expect(answer.status == .ok, "\(link)")
      }
    }
  }

  private static func links(in page: String) -> [String] {
    var links: [String] = []
    var rest = page[...]
    while let start = rest.firstRange(of: "href=\"/undang-undang") {
      let link = rest[start.upperBound...].prefix { $0 != "\"" }
      links.append("/undang-undang\(link)".replacing("&amp;", with: "&"))
      rest = rest[start.upperBound...]
    }
    return links
  }

  @Test("A fragment in a link is the identifier of a line on the page that it leads to")
  func fragments() async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-7", method: .get)
      let links = Self.links(in: answer.text).filter { $0.contains("#") && $0.contains("/pasal-") }
      try #require(!links.isEmpty)
      for link in links {
        let parts = link.split(separator: "#")
        let page = try await client.execute(uri: String(parts[0]), method: .get)
        #expect(page.text.contains("id=\"\(parts[1])\""), "\(link)")
      }
    }
  }

  @Test(
    "The day decides how Pasal 2 stands, and in which language that is said",
    arguments: [
      ("2025-12-31", "berlaku sejak 19 April 2007", "in force since 19 April 2007"),
      ("2026-01-02", "DICABUT sejak 2 Januari 2026", "REVOKED since 2 January 2026"),
      ("2 Januari 2026", "DICABUT sejak 2 Januari 2026", "REVOKED since 2 January 2026"),
      ("2007-04-18", "BELUM BERLAKU; mulai berlaku 19 April 2007", "NOT YET IN FORCE"),
    ])
  func days(day: String, indonesian: String, english: String) async throws {
    try await Visit.with { client in
      let uri = "/undang-undang/uu-21-2007/pasal-2?pada=\(FormFields.encoded(day))"
      let first = try await client.execute(uri: uri, method: .get)
      #expect(first.text.contains(indonesian))
      let second = try await client.execute(
        uri: uri, method: .get, headers: [.cookie: "rujukan_bahasa=en"])
      #expect(second.text.contains(english))
      #expect(second.text.contains("<html lang=\"en\""))
    }
  }

  @Test("Before the change nothing is read as Pasal 455; after it the page shows its words")
  func successor() async throws {
    try await Visit.with { client in
      let before = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-2?pada=2025-12-31", method: .get)
      #expect(!before.text.contains("Penggantinya"))
      let after = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-2?pada=2026-01-02", method: .get)
      #expect(after.text.contains("Penggantinya"))
      #expect(after.text.contains("kategori VII"))
    }
  }

  @Test("The bar marks the days on which the law changed, each a link")
  func eras() async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-3", method: .get)
      #expect(answer.text.contains("<a href=\"?pada=2007-04-19\">19 April 2007</a> mulai berlaku"))
      #expect(
        answer.text.contains(
          "\"?pada=2026-01-02\" aria-current=\"true\">2 Januari 2026</a> kata-kata diganti"))
    }
  }

  @Test("A day that is none is said, and today is shown")
  func wrongDay() async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-2?pada=31+Februari+2026", method: .get)
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("Tanggal itu tidak dikenal"))
      #expect(answer.text.contains("Dibaca pada 23 November 2026"))
    }
  }

  @Test("A day stays while the reader follows a reference")
  func keptDay() async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-7?pada=2025-12-31", method: .get)
      #expect(answer.text.contains("href=\"/undang-undang/uu-21-2007/pasal-2?pada=2025-12-31"))
    }
  }

  @Test("Excerpts and words that are not verified say so")
  func doubt() async throws {
    try await Visit.with { client in
      let excerpt = try await client.execute(
        uri: "/undang-undang/uu-1-2023/pasal-455", method: .get)
      #expect(excerpt.text.contains("Kutipan: pasal Buku Kesatu"))
      let doubtful = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-2", method: .get)
      #expect(doubtful.text.contains("Belum diverifikasi"))
      #expect(doubtful.text.contains("class=\"unsure\""))
    }
  }

  @Test("A term leads to its definition on the same page, without script")
  func terms() async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/uu-21-2007/pasal-2", method: .get)
      var rest = answer.text[...]
      var count = 0
      while let start = rest.firstRange(of: "<a class=\"def\" href=\"#") {
        let id = rest[start.upperBound...].prefix { $0 != "\"" }
        #expect(answer.text.contains("id=\"\(id)\""))
        rest = rest[start.upperBound...]
        count += 1
      }
      #expect(count > 3)
    }
  }

  @Test("The search marks what was sought, as a page and as a piece")
  func search() async throws {
    try await Visit.with { client in
      let page = try await client.execute(
        uri: "/undang-undang/cari?q=jeratan+utang", method: .get)
      #expect(page.text.contains("<mark>"))
      #expect(page.text.contains("Pasal 1 angka 15 UU 21/2007"))
      let piece = try await client.execute(
        uri: "/undang-undang/cari/hasil?q=jeratan+utang", method: .get)
      #expect(piece.text.contains("<mark>"))
      #expect(!piece.text.contains("<html"))
      let nothing = try await client.execute(
        uri: "/undang-undang/cari?q=zzzzzz", method: .get)
      #expect(nothing.text.contains("Tidak ada yang ditemukan"))
    }
  }

  @Test("The list names every act, and each has its contents")
  func list() async throws {
    let library = try Visit.library.get()
    try await Visit.with { client in
      let answer = try await client.execute(uri: "/undang-undang", method: .get)
      for statute in try library.all() {
        #expect(answer.text.contains("href=\"/undang-undang/\(statute.identity.id)\""))
        let contents = try await client.execute(
          uri: "/undang-undang/\(statute.identity.id)", method: .get)
        #expect(contents.status == .ok)
      }
    }
  }
}
