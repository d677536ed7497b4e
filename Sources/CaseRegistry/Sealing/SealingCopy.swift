internal import Foundation
internal import GRDB
internal import StatuteModel

/// Writes every record of a registry that can be read into an empty one, sealed.
///
/// Nothing is copied as pages: a page of the old file may hold words in places that no row uses.
struct SealingCopy {
  /// Opens what stands in the old file, which nothing seals.
  static let plain = Vault(key: nil)

  let vault: Vault

  func write(_ source: Database, to target: Database) throws {
    try trail(source, target)
    try cases(source, target)
    try versions(source, target)
    try notes(source, target)
    try documents(source, target)
    try training(source, target)
  }

  /// The entries keep their places, so that a head that was noted before is still found.
  private func trail(_ source: Database, _ target: Database) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT * FROM audit_entry ORDER BY sequence")
    while let row = try rows.next() {
      let entry = try AuditChain.entry(row, Self.plain)
      let (sequence, link) = (entry.sequence, entry.link)
      try target.execute(
        sql: """
          INSERT INTO audit_entry (sequence, time, action, case_id, subject, content, hash)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          sequence, link.time, link.action.rawValue, link.caseID?.description, link.subject,
          try vault.seal(link.content, AuditChain.place(sequence, "content")),
          try vault.seal(entry.hash, AuditChain.place(sequence, "hash")),
        ])
    }
    try close(target)
  }

  /// The sealing itself; it follows from the last entry as that was before.
  private func close(_ target: Database) throws {
    var sealed = SealedEntries()
    var last: AuditChain.Entry?
    let rows = try Row.fetchCursor(target, sql: "SELECT * FROM audit_entry ORDER BY sequence")
    while let row = try rows.next() {
      try sealed.add(row)
      last = try AuditChain.entry(row, vault)
    }
    let link = AuditChain.Link(
      action: .registrySealed, caseID: nil, subject: "tersandi", content: sealed.digest,
      time: Date().milliseconds)
    try AuditChain.insert(
      link, sequence: (last?.sequence ?? 0) + 1, after: last?.hash ?? AuditChain.origin, target)
  }

  private func cases(_ source: Database, _ target: Database) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT * FROM registered_case ORDER BY number")
    while let row = try rows.next() {
      var stored = try StoredCase(row)
      stored.title = try stored.title.map { try vault.seal($0, stored.titlePlace) }
      try stored.write(target)
    }
  }

  private func versions(_ source: Database, _ target: Database) throws {
    try records("case_version", "record.case_number, record.version_number", source) { row, owner in
      let old = try StoredVersion(row, of: owner)
      let text = try old.text(try Columns(row).data("text"), Self.plain)
      let new = try StoredVersion(
        ConfidentialText(text), of: owner, number: old.number, saved: old.saved, kind: old.kind,
        remark: try old.version(Self.plain).remark?.disclosed, vault: vault, target)
      try note(owner.id, "versi \(new.number)", new.digest, target)
    }
  }

  private func notes(_ source: Database, _ target: Database) throws {
    try records("evidence_note", "record.rowid", source) { row, owner in
      let old = try StoredNote(row, of: owner.id)
      let new = StoredNote(
        id: old.id, caseID: old.caseID, evidence: old.evidence, added: old.added,
        text: try vault.seal(old.text, StoredNote.place(old.id)))
      try new.write(caseNumber: owner.number, target)
      try note(owner.id, "catatan \(new.id)", new.digest, target)
    }
  }

  private func documents(_ source: Database, _ target: Database) throws {
    try records("drafted_document", "record.rowid", source) { row, owner in
      let old = try StoredDocument(row, of: owner.id)
      let new = try old.sealed(try Columns(row).data("content"), vault)
      try new.document.write(new.content, caseNumber: owner.number, target)
      try note(owner.id, "dokumen \(old.id)", new.document.digest, target)
    }
  }

  /// Marks of exercises speak of no case; they are never sealed.
  private func training(_ source: Database, _ target: Database) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT * FROM training_mark ORDER BY number")
    while let row = try rows.next() {
      try target.execute(
        sql: """
          INSERT INTO training_mark
            (number, time, day, scenario, offence, element, given, expected, accepted)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: StatementArguments(row.databaseValues))
    }
  }

  /// The records of a table, each with the case that it belongs to.
  private func records(
    _ table: String, _ order: String, _ source: Database,
    _ body: (Row, StoredCase) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      source,
      sql: """
        SELECT record.*, c.id AS owner FROM \(table) record
        LEFT JOIN registered_case c ON c.number = record.case_number ORDER BY \(order)
        """)
    var owner: StoredCase?
    while let row = try rows.next() {
      let name = try Columns(row).text("owner")
      if owner?.id.description != name {
        owner = try CaseID(name).map { try StoredCase.find($0, source) }
      }
      guard let owner else { throw RegistryError.damaged(.record) }
      try body(row, owner)
    }
  }

  private func note(_ id: CaseID, _ subject: String, _ digest: Data, _ db: Database) throws {
    try AuditChain.append(
      .init(
        action: .recordSealed, caseID: id, subject: subject, content: digest,
        time: Date().milliseconds), db)
  }
}
