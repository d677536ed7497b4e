internal import Foundation
internal import GRDB

/// The entries of a trail from before its registry was sealed, as their sealed bytes stand in the
/// file. The entry of the sealing holds their fingerprint, so that a copy can be checked without
/// the passphrase too.
struct SealedEntries {
  private var print = Fingerprint("audit_entry.sealed")

  /// What the entry of the sealing holds.
  var digest: Data { print.digest }

  mutating func add(_ row: Row) throws {
    let columns = Columns(row)
    print.add(try columns.int("sequence"))
    print.add(try columns.int("time"))
    print.add(try columns.text("action"))
    print.add(try columns.optionalText("case_id"))
    print.add(try columns.text("subject"))
    print.add(try columns.data("content"))
    print.add(try columns.data("hash"))
  }

  /// Takes in a sealed entry; whether the entry of a sealing agrees with those before it.
  mutating func holds(_ entry: AuditChain.Entry, _ row: Row) throws -> Bool {
    if entry.form != .plain { try add(row) }
    return entry.link.action != .registrySealed || entry.link.content == digest
  }
}

extension AuditChain.Entry {
  /// Whether it follows from the entry with this hash; nil is the hash of an entry that is sealed,
  /// which only the entry of the sealing can follow.
  func follows(_ previous: Data?) -> Bool {
    guard form != .opaque else { return true }
    guard let previous else { return link.action == .registrySealed }
    return hash == AuditChain.hash(of: link, sequence: sequence, after: previous)
  }
}
