internal import HTTPTypes
internal import Hummingbird

/// Says to browsers what a page may do: load nothing from elsewhere, run no script in the page, be
/// shown in no frame, tell nobody where the reader came from, and be kept by no cache. The
/// referrer stays within: with none at all a browser would send a form without its origin, which
/// `ForgeryGuard` asks for.
struct SafetyHeaders: RouterMiddleware {
  typealias Context = WorkbenchContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.headers { response.headers[name] = value }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
  ].joined(separator: "; ")

  static let headers: [(HTTPField.Name, String)] =
    [
      (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
    ]
    + [
      ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
