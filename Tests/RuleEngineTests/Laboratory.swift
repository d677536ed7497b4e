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
  let rules: String
  private let engine: Engine

  init() throws {
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: Self.package.appending(path: path)))
    }
    statute = try StatuteReader.read(
      bytes("Statutes/uu-21-2007/naskah.xml"), file: "naskah.xml"
    ).statute
    vocabulary = try VocabularyReader.read(
      bytes("Statutes/kosakata.yaml"), file: "kosakata.yaml")
    rules = String(decoding: try bytes("Statutes/uu-21-2007/delik.xml"), as: UTF8.self)
    let book = try RuleReader.read(
      Array(rules.utf8), file: "delik.xml", statute: statute, corpus: Corpus { _ in nil },
      vocabulary: vocabulary)
    engine = Engine([book])
  }

  /// The rule book, from the shipped rules or from changed ones.
  func book(_ rules: String? = nil, corpus: Corpus = Corpus { _ in nil }) throws -> RuleBook {
    let schema = try RelaxNGSchema(
      [UInt8](Data(contentsOf: Self.package.appending(path: "Statutes/skema/delik.rng"))))
    return try RuleReader.read(
      Array((rules ?? self.rules).utf8), file: "delik.xml", statute: statute, corpus: corpus,
      vocabulary: vocabulary, schema: schema)
  }

  /// The rules' names of everything that is refused.
  func refusals(_ rules: String, withSchema: Bool = false) throws -> [String] {
    do {
      if withSchema {
        _ = try book(rules)
      } else {
        _ = try RuleReader.read(
          Array(rules.utf8), file: "delik.xml", statute: statute, corpus: Corpus { _ in nil },
          vocabulary: vocabulary)
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
      Array(text.utf8), file: "kasus.yaml", vocabulary: vocabulary, today: today)
    return engine.analyse(file)
  }

  /// The one finding of a case, set aside or not.
  func only(_ text: String) throws -> OffenceFinding {
    let analysis = try analyse(text)
    let findings = analysis.findings + analysis.setAside
    #expect(findings.count == 1)
    return try #require(findings.first)
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
