import Foundation
import Testing

@Suite("Names of acts, runs of provisions, and the data that is used")
struct NamesAndRunsTests {
  @Test("An act is known by its name in any case", arguments: ["kuhp", "KUHP", "Kuhp"])
  func anyCase(name: String) throws {
    let run = try Program.run(["pasal", "455", "--uu", name, "--pada", "2026-11-23"])
    #expect(run.output.hasPrefix("Pasal 455 UU 1/2023\n"))
    let found = try Program.run(["cari", "denda uu:\(name)", "--format", "json"])
    #expect(found.output.contains("\"uu-1-2023\""))
    #expect(!found.output.contains("\"peraturan\" : \"kuhp\""))
  }

  @Test("A search in an unknown act says so and names the nearest")
  func unknownAct() throws {
    let run = try Program.run(["cari", "denda uu:kuhpp"])
    #expect(run.status == 1)
    #expect(run.errors.contains("`kuhpp` tidak ada di sini; mungkin maksud Anda kuhap, kuhp?"))
  }

  @Test(
    "The day decides which code a shared name means",
    arguments: [
      ("55 KUHP", "2020-01-01", "Pasal 55 KUHP lama\n", "UU 1/2023 belum berlaku"),
      ("143 KUHAP", "2025-01-01", "Pasal 143 UU 8/1981\n", "UU 20/2025 belum berlaku"),
      ("455 KUHP", "2025-06-01", "Pasal 455 UU 1/2023\n", "yang berlaku ialah KUHP lama"),
      ("55 KUHP", "2026-11-23", "Pasal 55 UU 1/2023\n", ""),
      ("455 UU 1/2023", "2025-06-01", "Pasal 455 UU 1/2023\n", ""),
    ])
  func codeOfTheDay(words: String, day: String, title: String, remark: String) throws {
    let run = try Program.run(["pasal", words, "--pada", day])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(title))
    #expect(remark.isEmpty ? run.errors.isEmpty : run.errors.contains(remark))
  }

  @Test("A provision that only the earlier code has is found by the hint")
  func earlierCode() throws {
    let run = try Program.run(["pasal", "506 KUHP", "--pada", "2026-11-23"])
    #expect(run.status == 1)
    #expect(run.errors.contains("KUHP lama memuatnya"))
  }

  @Test(
    "A run shows each of its provisions",
    arguments: [
      ("36 sampai dengan 40", ["Pasal 36", "Pasal 37", "Pasal 38", "Pasal 39", "Pasal 40"]),
      ("Pasal 4 jo Pasal 16", ["Pasal 4", "Pasal 16"]),
      ("BAB I", ["Pasal 1"]), ("Mengingat 3", ["Mengingat angka 3"]),
    ])
  func runs(words: String, titles: [String]) throws {
    let run = try Program.run(["pasal", words, "--pada", "2025-06-01"])
    let shown = run.output.split(separator: "\n").map(String.init)
      .filter { $0.hasSuffix(" UU 21/2007") }
    #expect(shown == titles.map { "\($0) UU 21/2007" })
  }

  @Test("A run as JSON is a list")
  func runAsJSON() throws {
    let run = try Program.run(["pasal", "36 sampai dengan 37", "--format", "json"])
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(list?.count == 2)
    #expect(try Program.run(["pasal", "36 sampai dengan 37", "--format", "html"]).status == 64)
  }

  @Test(
    "What is no provision is said truly",
    arguments: [
      ("UU 21/2007", "UU 21/2007 disebut tanpa ketentuannya"),
      ("BAB XX", "BAB XX UU 21/2007 tidak ada"), ("Buku II", "`Buku II` tidak terbaca"),
      ("81 UU 18/2017", "peraturan uu-18-2017 tidak ada"),
    ])
  func untrue(words: String, sentence: String) throws {
    let run = try Program.run(["pasal", words])
    #expect(run.status == 1)
    #expect(run.errors.contains(sentence))
    #expect(!run.errors.contains("``"))
    #expect(!run.errors.contains("mungkin maksud"))
  }
}

@Suite("The folder of texts")
struct DataFolderTests {
  private func withCopy(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Program.package.appending(path: "Statutes"), to: folder.appending(path: "Statutes"))
    try body(folder)
  }

  @Test("Texts in the working folder do not replace the program's own, unless named")
  func workingFolder() throws {
    try withCopy { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "Statutes/uu-21-2007"))
      let own = try Program.run(["daftar"], directory: folder)
      #expect(own.output.contains("uu-21-2007"))
      let named = try Program.run(["daftar", "--data", "."], directory: folder)
      #expect(!named.output.contains("uu-21-2007"))
      let variable = try Program.run(
        ["daftar"], environment: ["RUJUKAN_DATA": folder.path], directory: folder)
      #expect(!variable.output.contains("uu-21-2007"))
    }
  }

  @Test(
    "Without its main act the program answers with no other",
    arguments: [
      "uu-21-2007/naskah.xml", "utama.txt",
    ])
  func mainAct(file: String) throws {
    try withCopy { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "Statutes/\(file)"))
      let run = try Program.run(["pasal", "55", "--data", folder.path])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("utama.txt"))
      let check = try Program.run(["periksa", folder.path + "/Statutes"])
      #expect(check.status == 1)
      #expect(check.errors.contains("Statutes/\(file)"))
    }
  }

  @Test(
    "A broken file beside the texts is found with its line",
    arguments: [
      "uu-1-2023/delik.xml", "bacaan.xml", "kosakata.yaml",
    ])
  func broken(file: String) throws {
    try withCopy { folder in
      let path = folder.appending(path: "Statutes/\(file)")
      let text = try String(contentsOf: path, encoding: .utf8) + "\n<x: [\n"
      try text.write(to: path, atomically: true, encoding: .utf8)
      let run = try Program.run(["periksa", folder.path + "/Statutes"])
      #expect(run.status == 1)
      #expect(run.errors.contains("--> \(path.path):"))
    }
  }

  @Test("Texts are checked from any folder")
  func checkAnywhere() throws {
    let run = try Program.run(
      ["periksa", "Statutes"], directory: FileManager.default.temporaryDirectory)
    #expect(run.status == 0)
    #expect(run.output.contains("0 galat"))
  }

  @Test("A full disk is an error", arguments: [["pasal", "2"], ["cari", "denda"], ["--help"]])
  func fullDisk(arguments: [String]) throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = Program.package
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
