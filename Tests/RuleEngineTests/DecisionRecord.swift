import Foundation
import Testing

/// One article that a court found proven, and what is expected of the engine.
struct DecisionRow: Sendable, CustomTestStringConvertible {
  /// What is expected.
  enum Expectation: String, Sendable {
    /// Every element is stated and met.
    case met = "terpenuhi"
    /// Open only by facts that the source does not state.
    case open = "terbuka"
    /// Not among the findings, for a legal reason.
    case excepted = "dikecualikan"
    /// The court acquitted.
    case acquitted = "bebas"
    /// The source does not say which article.
    case unknown = "tidak-diketahui"
  }

  /// Why an article is not among the findings.
  enum Reason: String, Sendable, CaseIterable {
    /// The act has no rules yet.
    case notEncoded = "belum-dikodekan"
    /// It only goes with an article that has no rules yet.
    case accompanies = "menyertai"
    /// It is not an offence, a form or an aggravation.
    case notAnOffence = "bukan-delik"
    /// An element of the offence fails on the facts told.
    case elementFails = "unsur-gagal"
    /// The offence was completed, so that no attempt is left.
    case completed = "delik-selesai"
    /// The accused took part in another role.
    case otherRole = "peran-lain"
    /// The fact that brings the offence into play is not told.
    case notTriggered = "belum-terpicu"

    /// What a lawyer reads in the table.
    var words: String {
      switch self {
      case .notEncoded: "undang-undang atau pasalnya belum ada aturannya"
      case .accompanies: "penyertaan atau percobaan pada pasal yang belum ada aturannya"
      case .notAnOffence: "bukan delik, bentuk, atau pemberatan (restitusi, perbarengan)"
      case .elementFails: "menurut fakta yang diceritakan satu unsur tidak terpenuhi"
      case .completed: "delik selesai, sehingga tidak ada percobaan tersisa"
      case .otherRole: "sumber menyebut peran lain daripada pasal penyertaannya"
      case .notTriggered: "fakta yang memunculkan delik tidak disebut sumber"
      }
    }
  }

  let decision: String
  let article: String
  let expectation: Expectation
  let reason: Reason?
  let note: String

  var testDescription: String { "\(decision) \(article)" }

  /// The facts in the note.
  var facts: [String] { note.split(separator: " ").map(String.init) }
}

/// The case files of real decisions and what the courts found proven.
enum DecisionRecord {
  static let folder = Laboratory.package.appending(path: "Tests/RuleEngineTests/Putusan")

  /// What can be wrong with the list of articles.
  struct BadRow: Error, CustomStringConvertible {
    let description: String
  }

  /// Every row, in the order of the file.
  static let rows: [DecisionRow] = {
    do { return try read() } catch { return [] }
  }()

  /// Every decision once, in the order of the file.
  static let decisions: [String] = rows.map(\.decision).reduce(into: []) { list, id in
    if list.last != id { list.append(id) }
  }

  /// Reads the list of articles.
  static func read() throws -> [DecisionRow] {
    let text = try String(contentsOf: folder.appending(path: "terbukti.tsv"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let expectation = DecisionRow.Expectation(rawValue: cells[2]) else {
        throw BadRow(description: String(line))
      }
      let reason = DecisionRow.Reason(rawValue: cells[3])
      guard (reason != nil) == (expectation == .excepted) else {
        throw BadRow(description: String(line))
      }
      return DecisionRow(
        decision: cells[0], article: cells[1], expectation: expectation, reason: reason,
        note: cells[4])
    }
  }

  static func rows(of decision: String) -> [DecisionRow] {
    rows.filter { $0.decision == decision }
  }

  static func text(of decision: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(decision).yaml"), encoding: .utf8)
  }

  /// The names of the case files that are there.
  static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}
