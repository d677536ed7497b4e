import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("Hostile requests")
struct HostileRequestTests {
  private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

  @Test("Every answer carries the safety headers, refusals too")
  func headers() async throws {
    try await Visit.with { client in
      for uri in [
        "/", "/undang-undang", "/undang-undang/uu-21-2007/pasal-2", "/aset/rujukan.css", "/masuk",
        "/masuk?kunci=salah", "/tidak-ada", "/masih", "/undang-undang/cari/hasil?q=utang",
        "/undang-undang/uu-99-2099",
      ] {
        let answer = try await client.execute(uri: uri, method: .get)
        for (name, value) in SafetyHeaders.headers {
          #expect(answer.headers[name] == value, "\(uri) \(name)")
        }
        #expect(answer.headers[.cacheControl] != nil)
        #expect(uri.hasPrefix("/aset") || answer.headers[.cacheControl] == "no-store")
      }
      let refused = try await client.execute(uri: "/tampilan", method: .post)
      #expect(refused.headers[.contentSecurityPolicy] == SafetyHeaders.policy)
    }
    #expect(SafetyHeaders.headers.count == 7)
    #expect(!SafetyHeaders.policy.contains("unsafe"))
  }

  @Test("No page holds a script or a style of its own, which the policy would refuse")
  func inline() async throws {
    try await Visit.with { client in
      for uri in [
        "/undang-undang", "/undang-undang/uu-21-2007/pasal-2", "/masuk", "/tidak-ada",
        "/undang-undang/cari?q=utang",
      ] {
        let page = try await client.execute(uri: uri, method: .get).text
        #expect(!page.contains(" style=") && !page.contains("<style"))
        #expect(!page.contains(" onclick") && !page.contains("javascript:"))
        #expect(page.firstRange(of: "<script src=\"/aset/rujukan.js\" defer></script>") != nil)
        #expect(page.ranges(of: "<script").count == 1)
      }
    }
  }

  @Test("A form without the mark, or with another visitor's, changes nothing")
  func mark() async throws {
    try await Visit.with { client in
      let first = try await Visit.signedIn(client)
      let second = try await Visit.signedIn(client)
      for body in ["tema=dark", "tema=dark&_tanda=", "tema=dark&_tanda=\(second.mark)"] {
        var headers = Self.form
        headers[.cookie] = first.cookie
        let answer = try await client.execute(
          uri: "/tampilan", method: .post, headers: headers, body: ByteBuffer(string: body))
        #expect(answer.status == .forbidden)
        #expect(answer.headers[.setCookie] == nil)
        #expect(answer.text.contains("Formulir ini tidak bertanda"))
      }
      var headers = Self.form
      headers[.cookie] = first.cookie
      let accepted = try await client.execute(
        uri: "/tampilan", method: .post, headers: headers,
        body: ByteBuffer(string: "tema=dark&kembali=/masuk&_tanda=\(first.mark)"))
      #expect(accepted.status == .seeOther)
      #expect(accepted.headers[.location] == "/masuk")
    }
  }

  @Test(
    "A form from another origin is refused even with the mark",
    arguments: [
      (HTTPField.Name.origin.canonicalName, "http://jahat.example"),
      (HTTPField.Name.origin.canonicalName, "null"),
      (HTTPField.Name.origin.canonicalName, "http://localhost.jahat.example"),
      (HTTPField.Name.origin.canonicalName, "https://localhost"),
      ("referer", "http://jahat.example/http://localhost/"),
      ("sec-fetch-site", "cross-site"),
    ])
  func origin(name: String, value: String) async throws {
    let field = try #require(HTTPField.Name(name))
    try await Visit.with { client in
      let visit = try await Visit.signedIn(client)
      var headers = Self.form
      headers[.cookie] = visit.cookie
      headers[field] = value
      let answer = try await client.execute(
        uri: "/tampilan", method: .post, headers: headers,
        body: ByteBuffer(string: "tema=dark&_tanda=\(visit.mark)"))
      #expect(answer.status == .forbidden)
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  @Test(
    "Only the names of this machine are answered",
    arguments: [
      "jahat.example", "jahat.example:2107", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.jahat:2107",
      "localhost:21070", "", "[::1]", "127.0.0.1:2107@jahat",
    ])
  func foreignHosts(host: String) throws {
    var configuration = try Visit.configuration()
    configuration.port = 2107
    #expect(!HostRule(configuration).admits(host))
  }

  @Test("The names of this machine are answered, and the address that was asked for")
  func ownHosts() throws {
    var configuration = try Visit.configuration()
    configuration.port = 2107
    for host in ["127.0.0.1:2107", "localhost:2107", "LOCALHOST:2107", "[::1]:2107"] {
      #expect(HostRule(configuration).admits(host))
    }
    #expect(!HostRule(configuration).admits("192.168.1.4:2107"))
    configuration.address = "192.168.1.4"
    #expect(HostRule(configuration).admits("192.168.1.4:2107"))
  }

  @Test("A foreign name is refused with a page that says what to do")
  func rebinding() async throws {
    try await Visit.with { client in
      let host = try #require(HTTPField.Name("Host"))
      let answer = try await client.execute(
        uri: "/undang-undang", method: .get, headers: [host: "jahat.example"])
      #expect(answer.status == .misdirectedRequest)
      #expect(answer.text.contains("Buka alamat yang tercetak di terminal"))
    }
  }

  @Test(
    "No path leads out of the folders",
    arguments: [
      "/aset/../tata.mustache", "/aset/..%2ftata.mustache", "/aset/%2e%2e/kata/umum.yaml",
      "/aset/....//tata.mustache", "/aset/rujukan.css%00.svg", "/aset//etc/passwd",
      "/undang-undang/../../etc/passwd", "/undang-undang/..%2f..%2fetc%2fpasswd",
      "/undang-undang/uu-21-2007/../../Package.swift", "/undang-undang/uu-21-2007/naskah.xml",
      "/undang-undang/skema", "/undang-undang/uu-21-2007/pasal-0",
    ])
  func traversal(path: String) async throws {
    try await Visit.with { client in
      let answer = try await client.execute(uri: path, method: .get)
      #expect(answer.status == .notFound)
      #expect(!answer.text.contains("root:") && !answer.text.contains("langsung: {"))
    }
  }

  @Test("Script in a query is shown as text")
  func script() async throws {
    let words = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'"
    try await Visit.with { client in
      for uri in [
        "/undang-undang/cari?q=", "/undang-undang/uu-21-2007/pasal-2?pada=", "/masuk?kembali=",
      ] {
        let answer = try await client.execute(
          uri: uri + FormFields.encoded(words), method: .get)
        #expect(!answer.text.contains("<script>alert"))
        #expect(!answer.text.contains("<img src=x"))
      }
      let found = try await client.execute(
        uri: "/undang-undang/cari?q=\(FormFields.encoded(words))", method: .get)
      #expect(found.text.contains("&lt;script&gt;alert(1)"))
    }
  }

  @Test(
    "Words that mean something to a database or a template are only words",
    arguments: [
      "' OR 1=1 --", "\"", "\"\"\"", "a\" AND \"b", "*", "(", "NEAR(a b)", "{{kata}}", "%", "\u{0}",
    ])
  func metacharacters(words: String) async throws {
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/undang-undang/cari?q=\(FormFields.encoded(words))", method: .get)
      #expect(answer.status == .ok)
    }
  }

  @Test("A very long address and a very large body are refused")
  func size() async throws {
    try await Visit.with { client in
      let long = String(repeating: "a", count: 5000)
      let address = try await client.execute(uri: "/undang-undang/cari?q=\(long)", method: .get)
      #expect(address.status == .uriTooLong)
      let visit = try await Visit.signedIn(client)
      var headers = Self.form
      headers[.cookie] = visit.cookie
      let body = String(repeating: "a", count: RequestLimits.body + 1)
      let answer = try await client.execute(
        uri: "/tampilan", method: .post, headers: headers, body: ByteBuffer(string: body))
      #expect(answer.status == .contentTooLarge)
      #expect(answer.text.contains("terlalu besar"))
    }
  }

  @Test(
    "Nobody is sent to another site",
    arguments: [
      "//jahat.example", "https://jahat.example", "/\\jahat.example", "jahat", "/a b", "/a\r\nX: y",
      "/\u{e9}",
    ])
  func elsewhere(path: String) async throws {
    #expect(LocalPath(path) == nil)
    try await Visit.with { client in
      let answer = try await client.execute(
        uri: "/masuk?kunci=\(Visit.secret.text)&kembali=\(FormFields.encoded(path))", method: .get)
      #expect(answer.headers[.location] == "/")
    }
  }
}
