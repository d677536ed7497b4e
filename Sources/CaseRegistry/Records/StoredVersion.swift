internal import Foundation
internal import GRDB
internal import StatuteModel

/// A row of `case_version`.
struct StoredVersion {
  let caseID: CaseID
  let caseNumber: Int
  let number: Int
  let saved: Int
  let kind: SaveKind
  let remark: Data?
  let byteCount: Int
  let digest: Data

  /// Reads a row without its text.
  init(_ row: Row, of owner: StoredCase) throws {
    let columns = Columns(row)
    caseID = owner.id
    caseNumber = owner.number
    number = try columns.int("version_number")
    saved = try columns.int("saved")
    remark = try columns.optionalData("remark")
    byteCount = try columns.int("byte_count")
    digest = try columns.data("digest")
    switch (try columns.text("kind"), try columns.optionalInt("restored_from")) {
    case ("simpan", nil): kind = .manual
    case ("otomatis", nil): kind = .automatic
    case ("pulih", let origin?): kind = .restored(from: origin)
    default: throw RegistryError.damaged(.record)
    }
  }

  /// Seals a text as the newest version of its case, or as the one that is given, and writes it.
  init(
    _ text: ConfidentialText, of owner: StoredCase, number: Int? = nil, saved: Int? = nil,
    kind: SaveKind, remark: String?, vault: Vault, _ db: Database
  ) throws {
    caseID = owner.id
    caseNumber = owner.number
    let number = number ?? owner.version
    let saved = saved ?? owner.changed
    (self.number, self.saved) = (number, saved)
    self.kind = kind
    byteCount = text.disclosed.utf8.count
    let row = Self.row(owner.id, number)
    self.remark = try remark.map {
      try vault.seal($0, Vault.Place(table: "case_version", row: row, column: "remark"))
    }
    let sealed = try vault.seal(
      text.disclosed, Vault.Place(table: "case_version", row: row, column: "text"))
    digest = Self.digest(
      owner.id, number: number, saved: saved, kind: kind, remark: self.remark,
      byteCount: byteCount, text: sealed)
    try db.execute(
      sql: """
        INSERT INTO case_version (case_number, version_number, saved, kind, restored_from, remark,
          byte_count, digest, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        caseNumber, number, saved, kind.term, kind.origin, self.remark, byteCount, digest, sealed,
      ])
  }

  static func row(_ id: CaseID, _ number: Int) -> String { "\(id)/\(number)" }

  func version(_ vault: Vault) throws -> CaseVersion {
    let place = Vault.Place(
      table: "case_version", row: Self.row(caseID, number), column: "remark")
    return CaseVersion(
      number: number, saved: Date(timeIntervalSince1970: Double(saved) / 1000), kind: kind,
      remark: try remark.map { ConfidentialText(try vault.openText($0, place)) },
      byteCount: byteCount)
  }

  /// The text as stored opens only where it agrees with the fingerprint.
  func text(_ stored: Data, _ vault: Vault) throws -> String {
    guard agrees(with: stored) else { throw RegistryError.damaged(.record) }
    let place = Vault.Place(table: "case_version", row: Self.row(caseID, number), column: "text")
    return try vault.openText(stored, place)
  }

  func agrees(with stored: Data) -> Bool {
    digest
      == Self.digest(
        caseID, number: number, saved: saved, kind: kind, remark: remark, byteCount: byteCount,
        text: stored)
  }

  /// One version with its text.
  static func find(
    _ number: Int, of owner: StoredCase, _ db: Database
  ) throws -> (version: StoredVersion, text: Data) {
    let sql = "SELECT * FROM case_version WHERE case_number = ? AND version_number = ?"
    let found = try Row.fetchOne(db, sql: sql, arguments: [owner.number, number])
    guard let row = found else {
      if (1...max(1, owner.version)).contains(number) { throw RegistryError.damaged(.record) }
      throw RegistryError.noSuchVersion(number)
    }
    return (try StoredVersion(row, of: owner), try Columns(row).data("text"))
  }

  private static func digest(
    _ id: CaseID, number: Int, saved: Int, kind: SaveKind, remark: Data?, byteCount: Int,
    text: Data
  ) -> Data {
    var print = Fingerprint("case_version")
    print.add(id.description)
    print.add(number)
    print.add(saved)
    print.add(kind.term)
    print.add(kind.origin)
    print.add(remark)
    print.add(byteCount)
    print.add(text)
    return print.digest
  }
}

extension SaveKind {
  /// The term in the table.
  var term: String {
    switch self {
    case .manual: "simpan"
    case .automatic: "otomatis"
    case .restored: "pulih"
    }
  }

  /// The version whose text was taken back.
  var origin: Int? {
    if case .restored(let from) = self { from } else { nil }
  }
}
