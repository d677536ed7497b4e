internal import HTTPTypes
internal import Hummingbird

/// The names under which this workbench is reached. A page elsewhere whose name was made to lead to
/// this machine (DNS rebinding) asks under its own name, and is refused.
struct HostRule: Sendable {
  private let hosts: Set<String>

  init(_ configuration: WorkbenchConfiguration) {
    var names = ["127.0.0.1", "localhost", "[::1]"]
    let own = configuration.address
    // An address for all networks is no name by which anybody asks.
    if own != "0.0.0.0", own != "::" { names.append(own.contains(":") ? "[\(own)]" : own) }
    let port = configuration.port
    hosts = Set(names.map { port == 80 ? $0 : "\($0):\(port)" })
  }

  /// Whether the host of a request is one of them.
  func admits(_ host: String) -> Bool {
    hosts.contains(host.lowercased())
  }

  /// Whether the origin of a request is this workbench: `http://127.0.0.1:2107`.
  func admits(origin: String) -> Bool {
    let scheme = "http://"
    return origin.hasPrefix(scheme) && admits(String(origin.dropFirst(scheme.count)))
  }
}

/// Refuses requests under foreign names.
struct HostGuard: RouterMiddleware {
  typealias Context = WorkbenchContext

  let rule: HostRule

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let named = [request.head.authority].compactMap { $0 } + request.headers[values: Self.host]
    guard !named.isEmpty, named.allSatisfy({ rule.admits($0) }) else {
      throw Refusal.foreignHost
    }
    return try await next(request, context)
  }

  private static let host = HTTPField.Name("Host") ?? .origin
}
