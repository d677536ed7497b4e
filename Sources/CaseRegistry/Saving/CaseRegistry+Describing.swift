internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// Gives a case a title without names, or with nil "Kasus 12" again.
  public func rename(_ id: CaseID, to title: String?) async throws(RegistryError) -> CaseEntry {
    try await change(id, .caseRenamed) { stored, db in
      stored.title = try Self.trimmed(title).map { try vault.seal($0, stored.titlePlace) }
      let newest = try StoredVersion.find(stored.version, of: stored, db)
      try index(stored, text: try newest.version.text(newest.text, vault), db)
      return ""
    }
  }

  /// Sets where the office's work on a case stands.
  public func setStatus(
    _ status: CaseStatus, of id: CaseID
  ) async throws(RegistryError) -> CaseEntry {
    try await change(id, .statusChanged) { stored, _ in
      stored.status = status
      return status.rawValue
    }
  }

  /// Replaces the summary of the version that it was computed from, as after a change of the law's
  /// data; where a newer version stands, that version's summary stays.
  public func refreshSummary(
    _ summary: CaseSummary, of id: CaseID, version: Int
  ) async throws(RegistryError) -> CaseEntry {
    let current = try await read { db in try StoredCase.find(id, db).entry(vault) }
    guard current.version == version, current.summary != summary else { return current }
    return try await change(id, .summaryRefreshed) { stored, _ in
      if stored.version == version { stored.summary = summary }
      return "versi \(stored.version)"
    }
  }

  private func change(
    _ id: CaseID, _ action: AuditAction,
    _ body: @Sendable (inout StoredCase, Database) throws -> String
  ) async throws(RegistryError) -> CaseEntry {
    try await write { db in
      var stored = try StoredCase.find(id, db)
      let subject = try body(&stored, db)
      if action != .summaryRefreshed { stored.changed = max(stored.changed, Date().milliseconds) }
      try stored.write(db)
      try append(action, stored, subject, stored.digest, db)
      return try stored.entry(vault)
    }
  }
}
