internal import CaseRegistry
public import Hummingbird
internal import Logging
internal import NIOCore
public import StatuteModel
internal import StatuteXML

/// The workbench: the server of the pages on this machine.
///
/// `PageGroup` says how pages are added.
public struct Workbench: Sendable {
  private let configuration: WorkbenchConfiguration
  private let renderer: PageRenderer
  private let assets: Assets
  private let rule: HostRule
  private let sessions: Sessions
  private let cookies: VisitorCookies
  private let shelf: StatuteShelf
  private let office: CaseOffice
  private let interviews = InterviewRoom()
  private let samples: CaseSamples
  private let documents: DocumentDesk
  private let pdf: PDFDesk
  private let training: TrainingRoom
  private let description: ApiDescription

  /// Reads templates, words and assets.
  /// - Throws: `DiagnosticError` that names what cannot be read.
  public init(_ configuration: WorkbenchConfiguration) throws(DiagnosticError) {
    self.configuration = configuration
    let folder = "\(configuration.templates)/web"
    renderer = try PageRenderer(folder: folder, locksAfter: configuration.locksAfter)
    assets = try Assets(folder: "\(folder)/aset")
    rule = HostRule(configuration)
    sessions = Sessions(lifetime: configuration.locksAfter, now: configuration.now)
    cookies = VisitorCookies(configuration)
    shelf = StatuteShelf(configuration.library, today: configuration.today)
    office = CaseOffice(configuration, names: shelf.names)
    samples = try CaseSamples(folder: "\(configuration.templates)/../Contoh")
    documents = try DocumentDesk(templates: configuration.templates)
    pdf = PDFDesk(configuration.converter)
    training = TrainingRoom(templates: configuration.templates, today: configuration.today)
    description = try ApiDescription(folder: folder)
  }

  /// The groups of pages, in the order of the navigation.
  func groups(_ renderer: PageRenderer) -> [any PageGroup] {
    let cases = CasePages(
      office: office, interviews: interviews, samples: samples, renderer: renderer,
      names: shelf.names)
    return [
      StatutePages(shelf: shelf, renderer: renderer), cases,
      DocumentPages(cases: cases, desk: documents, pdf: pdf),
      TrainingPages(cases: cases, room: training),
      ApiPages(
        cases: cases, documents: documents, pdf: pdf, shelf: shelf,
        contracts: configuration.contracts, description: description),
    ]
  }

  /// Everything that answers requests.
  ///
  /// - Parameter groups: Makes the groups of pages; tests give their own.
  func router(
    _ groups: (PageRenderer) -> [any PageGroup]
  ) -> Router<WorkbenchContext> {
    var renderer = renderer
    // Tabs come from the groups, and groups show them.
    renderer.tabs = groups(renderer).compactMap(\.tab)
    let router = Router(context: WorkbenchContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafetyHeaders())
    router.add(middleware: RequestLog())
    router.add(middleware: Visiting(sessions: sessions, cookies: cookies))
    router.add(middleware: ErrorPages(renderer: renderer))
    router.add(middleware: HostGuard(rule: rule))
    router.add(middleware: RequestLimits())
    let throttle = SignInThrottle(now: configuration.now)
    router.add(middleware: ApiEntry(access: configuration.access, throttle: throttle))
    router.add(middleware: ForgeryGuard(rule: rule))
    let door = SignInPages(
      renderer: renderer, sessions: sessions, cookies: cookies, access: configuration.access,
      throttle: throttle)
    let all: [any PageGroup] = [assets, door, DisplayPages()] + groups(renderer)
    let inside = router.group().add(middleware: SignInGate())
    for group in all {
      if group.isOpen {
        group.add(to: router)
      } else {
        group.add(to: inside)
      }
    }
    let first = renderer.tabs.first?.path ?? "/masuk"
    router.get("/") { _, _ in Response.seeOther(first) }
    return router
  }

  /// The application, for the server and for tests.
  public func application(
    onRunning: @escaping @Sendable () async -> Void = {}
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "rujukan.web") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel =
      Environment().get("LOG_LEVEL").flatMap { Logger.Level(rawValue: $0) } ?? .warning
    return Application(
      router: router(groups),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(
        address: .hostname(configuration.address, port: configuration.port)),
      onServerRunning: { _ in await onRunning() }, logger: logger)
  }

  /// Serves until the program is told to end.
  public func run(onRunning: @escaping @Sendable () async -> Void) async throws {
    let shelf = shelf
    let office = office
    let training = training
    try await application {
      await onRunning()
      // The first search need not wait for the index; until then everything else answers.
      Task.detached(priority: .utility) { shelf.prepare() }
      // The registry is opened now; what is wrong with it is said on the pages of cases.
      // The scenarios need the rules that are read with it.
      Task.detached {
        guard let room = try? await office.room() else { return }
        _ = try? await training.classroom(room)
      }
    }.runService()
  }
}
