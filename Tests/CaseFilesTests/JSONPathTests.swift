import Foundation
import StatuteModel
import Testing

@testable import CaseFiles

@Suite("JSON read as JSON, and the same JSON read as YAML")
struct JSONPathTests {
  private static let refused = Fixtures.package.appending(path: "Tests/CaseFilesTests/Ditolak")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: refused.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
  }()

  /// Refused files that hold no tree, or none that JSON can hold; every other one is compared.
  private static let withoutTree = [
    "alias-sebagai-kunci.yaml", "bertumpuk-sejajar.yaml", "bertumpuk.yaml", "bom-alias.yaml",
    "bukan-kasus.yaml", "dua-dokumen.yaml", "hanya-komentar.yaml", "jangkar.yaml",
    "json-kunci-dua-kali.json", "json-terputus.json", "kosong.yaml", "kunci-dua-kali.yaml",
    "latin1.yaml", "nul.yaml", "tab.yaml", "utf16.yaml", "yaml-terputus.yaml",
  ]

  private func json(_ text: String) -> CaseNode? {
    JSONTree.read(Array(text.utf8)[...], deepest: TreeReader.deepest, firstLine: 1)
  }

  private func yaml(_ text: String) throws -> CaseNode {
    try YAMLTree.read(Array(text.utf8)[...], deepest: TreeReader.deepest, firstLine: 1)
  }

  @Test("Every sample gives the same tree, places included, and the same case")
  func samples() throws {
    for sample in try Fixtures.samples() {
      let text = try JSONTwin.json(of: [UInt8](Data(contentsOf: sample)))
      #expect(try json(text) == yaml(text))
      // No text holds this: there a quotation mark stands behind a backslash.
      let spread = text.replacingOccurrences(of: "\", \"", with: "\",\r\n  \"")
      #expect(spread != text)
      #expect(try json(spread) == yaml(spread))
      let original = try Fixtures.read(String(contentsOf: sample, encoding: .utf8))
      let twin = try Fixtures.read(text)
      #expect(twin == original)
    }
  }

  @Test("Every refused file that can be put as JSON gives the same tree either way")
  func refusedTrees() throws {
    var others: [String] = []
    for name in Self.names {
      let bytes = [UInt8](try Data(contentsOf: Self.refused.appending(path: name)))
      guard let text = try? JSONTwin.json(of: bytes), text.hasPrefix("{") else {
        others.append(name)
        continue
      }
      let tree = try #require(json(text), "\(name)")
      #expect(try tree == yaml(text), "\(name)")
    }
    #expect(others == Self.withoutTree)
    #expect(Self.names.count - others.count >= 80)
  }

  @Test("Refused JSON gives the same messages as when only YAML is asked")
  func refusals() throws {
    let files = Self.names.filter { $0.hasSuffix(".json") }
    #expect(files.count >= 3)
    for name in files {
      let bytes = [UInt8](try Data(contentsOf: Self.refused.appending(path: name)))
      let strict = try diagnostics(bytes, syntax: .json)
      #expect(strict == (try diagnostics(bytes, syntax: .yaml)))
      #expect(!strict.isEmpty)
    }
  }

  private func diagnostics(_ bytes: [UInt8], syntax: CaseSyntax) throws -> [Diagnostic] {
    do {
      _ = try CaseReader.read(
        bytes, file: "a.json", vocabulary: Fixtures.vocabulary(), today: Fixtures.today(),
        thresholds: Fixtures.thresholds, syntax: syntax)
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics
    }
  }

  @Test("Words, numbers and truth values keep their text; escapes are decoded")
  func scalars() throws {
    let tree = try #require(
      json(
        #"{"a": "NO", "b": -1.50E+3, "c": true, "d": null, "e": "null","#
          + #" "é": "é\u00e9😀\ud83d\ude00\/\n", "g": 1}"#))
    #expect(tree["a"]?.text == "NO")
    #expect(tree["b"]?.text == "-1.50E+3")
    #expect(tree["c"]?.text == "true")
    #expect(tree["d"] == nil)
    #expect(tree["e"]?.text == "null")
    #expect(tree["é"]?.text == "éé😀😀/\n")
    // Places count characters, as the reader of YAML does.
    #expect(tree["g"]?.place == .init(line: 1, column: 101))
  }

  @Test(
    "What the grammar of JSON does not allow is no JSON",
    arguments: [
      #"{"a": 01}"#, #"{"a": 1.}"#, #"{"a": .5}"#, #"{"a": +1}"#, #"{"a": 1e}"#, #"{"a": --1}"#,
      #"{"a": NaN}"#, #"{"a": True}"#, #"{"a": truex}"#, #"{"a": tru}"#, #"{"a": nul}"#,
      #"{"a": 1,}"#, #"{"a": [1,]}"#, #"{"a": [1 2]}"#, #"{"a" 1}"#, #"{"a": 1 "b": 2}"#,
      #"{"a": 1}}"#, #"{"a": 1} 2"#, #"{"a": 1} {"a": 1}"#, #"{"a": [}]"#, #"{"a": {]}"#,
      #"{a: 1}"#, #"{'a': 1}"#, #"{"a": 'x'}"#, #"{"a": "x"#, #"{"a""#, #"{"a":"#, #"{"a": 1"#,
      #"{"a": "\x"}"#, #"{"a": "\ud83d"}"#, #"{"a": "\u12"}"#, "{\"a\": \"\t\"}",
      "{\"a\": \"\u{0}\"}", "{\"a\": 1}\u{0}", "{,}", #"{"a":: 1}"#, #"{"a": 1,, "b": 2}"#,
      #"{"a": [,1]}"#, #"{1: 1}"#, #"{null: 1}"#, "{", "{]", #"{"a": /* x */ 1}"#, #"{"a": -}"#,
    ])
  func grammar(text: String) {
    #expect(json(text) == nil)
  }

  @Test("Thirty-two levels are read, thirty-three are too deep; a key twice is refused")
  func limits() throws {
    func nested(_ levels: Int) -> String {
      "{\"a\": " + String(repeating: "[", count: levels)
        + String(repeating: "]", count: levels) + "}"
    }
    #expect(json(nested(32)) != nil)
    #expect(json(nested(33)) == nil)
    #expect(try Fixtures.refusals(Array(nested(33).utf8)).map(\.rule) == ["case.too-deep"])
    #expect(json(#"{"a": 1, "\u0061": 2}"#) == nil)
    let many = (0..<40).map { "\"k\($0 == 39 ? 0 : $0)\": 1" }.joined(separator: ", ")
    #expect(json("{\(many)}") == nil)
  }

  @Test("Where JSON alone is asked for, YAML is refused; words and lists are no case")
  func strict() throws {
    func rules(_ text: String) throws -> [String] {
      try diagnostics(Array(text.utf8), syntax: .json).map(\.rule)
    }
    #expect(try rules("{versi: 1, pelaku: [{id: P1}]}") == ["case.not-json"])
    #expect(try rules("versi: 1") == ["case.not-json"])
    #expect(try rules("[1, 2]") == ["case.not-a-case"])
    #expect(try rules("halo") == ["case.not-a-case"])
    #expect(try rules("{\"versi\": 1, \"pelaku\": [") == ["case.malformed"])
    #expect(try rules("{\"a\": \"\u{0}\"}") == ["case.character"])
  }

  @Test("Where the bytes are a part of a file, lines count from there")
  func firstLine() throws {
    let refused = [(#"{"versi": 2}"#, 11), (#"{"versi": 1, "versi": 1}"#, 2), ("{\"versi\": [", 1)]
    for (text, column) in refused {
      do {
        _ = try CaseReader.read(
          Array(text.utf8), file: "a.jsonl", vocabulary: Fixtures.vocabulary(),
          today: Fixtures.today(), syntax: .json, firstLine: 70)
        Issue.record("accepted")
      } catch let error as DiagnosticError {
        let places = error.diagnostics.map(\.position)
        #expect(places.allSatisfy { (70...71).contains($0.line) })
        #expect(places.contains { $0.column == column }, "\(places)")
      }
    }
  }

  @Test("Every way to cut or to damage good JSON is judged as Foundation judges it")
  func damage() throws {
    let sample = Fixtures.package.appending(path: "Contoh/pekerja-ke-malaysia.yaml")
    let bytes = Array(try JSONTwin.json(of: [UInt8](Data(contentsOf: sample))).utf8)
    for length in stride(from: 1, to: bytes.count, by: 41) {
      #expect(JSONTree.read(bytes[..<length], deepest: 32, firstLine: 1) == nil)
    }
    var random = FixedNumbers()
    for _ in 0..<300 {
      var damaged = bytes
      damaged[Int.random(in: 1..<bytes.count, using: &random)] =
        [0x22, 0x2C, 0x5B, 0x7D, 0x30, 0x5C, 0x0A, 0xC3].randomElement(using: &random) ?? 0x22
      let ours = JSONTree.read(damaged[...], deepest: 32, firstLine: 1)
      let valid = (try? JSONSerialization.jsonObject(with: Data(damaged))) != nil
      // Foundation lets a key stand twice.
      if ours != nil || !valid {
        #expect((ours != nil) == valid, "\(String(decoding: damaged, as: UTF8.self))")
      }
    }
  }
}

/// The same numbers in every run.
private struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64 = 21

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
