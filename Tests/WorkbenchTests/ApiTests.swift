import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import RuleEngine
import Testing

@testable import Workbench
@testable import rujukan

@Suite("The interface for programs")
struct ApiTests {
  private static let ready = "Tests/DocumentTests/Kasus/siap.yaml"
  private static let sample = "Contoh/pekerja-ke-malaysia.yaml"

  @Test("The description names every route, and no other")
  func description() async throws {
    let workbench = try Workbench(Visit.configuration())
    let renderer = try PageRenderer(
      folder: "\(Visit.root)/Templates/web", locksAfter: .seconds(60))
    let pages = try #require(workbench.groups(renderer).compactMap { $0 as? ApiPages }.first)
    let routes = pages.routes.map { "\($0.method.rawValue) \($0.path)" }.sorted()
    #expect(routes.count > 15)
    #expect(routes == pages.description.operations)
    try await Visit.with { client in
      let answer = try await client.execute(uri: "/api/openapi.json", method: .get)
      let document = try answer.json
      #expect(document["openapi"] as? String == "3.1.0")
      // What is open without key is what the description calls open.
      let paths = try #require(document["paths"] as? [String: [String: Any]])
      for route in pages.routes {
        let operation = paths[route.path]?[route.method.rawValue.lowercased()] as? [String: Any]
        #expect((operation?["security"] != nil) == route.isOpen, "\(route.path)")
      }
    }
  }

  @Test("The description names every kind of document")
  func kinds() async throws {
    try await ApiVisit.with { api in
      let document = try await api.ask(.get, "/api/openapi.json").json
      let components = try #require(document["components"] as? [String: Any])
      let schemas = try #require(components["schemas"] as? [String: [String: Any]])
      let address = try await api.add(try ApiVisit.sample(Self.sample))
      let found = try await api.ask(.get, "\(address)/dokumen").json
      let kinds = (found["jenis"] as? [[String: Any]])?.compactMap { $0["jenis"] as? String }
      #expect(schemas["Jenis"]?["enum"] as? [String] == kinds)
    }
  }

  @Test("A case is kept, read, saved as a new version, and found")
  func keep() async throws {
    try await ApiVisit.with { api in
      let text = try ApiVisit.sample(Self.sample)
      let address = try await api.add(text)
      let read = try await api.ask(.get, address)
      #expect(read.headers[.eTag] == "\"1\"")
      #expect(try read.json["teks"] as? String == text)
      let changed = text + "# dibaca ulang\n"
      let saved = try await api.ask(
        .put, address, changed, type: "application/yaml", headers: [.ifMatch: "\"1\""])
      #expect(saved.status == .ok)
      #expect(saved.headers[.eTag] == "\"2\"")
      #expect(try await api.ask(.get, address).json["teks"] as? String == changed)
      #expect(try await api.ask(.get, "\(address)?versi=1").json["teks"] as? String == text)
      let versions = try await api.ask(.get, "\(address)/versi").json["versi"] as? [[String: Any]]
      #expect(versions?.compactMap { $0["versi"] as? Int } == [2, 1])
      #expect(try await api.ask(.get, "/api/kasus?status=berjalan").json["jumlah"] as? Int == 1)
      #expect(try await api.ask(.get, "/api/kasus?status=arsip").json["jumlah"] as? Int == 0)
      let found = try await api.ask(.post, "/api/kasus/cari", #"{"kata": "LATIHAN"}"#)
      #expect(try found.json["jumlah"] as? Int == 1)
    }
  }

  @Test("Who rests on an old version changes nothing, and is told the new one")
  func conflict() async throws {
    try await ApiVisit.with { api in
      let text = try ApiVisit.sample(Self.sample)
      let address = try await api.add(text)
      func save(_ body: String, _ headers: HTTPFields) async throws -> TestResponse {
        try await api.ask(.put, address, body, type: "application/yaml", headers: headers)
      }
      #expect(try await save(text + "# pertama\n", [.ifMatch: "\"1\""]).status == .ok)
      let late = try await save(text + "# kedua\n", [.ifMatch: "\"1\""])
      #expect(late.status == .preconditionFailed)
      #expect(try late.json["versi"] as? Int == 2)
      #expect(try await save(text, [:]).status == .preconditionRequired)
      #expect(try await save(text, [.ifMatch: "*"]).status == .preconditionFailed)
      let kept = try await api.ask(.get, address).json
      #expect(kept["versi"] as? Int == 2)
      #expect((kept["teks"] as? String)?.hasSuffix("# pertama\n") == true)
      let draft = try await api.ask(.post, "\(address)/dokumen/kronologi", #"{"versi": 1}"#)
      #expect(draft.status == .preconditionFailed)
    }
  }

  @Test("An analysis is what the command prints, of a kept case and of one that is not kept")
  func analysis() async throws {
    let laboratory = try AnalysisLaboratory()
    let material = laboratory.material
    let file = try laboratory.file(Self.sample)
    let printed = try JSONOutput.text(
      AnalysisJSON(
        AnalysisReport(
          analysis: material.engine.analyse(file), file: file, books: material.books,
          vocabulary: material.vocabulary, names: material.names, explains: false,
          texts: AnswerTexts(
            material.books, material.vocabulary, material.names, keepsBytes: false))))
    try await ApiVisit.with { api in
      let text = try ApiVisit.sample(Self.sample)
      let address = try await api.add(text)
      let kept = try await api.ask(.get, "\(address)/analisis")
      let sent = try await api.ask(.post, "/api/analisis", text, type: "application/yaml")
      #expect(String(buffer: kept.body) == String(buffer: sent.body))
      #expect(String(buffer: kept.body) == printed)
      let english = try await api.ask(
        .get, "\(address)/analisis?tersisih=ya", headers: [.acceptLanguage: "en"])
      #expect(String(buffer: english.body) != String(buffer: kept.body))
      #expect(try await api.ask(.get, "/api/kasus").json["jumlah"] as? Int == 1)
    }
  }

  @Test("The next question, the check of a file and the law are answered")
  func others() async throws {
    try await ApiVisit.with { api in
      let open = try ApiVisit.sample("Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml")
      let address = try await api.add(open)
      let next = try await api.ask(.get, "\(address)/tanya").json
      #expect(next["selesai"] as? Bool == false)
      let question = try #require(next["pertanyaan"] as? [String: Any])
      #expect((question["sumber"] as? [String])?.isEmpty == false)
      let checked = try await api.ask(
        .post, "/api/periksa?untuk=surat-rujukan", open, type: "application/yaml"
      ).json
      #expect(checked["diterima"] as? Bool == true)
      #expect((checked["dokumen"] as? [[String: Any]])?.isEmpty == false)
      let refused = try await api.ask(
        .post, "/api/periksa", "versi: 1\n", type: "application/yaml"
      ).json
      #expect(refused["diterima"] as? Bool == false)
      let acts = try await api.ask(.get, "/api/naskah").json["uu"] as? [[String: Any]]
      #expect((acts?.count ?? 0) > 3)
      let place = "/api/naskah/uu-21-2007/ketentuan?kutipan=pasal-2&pada="
      let before = try await api.ask(.get, place + "2025-12-31").json["keadaan"] as? [String: Any]
      #expect(before?["status"] as? String == "berlaku")
      let after = try await api.ask(.get, place + "2026-01-02").json["keadaan"] as? [String: Any]
      #expect(after?["status"] as? String == "dicabut")
      let hits = try await api.ask(.get, "/api/cari?q=utang").json["temuan"] as? [[String: Any]]
      #expect(hits?.isEmpty == false)
    }
  }

  @Test("A document is drafted, listed and downloaded; without LibreOffice no PDF is promised")
  func documents() async throws {
    try await ApiVisit.with { api in
      let address = try await api.add(try ApiVisit.sample(Self.ready))
      let one = try await api.ask(.get, "\(address)/dokumen/kronologi").json
      #expect(one["keadaan"] as? String != "belum-didukung")
      let draft = try await api.ask(.post, "\(address)/dokumen/kronologi", #"{"versi": 1}"#)
      #expect(draft.status == .created)
      let place = try #require(draft.headers[.location])
      let file = try await api.ask(.get, place)
      #expect(file.body.readableBytesView.starts(with: Array("PK".utf8)))
      #expect(try await api.ask(.get, "\(place)?bentuk=odt").status == .badRequest)
      let list = try await api.ask(.get, "\(address)/dokumen").json["tersimpan"] as? [[String: Any]]
      #expect(list?.compactMap { $0["jenis"] as? String } == ["kronologi"])
      #expect(try await api.ask(.get, "/api/dokumen").json["jumlah"] as? Int == 1)
      let secret = "\(address)/dokumen/lembar-identitas"
      let unread = try await api.ask(.post, secret, #"{"versi": 1}"#)
      #expect(try unread.json["kode"] as? String == "belum-paham")
      #expect(try await api.ask(.post, secret, #"{"versi": 1, "paham": true}"#).status == .created)
      let sheet = try await api.ask(.get, secret)
      #expect(!sheet.text.contains("Marta") && !sheet.text.contains("5302015205990004"))
    }
  }
}
