internal import HTTPTypes
internal import Hummingbird

/// Refuses addresses and bodies that are too large, and answers that take too long.
struct RequestLimits: RouterMiddleware {
  typealias Context = WorkbenchContext

  /// The longest address, in bytes.
  static let address = 4096
  /// The largest body, in bytes: a case file with room to spare.
  static let body = 4 << 20
  /// The longest that an answer may take.
  static let time: Duration = .seconds(30)

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= Self.address else { throw Refusal.tooLong }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.body {
      throw Refusal.tooLarge
    }
    return try await next(request, context)
  }
}
