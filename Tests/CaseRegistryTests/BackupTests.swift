import CaseRegistry
import Foundation
import StatuteModel
import Testing

@Suite("Backup and restore")
struct BackupTests {
  @Test("A backup is one file from which everything comes back", arguments: [nil, "kata sandi 9"])
  func roundTrip(passphrase: String?) async throws {
    let office = try Office()
    let registry = try await office.filled(passphrase: passphrase)
    let expected = try await DamageTests.contents(registry)
    try await registry.backup(to: office.path("cadangan"))
    #expect(!FileManager.default.fileExists(atPath: office.path("cadangan-wal")))
    #expect(try await registry.trail(limit: 1).first?.action == .backedUp)
    #expect(
      try await CaseRegistry.restore(from: office.path("cadangan"), to: office.path("baru")) == nil)
    let restored = try await office.open("baru", passphrase: passphrase)
    #expect(try await DamageTests.contents(restored) == expected)
    #expect(try await restored.trail(limit: 1).first?.action == .registryRestored)
    #expect(try await restored.verify().isIntact)
    let entry = try #require(try await restored.find(number: 1))
    #expect(try await restored.save("lanjut", entry, basedOn: 2).number == 3)
    #expect(try await restored.list(.searching("lanjut")).total == 1)
    #expect(try leftovers(office).isEmpty)
  }

  @Test("Nothing is overwritten unless that is asked for, and then the old file is kept")
  func overwriting() async throws {
    let office = try Office()
    let registry = try await office.filled()
    let backup = office.path("cadangan")
    try await registry.backup(to: backup)
    #expect(
      await refusal { () async throws(RegistryError) in try await registry.backup(to: backup) }
        == .fileExists(backup))
    try await registry.backup(to: backup, replacing: true)
    #expect(
      await refusal { () async throws(RegistryError) in
        try await registry.backup(to: office.file, replacing: true)
      } == .fileExists(office.file))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.restore(from: backup, to: office.file)
      } == .fileExists(office.file))
    let late = try await registry.create(NewCase(text: "sesudah cadangan"))
    try registry.close()
    let kept = try #require(
      try await CaseRegistry.restore(from: backup, to: office.file, replacing: true))
    let restored = try await office.open()
    #expect(try await restored.list().total == 1)
    let old = try await CaseRegistry.open(kept)
    #expect(try await old.text(late.id) == "sesudah cadangan")
  }

  @Test("A damaged backup is not restored, and nothing is left of the attempt")
  func damaged() async throws {
    let office = try Office()
    let registry = try await office.filled()
    let backup = office.path("cadangan")
    try await registry.backup(to: backup)
    var bytes = try Data(contentsOf: URL(filePath: backup))
    let word = try #require(bytes.range(of: Data("Atambua\npelaku".utf8), options: .backwards))
    bytes[word.lowerBound] = UInt8(ascii: "B")
    try bytes.write(to: URL(filePath: backup))
    let refused = await refusal { () async throws(RegistryError) in
      _ = try await CaseRegistry.restore(from: backup, to: office.path("baru"))
    }
    #expect(refused?.rule == "registry.damaged")
    #expect(!FileManager.default.fileExists(atPath: office.path("baru")))
    try Data("bukan".utf8).write(to: URL(filePath: backup))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.restore(from: backup, to: office.path("baru"))
      } == .notARegistry(file: backup))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.restore(from: office.path("x"), to: office.path("baru"))
      } == .noSuchFile(office.path("x")))
    #expect(try leftovers(office).isEmpty)
  }

  @Test("A backup that is taken while others save is whole")
  func whileSaving() async throws {
    let office = try Office()
    let registry = try await office.open()
    _ = try await registry.create(NewCase(text: "versi: 1\n"))
    let saver = try Saver(["simpan", office.file, "200"], in: office, output: "0")
    var backups = 0
    while saver.isRunning {
      try await registry.backup(to: office.path("cadangan"), replacing: true)
      try await CaseRegistry.restore(
        from: office.path("cadangan"), to: office.path("baru-\(backups)"))
      backups += 1
    }
    #expect(saver.wait() == 0)
    #expect(backups > 0)
    #expect(
      try await registry.entry(try #require(try await registry.find(number: 1)).id).version == 201)
    #expect(try await registry.verify().isIntact)
  }

  private func leftovers(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
      .filter { $0.contains("sementara") }
  }
}
