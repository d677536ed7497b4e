import Foundation
import Testing

@Suite("rujukan cari, daftar, periksa")
struct OtherCommandTests {
  @Test(
    "A search shows words, place and count",
    arguments: [
      ("cari-dipekerjakan", ["dipekerjakan", "-n", "3"]),
      ("cari-jeratan-utang", ["jeratan utang", "-n", "3"]),
      ("cari-frasa", ["\"posisi rentan\"", "uu:uu-21-2007", "-n", "2"]),
    ])
  func search(name: String, arguments: [String]) throws {
    let run = try Program.run(["cari"] + arguments)
    #expect(run.status == 0)
    try expectSnapshot(run.output, named: name)
  }

  @Test("A search finds other forms of the same root")
  func roots() throws {
    let run = try Program.run(["cari", "dipekerjakan", "--format", "json", "-n", "1"])
    #expect(run.output.contains("uu-21-2007/pasal-12"))
  }

  @Test("A search without hits says what was close and exits with 1")
  func nothingFound() throws {
    let run = try Program.run(["cari", "eksploitsai"])
    #expect(run.status == 1)
    #expect(run.output.contains("eksploitasi"))
  }

  @Test("An empty search says what is missing")
  func emptySearch() throws {
    let run = try Program.run(["cari", "  "])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("galat: "))
  }

  @Test("The list names every act with its extent and hash")
  func list() throws {
    let run = try Program.run(["daftar"])
    #expect(run.status == 0)
    try expectSnapshot(run.output, named: "daftar")
  }

  @Test("The shipped texts pass their checks")
  func shippedTexts() throws {
    let run = try Program.run(["periksa", "Statutes"])
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test("A file with an error gives file, line and exit 1")
  func brokenFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "rusak.xml")
    try "<akomaNtoso>\n<act>\n".write(to: file, atomically: true, encoding: .utf8)
    let run = try Program.run(["periksa", file.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("--> \(file.path):3"))
    #expect(run.errors.contains("[xml."))
  }

  @Test("A schema that is none, or is not there, is named itself")
  func noSchema() throws {
    let other = try Program.run(["periksa", "Statutes", "--xsd", "Makefile"])
    #expect(other.status == 1)
    #expect(other.errors.contains("  --> Makefile:1"), "\(other.errors)")
    let missing = try Program.run(["periksa", "Statutes", "--xsd", "tidak-ada.xsd"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("  --> tidak-ada.xsd\n"))
  }

  @Test(
    "An option that has nothing to check is wrong usage, not a clean result",
    arguments: [["--untuk", "matriks"], ["--kasus", "Contoh/penjualan-organ.yaml"]])
  func nothingToCheck(option: [String]) throws {
    let run = try Program.run(["periksa", "Statutes"] + option)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("galat: \(option[0]) "))
  }

  @Test("A missing file is named")
  func missingFile() throws {
    let run = try Program.run(["periksa", "tidak-ada.xml"])
    #expect(run.status == 1)
    #expect(run.errors.contains("tidak-ada.xml"))
  }

  @Test("Help teaches in both languages")
  func help() throws {
    try expectSnapshot(try Program.run(["--help"]).output, named: "bantuan")
    try expectSnapshot(
      try Program.run(["pasal", "--help", "--bahasa", "en"]).output, named: "bantuan-pasal-inggris")
  }

  @Test("Shells get completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.output.contains("pasal"))
  }

  @Test("Without the texts the program says where it looked")
  func noLibrary() throws {
    let run = try Program.run(["daftar", "--data", "/nonexistent"])
    #expect(run.status == 1)
    #expect(run.errors.contains("/nonexistent"))
  }

  @Test("A wrong option is wrong usage")
  func wrongUsage() throws {
    #expect(try Program.run(["pasal"]).status == 64)
    #expect(try Program.run(["daftar", "--format", "pdf"]).status == 64)
  }
}
