internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// The newest entries of the trail first; `before` gives the next page.
  public func trail(
    of id: CaseID? = nil, before sequence: Int? = nil, limit: Int = 100
  ) async throws(RegistryError) -> [AuditEntry] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM audit_entry WHERE (?1 IS NULL OR case_id = ?1) AND sequence < ?2
          ORDER BY sequence DESC LIMIT ?3
          """,
        arguments: [id?.description, sequence ?? Int.max, min(max(1, limit), 1000)])
      return try rows.map(entry)
    }
  }

  /// Checks the chain and holds it against the records; `head`, where the user noted one
  /// elsewhere, must occur in it.
  public func verifyTrail(head: String? = nil) async throws(RegistryError) -> TrailVerdict {
    try await read { try RegistryCheck.trail($0, vault, head: head?.lowercased()) }
  }

  /// Checks everything: structure, trail, and every record against its fingerprint and its seal.
  public func verify() async throws(RegistryError) -> TrailVerdict {
    try await write { try RegistryCheck.search($0) }
    return try await read { db in
      try RegistryCheck.structure(db, withIndexes: true)
      let verdict = try RegistryCheck.trail(db, vault)
      if case .broken(let sequence, let fault) = verdict {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
      try RecordCheck(vault: vault).records(db)
      return verdict
    }
  }

  private func entry(_ row: Row) throws -> AuditEntry {
    let entry = try AuditChain.entry(row, vault)
    let link = entry.link
    return AuditEntry(
      sequence: entry.sequence, time: Date(timeIntervalSince1970: Double(link.time) / 1000),
      action: link.action, caseID: link.caseID, subject: link.subject,
      content: hexadecimal(link.content), hash: hexadecimal(entry.hash))
  }
}
