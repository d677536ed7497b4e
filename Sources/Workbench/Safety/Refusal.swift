internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Why a request is not answered as asked. The page that says so is made from
/// `Templates/web/kata/galat.yaml`, where each case has a heading and what to do.
enum Refusal: Error, CaseIterable {
  case foreignHost
  case foreignOrigin
  case missingMark
  case tooLong
  case tooLarge
  case tooSlow
  case tooManyTries
  case locked
  case notFound
  case notThatWay
  case unreadable
  case inside

  /// The key of its words.
  var key: String {
    switch self {
    case .foreignHost: "alamat_asing"
    case .foreignOrigin: "asal_asing"
    case .missingMark: "tanpa_tanda"
    case .tooLong: "alamat_panjang"
    case .tooLarge: "terlalu_besar"
    case .tooSlow: "terlalu_lama"
    case .tooManyTries: "terlalu_sering"
    case .locked: "terkunci"
    case .notFound: "tidak_ada"
    case .notThatWay: "cara_lain"
    case .unreadable: "tidak_terbaca"
    case .inside: "di_dalam"
    }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .foreignHost: .misdirectedRequest
    case .foreignOrigin, .missingMark, .locked: .forbidden
    case .tooLong: .uriTooLong
    case .tooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .tooManyTries: .tooManyRequests
    case .notFound: .notFound
    case .notThatWay: .methodNotAllowed
    case .unreadable: .badRequest
    case .inside: .internalServerError
    }
  }

  /// The refusal that an error of the server amounts to.
  init(_ error: any Error) {
    if let refusal = error as? Refusal {
      self = refusal
    } else if let error = error as? any HTTPResponseError {
      self = Self.allCases.first { $0.status == error.status && $0 != .locked } ?? .unreadable
    } else {
      self = .inside
    }
  }
}

/// Turns every refusal into a page in the reader's language. What went wrong inside is said to the
/// log by kind alone: an error's own words may hold what a case says.
struct ErrorPages: RouterMiddleware {
  typealias Context = WorkbenchContext

  let renderer: PageRenderer

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let refusal: Refusal
    do {
      return try await next(request, context)
    } catch  where ApiProblem.concerns(request) {
      let problem = ApiProblem(error)
      if problem.status == .internalServerError {
        context.logger.error("failed", metadata: ["kind": "\(type(of: error))"])
      }
      return try problem.response(renderer.words)
    } catch {
      refusal = Refusal(error)
      if refusal == .inside {
        context.logger.error("failed", metadata: ["kind": "\(type(of: error))"])
      }
    }
    let words = renderer.words
    let language = context.visitor.language
    return try renderer.page(
      "galat", title: words.text("galat.\(refusal.key)", in: language), status: refusal.status,
      values: [
        "kepala": words.text("galat.\(refusal.key)", in: language),
        "anjuran": words.text("galat.\(refusal.key)_anjuran", in: language),
        "bisa_masuk": refusal == .locked,
      ], for: request, context)
  }
}
