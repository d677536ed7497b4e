import Foundation
import RuleEngine
import StatuteModel
import Testing

@Suite("The charges of the worked example of the case format")
struct ChargingWorkedExampleTests {
  @Test("Relations, concurrence and charges of P1 stand in the JSON as the contract has them")
  func contract() throws {
    let folder = try ProgramTests.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "kasus.yaml")
    try WorkedExampleTests.file.write(to: path, atomically: true, encoding: .utf8)
    let run = try ProgramTests.run(["analisis", path.path, "--format", "json"])
    #expect(run.status == 0)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(root["temuan"] as? [[String: Any]])
    let relations = findings.map { finding in
      (finding["relasi"] as? [[String: Any]] ?? []).map { relation in
        ["jenis", "temuan", "dasar"].compactMap { relation[$0] as? String }
      }
    }
    #expect(
      relations == [[["subsidair", "T3", "uu-1-2023/pasal-125/ayat-1"]], [], [], [], [], []])

    let concurrence = try #require(root["perbarengan"])
    #expect(
      try Self.normal(concurrence)
        == Self.normal(
          text: """
            [{"pelaku": "P1", "jenis": "satu-perbuatan", "temuan": ["T1", "T3"],
              "dasar": ["uu-1-2023/pasal-125/ayat-1"], "penjara": {"maks_bulan": 240}},
             {"pelaku": "P1", "jenis": "berdiri-sendiri", "temuan": ["T1", "T2"],
              "dasar": ["uu-1-2023/pasal-127/ayat-2", "uu-1-2023/pasal-68/ayat-4"],
              "penjara": {"maks_bulan": 240}}]
            """))

    let charges = try #require(root["dakwaan"] as? [String: Any])
    #expect(charges["bentuk"] is NSNull)
    let arrangements = try #require(charges["susunan"] as? [[String: Any]])
    #expect(arrangements.map { $0["pelaku"] as? String } == ["P1", "P2", "P3"])
    #expect(arrangements.map { $0["bentuk"] as? String } == ["kombinasi", "tunggal", "tunggal"])
    let layers = try #require(arrangements.first?["lapis"] as? [[String: Any]])
    let told = layers.map { layer in
      [layer["sebutan"], (layer["temuan"] as? [String])?.joined(), layer["alasan"]]
        .compactMap { $0 as? String }
    }
    #expect(
      told == [
        ["Kesatu Primair", "T1", "ancaman terberat"],
        ["Kesatu Subsidair", "T3", "perbuatan dan korban yang sama"],
        ["Kedua", "T2", "perbuatan lain, korban lain"],
      ])
  }

  @Test("Who is not punished is not charged, and the answer says by which provision")
  func notPunished() throws {
    let proposal = try Laboratory().analyse(WorkedExampleTests.file).charges
    #expect(proposal.uncharged.map(\.finding) == ["T6"])
    guard case .notPunished(let citations) = proposal.uncharged.first?.reason else {
      Issue.record("T6 should be told as not punished")
      return
    }
    #expect(citations.map(\.identifier) == ["uu-21-2007/pasal-18"])
  }

  @Test(
    "The section on charges reads as recorded, within 80 columns",
    arguments: [("korporasi-dan-pengurusnya", "id"), ("penjualan-organ", "en")])
  func section(sample: String, language: String) throws {
    let run = try ProgramTests.run(["analisis", "Contoh/\(sample).yaml", "--bahasa", language])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(
      lines.firstIndex { $0.hasPrefix("Susunan dakwaan") || $0.hasPrefix("Charges (") })
    let section = lines[start...].prefix { !$0.isEmpty }
    #expect(section.allSatisfy { $0.count <= 80 })
    let text = section.joined(separator: "\n") + "\n"
    let file = Laboratory.package.appending(
      path: "Tests/RuleEngineTests/Cuplikan/dakwaan-\(sample).\(language).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(sample); read the difference")
    } else {
      #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
    }
  }

  private static func normal(_ value: Any) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys),
      as: UTF8.self)
  }

  private static func normal(text: String) throws -> String {
    try normal(try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }
}
