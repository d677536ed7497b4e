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

  /// The place before the first entry.
  static let origin = Data(repeating: 0, count: 32)

  /// Appends; must run in the transaction that does what the entry speaks of.
  static func append(_ link: Link, _ db: Database) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1")
    let columns = last.map(Columns.init)
    let sequence = (try columns?.int("sequence") ?? 0) + 1
    let hash = hash(of: link, sequence: sequence, after: try columns?.data("hash") ?? origin)
    try db.execute(
      sql: """
        INSERT INTO audit_entry (sequence, time, action, case_id, subject, content, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sequence, link.time, link.action.rawValue, link.caseID?.description, link.subject,
        link.content, hash,
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

  static func link(_ row: Row) throws -> (sequence: Int, link: Link, hash: Data) {
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
