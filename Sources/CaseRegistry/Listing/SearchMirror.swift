internal import Foundation
internal import GRDB

/// The words of a sealed registry, in memory only: what is sealed in the file is never indexed
/// there. It follows the audit trail, so it also learns what other programs saved.
struct SearchMirror: Sendable {
  private let queue: DatabaseQueue

  init() throws {
    var configuration = Configuration()
    configuration.label = "CaseRegistry.SearchMirror"
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
    queue = try DatabaseQueue(configuration: configuration)
    try queue.write { db in
      try db.execute(sql: Schema.searchSQL)
      try db.execute(sql: "CREATE TABLE seen (sequence INTEGER NOT NULL)")
      try db.execute(sql: "INSERT INTO seen VALUES (0)")
    }
  }

  /// Reads what changed since the last time.
  func catchUp(with pool: DatabasePool, _ vault: Vault) async throws {
    try await queue.write { mirror in
      let seen = try Int.fetchOne(mirror, sql: "SELECT sequence FROM seen") ?? 0
      try pool.read { db in
        let newest = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM audit_entry") ?? 0
        guard newest > seen else { return }
        let ids = try String.fetchCursor(
          db,
          sql: """
            SELECT DISTINCT case_id FROM audit_entry WHERE sequence > ? AND case_id IS NOT NULL
            """, arguments: [seen])
        while let text = try ids.next() {
          // The trail names it, so it must be there.
          guard let id = CaseID(text), let stored = try? StoredCase.find(id, db) else {
            throw RegistryError.damaged(.record)
          }
          let found = try StoredVersion.find(stored.version, of: stored, db)
          try SearchRow.replace(
            stored.number, title: try stored.entry(vault).givenTitle,
            text: try found.version.text(found.text, vault), mirror)
        }
        try mirror.execute(sql: "UPDATE seen SET sequence = ?", arguments: [newest])
      }
    }
  }

  /// The running numbers of the cases that match.
  func numbers(matching query: String) async throws -> [Int] {
    try await queue.read { try SearchRow.numbers(matching: query, $0) }
  }
}

/// A row of the full-text index, in the file or in memory.
enum SearchRow {
  static func numbers(matching query: String, _ db: Database) throws -> [Int] {
    let sql = "SELECT rowid FROM case_search WHERE case_search MATCH ?"
    return try Int.fetchAll(db, sql: sql, arguments: [query])
  }

  static func replace(_ number: Int, title: String?, text: String, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM case_search WHERE rowid = ?", arguments: [number])
    try db.execute(
      sql: "INSERT INTO case_search (rowid, title, text) VALUES (?, ?, ?)",
      arguments: [number, title ?? "", text.replacing("\0", with: " ")])
  }
}

extension CaseRegistry {
  /// Puts the words of a case into the index of the file, unless case data is sealed there.
  func index(_ stored: StoredCase, text: String, _ db: Database) throws {
    guard mirror == nil, vault.key == nil else { return }
    try SearchRow.replace(
      stored.number, title: try stored.entry(vault).givenTitle, text: text, db)
  }

  func catchUp() async throws(RegistryError) {
    do {
      try await mirror?.catchUp(with: pool, vault)
    } catch {
      throw RegistryError(translating: error)
    }
  }
}
