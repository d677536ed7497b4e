internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// Says who asks: reads the cookies, and gives an identifier to a browser that has none.
struct Visiting: RouterMiddleware {
  typealias Context = WorkbenchContext

  let sessions: Sessions
  let cookies: VisitorCookies

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let id = cookies.identifier(request)
    if id == nil, let again = askedAgain(request) { return again }
    var context = context
    var visitor = Visitor()
    visitor.display = cookies.display(request)
    if let id {
      visitor.id = id
      visitor.isNew = false
      visitor.state = sessions.state(of: id)
    } else {
      visitor.id = Secret().text
    }
    visitor.token = sessions.token(for: visitor.id)
    context.visitor = visitor
    var response = try await next(request, context)
    let isPage = response.headers[.contentType]?.hasPrefix("text/html") ?? false
    if visitor.isNew, isPage, response.headers[.setCookie] == nil {
      response.setCookie(cookies.session(visitor.id))
    }
    return response
  }

  /// Who follows a link on another site, or in a file, comes without the cookie that their browser
  /// may hold. Asked again from here the browser brings it along; a new one would end their session.
  private func askedAgain(_ request: Request) -> Response? {
    guard request.method == .get, request.uri.path != "/masuk",
      Self.site.flatMap({ request.headers[$0] }) == "cross-site",
      let refresh = Self.refresh, let path = LocalPath(request.uri.string)
    else { return nil }
    return Response(status: .ok, headers: [refresh: "0; url=\(path.text)"])
  }

  private static let site = HTTPField.Name("Sec-Fetch-Site")
  private static let refresh = HTTPField.Name("Refresh")
}

/// The cookies of this workbench. Cookies know no ports, so the session's is named after its own.
struct VisitorCookies: Sendable {
  private let sessionName: String
  private let language: Language

  init(_ configuration: WorkbenchConfiguration) {
    sessionName = "rujukan_sesi_\(configuration.port)"
    language = configuration.language
  }

  /// The identifier that the browser carries; `nil` for none, or for one not made here.
  func identifier(_ request: Request) -> String? {
    guard let value = request.cookies[sessionName]?.value,
      value.utf8.count == Self.identifierLength,
      value.utf8.allSatisfy({ Self.letters.contains($0) })
    else { return nil }
    return value
  }

  private static let identifierLength = 43
  private static let letters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The cookie of a session: no script sees it, and no other site's request carries it.
  func session(_ id: String) -> Cookie {
    Cookie(name: sessionName, value: id, path: "/", httpOnly: true, sameSite: .strict)
  }

  /// How the reader wants to read.
  func display(_ request: Request) -> Display {
    let cookies = request.cookies
    var display = Display(language: language)
    if let chosen = cookies[Self.languageName].flatMap({ Language(rawValue: $0.value) }) {
      display.language = chosen
    }
    display.theme = cookies[Self.themeName].flatMap { Self.known($0.value, Display.themes) }
    display.size = cookies[Self.sizeName].flatMap { Self.known($0.value, Display.sizes) }
    return display
  }

  private static func known(_ value: String, _ values: [String]) -> String? {
    values.first { $0 == value }
  }

  static let languageName = "rujukan_bahasa"
  static let themeName = "rujukan_tema"
  static let sizeName = "rujukan_huruf"

  /// A choice of the reader, kept for a year.
  static func choice(_ name: String, _ value: String) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: 365 * 24 * 3600, path: "/", httpOnly: true,
      sameSite: .strict)
  }
}
