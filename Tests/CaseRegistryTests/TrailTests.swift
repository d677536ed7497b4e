import CaseRegistry
import Foundation
import GRDB
import StatuteModel
import Testing

@Suite("The audit trail")
struct TrailTests {
  @Test("Every action leaves one entry, and no entry holds a word of the case")
  func entries() async throws {
    let office = try Office()
    let registry = try await office.open()
    let entry = try await registry.create(NewCase(text: Office.text("Sumiyati"), title: "LP 12"))
    _ = try await registry.save(Office.text("Rohani"), entry, basedOn: 1)
    _ = try await registry.restore(version: 1, of: entry.id, basedOn: 2, summary: entry.summary)
    _ = try await registry.rename(entry.id, to: "LP 13")
    _ = try await registry.setStatus(.finished, of: entry.id)
    let note = try await registry.addNote("Sumiyati melihatnya", on: "B1", of: entry.id)
    try await registry.removeNote(note.id, of: entry.id)
    _ = try await registry.store(
      NewDocument(
        caseVersion: 1, kind: "surat-rujukan", format: "docx", fileName: "surat.docx",
        bytes: [1, 2, 3]), for: entry.id)
    let trail = try await registry.trail()
    #expect(
      trail.reversed().map(\.action) == [
        .registryCreated, .caseCreated, .versionSaved, .versionRestored, .caseRenamed,
        .statusChanged, .noteAdded, .noteRemoved, .documentStored,
      ])
    #expect(trail.map(\.sequence) == Array((1...9).reversed()))
    #expect(try await registry.trail(of: entry.id).count == 8)
    #expect(try await registry.trail(before: 3, limit: 1).map(\.sequence) == [2])
    let printed = trail.map { "\($0)" }.joined()
    for word in ["Sumiyati", "Rohani", "LP 1", "surat.docx", "Kupang"] {
      #expect(!printed.contains(word))
    }
    #expect(try await registry.verifyTrail() == .intact(entries: 9, head: trail[0].hash))
  }

  @Test(
    "SQLite itself refuses to change or delete what was written",
    arguments: [
      "UPDATE audit_entry SET time = 0", "DELETE FROM audit_entry",
      "UPDATE case_version SET text = x'00'", "DELETE FROM case_version",
      "UPDATE drafted_document SET errors = 0",
      "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE sequence = 1",
    ])
  func triggers(sql: String) async throws {
    let office = try Office()
    let registry = try await office.filled()
    #expect(throws: DatabaseError.self) {
      try office.stranger { db in
        try db.execute(sql: "PRAGMA recursive_triggers = ON")
        try db.execute(sql: sql)
      }
    }
    #expect(try await registry.verify().isIntact)
  }

  /// What a stranger with the file and without the triggers could do, and what is said of it.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let verdict: TrailVerdict
    init(_ description: String, _ sql: String, at sequence: Int, _ fault: TrailFault) {
      (testDescription, self.sql) = (description, sql)
      verdict = .broken(sequence: sequence, fault)
    }
  }

  static let forgeries = [
    Forgery(
      "another time", "UPDATE audit_entry SET time = time + 1 WHERE sequence = 2", at: 2, .hash),
    Forgery(
      "another action", "UPDATE audit_entry SET action = 'versi-disimpan' WHERE sequence = 2",
      at: 2, .hash),
    Forgery(
      "an unknown action", "UPDATE audit_entry SET action = 'x' WHERE sequence = 3", at: 3, .hash),
    Forgery(
      "another case", "UPDATE audit_entry SET case_id = NULL WHERE sequence = 2", at: 2, .hash),
    Forgery(
      "another subject", "UPDATE audit_entry SET subject = 'versi 9' WHERE sequence = 3", at: 3,
      .hash),
    Forgery(
      "another content", "UPDATE audit_entry SET content = zeroblob(32) WHERE sequence = 3",
      at: 3, .hash),
    Forgery(
      "another hash", "UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 3", at: 3, .hash),
    Forgery("an entry taken out", "DELETE FROM audit_entry WHERE sequence = 2", at: 2, .gap),
    Forgery(
      "an entry taken out and the rest moved up",
      """
      DELETE FROM audit_entry WHERE sequence = 2;
      UPDATE audit_entry SET sequence = -sequence + 1 WHERE sequence > 2;
      UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0
      """, at: 2, .hash),
    Forgery(
      "the last entries cut off", "DELETE FROM audit_entry WHERE sequence > 3", at: 3, .unrecorded),
    Forgery("all entries cut off", "DELETE FROM audit_entry", at: 1, .gap),
    Forgery(
      "a version taken out", "DELETE FROM case_version WHERE version_number = 1", at: 2,
      .missingRecord),
    Forgery(
      "a version's fingerprint altered",
      "UPDATE case_version SET digest = zeroblob(32) WHERE version_number = 2", at: 3,
      .changedRecord),
    Forgery("a note taken out", "DELETE FROM evidence_note", at: 4, .missingRecord),
    Forgery(
      "a version slipped in",
      """
      INSERT INTO case_version SELECT case_number, 3, saved, kind, restored_from, remark, byte_count,
        digest, text FROM case_version WHERE version_number = 2
      """, at: 5, .unrecorded),
  ]

  @Test("A forgery is found, with the first entry that does not hold", arguments: forgeries)
  func forged(forgery: Forgery) async throws {
    let office = try Office()
    let registry = try await office.filled()
    #expect(try await registry.verifyTrail().isIntact)
    try office.stranger { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          DROP TRIGGER audit_is_final; DROP TRIGGER audit_stays; DROP TRIGGER version_is_final;
          DROP TRIGGER version_stays;
          """)
      try db.execute(sql: forgery.sql)
    }
    #expect(try await registry.verifyTrail() == forgery.verdict)
  }

  @Test("Who noted the head elsewhere sees that the whole chain was written anew")
  func head() async throws {
    let office = try Office()
    let registry = try await office.filled()
    guard case .intact(_, let head) = try await registry.verifyTrail() else {
      Issue.record("the trail does not hold")
      return
    }
    #expect(try await registry.verifyTrail(head: head.uppercased()).isIntact)
    let other = try Office()
    let rewritten = try await other.filled()
    #expect(
      try await rewritten.verifyTrail(head: head) == .broken(sequence: 5, .unknownHead))
  }

  @Test("A chain that does not hold is said when the registry is opened")
  func opening() async throws {
    let office = try Office()
    try await office.filled().close()
    try office.stranger { db in
      try db.execute(
        sql: "DROP TRIGGER audit_is_final; UPDATE audit_entry SET time = 7 WHERE sequence = 4")
    }
    let refused = await refusal { () async throws(RegistryError) in _ = try await office.open() }
    #expect(refused == .damaged(.trail(sequence: 4, .hash)))
  }
}

extension Office {
  /// A registry with one case of two versions, a note and a document: five entries.
  func filled(passphrase: String? = nil) async throws -> CaseRegistry {
    let registry = try await open(passphrase: passphrase)
    let entry = try await registry.create(NewCase(text: Self.text(), title: "LP 12"))
    _ = try await registry.save(Self.text(city: "Atambua"), entry, basedOn: 1)
    _ = try await registry.addNote("sudah dilihat", on: "B1", of: entry.id)
    _ = try await registry.store(
      NewDocument(
        caseVersion: 2, kind: "surat-rujukan", format: "docx", fileName: "surat-rujukan.docx",
        bytes: Array("isi surat".utf8), findings: FindingCounts(errors: 1, warnings: 2)),
      for: entry.id)
    return registry
  }
}
