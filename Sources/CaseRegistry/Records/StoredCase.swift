internal import Foundation
internal import GRDB
internal import StatuteModel

/// A row of `registered_case`.
struct StoredCase {
  var number: Int
  let id: CaseID
  var title: Data?
  var status: CaseStatus
  let created: Int
  var changed: Int
  var version: Int
  var summary: CaseSummary

  init(
    number: Int, id: CaseID, title: Data?, status: CaseStatus, time: Int, summary: CaseSummary
  ) {
    (self.number, self.id, self.title, self.status) = (number, id, title, status)
    (created, changed, version) = (time, time, 1)
    self.summary = summary
  }

  /// Reads a row and holds it against its fingerprint.
  init(_ row: Row) throws {
    let columns = Columns(row)
    guard let id = CaseID(try columns.text("id")),
      let status = CaseStatus(rawValue: try columns.text("status")),
      let childVictim = Truth(rawValue: try columns.text("child_victim"))
    else { throw RegistryError.damaged(.record) }
    self.id = id
    self.status = status
    number = try columns.int("number")
    title = try columns.optionalData("title")
    created = try columns.int("created")
    changed = try columns.int("changed")
    version = try columns.int("version")
    summary = CaseSummary(
      regime: try columns.optionalText("regime"), stage: try columns.optionalText("stage"),
      accused: try columns.optionalInt("accused"), victims: try columns.optionalInt("victims"),
      childVictim: childVictim,
      metOffences: Self.list(try columns.text("met_offences")),
      openOffences: Self.list(try columns.text("open_offences")))
    guard try columns.data("digest") == digest else { throw RegistryError.damaged(.record) }
  }

  static func find(_ id: CaseID, _ db: Database) throws -> StoredCase {
    let sql = "SELECT * FROM registered_case WHERE id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.description]) else {
      throw RegistryError.noSuchCase
    }
    return try StoredCase(row)
  }

  var titlePlace: Vault.Place { Self.titlePlace(id) }

  static func titlePlace(_ id: CaseID) -> Vault.Place {
    Vault.Place(table: "registered_case", row: id.description, column: "title")
  }

  func entry(_ vault: Vault) throws -> CaseEntry {
    CaseEntry(
      id: id, number: number,
      givenTitle: try title.map { try vault.openText($0, titlePlace) }, status: status,
      created: Date(timeIntervalSince1970: Double(created) / 1000),
      changed: Date(timeIntervalSince1970: Double(changed) / 1000), version: version,
      summary: summary)
  }

  var digest: Data {
    var print = Fingerprint("registered_case")
    print.add(number)
    print.add(id.description)
    print.add(title)
    print.add(status.rawValue)
    for value in [created, changed, version] { print.add(value) }
    print.add(summary.regime)
    print.add(summary.stage)
    print.add(summary.accused)
    print.add(summary.victims)
    print.add(summary.childVictim.rawValue)
    print.add(Self.text(summary.metOffences))
    print.add(Self.text(summary.openOffences))
    return print.digest
  }

  /// Writes the row, new or changed.
  func write(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO registered_case (number, id, title, status, created, changed, version, regime,
          stage, accused, victims, child_victim, met_offences, open_offences, met_count,
          open_count, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET title = excluded.title, status = excluded.status,
          changed = excluded.changed, version = excluded.version, regime = excluded.regime,
          stage = excluded.stage, accused = excluded.accused, victims = excluded.victims,
          child_victim = excluded.child_victim, met_offences = excluded.met_offences,
          open_offences = excluded.open_offences, met_count = excluded.met_count,
          open_count = excluded.open_count, digest = excluded.digest
        """,
      arguments: [
        number, id.description, title, status.rawValue, created, changed, version, summary.regime,
        summary.stage, summary.accused, summary.victims, summary.childVictim.rawValue,
        Self.text(summary.metOffences), Self.text(summary.openOffences),
        summary.metOffences.count, summary.openOffences.count, digest,
      ])
  }

  /// Identifiers as a text that a filter can find one in: each stands between line ends.
  static func text(_ identifiers: [String]) -> String {
    identifiers.map { "\($0.filter { !$0.isNewline })\n" }.reduce("\n", +)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
