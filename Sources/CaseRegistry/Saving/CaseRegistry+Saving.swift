internal import Foundation
internal import GRDB
internal import StatuteModel

extension CaseRegistry {
  /// Adds a case as its version 1.
  public func create(_ new: NewCase) async throws(RegistryError) -> CaseEntry {
    guard let entry = try await create([new]).first else { throw .interrupted }
    return entry
  }

  /// Adds many cases in one transaction: all or none.
  public func create(_ new: [NewCase]) async throws(RegistryError) -> [CaseEntry] {
    for one in new { try Self.checkSize(one.text.disclosed) }
    return try await write { db in
      let sql = "SELECT coalesce(max(number), 0) FROM registered_case"
      let last = try Int.fetchOne(db, sql: sql) ?? 0
      return try new.enumerated().map { index, one in
        try insert(one, number: last + 1 + index, db).entry(vault)
      }
    }
  }

  private func insert(_ new: NewCase, number: Int, _ db: Database) throws -> StoredCase {
    let id = CaseID()
    let title = try Self.trimmed(new.title).map { try vault.seal($0, StoredCase.titlePlace(id)) }
    let stored = StoredCase(
      number: number, id: id, title: title, status: .ongoing, time: Date().milliseconds,
      summary: new.summary)
    try stored.write(db)
    let version = try StoredVersion(
      new.text, of: stored, kind: .manual, remark: nil, vault: vault, db)
    try index(stored, text: new.text.disclosed, db)
    try append(.caseCreated, stored, "versi 1", version.digest, db)
    return stored
  }

  /// Saves a new version of a case.
  ///
  /// `version` is the one that the writer had before them. Where another one was saved meanwhile,
  /// nothing is stored and the error carries both texts. The same text again is no conflict: it
  /// is what a repeated request sends. An automatic save of an unchanged text adds no version.
  public func save(
    _ text: String, of id: CaseID, basedOn version: Int, summary: CaseSummary,
    automatic: Bool = false, remark: String? = nil
  ) async throws(RegistryError) -> CaseVersion {
    try Self.checkSize(text)
    return try await write { db in
      let stored = try StoredCase.find(id, db)
      let newest = try StoredVersion.find(stored.version, of: stored, db)
      let isConflict = stored.version != version
      if isConflict || automatic {
        let known = try newest.version.text(newest.text, vault)
        if sameBytes(known, text) { return try newest.version.version(vault) }
        if isConflict { throw try conflict(stored, newest.version, known, text, basedOn: version) }
      }
      return try add(
        ConfidentialText(text), to: stored, kind: automatic ? .automatic : .manual,
        remark: remark, summary: summary, db
      ).version(vault)
    }
  }

  /// Takes back the text of an earlier version, as a new version; nothing is lost by it.
  ///
  /// The summary is the caller's, computed from the text that is taken back.
  public func restore(
    version number: Int, of id: CaseID, basedOn version: Int, summary: CaseSummary
  ) async throws(RegistryError) -> CaseVersion {
    try await write { db in
      let stored = try StoredCase.find(id, db)
      let wanted = try StoredVersion.find(number, of: stored, db)
      let text = try wanted.version.text(wanted.text, vault)
      guard stored.version == version else {
        let newest = try StoredVersion.find(stored.version, of: stored, db)
        let known = try newest.version.text(newest.text, vault)
        throw try conflict(stored, newest.version, known, text, basedOn: version)
      }
      return try add(
        ConfidentialText(text), to: stored, kind: .restored(from: number), remark: nil,
        summary: summary, db
      ).version(vault)
    }
  }

  /// Opens a version of a case, the newest by default.
  public func open(
    _ id: CaseID, version number: Int? = nil
  ) async throws(RegistryError) -> OpenedCase {
    try await read { db in
      let stored = try StoredCase.find(id, db)
      let found = try StoredVersion.find(number ?? stored.version, of: stored, db)
      return OpenedCase(
        entry: try stored.entry(vault), version: try found.version.version(vault),
        text: ConfidentialText(try found.version.text(found.text, vault)))
    }
  }

  /// The versions of a case, newest first, without their texts.
  public func versions(of id: CaseID) async throws(RegistryError) -> [CaseVersion] {
    try await read { db in
      let stored = try StoredCase.find(id, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT version_number, saved, kind, restored_from, remark, byte_count, digest
          FROM case_version WHERE case_number = ? ORDER BY version_number DESC
          """, arguments: [stored.number])
      return try rows.map { try StoredVersion($0, of: stored).version(vault) }
    }
  }

  private func add(
    _ text: ConfidentialText, to stored: StoredCase, kind: SaveKind, remark: String?,
    summary: CaseSummary, _ db: Database
  ) throws -> StoredVersion {
    var stored = stored
    stored.version += 1
    // A clock that was set back does not put the newest version before the one it follows.
    stored.changed = max(stored.changed, Date().milliseconds)
    stored.summary = summary
    try stored.write(db)
    let version = try StoredVersion(
      text, of: stored, kind: kind, remark: Self.trimmed(remark), vault: vault, db)
    try index(stored, text: text.disclosed, db)
    let action: AuditAction =
      switch kind {
      case .manual: .versionSaved
      case .automatic: .versionAutosaved
      case .restored: .versionRestored
      }
    try append(action, stored, "versi \(version.number)", version.digest, db)
    return version
  }

  private func conflict(
    _ stored: StoredCase, _ newest: StoredVersion, _ known: String, _ refused: String,
    basedOn version: Int
  ) throws -> RegistryError {
    .conflict(
      EditConflict(
        stored: OpenedCase(
          entry: try stored.entry(vault), version: try newest.version(vault),
          text: ConfidentialText(known)),
        refused: ConfidentialText(refused), basedOn: version))
  }

  func append(
    _ action: AuditAction, _ stored: StoredCase, _ subject: String, _ content: Data, _ db: Database
  ) throws {
    let link = AuditChain.Link(
      action: action, caseID: stored.id, subject: subject, content: content,
      time: Date().milliseconds)
    try AuditChain.append(link, db)
  }

  static func checkSize(_ text: String) throws(RegistryError) {
    let bytes = text.utf8.count
    guard bytes <= textLimit else { throw .tooLarge(bytes: bytes, limit: textLimit) }
  }

  static func trimmed(_ text: String?) -> String? {
    let text = text?.trimmingCharacters(in: .whitespacesAndNewlines)
    return text?.isEmpty == false ? text : nil
  }
}

/// Swift holds two spellings of one letter for equal; a file is equal only byte for byte.
private func sameBytes(_ first: String, _ second: String) -> Bool {
  first.utf8.elementsEqual(second.utf8)
}
