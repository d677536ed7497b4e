import FoundationEssentials
import RuleEngine
import SafeXML
import StatuteModel
import StatuteXML
import Testing

/// The real texts and readings, read once for all tests.
enum Texts {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = package.appending(path: "Statutes")

  private static let loaded = Result { try load() }

  private struct Loaded: Sendable {
    let statutes: [Statute]
    let book: ReadingBook
  }

  private static func load() throws -> Loaded {
    let library = try StatuteLibrary(root: folder.path)
    let schema = try RelaxNGSchema(bytes("skema/bacaan.rng"))
    return Loaded(
      statutes: try library.all(),
      book: try ReadingsReader.read(
        bytes("bacaan.xml"), file: "Statutes/bacaan.xml", schema: schema))
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func statutes() throws -> [Statute] { try loaded.get().statutes }
  static func book() throws -> ReadingBook { try loaded.get().book }

  static func calculator() throws -> PenaltyCalculator {
    PenaltyCalculator(acts: HeldActs(try statutes()), book: try book())
  }
}

/// Days on which the old and the new law hold, from the worked example of the case format.
enum Day {
  static func old() throws -> CalendarDate { try #require(CalendarDate(iso: "2025-03-02")) }
  static func new() throws -> CalendarDate { try #require(CalendarDate(iso: "2026-11-23")) }
}

/// "uu-21-2007/pasal-4"; "4" alone is an article of UU 21/2007, "455/2" of the new code.
func cite(_ short: String) throws -> Citation {
  if short.hasPrefix("uu-") || short.hasPrefix("kuhp/") {
    return try #require(Citation(identifier: short))
  }
  let parts = short.split(separator: "/")
  let number = try #require(parts.first.flatMap { Int($0) })
  let act = number > 100 ? "uu-1-2023" : "uu-21-2007"
  let clause = parts.count > 1 ? "/ayat-\(parts[1])" : ""
  return try #require(Citation(identifier: "\(act)/pasal-\(number)\(clause)"))
}

/// A charge in the short form of ``cite(_:)``.
func charge(
  _ offence: String, _ applied: String..., form: Charge.Form = .completed,
  accused: AccusedKind = .person
) throws -> Charge {
  try Charge(
    offence: cite(offence), applied: applied.map(cite), form: form, accused: accused)
}

/// Compares text with a file that a person has read. `RECORD=1` rewrites the file and fails.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = Texts.package.appending(path: "Tests/SanctionTests/Cuplikan/\(name).txt")
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
  } else if let recorded {
    #expect(text == recorded, sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "there is no \(name).txt; RECORD=1 swift test writes it", sourceLocation: sourceLocation)
  }
}
