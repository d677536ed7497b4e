import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("Safety of the pages of cases")
struct CaseSafetyTests {
  @Test("A script in every text of a case is shown as text on every page")
  func scripts() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(HostileCase.text)
      _ = try await visit.post("\(address)/judul", [("judul", HostileCase.script)])
      _ = try await visit.post(
        "\(address)/catatan", [("bukti", "B1"), ("catatan", HostileCase.script)])
      let parts = ["perkara", "P1", "K1", "A1", "B1", "dokumen", "teks"]
      let pages =
        CasePart.allCases.map { address + $0.path } + ["/kasus"]
        + parts.map { "\(address)/ubah?bagian=\($0)" }
      var shown = 0
      for path in pages {
        let page = try await visit.get(path)
        #expect(page.status == .ok, "\(path)")
        #expect(!page.text.contains("<script>alert"), "\(path)")
        if page.text.contains("&lt;script&gt;") { shown += 1 }
      }
      #expect(shown >= 8)
      for fields in [
        [("cara", "berkas"), ("teks", "x: \(HostileCase.script)")],
        [("cara", "contoh"), ("contoh", HostileCase.script)],
      ] {
        #expect(try await !visit.post("/kasus", fields).text.contains("<script>alert"))
      }
      let found = try await visit.post("/kasus/cari", [("q", HostileCase.script)])
      #expect(found.status == .ok && !found.text.contains("<script>alert"))
    }
  }

  @Test("The name of a victim stands in no address, no title and no page but the forms that ask it")
  func names() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.add(HostileCase.text)
      #expect(!address.contains("Melati"))
      let forms = ["ubah?bagian=teks", "ubah?bagian=K1", "ubah?bagian=perkara"].map {
        "\(address)/\($0)"
      }
      for path in CasePart.allCases.map({ address + $0.path }).filter({ !$0.hasSuffix("/ubah") })
        + ["/kasus"]
      {
        #expect(try await !visit.get(path).text.contains("Melatiwati"), "\(path)")
      }
      for path in forms {
        let page = try await visit.get(path).text
        let title = PageText.words(of: page, from: "<title>", to: "</title>")
        #expect(!title.isEmpty && !title.contains("Melati"), "\(path)")
      }
      let file = try await visit.get("\(address)/kasus.yaml")
      let disposition = try #require(HTTPField.Name("Content-Disposition"))
      #expect(file.headers[disposition] == "attachment; filename=\"kasus-1-versi-1.yaml\"")
      let found = try await visit.post("/kasus/cari", [("q", "Melatiwati")]).text
      #expect(found.contains("UJI-1") && !found.contains("?q=") && !found.contains("&q="))
    }
  }

  @Test("What changes a case is refused without the mark of its form")
  func marks() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      let before = try await visit.text(of: address)
      let parts = ["judul", "status", "ubah", "versi", "tanya", "catatan", "dakwaan", "simpan"]
      for path in ["/kasus", "/kasus/cari", "/kasus/buka"] + parts.map({ "\(address)/\($0)" }) {
        let answer = try await visit.client.execute(
          uri: path, method: .post,
          headers: [
            .cookie: visit.cookie, .contentType: "application/x-www-form-urlencoded",
          ], body: ByteBuffer(string: "cara=contoh&teks=versi: 1&versi=1&judul=x"))
        #expect(answer.status == .forbidden, "\(path)")
      }
      #expect(try await visit.text(of: address) == before)
      #expect(try await visit.get("/kasus").text.contains("1 kasus"))
    }
  }

  @Test("Who has not signed in sees no page of a case")
  func door() async throws {
    try await CaseVisit.with { visit in
      let address = try await visit.addSample(CasePagesTests.sample)
      for path in CasePart.allCases.map({ address + $0.path })
        + ["/kasus", "/kasus/baru", "/tur", "\(address)/kasus.yaml"]
      {
        let answer = try await visit.client.execute(uri: path, method: .get)
        #expect(answer.status == .seeOther, "\(path)")
        #expect(answer.headers[.location]?.hasPrefix("/masuk") == true, "\(path)")
      }
    }
  }

  @Test("An id that no case has is not found, and neither is what is no id")
  func unknownIDs() async throws {
    try await CaseVisit.with { visit in
      for id in ["00000000000000000000000000000000", "x", "%3Cscript%3E", "1"] {
        for part in CasePart.allCases {
          #expect(try await visit.get("/kasus/\(id)\(part.path)").status == .notFound)
        }
        let answer = try await visit.post("/kasus/\(id)/judul", [("judul", "x")])
        #expect(answer.status == .notFound)
      }
    }
  }

  @Test("A registry that cannot be opened is explained instead of shown")
  func closed() async throws {
    var configuration = try Visit.configuration()
    configuration.registry = "/tidak/ada/di/mana-pun/kasus.sqlite"
    try await Visit.with(configuration) { client in
      let (cookie, _) = try await Visit.signedIn(client)
      let page = try await client.execute(uri: "/kasus", method: .get, headers: [.cookie: cookie])
      #expect(page.status == .serviceUnavailable)
      #expect(page.text.contains("Daftar kasus belum dapat dibuka"))
    }
  }
}
