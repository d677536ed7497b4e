import Foundation
import StatuteModel
import Testing

@Suite("Answers for people are in words, never in the keys of the case file")
struct ReadableTextTests {
  /// Every case that the repository holds: samples, cases for documents, decisions, exercises.
  static let cases: [String] = {
    ["Contoh", "Tests/DocumentTests/Kasus", "Tests/RuleEngineTests/Putusan"].flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: Laboratory.package.appending(path: folder).path)
      return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    } + exercises
  }()

  private static var exercises: [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Laboratory.package.appending(path: "Latihan").path)
    return (names ?? []).sorted().map { "Latihan/\($0)/kasus.yaml" }.filter {
      FileManager.default.fileExists(atPath: Laboratory.package.appending(path: $0).path)
    }
  }

  @Test("The cases are found") func found() {
    #expect(Self.cases.count > 60)
    #expect(Self.exercises.count > 30)
  }

  /// In full in both languages; in short where no decision stands behind the case.
  static let runs: [[String]] = cases.flatMap { path in
    [[path, "--jelaskan"], [path, "--jelaskan", "--bahasa", "en"]]
      + (path.contains("Putusan") || path.contains("Latihan") ? [] : [[path]])
  }

  @Test("No answer to a case shows a raw key or term", arguments: runs)
  func readable(arguments: [String]) throws {
    let run = try ProgramTests.run(["analisis"] + arguments)
    #expect(run.status == 0)
    let raw = try RawNames()
    for line in run.output.split(separator: "\n") {
      #expect(raw.names(in: line).isEmpty, "\(line)")
    }
  }

  @Test(
    "Keys and terms of the case file are recognised",
    arguments: [
      "fakta     A1.tindakan.pengiriman", "tanyakan perkara.proses.penyidikan_mulai",
      "periksa   dengan_sengaja tidak disebut", "- kehilangan-penghasilan: Rp24.000.000,00",
      "Pelaku P1 (turut-serta)",
    ])
  func recognised(line: String) throws {
    #expect(try !RawNames().names(in: line).isEmpty)
  }

  @Test(
    "Words of people and of the law are left alone",
    arguments: [
      "tindakan: pengiriman (A1); usia (K1)", "Rp24.000.000,00 dan tindakan yang serupa.",
      "korban laki-laki, 306 PK/Pid.Sus/2026 (Pasal 455 UU 1/2023)",
    ])
  func leftAlone(line: String) throws {
    #expect(try RawNames().names(in: line).isEmpty)
  }

  @Test("Every fact, and every key that the engine decides by, has a label in both languages")
  func labels() throws {
    let vocabulary = try Laboratory().vocabulary
    let spoken: [FactKey.Entity] = [.proceeding, .accused, .group, .victim, .conduct]
    for entity in spoken {
      for key in Self.flat(vocabulary.keys[entity] ?? []) where key.nature != .description {
        let label = try #require(key.label, "\(entity.rawValue).\(key.name)")
        for words in [label.indonesian, label.english] {
          #expect(!words.isEmpty && !words.contains("_"))
        }
      }
    }
  }

  private static func flat(_ keys: [Vocabulary.Key]) -> [Vocabulary.Key] {
    keys.flatMap { key -> [Vocabulary.Key] in
      switch key.shape {
      case .object(let inside), .objects(let inside): [key] + flat(inside)
      default: [key]
      }
    }
  }
}

/// Finds names of the vocabulary as only the case file writes them.
private struct RawNames {
  private let terms: Set<String>

  init() throws {
    let lists = try Laboratory().vocabulary.lists.values.flatMap { $0 }
    // A name that its own label contains is a word of people as well ("laki-laki").
    let labelled = lists.flatMap { [$0.label.indonesian, $0.label.english] }
    let spoken = Set(labelled.flatMap { $0.split(separator: " ").map(String.init) })
    terms = Set(lists.map(\.name).filter { $0.contains("-") && !spoken.contains($0) })
  }

  func names(in line: some StringProtocol) -> [String] {
    let words = line.split { character in
      !(character.isLetter || character.isNumber || "_-.".contains(character))
    }
    return words.map { $0.trimming("-.") }.filter { word in
      word.contains("_") || terms.contains(word) || isPath(word)
    }
  }

  /// An id, or the case, with a key below it: `K1.anak`.
  private func isPath(_ word: String) -> Bool {
    let parts = word.split(separator: ".")
    guard parts.count > 1, let first = parts.first, let key = parts.dropFirst().first else {
      return false
    }
    let isID =
      first.first?.isUppercase == true && first.last?.isNumber == true
      && first.dropFirst().allSatisfy(\.isNumber)
    return (isID || first == "perkara" || first == "dokumen")
      && key.first?.isLowercase == true && key.first?.isLetter == true
  }
}

extension StringProtocol {
  fileprivate func trimming(_ marks: String) -> String {
    var text = Substring(self)
    while let last = text.last, marks.contains(last) { text.removeLast() }
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    return String(text)
  }
}
