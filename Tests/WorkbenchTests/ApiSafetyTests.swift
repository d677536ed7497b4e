import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("The interface for programs refuses")
struct ApiSafetyTests {
  private static let closed = [
    "/api/kasus", "/api/kasus/0123456789abcdef0123456789abcdef", "/api/dokumen",
    "/api/kasus/0123456789abcdef0123456789abcdef/dokumen/matriks",
  ]

  @Test("Nothing of a case without key or session", arguments: closed)
  func withoutKey(path: String) async throws {
    try await CaseVisit.with { visit in
      let answer = try await visit.client.execute(uri: path, method: .get)
      #expect(answer.status == .unauthorized)
      #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
      #expect(answer.headers[.wwwAuthenticate] == "Bearer")
      let sent = try await visit.client.execute(
        uri: "/api/kasus", method: .post, headers: [.contentType: "application/yaml"],
        body: ByteBuffer(string: "versi: 1"))
      #expect(sent.status == .unauthorized)
    }
  }

  @Test(
    "A key that is not the one of this start, and after some tries no key at all",
    arguments: ["Bearer salah", "Basic x", "Bearer", "Bearer ", ""])
  func wrongKey(header: String) async throws {
    try await ApiVisit.with { api in
      for _ in 0..<SignInThrottle.limit {
        let answer = try await api.client.execute(
          uri: "/api/kasus", method: .get, headers: [.authorization: header])
        #expect(answer.status == .unauthorized)
      }
      #expect(try await api.ask(.get, "/api/kasus").status == .tooManyRequests)
    }
  }

  @Test("A key opens the interface alone, not the pages")
  func pagesStayClosed() async throws {
    try await ApiVisit.with { api in
      let read = try await api.ask(.get, "/kasus")
      #expect(read.status == .seeOther)
      let sent = try await api.ask(.post, "/kasus", "x")
      #expect(sent.status == .forbidden)
    }
  }

  @Test("With a session, whatever changes something needs the visitor's mark")
  func mark() async throws {
    try await CaseVisit.with { visit in
      let text = try ApiVisit.sample("Contoh/pekerja-ke-malaysia.yaml")
      var headers: HTTPFields = [.cookie: visit.cookie, .contentType: "application/yaml"]
      func send() async throws -> TestResponse {
        try await visit.client.execute(
          uri: "/api/kasus", method: .post, headers: headers, body: ByteBuffer(string: text))
      }
      #expect(try await send().status == .forbidden)
      headers[try #require(ForgeryGuard.header)] = visit.mark
      #expect(try await send().status == .created)
      #expect(try await visit.get("/api/kasus").json["jumlah"] as? Int == 1)
    }
  }

  @Test("Foreign origins and foreign names, even with the key")
  func foreign() async throws {
    try await ApiVisit.with { api in
      let text = try ApiVisit.sample("Contoh/pekerja-ke-malaysia.yaml")
      let origin = try await api.ask(
        .post, "/api/kasus", text, type: "application/yaml",
        headers: [.origin: "http://jahat.example"])
      #expect(origin.status == .forbidden)
      let host = try #require(HTTPField.Name("Host"))
      let named = try await api.ask(.get, "/api/kasus", headers: [host: "jahat.example"])
      #expect(named.status == .misdirectedRequest)
      #expect(named.headers[.contentType]?.hasPrefix("application/problem+json") == true)
      #expect(try await api.ask(.get, "/api/kasus").json["jumlah"] as? Int == 0)
    }
  }

  @Test("Methods that an address does not offer, naming those that it does")
  func methods() async throws {
    try await ApiVisit.with { api in
      let answer = try await api.ask(.delete, "/api/kasus")
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "GET, POST, HEAD")
    }
  }

  @Test("Bodies of another type, of another form, and too large ones")
  func bodies() async throws {
    try await ApiVisit.with { api in
      #expect(
        try await api.ask(.post, "/api/kasus", "x", type: "text/plain").status
          == .unsupportedMediaType)
      for body in ["", "{", "[]", "null", #"{"teks": 1}"#, #"{"judul": "a"}"#] {
        #expect(try await api.ask(.post, "/api/kasus", body).status == .badRequest, "\(body)")
      }
      let large = String(repeating: "a", count: RequestLimits.body + 1)
      let answer = try await api.ask(.post, "/api/kasus", large, type: "application/yaml")
      #expect(answer.status == .contentTooLarge)
      #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
      for text in ["versi: 1", "- a", "{{{", "\u{0}", "a: &a [*a]"] {
        let refused = try await api.ask(.post, "/api/kasus", text, type: "application/yaml")
        #expect(refused.status == .unprocessableContent, "\(text)")
      }
      #expect(try await api.ask(.get, "/api/kasus").json["jumlah"] as? Int == 0)
    }
  }

  @Test(
    "Addresses that lead elsewhere or hold what a database would obey",
    arguments: [
      "/api/kasus/..%2f..%2fetc%2fpasswd", "/api/kasus/1' OR '1'='1", "/api/kasus/%00",
      "/api/kasus/0123456789abcdef0123456789abcdeg", "/api/naskah/..%2f..%2fPackage.swift",
      "/api/naskah/uu-21-2007/ketentuan?kutipan=../../Package.swift",
      "/api/naskah/uu-21-2007/ketentuan?kutipan=pasal-0", "/api/tidak-ada",
      "/api/kasus/0123456789abcdef0123456789abcdef/berkas/..%2f..%2fkasus.sqlite",
      "/api/kasus/0123456789abcdef0123456789abcdef/dokumen/..%2f..%2flembar",
    ])
  func addresses(path: String) async throws {
    try await ApiVisit.with { api in
      let address = path.replacing(" ", with: "%20").replacing("'", with: "%27")
      let answer = try await api.ask(.get, address)
      #expect(answer.status == .notFound)
      #expect(!answer.text.contains("root:") && !answer.text.contains("swift-tools"))
    }
  }

  @Test(
    "Parameters that are none",
    arguments: [
      "/api/kasus?halaman=x", "/api/kasus?halaman=0", "/api/kasus?ukuran=-1",
      "/api/kasus?status=%27%3B+DROP+TABLE+case_version", "/api/kasus?urut=abc",
      "/api/naskah/uu-21-2007/ketentuan", "/api/cari", "/api/cari?q=+",
      "/api/naskah/uu-21-2007/ketentuan?kutipan=pasal-2&pada=kemarin",
    ])
  func parameters(path: String) async throws {
    try await ApiVisit.with { api in
      let answer = try await api.ask(.get, path)
      #expect(answer.status == .badRequest)
    }
  }

  @Test("Words for a database are only words; scripts come back as they were sent, as JSON")
  func words() async throws {
    try await ApiVisit.with { api in
      let address = try await api.add(HostileCase.text)
      for words in ["' OR 1=1 --", "\\\"", "*", "NEAR(a b)", "%", "\\u0000", "{{kata}}"] {
        let found = try await api.ask(.post, "/api/kasus/cari", "{\"kata\": \"\(words)\"}")
        #expect(found.status == .ok, "\(words)")
      }
      let read = try await api.ask(.get, address)
      #expect(read.headers[.contentType]?.hasPrefix("application/json") == true)
      #expect(try read.json["teks"] as? String == HostileCase.text)
    }
  }

  @Test("Lists, findings and document names do not name the victim")
  func names() async throws {
    try await ApiVisit.with { api in
      let text = HostileCase.text.replacing("kode: UJI-1", with: "kode: UJI-Melatiwati-1")
      let address = try await api.add(text)
      for path in ["/api/kasus", "\(address)/dokumen", "\(address)/dokumen/lembar-identitas"] {
        let answer = try await api.ask(.get, path)
        #expect(answer.status == .ok)
        #expect(!answer.text.contains("Sintetika"), "\(path)")
      }
      let kept = try await api.ask(
        .post, "\(address)/dokumen/lembar-identitas", #"{"versi": 1, "paham": true}"#)
      #expect(kept.status == .created, "\(kept.text)")
      #expect(try kept.json["nama_berkas"] as? String == "lembar-identitas-kasus-1.docx")
    }
  }
}
