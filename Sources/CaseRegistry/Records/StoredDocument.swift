internal import Crypto
internal import Foundation
internal import GRDB

/// A row of `drafted_document`; its bytes are read only where they are asked for.
struct StoredDocument {
  let id: String
  let caseID: CaseID
  let caseVersion: Int
  let kind: String
  let format: String
  private(set) var fileName: Data
  let byteCount: Int
  private(set) var sha256: Data
  let findings: FindingCounts
  let drafted: Int
  private(set) var contentDigest: Data

  /// Seals a document for its case.
  init(_ new: NewDocument, id: String, of owner: CaseID, content: Data, vault: Vault) throws {
    self.id = id
    caseID = owner
    (caseVersion, kind, format) = (new.caseVersion, new.kind, new.format)
    fileName = try vault.seal(new.fileName, Self.place(id, "file_name"))
    byteCount = new.bytes.count
    sha256 = try vault.seal(Data(SHA256.hash(data: new.bytes)), Self.place(id, "sha256"))
    findings = new.findings
    drafted = Date().milliseconds
    contentDigest = Self.print(content)
  }

  /// Reads a row and holds it against its fingerprint.
  init(_ row: Row, of owner: CaseID) throws {
    let columns = Columns(row)
    id = try columns.text("id")
    caseID = owner
    caseVersion = try columns.int("case_version")
    kind = try columns.text("kind")
    format = try columns.text("format")
    fileName = try columns.data("file_name")
    byteCount = try columns.int("byte_count")
    sha256 = try columns.data("sha256")
    findings = FindingCounts(
      errors: try columns.int("errors"), warnings: try columns.int("warnings"))
    drafted = try columns.int("drafted")
    contentDigest = try columns.data("content_digest")
    guard try columns.data("digest") == digest else { throw RegistryError.damaged(.record) }
  }

  /// The same document with its values sealed, and the bytes that it then has in the file.
  func sealed(_ stored: Data, _ vault: Vault) throws -> (document: StoredDocument, content: Data) {
    guard agrees(with: stored) else { throw RegistryError.damaged(.record) }
    let content = try vault.seal(stored, Self.place(id, "content"))
    var copy = self
    copy.fileName = try vault.seal(fileName, Self.place(id, "file_name"))
    copy.sha256 = try vault.seal(sha256, Self.place(id, "sha256"))
    copy.contentDigest = Self.print(content)
    return (copy, content)
  }

  static func place(_ id: String, _ column: String) -> Vault.Place {
    Vault.Place(table: "drafted_document", row: id, column: column)
  }

  var digest: Data {
    var print = Fingerprint("drafted_document")
    print.add(caseID.description)
    print.add(id)
    print.add(caseVersion)
    print.add(kind)
    print.add(format)
    print.add(fileName)
    print.add(byteCount)
    print.add(sha256)
    print.add(findings.errors)
    print.add(findings.warnings)
    print.add(drafted)
    print.add(contentDigest)
    return print.digest
  }

  private static func print(_ content: Data) -> Data {
    var print = Fingerprint("drafted_document.content")
    print.add(content)
    return print.digest
  }

  func agrees(with content: Data) -> Bool { contentDigest == Self.print(content) }

  func content(_ stored: Data, _ vault: Vault) throws -> [UInt8] {
    guard agrees(with: stored) else { throw RegistryError.damaged(.record) }
    return [UInt8](try vault.open(stored, Self.place(id, "content")))
  }

  func document(_ vault: Vault) throws -> DraftedDocument {
    DraftedDocument(
      id: id, caseID: caseID, caseVersion: caseVersion, kind: kind, format: format,
      fileName: try vault.openText(fileName, Self.place(id, "file_name")), byteCount: byteCount,
      sha256: hexadecimal(try vault.open(sha256, Self.place(id, "sha256"))), findings: findings,
      drafted: Date(timeIntervalSince1970: Double(drafted) / 1000))
  }

  func write(_ content: Data, caseNumber: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO drafted_document (id, case_number, case_version, kind, format, file_name,
          byte_count, sha256, errors, warnings, drafted, digest, content_digest, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, caseNumber, caseVersion, kind, format, fileName, byteCount, sha256, findings.errors,
        findings.warnings, drafted, digest, contentDigest, content,
      ])
  }
}
