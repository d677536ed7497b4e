import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

@Suite("A damaged file")
struct DamageTests {
  @Test(
    "A file that is no registry is said to be none and is left alone",
    arguments: ["versi: 1\n", "SQLite format 2\0", "PK\u{3}\u{4}"])
  func others(content: String) async throws {
    let office = try Office()
    try Data(content.utf8).write(to: URL(filePath: office.file))
    let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
    #expect(refused == .notARegistry(file: office.file))
    #expect(try office.bytes() == Data(content.utf8))
  }

  @Test("A database of another program is left as it is")
  func foreignDatabase() async throws {
    let office = try Office()
    try office.stranger { try $0.execute(sql: "CREATE TABLE surat (isi TEXT)") }
    let before = try office.bytes()
    let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
    #expect(refused == .notARegistry(file: office.file))
    #expect(try office.bytes() == before)
    #expect(!FileManager.default.fileExists(atPath: office.file + "-wal"))
  }

  @Test("An empty file is a registry that was lost, not a new one")
  func empty() async throws {
    let office = try Office()
    try Data().write(to: URL(filePath: office.file))
    let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
    #expect(refused == .damaged(.structure))
  }

  @Test("A file that was cut is said to be damaged, wherever it was cut")
  func cut() async throws {
    let office = try Office()
    try await office.filled().close()
    let whole = try Data(contentsOf: URL(filePath: office.file))
    for part in stride(from: 60, to: whole.count - 1, by: 3001) {
      office.removeRegistry()
      try whole.prefix(part).write(to: URL(filePath: office.file))
      let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
      #expect(refused?.rule == "registry.damaged", "cut at \(part): \(refused?.rule ?? "opened")")
    }
  }

  @Test("A registry of a newer program is refused and not changed")
  func newer() async throws {
    let office = try Office()
    try await office.filled().close()
    try office.stranger { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 masa depan')")
    }
    let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
    #expect(refused == .newerSchema(file: office.file))
  }

  @Test(
    "A flipped byte is said, or changes nothing that can be read", arguments: [nil, "kata sandi 9"])
  func flipped(passphrase: String?) async throws {
    let office = try Office()
    let registry = try await office.filled(passphrase: passphrase)
    let expected = try await Self.contents(registry)
    try #require(expected.count == 5)
    try registry.close()
    let whole = try Data(contentsOf: URL(filePath: office.file))
    // Most of a small database is empty room, in which a flip means nothing.
    let written = whole.indices.filter { whole[$0] != 0 }
    var generator = Seeded(state: 20_261_123)
    var said = 0
    let rounds = 300
    for _ in 0..<rounds {
      let place = try #require(written.randomElement(using: &generator))
      var damaged = whole
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      office.removeRegistry()
      try damaged.write(to: URL(filePath: office.file))
      do {
        let again = try await office.open(passphrase: passphrase)
        defer { try? again.close() }
        _ = try await again.verify()
        #expect(try await Self.contents(again) == expected, "byte \(place) changed a text unseen")
      } catch let error as RegistryError {
        said += 1
        #expect(
          [
            "registry.damaged", "registry.not-a-registry", "registry.wrong-passphrase",
            "registry.not-sealed", "registry.newer-schema", "registry.not-writable",
          ]
          .contains(error.rule), "byte \(place): \(error.rule)")
      }
    }
    print("flipped bytes: \(said) of \(rounds) said, the others changed nothing")
    #expect(said > rounds / 4)
  }

  /// Everything that a user can read of the filled registry.
  static func contents(_ registry: CaseRegistry) async throws -> [String] {
    var result: [String] = []
    for entry in try await registry.list().entries {
      result.append("\(entry)")
      for version in try await registry.versions(of: entry.id) {
        let opened = try await registry.open(entry.id, version: version.number)
        result.append("\(version.number) \(opened.text.disclosed)")
      }
      result += try await registry.notes(of: entry.id).map { "\($0.evidence) \($0.text.disclosed)" }
      for document in try await registry.documents(of: entry.id) {
        let bytes = try await registry.document(document.id, of: entry.id).bytes
        result.append("\(document) \(bytes)")
      }
    }
    return result
  }

  @Test("A disk without room is said, and what was acknowledged before stays")
  func full() async throws {
    let office = try Office()
    let registry = try await office.filled()
    let entry = try #require(try await registry.find(number: 1))
    try await registry.limitPages()
    let refused = await refusal { () async throws(RegistryError) in
      _ = try await registry.save(
        String(repeating: "isi yang panjang ", count: 100_000), of: entry.id, basedOn: 2,
        summary: CaseSummary())
    }
    #expect(refused == .diskFull)
    #expect(try await registry.text(entry.id) == Office.text(city: "Atambua"))
    #expect(try await registry.verify().isIntact)
  }

  @Test("Only the user may read the registry, its log and its backups")
  func rights() async throws {
    let office = try Office()
    let registry = try await office.filled()
    try await registry.backup(to: office.path("cadangan"))
    for name in [office.file, office.file + "-wal", office.file + "-shm", office.path("cadangan")] {
      let attributes = try FileManager.default.attributesOfItem(atPath: name)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("A folder that is not there is said")
  func noFolder() async throws {
    let office = try Office()
    let refused = await refusal { () async throws(RegistryError) in
      _ = try await office.open("tidak-ada/daftar")
    }
    #expect(refused == .noSuchFolder(office.path("tidak-ada")))
  }
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension CaseRegistry {
  /// Lets the file grow no further, as a full disk does.
  fileprivate func limitPages() async throws {
    try await pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
  }
}
