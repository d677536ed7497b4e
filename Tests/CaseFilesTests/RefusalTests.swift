import CaseFiles
import Foundation
import StatuteModel
import Testing

@Suite("Files that are refused say what is in them, and where")
struct RefusalTests {
  static let folder = Fixtures.package.appending(path: "Tests/CaseFilesTests/Ditolak")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
  }()

  @Test("Each refused file gives the recorded messages", arguments: names)
  func messages(name: String) throws {
    let diagnostics = try refusals(name)
    #expect(!diagnostics.isEmpty, "this file was accepted")
    let text =
      Language.allCases.map { language in
        diagnostics.map { $0.rendered(in: language) }.joined(separator: "\n")
      }.joined(separator: "\n\n") + "\n"
    let recorded = Self.folder.appending(
      path: "\(name.prefix { $0 != "." }).expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); read the difference")
    } else {
      #expect(text == (try? String(contentsOf: recorded, encoding: .utf8)))
    }
  }

  @Test("No message repeats what may name a person, or a date of birth", arguments: names)
  func privacy(name: String) throws {
    let file = Self.folder.appending(path: name)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Every value under a key that describes a person, and two names that stand where none may.
    let keys = "nama|inisial|judul|nomor|ringkasan|uraian|tanggal_lahir|desa|daerah_asal"
    let pattern = try Regex("(?:\(keys)|\"(?:\(keys))\"): *\"?([^,}\"\n]+)")
    var secrets = text.matches(of: pattern).compactMap { $0[1].substring.map(String.init) }
    secrets.removeAll { $0.count < 3 || $0 == "tidak-diketahui" }
    for diagnostic in try Fixtures.refusals([UInt8](Data(contentsOf: file))) {
      for language in Language.allCases {
        let message = diagnostic.rendered(in: language)
        for secret in secrets + ["Yuliana", "Rahasia"] {
          #expect(!message.contains(secret), "\(diagnostic.rule)")
        }
      }
    }
  }

  @Test("There are at least sixty refused files, and every rule is among them")
  func number() throws {
    #expect(Self.names.count >= 60)
    var rules: Set<String> = []
    for name in Self.names { rules.formUnion(try refusals(name).map(\.rule)) }
    let missing = CaseRules.all.subtracting(rules)
    #expect(missing == ["case.too-large"], "no file shows \(missing.sorted())")
  }

  @Test("A file of more than 5 MB is not parsed")
  func tooLarge() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: CaseReader.limit + 1)
    #expect(try Fixtures.refusals(bytes).map(\.rule) == ["case.too-large"])
  }

  @Test("Bytes that are not UTF-8 are refused")
  func notUTF8() throws {
    #expect(try Fixtures.refusals([0x76, 0xFF, 0xFE]).map(\.rule) == ["case.encoding"])
  }

  @Test("An empty file says so")
  func empty() throws {
    #expect(try Fixtures.refusals([]).map(\.rule) == ["case.empty"])
  }

  @Test("Brackets without end give a message, not a crash")
  func deep() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    #expect(try Fixtures.refusals(bytes).map(\.rule) == ["case.too-deep"])
  }

  @Test("Every way to cut a good file short gives a case or a message")
  func cuts() throws {
    let sample = Fixtures.package.appending(path: "Contoh/pekerja-ke-malaysia.yaml")
    let bytes = [UInt8](try Data(contentsOf: sample))
    for length in stride(from: 0, to: bytes.count, by: 37) {
      _ = try Fixtures.refusals(Array(bytes.prefix(length)))
    }
  }

  private func refusals(_ name: String) throws -> [Diagnostic] {
    try Fixtures.refusals(
      [UInt8](Data(contentsOf: Self.folder.appending(path: name))), file: name)
  }
}

/// The rules' names as messages show them, counted so that none goes without a file.
enum CaseRules {
  static let all = Set(
    [
      "too-large", "encoding", "empty", "anchor", "several-documents", "character", "malformed",
      "duplicate-key", "not-a-case", "missing-key", "unknown-key", "unknown-term", "shape",
      "version", "identifier", "duplicate-id", "dangling-id", "contradiction", "dates",
      "after-assessment", "path", "too-deep", "tab", "no-such-day", "range", "order",
      "born-after", "conflict", "circular", "not-a-corporation", "code",
      "too-many-pairs", "too-many-persons",
    ].map { "case.\($0)" })
}
