public import DocumentAssembly
public import StatuteModel
public import StatuteXML

/// What a workbench works with: its address, its texts, its templates, and who may enter.
public struct WorkbenchConfiguration: Sendable {
  /// The address that it listens on.
  public var address = "127.0.0.1"
  /// The port that it listens on.
  public var port = WorkbenchConfiguration.usualPort
  /// The texts.
  public var library: StatuteLibrary
  /// The folder `Templates`, which holds the folder `web`.
  public var templates: String
  /// The file of the registry of cases.
  public var registry: String
  /// The language of those who have not chosen one.
  public var language: Language
  /// What opens the pages of cases.
  public var access: Access
  /// How long a session lasts without a request.
  public var locksAfter: Duration = .seconds(15 * 60)
  /// The JSON of the commands, for programs that ask under `/api`.
  public var contracts: JSONContracts
  /// What makes PDF; `nil` where LibreOffice is not installed.
  public var converter = PDFConversion()
  /// Today by the machine's clock.
  public var today: @Sendable () -> CalendarDate
  /// The clock of sessions.
  public var now: @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }

  /// UU 21/2007, as a port.
  public static let usualPort = 2107

  /// Makes a configuration for this machine alone.
  public init(
    library: StatuteLibrary, templates: String, registry: String, language: Language,
    access: Access, contracts: JSONContracts, today: @escaping @Sendable () -> CalendarDate
  ) {
    self.contracts = contracts
    self.library = library
    self.templates = templates
    self.registry = registry
    self.language = language
    self.access = access
    self.today = today
  }

  /// Whether only programs on this machine reach the address.
  public var isLoopback: Bool {
    address == "localhost" || address == "::1" || address.hasPrefix("127.")
  }

  /// The address as a browser writes it: `http://127.0.0.1:2107`.
  public var origin: String {
    let host = address.contains(":") ? "[\(address)]" : address
    return port == 80 ? "http://\(host)" : "http://\(host):\(port)"
  }

  /// The address to open first; it carries the secret where one is in use.
  public var entrance: String {
    switch access {
    case .secret(let secret): "\(origin)/masuk?kunci=\(secret.text)"
    case .password: "\(origin)/"
    }
  }
}
