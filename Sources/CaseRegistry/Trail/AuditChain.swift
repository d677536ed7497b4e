internal import Foundation
internal import GRDB

/// Appends to the audit trail and reads it.
enum AuditChain {
  /// What is appended, before it has a place in the chain.
  struct Link {
    let action: AuditAction
    let caseID: CaseID?
    let subject: String
    let content: Data
    let time: Int
  }

  /// An entry with its place in the chain.
  struct Entry {
    let sequence: Int
    let link: Link
    let hash: Data
    let form: Form

    /// The fingerprints in entries from before a sealing are sealed: they are those of records that
    /// could be read then, and would tell whoever guesses a short text that the guess is right.
    enum Form {
      case plain, opened, opaque
    }
  }

  /// The place before the first entry.
  static let origin = Data(repeating: 0, count: 32)

  /// Appends; must run in the transaction that does what the entry speaks of.
  static func append(_ link: Link, _ db: Database) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1")
    let columns = last.map(Columns.init)
    let sequence = (try columns?.int("sequence") ?? 0) + 1
    try insert(link, sequence: sequence, after: try columns?.data("hash") ?? origin, db)
  }

  /// Writes an entry in its place after the one with this hash.
  static func insert(
    _ link: Link, sequence: Int, after previous: Data, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO audit_entry (sequence, time, action, case_id, subject, content, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sequence, link.time, link.action.rawValue, link.caseID?.description, link.subject,
        link.content, hash(of: link, sequence: sequence, after: previous),
      ])
  }

  static func hash(of link: Link, sequence: Int, after previous: Data) -> Data {
    var print = Fingerprint("audit_entry")
    print.add(previous)
    print.add(sequence)
    print.add(link.time)
    print.add(link.action.rawValue)
    print.add(link.caseID?.description)
    print.add(link.subject)
    print.add(link.content)
    return print.digest
  }

  /// Reads an entry; one that was sealed with its registry needs the key.
  static func entry(_ row: Row, _ vault: Vault?) throws -> Entry {
    let (sequence, stored, hash) = try link(row)
    guard stored.content.count != origin.count else {
      return Entry(sequence: sequence, link: stored, hash: hash, form: .plain)
    }
    guard let vault, vault.key != nil else {
      return Entry(sequence: sequence, link: stored, hash: hash, form: .opaque)
    }
    let link = Link(
      action: stored.action, caseID: stored.caseID, subject: stored.subject,
      content: try vault.open(stored.content, place(sequence, "content")), time: stored.time)
    return Entry(
      sequence: sequence, link: link, hash: try vault.open(hash, place(sequence, "hash")),
      form: .opened)
  }

  static func place(_ sequence: Int, _ column: String) -> Vault.Place {
    Vault.Place(table: "audit_entry", row: "\(sequence)", column: column)
  }

  private static func link(_ row: Row) throws -> (sequence: Int, link: Link, hash: Data) {
    let columns = Columns(row)
    let caseText = try columns.optionalText("case_id")
    guard let action = AuditAction(rawValue: try columns.text("action")) else {
      throw RegistryError.damaged(.record)
    }
    let caseID = caseText.flatMap(CaseID.init)
    guard (caseText == nil) == (caseID == nil) else { throw RegistryError.damaged(.record) }
    return (
      try columns.int("sequence"),
      Link(
        action: action, caseID: caseID, subject: try columns.text("subject"),
        content: try columns.data("content"), time: try columns.int("time")),
      try columns.data("hash")
    )
  }
}
