import Foundation
import Testing

@Suite("A case whose code or title names somebody")
struct ProtectedCodeCommandTests {
  private static let sample = "Tests/DocumentTests/Kasus/siap.yaml"

  /// The case with words of it replaced, in a folder of its own.
  private func inCase(
    _ pairs: [(String, String)], _ body: (_ file: String, _ folder: URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = try String(
      contentsOf: Program.package.appending(path: Self.sample), encoding: .utf8)
    for (old, new) in pairs {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    let file = folder.appending(path: "kasus.yaml")
    try Data(text.utf8).write(to: file)
    try body(file.path, folder)
  }

  private func everything(in folder: URL) throws -> String {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let lists = try paths.filter { $0.hasSuffix(".txt") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    return (paths + lists).joined(separator: "\n").lowercased()
  }

  @Test(
    "No file, folder, list, letter or message carries it, and the program says why",
    arguments: [
      "MARTA-S", "Kasus Marta", "Sulastri 2026", "MartaSulastri", "\"5302015205990004\"",
    ])
  func code(written: String) throws {
    try inCase([("UJI-2026-001", written)]) { file, folder in
      let target = folder.appending(path: "hasil")
      let single = try Program.run(["susun", "--semua", file, "-o", target.path])
      #expect(single.errors.contains("[case.protected-code]"), "\(single.errors)")
      #expect(single.errors.contains("kasus.yaml:4"))
      let twice = folder.appending(path: "hasil-banyak")
      let copy = folder.appending(path: "lain.yaml").path
      try FileManager.default.copyItem(atPath: file, toPath: copy)
      let several = try Program.run(["susun", "--semua", file, copy, "-o", twice.path])
      let letter = try Program.run(["susun", "kronologi", file, "--format", "teks"])
      #expect(letter.output.contains("Perkara tanpa kode"))
      let analysis = try Program.run(["analisis", file])
      let checked = try Program.run(["periksa", file])
      #expect(checked.status == 1)
      #expect(checked.errors.contains("[case.protected-code]"))
      #expect(checked.errors.contains("kasus.yaml:4"))
      #expect(checked.output.contains("0 galat, 1 peringatan"))
      let made = try everything(in: target) + everything(in: twice)
      #expect(made.contains("kronologi-tanpa-kode.docx"))
      #expect(made.contains("tanpa-kode-2/"))
      let said = [single, several, analysis, checked].map { $0.output + $0.errors }
      let all = (made + said.joined() + letter.output + letter.errors).lowercased()
      for secret in ["marta", "sulastri", "5302015205990004"] {
        #expect(!all.contains(secret), "\(secret)")
      }
    }
  }

  @Test("A code that names nobody is checked without a word and kept as it is")
  func cleanCode() throws {
    try inCase([]) { file, _ in
      let run = try Program.run(["periksa", file])
      #expect(run.status == 0)
    }
  }

  @Test("The first line of an analysis shows initials where the title has a name")
  func title() throws {
    let title = "kode: UJI-2026-001\n  judul: Marta Sulastri dibawa oleh Andreas Contoh"
    try inCase([("kode: UJI-2026-001", title)]) { file, _ in
      let run = try Program.run(["analisis", file])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("UJI-2026-001: "))
      for secret in ["Marta", "Sulastri", "Andreas"] {
        #expect(!run.output.contains(secret), "\(secret)")
      }
    }
  }

  @Test("A name that a document must not hold is reported with its line in the case")
  func nameInCase() throws {
    let office = ("nama: [LEMBAGA CONTOH]", "nama: [LEMBAGA MARTA SULASTRI]")
    try inCase([office]) { file, folder in
      let run = try Program.run(["susun", "surat-rujukan", file, "-o", folder.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("[document.protected-name]"), "\(run.errors)")
      #expect(run.errors.contains("kasus.yaml:35"), "\(run.errors)")
      #expect(!run.errors.contains("surat-rujukan.docx"))
      #expect(!run.errors.lowercased().contains("marta"))
    }
  }

  @Test("A control character that a document cannot hold is reported with its line in the case")
  func controlCharacter() throws {
    let office = ("nama: [LEMBAGA CONTOH]", "nama: [\"LEMBAGA\\0CONTOH\"]")
    try inCase([office]) { file, folder in
      let run = try Program.run(["susun", "surat-rujukan", file, "-o", folder.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("[document.forbidden-character]"), "\(run.errors)")
      #expect(run.errors.contains("kasus.yaml:35"), "\(run.errors)")
    }
  }

  @Test("What speaks against an indictment is reported with its line in the case")
  func lineOfFinding() throws {
    try inCase([]) { file, _ in
      let run = try Program.run(["periksa", file, "--untuk", "surat-dakwaan"])
      let lines = run.errors.components(separatedBy: "\n\n")
      let finding = try #require(lines.first { $0.contains("[DAK-01]") }, "\(run.errors)")
      #expect(finding.contains("kasus.yaml:10:"), "\(finding)")
      #expect(finding.contains("identitas P1 belum lengkap"))
      #expect(!run.errors.contains("Andreas"))
    }
  }
}
