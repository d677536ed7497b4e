import Foundation
import Testing

@Suite("A folder of texts that lacks something")
struct MissingActTests {
  private static let sample = "Contoh/pekerja-ke-malaysia.yaml"

  private func without(_ name: String, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = folder.appending(path: "Statutes")
    try FileManager.default.copyItem(at: Program.package.appending(path: "Statutes"), to: texts)
    try FileManager.default.removeItem(at: texts.appending(path: name))
    try body(folder)
  }

  @Test(
    "Without an act that the rules need, no case is answered, and the check says which it is",
    arguments: [
      "kuhp", "uu-1-2023", "uu-1-2026", "uu-20-2025", "uu-31-2014", "uu-8-1981", "pp-7-2018",
    ])
  func act(name: String) throws {
    try without(name) { folder in
      let run = try Program.run(["analisis", Self.sample, "--data", folder.path])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("\(name) diacu di sini"), "\(run.errors)")
      let check = try Program.run(["periksa", folder.path + "/Statutes"])
      #expect(check.status == 1)
      #expect(check.errors.contains("\(name) diacu di sini"), "\(check.errors)")
    }
  }

  @Test(
    "Without the rules of an act, the check says so as the analysis does",
    arguments: ["uu-21-2007", "uu-1-2023", "uu-6-2011"])
  func rules(name: String) throws {
    try without("\(name)/delik.xml") { folder in
      let run = try Program.run(["analisis", Self.sample, "--data", folder.path])
      #expect(run.status == 1)
      let check = try Program.run(["periksa", folder.path + "/Statutes"])
      #expect(check.status == 1)
      #expect(check.errors.contains("relations.unknown-offence"), "\(check.errors)")
    }
  }

  @Test("A change of law that leads to a provision which its act lacks is found with its line")
  func lostProvision() throws {
    try without("README.md") { folder in
      let text = folder.appending(path: "Statutes/uu-21-2007/naskah.xml")
      let old = try String(contentsOf: text, encoding: .utf8)
      let new = old.replacingOccurrences(
        of: "~att_1__nomor_48__art_4\"", with: "~att_1__nomor_48__art_99\"")
      #expect(new != old)
      try Data(new.utf8).write(to: text)
      let run = try Program.run(["analisis", Self.sample, "--data", folder.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("[library.no-provision]"), "\(run.errors)")
      #expect(run.errors.contains("uu-21-2007/naskah.xml:"))
    }
  }
}
