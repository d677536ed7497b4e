internal import Foundation
internal import GRDB

/// Checks what SQLite itself does not: SQLite keeps no sums over its pages, so an altered letter
/// in a text is only seen by the record's fingerprint.
enum RegistryCheck {
  /// The structure of the file, as SQLite sees it.
  static func structure(_ db: Database, withIndexes: Bool = false) throws {
    let check = withIndexes ? "integrity_check" : "quick_check"
    let answer = try String.fetchAll(db, sql: "PRAGMA \(check)(1)")
    guard answer == ["ok"] else { throw RegistryError.damaged(.structure) }
  }

  /// The words of the full-text index against the texts it was made from; SQLite does this with an
  /// insertion that inserts nothing.
  static func search(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO case_search (case_search) VALUES ('integrity-check')")
  }

  /// The chain by itself: each entry follows from the one before.
  ///
  /// Entries that were sealed with their registry follow from each other only for who has the key;
  /// without it they are held against the fingerprint that the sealing left of them.
  static func chain(
    _ db: Database, _ vault: Vault?, head: String? = nil
  ) throws -> TrailVerdict {
    var previous: Data? = AuditChain.origin
    var count = 0
    var isHeadSeen = head == nil
    var sealed = SealedEntries()
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_entry ORDER BY sequence")
    while let row = try rows.next() {
      count += 1
      // A row that cannot be read at all is an altered row.
      guard let entry = try? AuditChain.entry(row, vault), try sealed.holds(entry, row) else {
        return .broken(sequence: count, .hash)
      }
      guard entry.sequence == count else { return .broken(sequence: count, .gap) }
      guard entry.follows(previous) else { return .broken(sequence: count, .hash) }
      previous = entry.form == .opaque ? nil : entry.hash
      if let head, hexadecimal(entry.hash) == head { isHeadSeen = true }
    }
    guard count > 0 else { return .broken(sequence: 1, .gap) }
    // A sealed entry is never the last: the sealing itself follows.
    guard let previous else { return .broken(sequence: count + 1, .gap) }
    guard isHeadSeen else { return .broken(sequence: count, .unknownHead) }
    return .intact(entries: count, head: hexadecimal(previous))
  }

  /// The chain against the records: every record that was written is there, as it was written.
  static func trail(
    _ db: Database, _ vault: Vault?, head: String? = nil
  ) throws -> TrailVerdict {
    let verdict = try chain(db, vault, head: head)
    guard case .intact(let entries, _) = verdict else { return verdict }
    var records = try storedRecords(db)
    var removed: Set<String> = []
    var sealed: Set<String> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_entry ORDER BY sequence DESC")
    var first: (sequence: Int, fault: TrailFault)?
    while let row = try rows.next() {
      let entry = try AuditChain.entry(row, vault)
      let (sequence, link) = (entry.sequence, entry.link)
      guard link.action.writesRecord || link.action == .noteRemoved else { continue }
      let name = "\(link.caseID?.description ?? "") \(link.subject)"
      // What a record was before it was sealed is told by no byte that is still here.
      guard !sealed.contains(name) else { continue }
      if link.action == .recordSealed { sealed.insert(name) }
      if link.action == .noteRemoved {
        removed.insert(name)
      } else if let digest = records.removeValue(forKey: name) {
        if digest != link.content { first = (sequence, .changedRecord) }
      } else if !removed.contains(name) {
        first = (sequence, .missingRecord)
      }
    }
    if let first { return .broken(sequence: first.sequence, first.fault) }
    guard records.isEmpty else { return .broken(sequence: entries, .unrecorded) }
    return verdict
  }

  /// The fingerprints of all records that the trail speaks of, by case and subject.
  private static func storedRecords(_ db: Database) throws -> [String: Data] {
    var result: [String: Data] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.id || ' versi ' || v.version_number AS name, v.digest AS digest
          FROM case_version v LEFT JOIN registered_case c ON c.number = v.case_number
        UNION ALL SELECT c.id || ' catatan ' || n.id, n.digest
          FROM evidence_note n LEFT JOIN registered_case c ON c.number = n.case_number
        UNION ALL SELECT c.id || ' dokumen ' || d.id, d.digest
          FROM drafted_document d LEFT JOIN registered_case c ON c.number = d.case_number
        """)
    while let row = try rows.next() {
      let columns = Columns(row)
      result[try columns.text("name")] = try columns.data("digest")
    }
    return result
  }
}

extension AuditAction {
  /// Whether an entry of this kind speaks of a record that must be there.
  var writesRecord: Bool {
    switch self {
    case .caseCreated, .versionSaved, .versionAutosaved, .versionRestored, .noteAdded,
      .documentStored, .recordSealed:
      true
    case .registryCreated, .caseRenamed, .statusChanged, .summaryRefreshed, .noteRemoved,
      .passphraseChanged, .registrySealed, .backedUp, .registryRestored:
      false
    }
  }
}
