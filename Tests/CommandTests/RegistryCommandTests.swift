import Foundation
import Testing

/// `rujukan simpanan` as an owner of cases runs it, in a data folder of its own.
@Suite("rujukan simpanan")
struct RegistryCommandTests {
  private static let passphrase = "kalimat yang cukup panjang"

  private func inFolder(_ body: (_ run: (String, String) throws -> Program.Run, URL) throws -> Void)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(
      { words, typed in
        try Program.run(
          ["simpanan"] + words.split(separator: " ").map(String.init),
          environment: ["XDG_DATA_HOME": folder.path],
          typed: typed)
      }, folder)
  }

  @Test("A sealed registry is made in a folder for its owner alone, and opens only with its words")
  func sealed() throws {
    try inFolder { run, folder in
      let typed = "\(Self.passphrase)\n"
      #expect(try run("buat --tersandi", typed + "lain sekali\n").status == 1)
      #expect(try run("buat --tersandi", typed + typed).status == 0)
      let place = folder.appending(path: "rujukan").path
      let rights = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
      #expect(rights as? Int == 0o700)
      #expect(try run("buat", "").errors.contains("[registry.file-exists]"))
      #expect(try run("periksa", "salah sekali\n").errors.contains("[registry.wrong-passphrase]"))
      #expect(try run("periksa", typed).output.contains("utuh"))
      let next = "kalimat lain yang panjang\n"
      #expect(try run("kata-sandi", typed + next + next).status == 0)
      #expect(try run("periksa", typed).status == 1)
      #expect(try run("periksa", next).status == 0)
    }
  }

  @Test("A backup comes back whole; what stood there is kept beside it")
  func backup() throws {
    try inFolder { run, folder in
      let copy = folder.appending(path: "kasus.cadangan").path
      #expect(try run("cadangkan \(copy)", "").errors.contains("[registry.no-such-file]"))
      #expect(try run("buat", "").status == 0)
      #expect(try run("cadangkan \(copy)", "").status == 0)
      #expect(try run("cadangkan \(copy)", "").errors.contains("[registry.file-exists]"))
      #expect(try run("pulihkan \(copy)", "").errors.contains("[registry.file-exists]"))
      let restored = try run("pulihkan \(copy) --ganti", "")
      #expect(restored.status == 0)
      let old = try #require(restored.output.split(separator: " ").last)
      #expect(
        FileManager.default.fileExists(atPath: old.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(try run("periksa", "").output.contains("utuh: 2"))
    }
  }

  @Test("What is no backup is named as what it is, and nothing is made of it")
  func noBackup() throws {
    try inFolder { run, folder in
      let target = folder.appending(path: "baru.sqlite").path
      let refused = try run("pulihkan README.md --berkas \(target)", "")
      #expect(refused.status == 1)
      #expect(
        refused.errors == """
          galat: `README.md` bukan cadangan simpanan; tidak ada yang ditulis [registry.not-a-backup]
            --> README.md
            saran: sebut berkas yang ditulis `rujukan simpanan cadangkan`

          """)
      #expect(!FileManager.default.fileExists(atPath: target))
      let missing = try run("pulihkan tidak-ada.cadangan --berkas \(target)", "")
      #expect(missing.errors.contains("  --> tidak-ada.cadangan\n"))
      let nowhere = try run("pulihkan README.md --berkas \(folder.path)/x/y.sqlite", "")
      #expect(nowhere.errors.contains("  --> \(folder.path)/x/y.sqlite\n"))
    }
  }

  @Test("The head that was noted is found again; another, or a damaged file, is said")
  func head() throws {
    try inFolder { run, folder in
      #expect(try run("buat", "").status == 0)
      let head = try #require(try run("periksa", "").output.split(separator: " ").last)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try run("cadangkan \(folder.path)/satu", "").status == 0)
      #expect(try run("periksa --ujung \(head)", "").status == 0)
      #expect(try run("periksa --ujung \(String(head.reversed()))", "").status == 1)
      let file = folder.appending(path: "rujukan/kasus.sqlite")
      try Data("ini bukan simpanan".utf8).write(to: file)
      #expect(try run("periksa", "").errors.contains("[registry.not-a-registry]"))
    }
  }
}
