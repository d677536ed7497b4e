internal import HTTPTypes
internal import Hummingbird

/// Lets a program in that carries the secret of this start: `Authorization: Bearer …`. No browser
/// sends that header by itself, so such a request needs no mark. A workbench with a password gives
/// no secret; its programs sign in like readers.
struct ApiEntry: RouterMiddleware {
  typealias Context = WorkbenchContext

  let access: Access
  let throttle: SignInThrottle

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard ApiProblem.concerns(request), let typed = request.headers[.authorization] else {
      return try await next(request, context)
    }
    guard !throttle.isClosed else { throw Refusal.tooManyTries }
    let scheme = "bearer "
    guard typed.lowercased().hasPrefix(scheme), case .secret = access,
      access.admits(String(typed.dropFirst(scheme.count)))
    else {
      throttle.note(success: false)
      throw ApiProblem(.notSignedIn)
    }
    throttle.note(success: true)
    var context = context
    context.visitor.state = .signedIn
    context.visitor.carriesSecret = true
    return try await next(request, context)
  }
}
