internal import HTTPTypes
internal import Hummingbird

/// One thing that programs may ask: the same words stand in the OpenAPI document.
struct ApiRoute: Sendable {
  /// What answers.
  typealias Handler = @Sendable (Request, WorkbenchContext) async throws -> Response

  let method: HTTPRequest.Method
  /// The path as OpenAPI writes it: `/api/kasus/{id}`.
  let path: String
  /// Whether it is answered to who has not signed in: the law is open, cases are not.
  let isOpen: Bool
  let handler: Handler

  init(
    _ method: HTTPRequest.Method, _ path: String, isOpen: Bool = false, _ handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.isOpen = isOpen
    self.handler = handler
  }

  /// Answers, or refuses who has not signed in.
  func answer(_ request: Request, _ context: WorkbenchContext) async throws -> Response {
    guard isOpen || context.visitor.isSignedIn else { throw ApiProblem(.notSignedIn) }
    return try await handler(request, context)
  }
}

/// The functions of the workbench for programs, as JSON under `/api`.
struct ApiPages: PageGroup {
  let cases: CasePages
  let documents: DocumentDesk
  let pdf: PDFDesk
  let shelf: StatuteShelf
  let contracts: JSONContracts
  let description: ApiDescription

  /// Each route says for itself who may ask.
  var isOpen: Bool { true }

  /// Everything that programs may ask.
  var routes: [ApiRoute] {
    caseRoutes + judgementRoutes + documentRoutes + statuteRoutes + [
      ApiRoute(.get, "/api/openapi.json", isOpen: true) { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
          body: .init(byteBuffer: ByteBuffer(bytes: description.bytes)))
      }
    ]
  }

  func add(to router: some RouterMethods<WorkbenchContext>) {
    let paths = Dictionary(grouping: routes, by: \.path)
    for (path, routes) in paths {
      let place = RouterPath(path)
      for route in routes {
        router.on(place, method: route.method) { request, context in
          try await route.answer(request, context)
        }
      }
      // What a path does not offer is said with what it offers.
      let offered = routes.map(\.method)
      let answered = offered + (offered.contains(.get) ? [.head] : [])
      for method in Self.methods where !answered.contains(method) {
        router.on(place, method: method) { _, _ -> Response in
          throw ApiProblem(.notThatWay, allowed: answered)
        }
      }
    }
  }

  private static let methods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace,
  ]
}
