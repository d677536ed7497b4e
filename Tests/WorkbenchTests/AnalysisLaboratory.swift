import CaseFiles
import Foundation
import Mustache
import RuleEngine
import SafeXML
import StatuteModel
import StatuteXML
import Synchronization
import Testing

@testable import Workbench

/// Texts, rules, templates and cases as they ship, for looking at the page *Analisis*.
struct AnalysisLaboratory {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let material: AnalysisMaterial
  let templates: MustacheLibrary
  private let thresholds: CaseThresholds

  private static let loaded = Result { try load() }

  /// Everything is read once for all tests.
  init() throws { self = try Self.loaded.get() }

  private init(
    material: AnalysisMaterial, templates: MustacheLibrary, thresholds: CaseThresholds
  ) {
    self.material = material
    self.templates = templates
    self.thresholds = thresholds
  }

  private static func load() throws -> AnalysisLaboratory {
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: package.appending(path: "Statutes/\(path)")))
    }
    let library = try StatuteLibrary(root: package.appending(path: "Statutes").path)
    let vocabulary = try VocabularyReader.read(bytes("kosakata.yaml"), file: "kosakata.yaml")
    let schema = try RelaxNGSchema(bytes("skema/delik.rng"))
    let statutes = try library.all()
    let books = try statutes.compactMap { statute -> RuleBook? in
      guard let rules = try? bytes("\(statute.identity.id)/delik.xml") else { return nil }
      return try RuleReader.read(
        rules, file: "delik.xml", statute: statute, vocabulary: vocabulary, schema: schema)
    }
    let readings = try ReadingsReader.read(bytes("bacaan.xml"), file: "bacaan.xml")
    let engine = try Engine(
      books, calculator: PenaltyCalculator(acts: HeldActs(statutes), book: readings))
    let corpus = Corpus { work in try? library.statute(at: work) }
    var templates = MustacheLibrary()
    let folder = package.appending(path: "Templates/web")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      try templates.register(text, named: String(file.dropLast(9)))
    }
    return AnalysisLaboratory(
      material: AnalysisMaterial(
        engine: engine, books: books, vocabulary: vocabulary, library: library,
        names: ActNaming(corpus: corpus, library: library)),
      templates: templates,
      thresholds: CaseThresholds(vocabulary) { id in
        statutes.first { $0.identity.id == id }
      })
  }

  /// A day on which the law of today is looked at, for cases that name none.
  private static let today = CalendarDate(year: 2026, month: 11, day: 23)

  /// Every case that ships: samples, and the cases of the documents.
  static let cases: [String] = ["Contoh", "Tests/DocumentTests/Kasus"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: package.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Reads a case of the package.
  func file(_ path: String) throws -> CaseFile {
    try read(String(contentsOf: Self.package.appending(path: path), encoding: .utf8))
  }

  /// Reads a case from its words.
  func read(_ text: String) throws -> CaseFile {
    try CaseReader.read(
      Array(text.utf8), file: "kasus.yaml", vocabulary: material.vocabulary,
      today: #require(Self.today), thresholds: thresholds)
  }

  /// The page of a case.
  func page(_ file: CaseFile, _ request: AnalysisRequest = AnalysisRequest()) throws -> String {
    try #require(
      AnalysisPage.html(file, request: request, material: material, templates: templates))
  }

  /// A request for each finding of a case.
  func requests(_ file: CaseFile) -> [AnalysisRequest] {
    let analysis = material.engine.analyse(file)
    return (analysis.findings + analysis.setAside).map { finding in
      var request = AnalysisRequest()
      request.accused = finding.accused
      request.offence = finding.offence
      request.ordinal = analysis.ordinal(of: finding)
      return request
    }
  }

  /// The page of every finding of a case of the package, made once for all tests.
  static func pages(_ path: String) throws -> [(request: AnalysisRequest, html: String)] {
    try cache.withLock { cache in
      if let pages = cache[path] { return pages }
      let laboratory = try AnalysisLaboratory()
      let file = try laboratory.file(path)
      let pages = try laboratory.requests(file).map { ($0, try laboratory.page(file, $0)) }
      cache[path] = pages
      return pages
    }
  }

  private static let cache = Mutex<[String: [(request: AnalysisRequest, html: String)]]>([:])

  /// What the page shows for a request, as values.
  func view(_ file: CaseFile, _ request: AnalysisRequest) -> AnalysisView {
    let assumed = file.assuming(request.assumptions, material: material)
    return AnalysisView(
      original: file, file: assumed, analysis: material.engine.analyse(assumed), request: request,
      material: material)
  }
}
