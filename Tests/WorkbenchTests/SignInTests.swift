import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Workbench

@Suite("The door")
struct SignInTests {
  private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

  @Test("Pages of cases are closed until the secret is shown, which leaves the address at once")
  func secret() async throws {
    try await Visit.withCases(Visit.configuration()) { client in
      let closed = try await client.execute(uri: "/kasus", method: .get)
      #expect(closed.status == .seeOther)
      #expect(closed.headers[.location] == "/masuk?kembali=%2Fkasus")
      #expect(!closed.text.contains("rahasia"))
      let wrong = try await client.execute(uri: "/masuk?kunci=salah", method: .get)
      #expect(wrong.status == .forbidden)
      let right = try await client.execute(
        uri: "/masuk?kunci=\(Visit.secret.text)&kembali=/kasus", method: .get)
      #expect(right.status == .seeOther)
      #expect(right.headers[.location] == "/kasus")
      let cookie = try #require(right.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      #expect(!cookie.contains(Visit.secret.text))
      let open = try await client.execute(
        uri: "/kasus", method: .get, headers: [.cookie: Visit.cookie(of: right)])
      #expect(open.text == "rahasia")
    }
  }

  @Test("Signing in gives a new identifier; one that was known before opens nothing")
  func fixation() async throws {
    try await Visit.withCases(Visit.configuration()) { client in
      let known = "rujukan_sesi_80=\(Secret().text)"
      let answer = try await client.execute(
        uri: "/masuk?kunci=\(Visit.secret.text)", method: .get, headers: [.cookie: known])
      #expect(Visit.cookie(of: answer) != known)
      let closed = try await client.execute(
        uri: "/kasus", method: .get, headers: [.cookie: known])
      #expect(closed.status == .seeOther)
    }
  }

  @Test("A session that idles is locked; one that is used stays open")
  func idle() async throws {
    let clock = HandClock()
    var configuration = try Visit.configuration()
    configuration.locksAfter = .seconds(900)
    configuration.now = { clock.now }
    try await Visit.withCases(configuration) { client in
      let answer = try await client.execute(
        uri: "/masuk?kunci=\(Visit.secret.text)", method: .get)
      let headers: HTTPFields = [.cookie: Visit.cookie(of: answer)]
      for _ in 1...3 {
        clock.move(by: .seconds(899))
        let open = try await client.execute(uri: "/kasus", method: .get, headers: headers)
        #expect(open.status == .ok)
      }
      clock.move(by: .seconds(900))
      let locked = try await client.execute(uri: "/kasus", method: .get, headers: headers)
      #expect(locked.status == .seeOther)
      let door = try await client.execute(uri: "/masuk", method: .get, headers: headers)
      #expect(door.text.contains("Terkunci"))
      let alive = try await client.execute(uri: "/masih", method: .get, headers: headers)
      #expect(alive.status == .forbidden)
    }
  }

  @Test("Locking closes at once, and what is sent then is not taken")
  func lock() async throws {
    try await Visit.withCases(Visit.configuration()) { client in
      let answer = try await client.execute(
        uri: "/masuk?kunci=\(Visit.secret.text)", method: .get)
      let cookie = Visit.cookie(of: answer)
      let page = try await client.execute(uri: "/x", method: .get, headers: [.cookie: cookie])
      var headers = Self.form
      headers[.cookie] = cookie
      let body = ByteBuffer(string: "isi=a&_tanda=\(Visit.mark(in: page.text))")
      let taken = try await client.execute(
        uri: "/kasus", method: .post, headers: headers, body: body)
      #expect(taken.text == "a")
      let locking = try await client.execute(
        uri: "/kunci", method: .post, headers: headers, body: body)
      #expect(locking.headers[.location] == "/masuk")
      let refused = try await client.execute(
        uri: "/kasus", method: .post, headers: headers, body: body)
      #expect(refused.status == .forbidden)
      #expect(refused.text.contains("Kiriman ini belum disimpan"))
    }
  }

  @Test("A password opens the door through a form that carries the mark, and no secret does")
  func password() async throws {
    let hash = try #require(PasswordHash("kuda-baterai-staples"))
    try await Visit.withCases(Visit.configuration(access: .password(hash))) { client in
      let door = try await client.execute(uri: "/masuk", method: .get)
      var headers = Self.form
      headers[.cookie] = Visit.cookie(of: door)
      let mark = Visit.mark(in: door.text)
      let wrong = try await client.execute(
        uri: "/masuk", method: .post, headers: headers,
        body: ByteBuffer(string: "sandi=kuda-baterai-stapler&_tanda=\(mark)"))
      #expect(wrong.status == .forbidden)
      #expect(wrong.text.contains("Sandi itu tidak cocok"))
      let unmarked = try await client.execute(
        uri: "/masuk", method: .post, headers: headers,
        body: ByteBuffer(string: "sandi=kuda-baterai-staples"))
      #expect(unmarked.headers[.setCookie] == nil)
      let right = try await client.execute(
        uri: "/masuk", method: .post, headers: headers,
        body: ByteBuffer(string: "sandi=kuda-baterai-staples&kembali=/kasus&_tanda=\(mark)"))
      #expect(right.headers[.location] == "/kasus")
      let open = try await client.execute(
        uri: "/kasus", method: .get, headers: [.cookie: Visit.cookie(of: right)])
      #expect(open.text == "rahasia")
    }
    #expect(PasswordHash("pendek") == nil)
  }

  @Test("After five wrong tries nobody is let in for half a minute, not even with the secret")
  func throttle() async throws {
    let clock = HandClock()
    var configuration = try Visit.configuration()
    configuration.now = { clock.now }
    try await Visit.withCases(configuration) { client in
      for _ in 1...5 { try await client.execute(uri: "/masuk?kunci=salah", method: .get) }
      let uri = "/masuk?kunci=\(Visit.secret.text)"
      let early = try await client.execute(uri: uri, method: .get)
      #expect(early.status == .tooManyRequests)
      clock.move(by: .seconds(31))
      let late = try await client.execute(uri: uri, method: .get)
      #expect(late.status == .seeOther)
    }
  }

  @Test("The whole printed address may be pasted at the door")
  func pasted() async throws {
    try await Visit.withCases(Visit.configuration()) { client in
      let door = try await client.execute(uri: "/masuk", method: .get)
      var headers = Self.form
      headers[.cookie] = Visit.cookie(of: door)
      let words = FormFields.encoded("http://127.0.0.1:80/masuk?kunci=\(Visit.secret.text)")
      let answer = try await client.execute(
        uri: "/masuk", method: .post, headers: headers,
        body: ByteBuffer(string: "sandi=\(words)&_tanda=\(Visit.mark(in: door.text))"))
      #expect(answer.status == .seeOther)
    }
  }

  @Test("A link on another site is asked again from here, so that the cookie comes along")
  func crossSite() async throws {
    let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
    let refresh = try #require(HTTPField.Name("Refresh"))
    try await Visit.withCases(Visit.configuration()) { client in
      for path in ["/kasus", "/", "/x?pada=2026-01-02"] {
        let answer = try await client.execute(
          uri: path, method: .get, headers: [site: "cross-site"])
        #expect(answer.headers[refresh] == "0; url=\(path)")
        #expect(answer.headers[.setCookie] == nil)
        #expect(answer.body.readableBytes == 0)
        let again = try await client.execute(
          uri: path, method: .get, headers: [site: "same-origin"])
        #expect(again.headers[refresh] == nil)
      }
    }
  }
}
