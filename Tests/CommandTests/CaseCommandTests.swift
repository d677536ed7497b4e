import Drafting
import Foundation
import Testing

@Suite("rujukan contoh, analisis, susun")
struct CaseCommandTests {
  private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("Samples are written once and never overwritten")
  func samples() throws {
    try inTemporaryFolder { folder in
      let first = try Program.run(["contoh", folder.path])
      #expect(first.status == 0)
      let sample = folder.appending(path: "pekerja-ke-malaysia.yaml")
      try "milik saya".write(to: sample, atomically: true, encoding: .utf8)
      let second = try Program.run(["contoh", folder.path])
      #expect(second.status == 1)
      #expect(try String(contentsOf: sample, encoding: .utf8) == "milik saya")
    }
  }

  @Test("A case whose purpose is not known stays open, and the purpose is asked")
  func openPurpose() throws {
    let run = try Program.run([
      "analisis", "Contoh/pekerja-ke-malaysia-tujuan-belum-diketahui.yaml",
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("PERLU PENDALAMAN"))
    #expect(run.output.contains("{tujuan eksploitasi (A1)}"))
  }

  @Test("A case file that cannot be accepted is named with line and exit 1")
  func refused() throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "kasus.yaml")
      try "versi: 1\npelaku: [{id: P1}]\nperbuatn: []\n".write(
        to: file, atomically: true, encoding: .utf8)
      let run = try Program.run(["analisis", file.path])
      #expect(run.status == 1)
      #expect(run.errors.contains("\(file.path):3"))
      #expect(run.errors.contains("perbuatan"))
    }
  }

  @Test("A referral letter is drafted, has no tag left, and names nobody")
  func letter() throws {
    try inTemporaryFolder { folder in
      let run = try Program.run([
        "susun", "surat-rujukan", "Contoh/pekerja-ke-malaysia.yaml", "-o", folder.path,
      ])
      #expect(run.status == 0)
      let file = folder.appending(path: "surat-rujukan-LATIHAN-1.docx")
      let package = try DocxPackage([UInt8](try Data(contentsOf: file)))
      // Loading it as a template without fields refuses any tag that was left.
      let reread = try Template(package, name: "surat", fields: [])
      let text = try reread.render(.record([:]), protecting: ProtectedNames()).paragraphs
      try expectSnapshot(text.joined(separator: "\n") + "\n", named: "surat-rujukan")
    }
  }

  @Test("The same case gives the same letter, byte for byte")
  func sameBytes() throws {
    try inTemporaryFolder { first in
      try inTemporaryFolder { second in
        for folder in [first, second] {
          let run = try Program.run([
            "susun", "surat-rujukan", "Contoh/pekerja-ke-malaysia.yaml", "-o", folder.path,
          ])
          #expect(run.status == 0)
        }
        let name = "surat-rujukan-LATIHAN-1.docx"
        #expect(
          try Data(contentsOf: first.appending(path: name))
            == Data(contentsOf: second.appending(path: name)))
      }
    }
  }

  @Test("A letter that is there is left alone")
  func keepsLetter() throws {
    try inTemporaryFolder { folder in
      let arguments = [
        "susun", "surat-rujukan", "Contoh/pekerja-ke-malaysia.yaml", "-o", folder.path,
      ]
      #expect(try Program.run(arguments).status == 0)
      let again = try Program.run(arguments)
      #expect(again.status == 1)
      #expect(again.errors.contains("tidak ditimpa"))
    }
  }

  @Test("An unknown document names the nearest one")
  func unknownDocument() throws {
    let run = try Program.run(["susun", "surat-rujukn", "Contoh/pekerja-ke-malaysia.yaml"])
    #expect(run.status == 1)
    #expect(run.errors.contains("surat-rujukan"))
  }
}
