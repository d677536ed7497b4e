internal import GRDB
internal import StatuteModel

/// The cases that an office keeps, in one SQLite file: every version of their texts, notes on
/// evidence, drafted documents, and a trail of what was done.
///
/// Any number of tasks may use one value; several programs may open one file. Values of a case are
/// sealed where the registry has a passphrase: texts, titles, remarks, notes, file names and
/// documents. The summary, the dates, the ids of evidence and the trail are not; they name no one.
public struct CaseRegistry: Sendable {
  let pool: DatabasePool
  let vault: Vault
  let file: String
  /// The words of a sealed registry, in memory only; nil where the file itself is searched.
  let mirror: SearchMirror?

  /// The largest text of a case, in bytes.
  public static let textLimit = 16 * 1024 * 1024
  /// The largest document, in bytes.
  public static let documentLimit = 128 * 1024 * 1024

  /// Whether case data is sealed under a passphrase.
  public var isSealed: Bool { vault.key != nil }

  func read<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) async throws(RegistryError) -> T {
    do {
      return try await pool.read(body)
    } catch {
      throw RegistryError(translating: error)
    }
  }

  /// One transaction: all of it is on the disk when this returns, or none of it is kept.
  func write<T: Sendable>(
    _ body: @Sendable (Database) throws -> T
  ) async throws(RegistryError) -> T {
    do {
      return try await pool.write(body)
    } catch {
      throw RegistryError(translating: error)
    }
  }

  /// Lets go of the file; what was asked before is finished first, and the log is taken into the
  /// file, so that the file alone is whole.
  public func close() throws(RegistryError) {
    try RegistryError.translating {
      // Another program that still reads leaves the log in use; then the log stays, and is whole.
      _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try pool.close()
    }
  }
}
