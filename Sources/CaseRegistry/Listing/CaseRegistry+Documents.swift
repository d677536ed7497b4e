internal import GRDB

/// A page of the documents of all cases.
public struct DocumentPage: Hashable, Sendable {
  /// A document with the number of its case.
  public struct Entry: Hashable, Sendable {
    /// The document, without its bytes.
    public let document: DraftedDocument
    /// The running number of its case in this registry.
    public let caseNumber: Int
  }

  /// The documents on this page, newest first.
  public let documents: [Entry]
  /// How many documents there are.
  public let total: Int
  /// The number of this page, from 1.
  public let page: Int
  /// How many pages there are; 1 for none.
  public let pageCount: Int
}

extension CaseRegistry {
  /// The documents of all cases in the order in which they were kept, newest first; a page that
  /// there is not is the last one.
  public func recentDocuments(
    page: Int = 1, size: Int = 25
  ) async throws(RegistryError) -> DocumentPage {
    let size = min(max(size, 1), 200)
    return try await read { db in
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM drafted_document") ?? 0
      let last = max(1, (total + size - 1) / size)
      let page = min(max(page, 1), last)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT document.id, case_version, kind, format, file_name, byte_count, sha256, errors,
            warnings, drafted, document.digest, content_digest, number, owner.id AS owner
          FROM drafted_document AS document
          JOIN registered_case AS owner ON number = case_number
          ORDER BY document.rowid DESC LIMIT ? OFFSET ?
          """, arguments: [size, (page - 1) * size])
      let documents = try rows.map { row in
        let columns = Columns(row)
        guard let id = CaseID(try columns.text("owner")) else { throw RegistryError.noSuchCase }
        return DocumentPage.Entry(
          document: try StoredDocument(row, of: id).document(vault),
          caseNumber: try columns.int("number"))
      }
      return DocumentPage(documents: documents, total: total, page: page, pageCount: last)
    }
  }
}
