import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

@Suite("A registry of an earlier program")
struct MigrationTests {
  /// A registry at schema 1 as the first program made it, with a case in it.
  private func fixture(_ office: Office) throws -> CaseID {
    let id = CaseID()
    try office.stranger { db in
      try db.execute(sql: "PRAGMA application_id = \(0x5275_6A6B)")
    }
    let queue = try DatabaseQueue(path: office.file)
    defer { try? queue.close() }
    try Schema.migrator.migrate(queue, upTo: "1 kasus")
    try queue.write { db in
      #expect(try !db.tableExists("evidence_note"))
      try AuditChain.append(
        .init(
          action: .registryCreated, caseID: nil, subject: "", content: AuditChain.origin, time: 1),
        db)
      let stored = StoredCase(
        number: 1, id: id, title: Data("LP 12".utf8), status: .ongoing, time: 2,
        summary: CaseSummary(victims: 2))
      try stored.write(db)
      let version = try StoredVersion(
        .init(Office.text(city: "Ende")), of: stored, kind: .manual, remark: nil,
        vault: Vault(key: nil), db)
      try AuditChain.append(
        .init(
          action: .caseCreated, caseID: id, subject: "versi 1", content: version.digest, time: 2),
        db)
    }
    return id
  }

  @Test("A registry at schema 1 opens, keeps its case, and learns notes, documents and search")
  func schemaOne() async throws {
    let office = try Office()
    let id = try fixture(office)
    let registry = try await office.open()
    #expect(try await registry.text(id) == Office.text(city: "Ende"))
    #expect(try await registry.list(.searching("ende")).entries.map(\.id) == [id])
    #expect(try await registry.list(.searching("LP 12")).total == 1)
    _ = try await registry.addNote("baru", on: "B1", of: id)
    #expect(try await registry.verify().isIntact)
  }

  @Test("The steps of the schema are the ones that were shipped")
  func shipped() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    let schema = try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'case_search_%'
          ORDER BY rowid
          """)
    }
    Snapshot.expect(schema.joined(separator: ";\n") + ";\n", "skema.sql")
  }
}
