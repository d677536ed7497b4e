internal import GRDB

/// Holds every value of a sealed copy, opened, against the registry that it was made from.
struct SealingComparison {
  let vault: Vault
  private let plain = SealingCopy.plain

  init(vault: Vault) {
    self.vault = vault
  }

  /// How many records of a table agree.
  typealias Count = Int

  func check(_ source: Database, _ copy: Database) throws -> SealingOutcome {
    _ = try each(
      "SELECT * FROM audit_entry WHERE sequence <= ? ORDER BY sequence", source, copy,
      [try Int.fetchOne(source, sql: "SELECT count(*) FROM audit_entry") ?? 0]
    ) { row, twin in
      let (old, new) = (try AuditChain.entry(row, plain), try AuditChain.entry(twin, vault))
      return old.hash == new.hash && old.link.content == new.link.content
    }
    let marks = "SELECT * FROM training_mark ORDER BY number"
    _ = try each(marks, source, copy) { $0 == $1 }
    let cases = try each("SELECT * FROM registered_case ORDER BY number", source, copy) {
      try StoredCase($0).entry(plain) == StoredCase($1).entry(vault)
    }
    return SealingOutcome(
      cases: cases, versions: try versions(source, copy), notes: try notes(source, copy),
      documents: try documents(source, copy))
  }

  private func versions(_ source: Database, _ copy: Database) throws -> Count {
    try records("case_version", "record.case_number, record.version_number", source, copy) {
      row, twin, owner in
      let (old, new) = (try StoredVersion(row, of: owner), try StoredVersion(twin, of: owner))
      let text = try old.text(try Columns(row).data("text"), plain)
      let same = try new.text(try Columns(twin).data("text"), vault)
      return try old.version(plain) == new.version(vault) && text.utf8.elementsEqual(same.utf8)
    }
  }

  private func notes(_ source: Database, _ copy: Database) throws -> Count {
    try records("evidence_note", "record.rowid", source, copy) { row, twin, owner in
      let (old, new) = (try StoredNote(row, of: owner.id), try StoredNote(twin, of: owner.id))
      return try old.note(plain) == new.note(vault)
    }
  }

  private func documents(_ source: Database, _ copy: Database) throws -> Count {
    try records("drafted_document", "record.rowid", source, copy) { row, twin, owner in
      let old = try StoredDocument(row, of: owner.id)
      let new = try StoredDocument(twin, of: owner.id)
      let bytes = try old.content(try Columns(row).data("content"), plain)
      let same = try new.content(try Columns(twin).data("content"), vault)
      return try old.document(plain) == new.document(vault) && bytes == same
    }
  }

  private func records(
    _ table: String, _ order: String, _ source: Database, _ copy: Database,
    _ agree: (Row, Row, StoredCase) throws -> Bool
  ) throws -> Count {
    let sql = """
      SELECT record.*, c.id AS owner FROM \(table) record
      JOIN registered_case c ON c.number = record.case_number ORDER BY \(order)
      """
    return try each(sql, source, copy) { row, twin in
      guard let id = CaseID(try Columns(row).text("owner")),
        try Columns(twin).text("owner") == id.description
      else { return false }
      return try agree(row, twin, StoredCase.find(id, source))
    }
  }

  private func each(
    _ sql: String, _ source: Database, _ copy: Database, _ arguments: StatementArguments = [],
    _ agree: (Row, Row) throws -> Bool
  ) throws -> Count {
    let rows = try Row.fetchCursor(source, sql: sql, arguments: arguments)
    let twins = try Row.fetchCursor(copy, sql: sql, arguments: arguments)
    var count = 0
    while let row = try rows.next() {
      guard let twin = try twins.next(), try agree(row, twin) else { throw Difference() }
      count += 1
    }
    guard try twins.next() == nil else { throw Difference() }
    return count
  }

  /// A value of the copy is not the one it was made from.
  struct Difference: Error {}
}
