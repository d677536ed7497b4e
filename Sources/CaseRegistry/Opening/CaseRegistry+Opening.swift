internal import Crypto
internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// Whether a file stands where a registry would be opened or made.
  public static func isThere(_ path: String) -> Bool { RegistryFile(path: path).exists }

  /// Opens a registry, or makes a new one where no file stands; with a passphrase, a new registry
  /// is sealed under it.
  ///
  /// The structure of the file and the audit trail are checked before anything else;
  /// ``verify()`` checks every record too.
  public static func open(
    _ path: String, passphrase: String? = nil
  ) async throws(RegistryError) -> CaseRegistry {
    try await open(path, passphrase: passphrase, cost: KeySlot.Cost())
  }

  /// The same, with a cost of the key that tests can afford.
  static func open(
    _ path: String, passphrase: String?, cost: KeySlot.Cost
  ) async throws(RegistryError) -> CaseRegistry {
    let registry = try RegistryError.translating {
      let file = RegistryFile(path: path)
      try file.checkFolder()
      if !file.exists { try create(file, passphrase: passphrase, cost: cost) }
      try file.checkHeader()
      try file.protect()
      return try connect(file, passphrase: passphrase)
    }
    // The words of a sealed registry are read now, so that the first search does not wait.
    try await registry.catchUp()
    return registry
  }

  /// Makes the registry under another name first: nobody ever sees half of one.
  private static func create(
    _ file: RegistryFile, passphrase: String?, cost: KeySlot.Cost
  ) throws {
    let slot = try passphrase.map { try newSlot($0, dataKey: SymmetricKey(size: .bits256), cost) }
    let draft = file.draft
    try draft.make()
    defer { draft.discard() }
    let queue = try blank(draft)
    try queue.write { db in
      if let slot { try store(slot, db) }
      try AuditChain.append(
        .init(
          action: .registryCreated, caseID: nil, subject: passphrase == nil ? "" : "tersandi",
          content: AuditChain.origin, time: Date().milliseconds), db)
    }
    try queue.close()
    do {
      try draft.place(at: file)
    } catch RegistryError.fileExists {
      // Another program made it in the same moment; it is opened like any other.
    }
  }

  /// The tables of a new registry, with nothing in them.
  static func blank(_ draft: RegistryFile) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: draft.path, configuration: configuration())
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue)
    return queue
  }

  private static func connect(_ file: RegistryFile, passphrase: String?) throws -> CaseRegistry {
    let pool = try DatabasePool(path: file.path, configuration: configuration())
    do {
      // An answered save survives a cut of the power: WAL alone would only keep the file whole.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try pool.read { db in
        try RegistryCheck.structure(db)
        if try Schema.migrator.hasBeenSuperseded(db) {
          throw RegistryError.newerSchema(file: file.path)
        }
      }
      if try pool.read({ try !Schema.migrator.hasCompletedMigrations($0) }) {
        try Schema.migrator.migrate(pool)
      }
      let vault = try unlock(pool, file, passphrase: passphrase)
      let chain = try pool.read { try RegistryCheck.chain($0, vault) }
      if case .broken(let sequence, let fault) = chain {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
      return CaseRegistry(
        pool: pool, vault: vault, file: file.path,
        mirror: vault.key == nil ? nil : try SearchMirror())
    } catch {
      try? pool.close()
      throw error
    }
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "CaseRegistry"
    configuration.busyMode = .timeout(20)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      // No sorting of case data in files under /tmp.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      // Pages of a deleted note are wiped.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }
}
