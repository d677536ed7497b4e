internal import Foundation
internal import GRDB

/// Holds every record against its own fingerprint; with a key, opens every seal too.
struct RecordCheck {
  /// Nil where only fingerprints can be checked, as for a backup without its passphrase.
  let vault: Vault?

  func records(_ db: Database) throws {
    let cases = try Row.fetchCursor(db, sql: "SELECT * FROM registered_case ORDER BY number")
    while let row = try cases.next() {
      let stored = try StoredCase(row)
      if let vault { _ = try stored.entry(vault) }
      try versions(of: stored, db)
      try notes(of: stored, db)
      try documents(of: stored, db)
    }
  }

  private func versions(of owner: StoredCase, _ db: Database) throws {
    let sql = "SELECT * FROM case_version WHERE case_number = ? ORDER BY version_number"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [owner.number])
    var count = 0
    while let row = try rows.next() {
      count += 1
      let version = try StoredVersion(row, of: owner)
      let text = try Columns(row).data("text")
      guard version.number == count, version.agrees(with: text) else {
        throw RegistryError.damaged(.record)
      }
      if let vault { _ = try version.text(text, vault) }
    }
    guard count == owner.version else { throw RegistryError.damaged(.record) }
  }

  private func notes(of owner: StoredCase, _ db: Database) throws {
    let sql = "SELECT * FROM evidence_note WHERE case_number = ?"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [owner.number])
    while let row = try rows.next() {
      let note = try StoredNote(row, of: owner.id)
      if let vault { _ = try note.note(vault) }
    }
  }

  private func documents(of owner: StoredCase, _ db: Database) throws {
    let sql = "SELECT * FROM drafted_document WHERE case_number = ?"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [owner.number])
    while let row = try rows.next() {
      let document = try StoredDocument(row, of: owner.id)
      let content = try Columns(row).data("content")
      guard document.agrees(with: content) else { throw RegistryError.damaged(.record) }
      if let vault { _ = try document.content(content, vault) }
    }
  }
}
