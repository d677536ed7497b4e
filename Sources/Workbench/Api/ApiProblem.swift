internal import CaseRegistry
internal import DocumentAssembly
internal import HTTPTypes
internal import Hummingbird
internal import StatuteModel

/// Why a program is not answered as it asked, as RFC 9457 writes it: Indonesian first, then English.
/// The sentences stand in `Templates/web/kata/api.yaml` and `galat.yaml`.
struct ApiProblem: Error {
  /// What is wrong.
  enum Kind: String, CaseIterable, Sendable {
    case notSignedIn = "tidak_masuk"
    case noMark = "tanpa_tanda"
    case notThatWay = "cara_lain"
    case notFound = "tidak_ada"
    case unreadable = "tidak_terbaca"
    case otherType = "jenis_isi"
    case noBase = "tanpa_versi"
    case changed = "versi_berubah"
    case notAccepted = "tidak_diterima"
    case notSupported = "tidak_didukung"
    case notAcknowledged = "belum_paham"
    case blocked = "tertahan"
    case noPages = "tanpa_pdf"
    case closed = "simpanan_tutup"

    var status: HTTPResponse.Status {
      switch self {
      case .notSignedIn: .unauthorized
      case .noMark: .forbidden
      case .notThatWay: .methodNotAllowed
      case .notFound: .notFound
      case .unreadable: .badRequest
      case .otherType: .unsupportedMediaType
      case .noBase: .preconditionRequired
      case .changed: .preconditionFailed
      case .notAccepted, .notSupported, .notAcknowledged, .blocked: .unprocessableContent
      case .noPages, .closed: .serviceUnavailable
      }
    }
  }

  private let group: String
  private let key: String
  let status: HTTPResponse.Status
  private let allowed: [HTTPRequest.Method]
  private let findings: [ApiFinding]
  private let version: Int?

  /// A problem of the interface itself.
  init(
    _ kind: Kind, findings: [ApiFinding] = [], version: Int? = nil,
    allowed: [HTTPRequest.Method] = []
  ) {
    group = "api"
    key = kind.rawValue
    status = kind.status
    self.findings = findings
    self.version = version
    self.allowed = allowed
  }

  /// The problem that an error of the pages amounts to.
  init(_ error: any Error) {
    switch error {
    case let problem as ApiProblem: self = problem
    case let error as DiagnosticError:
      self.init(.notAccepted, findings: error.diagnostics.map { ApiFinding($0) })
    case let error as RegistryError: self.init(registry: error)
    case let error as CaseOffice.Failure:
      switch error {
      case .registry(let error): self.init(registry: error)
      case .texts(let error):
        self.init(.closed, findings: error.diagnostics.map { ApiFinding($0) })
      }
    default: self.init(refusal: Refusal(error))
    }
  }

  private init(refusal: Refusal) {
    group = "galat"
    key = refusal.key
    status = refusal.status
    findings = []
    version = nil
    allowed = []
  }

  private init(registry error: RegistryError) {
    switch error {
    case .noSuchCase, .noSuchVersion, .noSuchNote, .noSuchDocument: self.init(.notFound)
    case .tooLarge: self.init(refusal: .tooLarge)
    case .conflict(let conflict):
      self.init(.changed, version: conflict.stored.entry.version)
    default: self.init(.closed, findings: [ApiFinding(error)])
    }
  }

  /// Whether a request is one of a program.
  static func concerns(_ request: Request) -> Bool {
    request.uri.path == "/api" || request.uri.path.hasPrefix("/api/")
  }

  /// The answer.
  func response(_ words: PageWords) throws -> Response {
    func text(_ suffix: String, _ language: Language) -> String {
      words.text("\(group).\(key)\(suffix)", in: language)
    }
    let body = Body(
      type: "about:blank", status: status.code, kode: key.replacing("_", with: "-"),
      title: text("", .indonesian), detail: text("_anjuran", .indonesian),
      en: .init(title: text("", .english), detail: text("_anjuran", .english)),
      temuan: findings.isEmpty ? nil : findings, versi: version)
    var response = try ApiAnswer.json(body, status: status)
    response.headers[.contentType] = "application/problem+json; charset=utf-8"
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    if !allowed.isEmpty {
      response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    }
    return response
  }

  private struct Body: Encodable {
    struct Words: Encodable {
      let title, detail: String
    }

    let type: String
    let status: Int
    let kode, title, detail: String
    let en: Words
    let temuan: [ApiFinding]?
    let versi: Int?
  }
}

/// A finding in both languages.
struct ApiFinding: Encodable {
  /// The sentences of one language.
  struct Words: Encodable {
    let kalimat: String
    let catatan, saran: String?

    init(_ text: DiagnosticText, _ redact: (String) -> String) {
      kalimat = redact(text.headline)
      catatan = text.note.map(redact)
      saran = text.suggestion.map(redact)
    }
  }

  let aturan: String
  let berat: String
  var baris: Int?
  var tempat: String?
  var dasar: [String]?
  let id, en: Words

  private init(rule: String, severity: Severity, id: Words, en: Words) {
    aturan = rule
    berat = severity == .error ? "galat" : "peringatan"
    self.id = id
    self.en = en
  }

  /// A finding with its line.
  init(_ diagnostic: Diagnostic) {
    self.init(
      rule: diagnostic.rule, severity: diagnostic.severity,
      id: Words(diagnostic.text(in: .indonesian)) { $0 },
      en: Words(diagnostic.text(in: .english)) { $0 })
    if diagnostic.position.line > 0 { baris = diagnostic.position.line }
    if !diagnostic.place.isEmpty { tempat = diagnostic.place }
  }

  /// A finding without place; names are replaced.
  init(_ finding: some Finding, redact: (String) -> String = { $0 }) {
    self.init(
      rule: finding.rule, severity: finding.severity,
      id: Words(finding.text(in: .indonesian), redact),
      en: Words(finding.text(in: .english), redact))
  }

  /// What a check found, with its provisions and its place.
  init(check finding: CheckFinding, redact: (String) -> String) {
    self.init(finding, redact: redact)
    tempat = redact(finding.place)
    dasar = finding.basis.map(\.identifier)
  }
}
