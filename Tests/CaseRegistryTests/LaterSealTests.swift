import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

@Suite("A registry that is sealed after it holds cases")
struct LaterSealTests {
  static let passphrase = "kata sandi kantor"

  private func seal(_ office: Office) async throws(RegistryError) -> SealingOutcome {
    try await CaseRegistry.seal(
      office.file, passphrase: Self.passphrase,
      cost: KeySlot.Cost(rounds: 1024, blockSize: 8, parallelism: 1))
  }

  /// Two cases with everything that a registry keeps, and the head of their trail.
  private func fill(_ office: Office) async throws -> String {
    let registry = try await office.open()
    let entry = try await registry.create(
      NewCase(text: Office.text("S.W.", city: "Oesapa"), title: "rahasia-judul"))
    _ = try await registry.save(
      Office.text("S.W."), of: entry.id, basedOn: 1, summary: CaseSummary(victims: 3),
      remark: "rahasia-keterangan")
    _ = try await registry.create(NewCase(text: Office.text("T.R.")))
    let gone = try await registry.addNote("rahasia-dihapus", on: "B1", of: entry.id)
    _ = try await registry.addNote("rahasia-catatan", on: "B1", of: entry.id)
    _ = try await registry.addNote("rahasia-kedua", on: "B2", of: entry.id)
    try await registry.removeNote(gone.id, of: entry.id)
    for number in 1...2 {
      _ = try await registry.store(
        NewDocument(
          caseVersion: 1, kind: "surat-rujukan", format: "docx",
          fileName: "rahasia-berkas-\(number).docx", bytes: Array("rahasia-dokumen".utf8)),
        for: entry.id)
    }
    _ = try await registry.rename(entry.id, to: "rahasia-judul baru")
    let mark = TrainingMark(
      scenario: "L1", offence: "pasal-2", element: "cara", given: "ya", right: "ya",
      isAccepted: true)
    try await registry.keep([mark])
    guard case .intact(_, let head) = try await registry.verify() else {
      throw RegistryError.damaged(.record)
    }
    try registry.close()
    return head
  }

  private func contents(_ registry: CaseRegistry) async throws -> [String] {
    try await DamageTests.contents(registry) + ["\(try await registry.trainingProgress())"]
  }

  @Test("Everything is there under the passphrase, and the trail from before still holds")
  func everything() async throws {
    let office = try Office()
    let head = try await fill(office)
    let plain = try await office.open()
    let (expected, trail) = (try await contents(plain), try await plain.trail())
    try plain.close()
    let outcome = try await seal(office)
    #expect(outcome.cases == 2 && outcome.versions == 3)
    #expect(outcome.notes == 2 && outcome.documents == 2)
    #expect(outcome.oldBytes == .overwritten)
    #expect(outcome.remains.isEmpty)

    let sealed = try await office.open(passphrase: Self.passphrase)
    #expect(sealed.isSealed)
    #expect(try await contents(sealed) == expected)
    #expect(try await sealed.verify().isIntact)
    // The head that was noted before the sealing, and the entries as people saw them.
    #expect(try await sealed.verifyTrail(head: head).isIntact)
    #expect(Array(try await sealed.trail().suffix(trail.count)) == trail)
    let added = try await sealed.trail().dropLast(trail.count).map(\.action)
    let sealing = Array(repeating: AuditAction.recordSealed, count: 7) + [.registrySealed]
    #expect(added == sealing)
    // Work goes on as in any sealed registry.
    let entry = try #require(try await sealed.find(number: 1))
    #expect(try await sealed.save("lanjut", entry, basedOn: 2).number == 3)
    let note = try #require(try await sealed.notes(of: entry.id).first)
    try await sealed.removeNote(note.id, of: entry.id)
    #expect(try await sealed.list(.searching("lanjut")).total == 1)
    #expect(try await sealed.verify().isIntact)
    try await sealed.backup(to: office.path("cadangan"))
    try await CaseRegistry.restore(from: office.path("cadangan"), to: office.path("baru"))
    let restored = try await office.open("baru", passphrase: Self.passphrase)
    #expect(try await restored.verifyTrail(head: head).isIntact)
    #expect(try await restored.text(entry.id) == "lanjut")
  }

  @Test("No initials and no word of a case stand in the bytes of any file of the folder")
  func noPlaintext() async throws {
    let office = try Office()
    _ = try await fill(office)
    let words = [
      "S.W.", "T.R.", "Oesapa", "oesapa", "rahasia", "penjaga toko",
    ].map { Data($0.utf8) }
    let before = try office.bytes()
    for word in words { #expect(before.range(of: word) != nil) }
    let fingerprints: [Data] = try office.stranger { db in
      try Data.fetchAll(
        db,
        sql: """
          SELECT content FROM audit_entry UNION SELECT hash FROM audit_entry
          UNION SELECT sha256 FROM drafted_document
          """)
    }.filter { $0 != AuditChain.origin }
    #expect(fingerprints.count > 10)
    _ = try await seal(office)
    let files = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(files == ["daftar.rujukan"])
    try await office.open(passphrase: Self.passphrase).close()
    let after = try office.bytes()
    for word in words { #expect(after.range(of: word) == nil) }
    // Who guesses a short note must not find its fingerprint.
    for print in fingerprints { #expect(after.range(of: print) == nil) }
  }

  @Test("Only the passphrase opens it, and it is not sealed twice")
  func passphrases() async throws {
    let office = try Office()
    _ = try await fill(office)
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.seal(office.file, passphrase: "1234567")
      } == .passphraseTooShort(minimum: 8))
    try await office.open().close()
    _ = try await seal(office)
    let bytes = try Data(contentsOf: URL(filePath: office.file))
    #expect(
      await refusal { () async throws(RegistryError) in _ = try await seal(office) }
        == .alreadySealed(file: office.file))
    #expect(try Data(contentsOf: URL(filePath: office.file)) == bytes)
    #expect(
      await refusal { () async throws(RegistryError) in _ = try await office.open() }
        == .passphraseNeeded(file: office.file))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: "kata sandi lain")
      } == .wrongPassphrase(file: office.file))
    #expect(
      await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.seal(office.path("tiada"), passphrase: Self.passphrase)
      } == .noSuchFile(office.path("tiada")))
  }

  @Test("A registry that a program has open is left alone")
  func inUse() async throws {
    let office = try Office()
    _ = try await fill(office)
    let registry = try await office.open()
    let other = try Saver(["sandikan", office.file], in: office, output: "tolak")
    #expect(other.wait() == 75)
    #expect(other.lines == ["registry.in-use"])
    _ = try await registry.create(NewCase(text: "sesudah ditolak"))
    #expect(try await registry.verify().isIntact)
    #expect(
      await refusal { () async throws(RegistryError) in
        try CaseRegistry.checkSealable(office.file)
      } == .inUse(file: office.file))
    try registry.close()
    try CaseRegistry.checkSealable(office.file)
    #expect(try await seal(office).cases == 3)
  }

  @Test("What a crash left in the log is sealed too, and the log goes away")
  func log() async throws {
    let office = try Office()
    _ = try await fill(office)
    let saver = try Saver(["simpan", office.file, "1000"], in: office, output: "log")
    while saver.isRunning, saver.lines.count < 30 { usleep(200) }
    saver.kill()
    let last = try #require(saver.lines.compactMap(Int.init).last)
    #expect(FileManager.default.fileExists(atPath: office.file + "-wal"))
    _ = try await seal(office)
    for name in ["-wal", "-shm", "-journal"] {
      #expect(!FileManager.default.fileExists(atPath: office.file + name))
    }
    let sealed = try await office.open(passphrase: Self.passphrase)
    let entry = try #require(try await sealed.find(number: 1))
    #expect(try await sealed.open(entry.id, version: last).text.disclosed.contains("\(last)\n"))
    #expect(try await sealed.verify().isIntact)
  }

  @Test("Killed in the middle it leaves the old file whole, or the sealed one, never half of one")
  func killed() async throws {
    let office = try Office()
    _ = try await fill(office)
    let registry = try await office.open()
    let entry = try #require(try await registry.find(number: 1))
    for number in 0..<60 {
      _ = try await registry.store(
        NewDocument(
          caseVersion: 1, kind: "surat-rujukan", format: "docx", fileName: "\(number).docx",
          bytes: [UInt8](repeating: UInt8(number), count: 100_000)), for: entry.id)
    }
    let expected = try await contents(registry)
    try registry.close()
    var cut = 0
    for round in 0..<5 {
      let saver = try Saver(["sandikan", office.file], in: office, output: "kill-\(round)")
      let marks = Set(try drafts(office))
      while saver.isRunning, Set(try drafts(office)).isSubset(of: marks) { usleep(200) }
      usleep(UInt32(round) * 40_000)
      saver.kill()
      if saver.lines.isEmpty { cut += 1 }
      guard try isReadable(office) else { break }
      let old = try await office.open()
      #expect(try await contents(old) == expected)
      #expect(try await old.verify().isIntact)
      try old.close()
    }
    #expect(cut > 0)
    if try isReadable(office) {
      let outcome = try await seal(office)
      // What the cut runs left is sealed already; the owner is told of it.
      #expect(!outcome.remains.isEmpty)
    }
    let sealed = try await office.open(passphrase: Self.passphrase)
    #expect(try await contents(sealed) == expected)
    #expect(try await sealed.verify().isIntact)
    for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path) {
      let bytes = try Data(contentsOf: URL(filePath: office.path(name)))
      #expect(bytes.range(of: Data("S.W.".utf8)) == nil, "\(name)")
    }
  }

  private func isReadable(_ office: Office) throws -> Bool {
    try office.stranger { try CaseRegistry.slot($0) == nil }
  }

  private func drafts(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
      .filter { $0.contains("sementara") }
  }

  @Test("A damaged registry is not sealed, and is left as it was")
  func damaged() async throws {
    let office = try Office()
    _ = try await fill(office)
    try office.stranger { db in
      try db.execute(sql: "UPDATE evidence_note SET text = ?", arguments: [Data("lain".utf8)])
    }
    let refused = await refusal { () async throws(RegistryError) in _ = try await seal(office) }
    #expect(refused == .damaged(.record))
    #expect(try drafts(office).isEmpty)
    #expect(try isReadable(office))
  }

  @Test("An altered entry from before the sealing is found, with the key and without")
  func altered() async throws {
    for change in [
      "UPDATE audit_entry SET time = time + 1 WHERE sequence = 3",
      "UPDATE audit_entry SET content = zeroblob(60) WHERE sequence = 3",
      "UPDATE audit_entry SET subject = 'versi 9' WHERE sequence = 2",
      "DELETE FROM audit_entry WHERE sequence = 4",
    ] {
      let office = try Office()
      _ = try await fill(office)
      _ = try await seal(office)
      try office.stranger { db in
        try db.execute(sql: "DROP TRIGGER audit_is_final; DROP TRIGGER audit_stays; \(change)")
      }
      let opened = await refusal { () async throws(RegistryError) in
        _ = try await office.open(passphrase: Self.passphrase)
      }
      #expect(opened?.rule == "registry.damaged", "\(change)")
      let copied = await refusal { () async throws(RegistryError) in
        _ = try await CaseRegistry.restore(from: office.file, to: office.path("baru"))
      }
      #expect(copied?.rule == "registry.damaged", "\(change)")
    }
  }

  @Test("Another name of the old file, and files that a restore put aside, are told")
  func remains() async throws {
    let office = try Office()
    _ = try await fill(office)
    #expect(link(office.file, office.path("nama-kedua")) == 0)
    try Data("lama".utf8).write(to: URL(filePath: office.file + ".sebelum-1"))
    let outcome = try await seal(office)
    #expect(outcome.oldBytes == .underAnotherName)
    #expect(outcome.remains.map { URL(filePath: $0).path } == [office.file + ".sebelum-1"])
    // The other name is a copy that somebody may need: it is told, not destroyed.
    #expect(try await office.open("nama-kedua").list().total == 2)
  }
}
