internal import HTTPTypes
internal import Hummingbird

/// Refuses what changes something unless it comes from a form of this workbench, made for this
/// visitor: the origin must be our own, and the form must carry the visitor's mark.
struct ForgeryGuard: RouterMiddleware {
  typealias Context = WorkbenchContext

  let rule: HostRule

  /// The field of the mark.
  static let field = "_tanda"
  /// The header of the mark, for scripts and for forms that carry files.
  static let header = HTTPField.Name("X-Rujukan-Tanda")

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if request.method == .get || request.method == .head {
      return try await next(request, context)
    }
    guard isFromHere(request) else { throw Refusal.foreignOrigin }
    var request = request
    var context = context
    let body = try await RequestLimits.body(of: request)
    request.body = .init(buffer: body)
    let type = request.headers[.contentType] ?? ""
    var form = FormFields()
    if type.hasPrefix("application/x-www-form-urlencoded") {
      form = FormFields(String(buffer: body))
    } else if let boundary = MultipartForm.boundary(in: type) {
      let parts = MultipartForm(Array(body.readableBytesView), boundary: boundary)
      form = parts.fields
      context.files = parts.files
    }
    context.form = form
    if context.visitor.carriesSecret { return try await next(request, context) }
    let mark = form[Self.field] ?? Self.header.flatMap { request.headers[$0] } ?? ""
    guard !context.visitor.isNew, ConstantTime.isEqual(mark, context.visitor.token) else {
      guard ApiProblem.concerns(request) else { throw Refusal.missingMark }
      throw ApiProblem(context.visitor.isSignedIn ? .noMark : .notSignedIn)
    }
    return try await next(request, context)
  }

  /// Browsers say where a form stood. A program that says nothing must still know the mark.
  private func isFromHere(_ request: Request) -> Bool {
    if let site = Self.site.flatMap({ request.headers[$0] }), site == "cross-site" { return false }
    if let origin = request.headers[.origin] { return rule.admits(origin: origin) }
    guard let referrer = request.headers[.referer] else { return true }
    let parts = referrer.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 && rule.admits(origin: parts[0...2].joined(separator: "/"))
  }

  private static let site = HTTPField.Name("Sec-Fetch-Site")
}
