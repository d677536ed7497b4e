import Hummingbird
import HummingbirdTesting
import StatuteModel
import StatuteXML
import Synchronization
import Testing

@testable import Workbench
@testable import rujukan

/// A workbench over the texts of this repository, visited without a socket.
enum Visit {
  static let root: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  static let library = Result { () throws -> StatuteLibrary in
    try StatuteLibrary(root: "\(root)/Statutes")
  }

  static let secret = Secret()

  /// The router of tests asks as "localhost", which is this workbench's name at port 80.
  static func configuration(access: Access = .secret(secret)) throws -> WorkbenchConfiguration {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    var configuration = WorkbenchConfiguration(
      library: try library.get(), templates: "\(root)/Templates",
      registry: "", language: .indonesian, access: access, contracts: .command,
      today: { today })
    configuration.port = 80
    return configuration
  }

  /// Visits a workbench.
  static func with<Value: Sendable>(
    _ configuration: WorkbenchConfiguration? = nil,
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let workbench = try Workbench(configuration ?? Self.configuration())
    return try await workbench.application().test(.router) { try await body($0) }
  }

  /// Visits a workbench that has one page of cases.
  static func withCases<Value: Sendable>(
    _ configuration: WorkbenchConfiguration,
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let router = try Workbench(configuration).router { _ in [ClosedPages()] }
    return try await Application(router: router).test(.router) { try await body($0) }
  }

  /// The secret exchanged for a session: the cookie, and the mark of its forms.
  static func signedIn(_ client: any TestClientProtocol) async throws -> (
    cookie: String, mark: String
  ) {
    let answer = try await client.execute(uri: "/masuk?kunci=\(secret.text)", method: .get)
    let cookie = cookie(of: answer)
    let form = try await client.execute(
      uri: "/undang-undang", method: .get, headers: [.cookie: cookie])
    return (cookie, mark(in: form.text))
  }

  static func cookie(of answer: TestResponse) -> String {
    (answer.headers[.setCookie] ?? "").prefix { $0 != ";" }.description
  }

  static func mark(in page: String) -> String {
    guard let start = page.firstRange(of: "name=\"_tanda\" value=\"") else { return "" }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }
}

/// A page that only who signed in may see.
struct ClosedPages: PageGroup {
  func add(to router: some RouterMethods<WorkbenchContext>) {
    router.get("kasus") { _, _ in
      Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "rahasia")))
    }
    router.post("kasus") { _, context in
      Response(
        status: .ok,
        body: .init(byteBuffer: ByteBuffer(string: context.form["isi"] ?? "kosong")))
    }
  }
}

/// A clock that tests move.
final class HandClock: Sendable {
  private let moment = Mutex(ContinuousClock.now)

  var now: ContinuousClock.Instant { moment.withLock { $0 } }

  func move(by duration: Duration) {
    moment.withLock { $0 += duration }
  }
}

extension TestResponse {
  /// The body, with the blanks that keep words together as plain ones.
  var text: String { String(buffer: body).replacing("\u{a0}", with: " ") }
}

/// What a reader sees of a page.
enum PageText {
  /// The words between the first `start` and the next `end`, without tags and note signs.
  static func words(of page: String, from start: String, to end: String) -> String {
    guard let first = page.firstRange(of: start) else { return "" }
    let rest = page[first.upperBound...]
    guard let last = rest.firstRange(of: end) else { return "" }
    return plain(String(rest[..<last.lowerBound]))
  }

  static func plain(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { return unescaped(result) }
      let tag = rest[open...close]
      rest = rest[rest.index(after: close)...]
      // A note's sign is no word of the law.
      if tag.hasPrefix("<a class=\"sign\""), let end = rest.firstRange(of: "</a>") {
        rest = rest[end.upperBound...]
      }
    }
    return unescaped(result + rest)
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// Letters and signs alone: blanks and the marks of replaced words left out.
  static func letters(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "«" && $0 != "»" }
  }
}
