import Foundation
import FoundationNetworking
import Testing

/// `rujukan simpanan` as an owner of cases runs it, in a data folder of its own.
@Suite("rujukan simpanan")
struct RegistryCommandTests {
  private static let passphrase = "kalimat yang cukup panjang"

  private typealias Running = (String, String) throws -> Program.Run

  private func inFolder(_ body: (_ run: Running, URL) throws -> Void) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body({ try Self.run($0, $1, folder) }, folder)
  }

  private func whileServing(_ body: (_ run: Running, URL) async throws -> Void) async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body({ try Self.run($0, $1, folder) }, folder)
  }

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func run(_ words: String, _ typed: String, _ folder: URL) throws -> Program.Run {
    try Program.run(
      ["simpanan"] + words.split(separator: " ").map(String.init),
      environment: ["XDG_DATA_HOME": folder.path], typed: typed)
  }

  @Test("Help says what sealing an old registry does, and what it cannot promise")
  func help() throws {
    let texts = try ["id", "en"].map { language in
      let run = try Program.run(["simpanan", "sandikan", "--help", "--bahasa", language])
      #expect(run.status == 0)
      return run.output
    }
    try expectSnapshot(texts.joined(separator: "\n"), named: "bantuan-sandikan")
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

  @Test("A registry that holds cases is sealed later, and the command says what it cannot promise")
  func later() throws {
    try inFolder { run, folder in
      let typed = "\(Self.passphrase)\n"
      #expect(try run("sandikan", typed + typed).errors.contains("[registry.no-such-file]"))
      #expect(try run("buat", "").status == 0)
      let head = try #require(try run("periksa", "").output.split(separator: " ").last)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(try run("sandikan", typed + "lain sekali\n").errors.contains("berbeda"))
      #expect(try run("sandikan", "pendek\npendek\n").errors.contains("passphrase-too-short"))
      #expect(try run("periksa", "").status == 0)
      let sealed = try run("sandikan", typed + typed)
      #expect(sealed.status == 0)
      let place = folder.appending(path: "rujukan/kasus.sqlite").path
      #expect(
        sealed.output == """
          \(place)
          Disandikan dan dibandingkan: 0 kasus, 0 versi, 0 catatan, 0 dokumen; jejaknya tetap utuh.
          Yang tidak dapat dijamin:
          - Berkas lama ditimpa dengan nol lalu dihapus, tetapi cakram (SSD, jurnal, snapshot) dapat menyimpan sisanya.
          - Cadangan, salinan, dan ekspor yang dibuat sebelum ini tetap dapat dibaca.
          - Kata sandi yang hilang tidak dapat dipulihkan.

          """)
      #expect(try run("sandikan", typed + typed).errors.contains("[registry.already-sealed]"))
      #expect(try run("periksa", "salah sekali\n").errors.contains("[registry.wrong-passphrase]"))
      #expect(try run("periksa --ujung \(head)", typed).output.contains("utuh: 2"))
    }
  }

  @Test("A registry that the workbench has open is not sealed, and the message says to stop it")
  func inUse() async throws {
    try await whileServing { run, folder in
      #expect(try run("buat", "").status == 0)
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["web", "--tanpa-peramban", "--port", "21077"]
      process.currentDirectoryURL = Program.package
      process.environment = [
        "PATH": "/usr/bin:/bin", "HOME": "/tmp", "XDG_DATA_HOME": folder.path,
      ]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      defer { process.interrupt() }
      let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      let address = try #require(said.firstMatch(of: /http:\S+kunci=\S+/).map { String($0.output) })
      // Signing in and looking at the list opens the registry.
      for place in [address, "http://127.0.0.1:21077/kasus"] {
        let url = try #require(URL(string: place))
        let (_, response) = try await URLSession.shared.data(from: url)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
      }
      let typed = "\(Self.passphrase)\n"
      let refused = try run("sandikan", typed + typed)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("[registry.in-use]"))
      #expect(refused.errors.contains("hentikan program itu"))
      let backup = folder.appending(path: "cadangan").path
      #expect(try run("cadangkan \(backup)", "").status == 0)
      let kept = try run("pulihkan \(backup) --ganti", "")
      #expect(kept.status == 1)
      #expect(kept.errors.contains("[registry.in-use]"))
      process.interrupt()
      process.waitUntilExit()
      #expect(try run("pulihkan \(backup) --ganti", "").status == 0)
      #expect(try run("sandikan", typed + typed).status == 0)
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
