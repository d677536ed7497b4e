import CaseFiles
import Foundation
import RuleEngine
import SafeXML
import StatuteModel
import StatuteXML
import Testing

/// Text, rules and vocabulary as they ship, for trying cases on them.
struct Laboratory {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let statute: Statute
  let vocabulary: Vocabulary
  let books: [RuleBook]
  let rules: String
  let calculator: PenaltyCalculator
  let statutes: [Statute]
  let readings: ReadingBook
  private let engine: Engine

  private static let loaded = Result { try load() }

  /// Everything is read once for all tests.
  init() throws { self = try Self.loaded.get() }

  private init(
    statutes: [Statute], vocabulary: Vocabulary, books: [RuleBook], rules: String,
    readings: ReadingBook
  ) throws {
    self.statutes = statutes
    self.vocabulary = vocabulary
    self.books = books
    self.rules = rules
    self.readings = readings
    statute = try #require(statutes.first { $0.identity.id.description == "uu-21-2007" })
    calculator = PenaltyCalculator(acts: HeldActs(statutes), book: readings)
    engine = try Engine(books, calculator: calculator)
  }

  private static func load() throws -> Laboratory {
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
    return try Laboratory(
      statutes: statutes, vocabulary: vocabulary, books: books,
      rules: String(decoding: bytes("uu-21-2007/delik.xml"), as: UTF8.self),
      readings: ReadingsReader.read(bytes("bacaan.xml"), file: "bacaan.xml"))
  }

  /// Whether the provision that a citation names is held.
  func holds(_ citation: Citation) -> Bool {
    statutes.first { $0.identity.id == citation.act }?.find(citation) != nil
  }

  /// The rule book of UU 21/2007, from changed rules.
  func book(_ rules: String) throws -> RuleBook {
    let schema = try RelaxNGSchema(
      [UInt8](Data(contentsOf: Self.package.appending(path: "Statutes/skema/delik.rng"))))
    return try RuleReader.read(
      Array(rules.utf8), file: "delik.xml", statute: statute, vocabulary: vocabulary,
      schema: schema)
  }

  /// The rules' names of everything that is refused.
  func refusals(_ rules: String, withSchema: Bool = false) throws -> [String] {
    do {
      if withSchema {
        _ = try book(rules)
      } else {
        _ = try RuleReader.read(
          Array(rules.utf8), file: "delik.xml", statute: statute, vocabulary: vocabulary)
      }
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics.map(\.rule)
    }
  }

  /// Analyses a case.
  func analyse(_ text: String) throws -> Analysis {
    let today = try #require(CalendarDate(iso: "2026-11-23"))
    let file = try CaseReader.read(
      Array(text.utf8), file: "kasus.yaml", vocabulary: vocabulary, today: today,
      thresholds: CaseThresholds(vocabulary) { id in
        statutes.first { $0.identity.id == id }
      })
    return engine.analyse(file)
  }

  /// The one finding of a case under an offence, set aside or not.
  func only(_ text: String, _ offence: String = "uu-21-2007/pasal-4") throws -> OffenceFinding {
    let findings = try all(text, offence)
    #expect(findings.count == 1)
    return try #require(findings.first)
  }

  /// The findings of a case under an offence, set aside or not.
  func all(_ text: String, _ offence: String = "uu-21-2007/pasal-4") throws -> [OffenceFinding] {
    let analysis = try analyse(text)
    return (analysis.findings + analysis.setAside).filter { $0.offence.identifier == offence }
  }
}

/// A case in which every element of Pasal 4 is stated; tests change one fact of it.
struct Twin {
  var accused = "{id: P1}"
  var victim = "{id: K1, kewarganegaraan: ID}"
  var date = "2024-03-02"
  var route: String? = "{asal: ID, tujuan: MY}"
  var acts: String? = "[pengiriman]"
  var purpose: String? = "[kerja-paksa]"
  var more = ""
  var proceeding = "{tanggal_penilaian: 2026-11-23}"

  /// The case as a file.
  var text: String {
    var keys = "id: A1, pelaku: [P1], korban: [K1]"
    if !date.isEmpty { keys += ", tanggal: \(date)" }
    if let route { keys += ", rute: \(route)" }
    if let acts { keys += ", tindakan: \(acts)" }
    if let purpose { keys += ", tujuan: \(purpose)" }
    if !more.isEmpty { keys += ", \(more)" }
    return """
      versi: 1
      perkara: \(proceeding)
      pelaku: [\(accused)]
      korban: [\(victim)]
      perbuatan: [{\(keys)}]
      """
  }

  /// The same with changes.
  func with(_ change: (inout Twin) -> Void) -> Twin {
    var copy = self
    change(&copy)
    return copy
  }
}
