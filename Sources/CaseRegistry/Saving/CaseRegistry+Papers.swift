internal import Foundation
internal import GRDB
internal import StatuteModel

extension CaseRegistry {
  /// Adds a note on a piece of evidence; the case's version does not change.
  public func addNote(
    _ text: String, on evidence: String, of id: CaseID
  ) async throws(RegistryError) -> EvidenceNote {
    try Self.checkSize(text)
    return try await write { db in
      let stored = try StoredCase.find(id, db)
      let name = RandomName.make()
      let note = StoredNote(
        id: name, caseID: id, evidence: evidence, added: Date().milliseconds,
        text: try vault.seal(text, StoredNote.place(name)))
      try note.write(caseNumber: stored.number, db)
      try append(.noteAdded, stored, "catatan \(name)", note.digest, db)
      return try note.note(vault)
    }
  }

  /// The notes of a case in the order of writing, or those on one piece of evidence.
  public func notes(
    of id: CaseID, on evidence: String? = nil
  ) async throws(RegistryError) -> [EvidenceNote] {
    try await read { db in
      let stored = try StoredCase.find(id, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM evidence_note WHERE case_number = ?1 AND (?2 IS NULL OR evidence = ?2)
          ORDER BY added, rowid
          """, arguments: [stored.number, evidence])
      return try rows.map { try StoredNote($0, of: id).note(vault) }
    }
  }

  /// Removes a note; the trail keeps that it was there, not what it said.
  public func removeNote(_ note: String, of id: CaseID) async throws(RegistryError) {
    try await write { db in
      let stored = try StoredCase.find(id, db)
      let sql = "SELECT * FROM evidence_note WHERE id = ? AND case_number = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [note, stored.number]) else {
        throw RegistryError.noSuchNote
      }
      let digest = try Columns(row).data("digest")
      try db.execute(sql: "DELETE FROM evidence_note WHERE id = ?", arguments: [note])
      try append(.noteRemoved, stored, "catatan \(note)", digest, db)
    }
  }

  /// Keeps a drafted document with its case.
  public func store(
    _ document: NewDocument, for id: CaseID
  ) async throws(RegistryError) -> DraftedDocument {
    guard document.bytes.count <= Self.documentLimit else {
      throw .tooLarge(bytes: document.bytes.count, limit: Self.documentLimit)
    }
    return try await write { db in
      let stored = try StoredCase.find(id, db)
      guard (1...stored.version).contains(document.caseVersion) else {
        throw RegistryError.noSuchVersion(document.caseVersion)
      }
      let name = RandomName.make()
      let content = try vault.seal(Data(document.bytes), StoredDocument.place(name, "content"))
      let kept = try StoredDocument(document, id: name, of: id, content: content, vault: vault)
      try kept.write(content, caseNumber: stored.number, db)
      try append(.documentStored, stored, "dokumen \(name)", kept.digest, db)
      return try kept.document(vault)
    }
  }

  /// The documents of a case, newest first, without their bytes.
  public func documents(of id: CaseID) async throws(RegistryError) -> [DraftedDocument] {
    try await read { db in
      let stored = try StoredCase.find(id, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, case_version, kind, format, file_name, byte_count, sha256, errors, warnings,
            drafted, digest, content_digest
          FROM drafted_document WHERE case_number = ? ORDER BY drafted DESC, rowid DESC
          """, arguments: [stored.number])
      return try rows.map { try StoredDocument($0, of: id).document(vault) }
    }
  }

  /// A document with its bytes.
  public func document(
    _ name: String, of id: CaseID
  ) async throws(RegistryError) -> (document: DraftedDocument, bytes: [UInt8]) {
    try await read { db in
      let stored = try StoredCase.find(id, db)
      let sql = "SELECT * FROM drafted_document WHERE id = ? AND case_number = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [name, stored.number]) else {
        throw RegistryError.noSuchDocument
      }
      let kept = try StoredDocument(row, of: id)
      return (
        try kept.document(vault), try kept.content(try Columns(row).data("content"), vault)
      )
    }
  }
}
