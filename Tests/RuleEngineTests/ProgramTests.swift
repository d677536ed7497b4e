import Foundation
import Testing

@Suite("The commands as a user runs them")
struct ProgramTests {
  /// What a run printed and how it ended.
  struct Run {
    let output: String
    let errors: String
    let status: Int32
  }

  static func run(_ arguments: [String]) throws -> Run {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = own.deletingLastPathComponent().appending(path: "rujukan")
    let built = Laboratory.package.appending(path: ".build/debug/rujukan")
    let process = Process()
    process.executableURL =
      FileManager.default.isExecutableFile(atPath: beside.path) ? beside : built
    process.arguments = arguments
    process.currentDirectoryURL = Laboratory.package
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp"]
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = [folder.appending(path: "out"), folder.appending(path: "err")]
    for path in paths { try Data().write(to: path) }
    let handles = try paths.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try paths.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test(
    "The answer to a sample reads as recorded",
    arguments: [
      ("pekerja-ke-malaysia", "id"), ("pekerja-ke-malaysia", "en"),
      ("pekerja-ke-malaysia-tujuan-belum-diketahui", "id"),
    ])
  func snapshot(sample: String, language: String) throws {
    let run = try Self.run([
      "analisis", "Contoh/\(sample).yaml", "--bahasa", language,
    ])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let file = Laboratory.package.appending(
      path: "Tests/RuleEngineTests/Cuplikan/\(sample).\(language).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try run.output.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(sample); read the difference")
    } else {
      #expect(run.output == (try? String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("The fine of a corporation stands as an amount, under the rival readings too")
  func corporateFine() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func fines(_ date: String) throws -> [String] {
      let file = folder.appending(path: "\(date).yaml")
      let text = """
        versi: 1
        perkara: {tanggal_penilaian: 2026-11-23, tahap: penyidikan}
        pelaku: [{id: P1, jenis: korporasi}]
        korban: [{id: K1, kewarganegaraan: ID, usia: 25}]
        perbuatan:
          - {id: A1, pelaku: [P1], korban: [K1], tanggal: \(date), rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], cara: [penipuan], tujuan: [kerja-paksa], untuk_kepentingan_korporasi: P1, dasar_korporasi: [dalam-lingkup-usaha]}
        """
      try text.write(to: file, atomically: true, encoding: .utf8)
      let run = try Self.run(["analisis", file.path])
      return run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("Ancaman pidana") || $0.contains("denda baru sepenuhnya") }
    }
    #expect(try fines("2026-03-02") == ["Ancaman pidana: Rp15 miliar (dari kategori VII)"])
    #expect(
      try fines("2025-03-02") == [
        "Ancaman pidana: Rp1.800 juta",
        "bacaan lain, “denda baru sepenuhnya” [I]: Rp15 miliar (dari kategori VII)",
      ])
  }

  @Test("The JSON answer carries the contract's keys")
  func json() throws {
    let run = try Self.run([
      "analisis", "Contoh/pekerja-ke-malaysia.yaml", "--format", "json",
    ])
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let root = try #require(object as? [String: Any])
    let finding = try #require((root["temuan"] as? [[String: Any]])?.first)
    #expect(finding["delik"] as? String == "uu-21-2007/pasal-4")
    #expect(finding["status"] as? String == "terpenuhi")
    #expect(finding["bentuk"] as? String == "penyertaan")
    let regime = try #require(finding["rezim"] as? [String: Any])
    #expect(regime["kode"] as? String == "B")
    let old = try #require(regime["lama"] as? [String: Any])
    let sanction = try #require(old["sanksi"] as? [String: Any])
    let prison = try #require(sanction["penjara"] as? [String: Any])
    #expect(prison["min_bulan"] as? Int == 36)
    #expect(prison["maks_bulan"] as? Int == 180)
    let applied = try #require(finding["sanksi"] as? [String: Any])
    let steps = try #require(applied["langkah"] as? [[String: Any]])
    #expect(steps.first?["dasar"] as? String == "uu-1-2026/lampiran-1/nomor-48")
  }

  @Test("An offence that was set aside is named with its reason, and in full with --jelaskan")
  func setAside() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "kasus.yaml")
    let twin = Twin().with {
      $0.purpose = "tidak-ada"
      $0.victim = "{id: K1, kewarganegaraan: ID, usia: 30}"
    }
    try twin.text.write(to: file, atomically: true, encoding: .utf8)
    let short = try Self.run(["analisis", file.path])
    #expect(short.output.contains("Tersisih"))
    #expect(short.output.contains("P1: tidak ada temuan"))
    #expect(!short.output.contains("[terpenuhi] Setiap orang"))
    let long = try Self.run(["analisis", file.path, "--jelaskan"])
    #expect(long.output.contains("[terpenuhi] Setiap orang"))
  }

  @Test("A file that cannot be accepted ends with 1, wrong usage with 64")
  func exitCodes() throws {
    let refused = try Self.run([
      "analisis", "Tests/CaseFilesTests/Ditolak/istilah-salah-eja.yaml",
    ])
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("mungkin maksud Anda `penipuan`?"))
    #expect(try Self.run(["analisis"]).status == 64)
    #expect(try Self.run(["analisis", "tidak-ada.yaml"]).status == 1)
  }

  @Test("Samples are written once and never overwritten")
  func samples() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "latihan")
    let first = try Self.run(["contoh", target.path])
    #expect(first.status == 0)
    let sample = target.appending(path: "pekerja-ke-malaysia.yaml")
    try "milik saya".write(to: sample, atomically: true, encoding: .utf8)
    let second = try Self.run(["contoh", target.path])
    #expect(second.status == 1)
    #expect(try String(contentsOf: sample, encoding: .utf8) == "milik saya")
  }
}
