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
    let path = LocalPath(request.uri.string)?.text ?? "/"
    return .seeOther("/masuk?kembali=\(FormFields.encoded(path))")
  }
}
