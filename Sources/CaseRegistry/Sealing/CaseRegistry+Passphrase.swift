internal import Crypto
internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// The fewest characters that a passphrase may have.
  public static var minimumPassphraseLength: Int { KeySlot.minimumLength }

  /// Changes the passphrase; backups that were made before keep the old one.
  public func changePassphrase(
    from old: String, to new: String
  ) async throws(RegistryError) {
    let (file, pool) = (file, pool)
    try await write { db in
      guard let slot = try Self.slot(db) else { throw RegistryError.notSealed(file: file) }
      guard let key = try slot.unwrap(old) else { throw RegistryError.wrongPassphrase(file: file) }
      let renewed = try Self.newSlot(new, dataKey: key, slot.cost)
      try Self.store(renewed, db)
      try AuditChain.append(
        .init(
          action: .passphraseChanged, caseID: nil, subject: "", content: AuditChain.origin,
          time: Date().milliseconds), db)
    }
    // What the old passphrase opened must not stay behind in the log.
    try RegistryError.translating {
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  static func unlock(
    _ database: any DatabaseReader, _ file: RegistryFile, passphrase: String?
  ) throws -> Vault {
    switch (try database.read(slot), passphrase) {
    case (nil, nil): return Vault(key: nil)
    case (nil, _?): throw RegistryError.notSealed(file: file.path)
    case (_?, nil): throw RegistryError.passphraseNeeded(file: file.path)
    case (let slot?, let passphrase?):
      guard let key = try slot.unwrap(passphrase) else {
        throw RegistryError.wrongPassphrase(file: file.path)
      }
      return Vault(key: key)
    }
  }

  static func newSlot(
    _ passphrase: String, dataKey: SymmetricKey, _ cost: KeySlot.Cost
  ) throws -> KeySlot {
    guard passphrase.count >= KeySlot.minimumLength else {
      throw RegistryError.passphraseTooShort(minimum: KeySlot.minimumLength)
    }
    return try KeySlot(wrapping: dataKey, passphrase: passphrase, cost: cost)
  }

  static func store(_ slot: KeySlot, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO setting (name, value) VALUES ('key_slot', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, arguments: [try JSONEncoder().encode(slot)])
  }

  static func slot(_ db: Database) throws -> KeySlot? {
    let sql = "SELECT value FROM setting WHERE name = 'key_slot'"
    guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
    guard let slot = try? JSONDecoder().decode(KeySlot.self, from: Columns(row).data("value"))
    else { throw RegistryError.damaged(.record) }
    return slot
  }
}
