internal import Foundation
internal import GRDB
internal import StatuteModel

/// A row of `evidence_note`.
struct StoredNote {
  let id: String
  let caseID: CaseID
  let evidence: String
  let added: Int
  let text: Data

  init(id: String, caseID: CaseID, evidence: String, added: Int, text: Data) {
    (self.id, self.caseID, self.evidence) = (id, caseID, evidence)
    (self.added, self.text) = (added, text)
  }

  /// Reads a row and holds it against its fingerprint.
  init(_ row: Row, of owner: CaseID) throws {
    let columns = Columns(row)
    id = try columns.text("id")
    caseID = owner
    evidence = try columns.text("evidence")
    added = try columns.int("added")
    text = try columns.data("text")
    guard try columns.data("digest") == digest else { throw RegistryError.damaged(.record) }
  }

  static func place(_ id: String) -> Vault.Place {
    Vault.Place(table: "evidence_note", row: id, column: "text")
  }

  var digest: Data {
    var print = Fingerprint("evidence_note")
    print.add(caseID.description)
    print.add(id)
    print.add(evidence)
    print.add(added)
    print.add(text)
    return print.digest
  }

  func write(caseNumber: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO evidence_note (id, case_number, evidence, added, digest, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """, arguments: [id, caseNumber, evidence, added, digest, text])
  }

  func note(_ vault: Vault) throws -> EvidenceNote {
    EvidenceNote(
      id: id, caseID: caseID, evidence: evidence,
      text: ConfidentialText(try vault.openText(text, Self.place(id))),
      added: Date(timeIntervalSince1970: Double(added) / 1000))
  }
}
