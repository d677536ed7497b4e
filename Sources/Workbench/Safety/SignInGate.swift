internal import HTTPTypes
internal import Hummingbird

/// Lets only those in who signed in. Others are sent to the door and come back to where they were.
struct SignInGate: RouterMiddleware {
  typealias Context = WorkbenchContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if context.visitor.isSignedIn { return try await next(request, context) }
    guard request.method == .get || request.method == .head else { throw Refusal.locked }
    // A link on another site, such as a mail, comes without the cookie; asked again from here, the
    // browser brings it along.
    if Self.site.flatMap({ request.headers[$0] }) == "cross-site", let refresh = Self.refresh,
      let path = LocalPath(request.uri.string)
    {
      return Response(status: .ok, headers: [refresh: "0; url=\(path.text)"])
    }
    let path = LocalPath(request.uri.string)?.text ?? "/"
    return .seeOther("/masuk?kembali=\(FormFields.encoded(path))")
  }

  private static let site = HTTPField.Name("Sec-Fetch-Site")
  private static let refresh = HTTPField.Name("Refresh")
}
