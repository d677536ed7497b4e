internal import Hummingbird
internal import Logging

/// Logs the method, the route's pattern and the status of a request, and nothing else: an address
/// could hold words of a case.
struct RequestLog: RouterMiddleware {
  typealias Context = WorkbenchContext

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "-")",
        "status": "\(response.status.code)",
      ])
    return response
  }
}
