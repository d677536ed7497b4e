internal import HTTPTypes
internal import Hummingbird

/// Refuses addresses and bodies that are too large, and bodies that take too long to arrive.
struct RequestLimits: RouterMiddleware {
  typealias Context = WorkbenchContext

  /// The longest address, in bytes.
  static let address = 4096
  /// The largest body, in bytes: a case file with room to spare.
  static let body = 4 << 20
  /// The longest that a body may take to arrive.
  static let time: Duration = .seconds(30)

  /// The whole body of a request, within the limits.
  static func body(of request: Request, time: Duration = time) async throws -> ByteBuffer {
    let body = request.body
    return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask { try await body.collect(upTo: Self.body) }
      group.addTask {
        try await Task.sleep(for: time)
        throw Refusal.tooSlow
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw Refusal.tooSlow }
      return first
    }
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.uri.string.utf8.count <= Self.address else { throw Refusal.tooLong }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.body {
      throw Refusal.tooLarge
    }
    // Whoever waits comes first: without this a connection that asks again at once is served again
    // and again by the thread that has just answered it, while others wait a tenth of a second.
    await Task.yield()
    return try await next(request, context)
  }
}
