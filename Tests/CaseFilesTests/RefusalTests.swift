import CaseFiles
import Foundation
import StatuteModel
import Testing

@Suite("Files that are refused say what is in them, and where")
struct RefusalTests {
  static let folder = Fixtures.package.appending(path: "Tests/CaseFilesTests/Ditolak")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("Each refused file gives the recorded messages", arguments: names)
  func messages(name: String) throws {
    let file = Self.folder.appending(path: "\(name).yaml")
    let diagnostics = try refusals(of: file, shownAs: "\(name).yaml")
    #expect(!diagnostics.isEmpty, "this file was accepted")
    let text =
      Language.allCases.map { language in
        diagnostics.map { $0.rendered(in: language) }.joined(separator: "\n")
      }.joined(separator: "\n\n") + "\n"
    let recorded = Self.folder.appending(path: "\(name).expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); read the difference")
    } else {
      #expect(text == (try? String(contentsOf: recorded, encoding: .utf8)))
    }
  }

  @Test("No message repeats a name that the file holds", arguments: names)
  func privacy(name: String) throws {
    let file = Self.folder.appending(path: "\(name).yaml")
    for diagnostic in try refusals(of: file, shownAs: "kasus.yaml") {
      for language in Language.allCases {
        let text = diagnostic.rendered(in: language)
        #expect(!text.contains("Yuliana"))
        #expect(!text.contains("Rahasia"))
      }
    }
  }

  @Test("There are at least fifteen refused files")
  func number() {
    #expect(Self.names.count >= 15)
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

  private func refusals(of file: URL, shownAs name: String) throws -> [Diagnostic] {
    do {
      _ = try CaseReader.read(
        [UInt8](Data(contentsOf: file)), file: name, vocabulary: Fixtures.vocabulary(),
        today: Fixtures.today())
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics
    }
  }
}
