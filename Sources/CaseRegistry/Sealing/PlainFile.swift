internal import Foundation
internal import GRDB

/// The file of a registry that can be read, held for one program alone while it is sealed.
///
/// The descriptor is opened before SQLite opens the file and closed after: closing any descriptor of
/// a file gives up the locks that this program has on it.
final class PlainFile {
  let file: RegistryFile
  private let descriptor: Int32
  private let queue: DatabaseQueue

  /// Refuses a file that another program has open.
  init(_ file: RegistryFile) throws {
    let descriptor = open(file.path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw RegistryFile.error(errno, file.path) }
    do {
      queue = try Self.alone(file)
    } catch {
      Foundation.close(descriptor)
      throw error
    }
    self.file = file
    self.descriptor = descriptor
  }

  deinit {
    try? queue.close()
    Foundation.close(descriptor)
  }

  func read<T>(_ body: (Database) throws -> T) throws -> T { try queue.read(body) }

  /// Gives a registry of an earlier program the tables of this one.
  func migrate() throws { try Schema.migrator.migrate(queue) }

  /// Leaving the log is granted only to who has the file alone; it takes the log into the file and
  /// removes it. From then on nobody else can read or write.
  private static func alone(_ file: RegistryFile) throws -> DatabaseQueue {
    var configuration = CaseRegistry.configuration()
    configuration.busyMode = .timeout(1)
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    do {
      try queue.writeWithoutTransaction { db in
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        _ = try String.fetchOne(db, sql: "PRAGMA locking_mode = EXCLUSIVE")
        try db.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
        let still = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        guard mode == "delete", still == "delete", !file.isOpen else {
          throw RegistryError.inUse(file: file.path)
        }
      }
    } catch {
      try? queue.close()
      let code = (error as? DatabaseError)?.resultCode
      guard code == .SQLITE_BUSY || code == .SQLITE_LOCKED else { throw error }
      throw RegistryError.inUse(file: file.path)
    }
    return queue
  }

  /// Writes zeros over the bytes of the file once another stands under its name. A program that
  /// waited to open it finds no database there, instead of one that nobody will see again.
  func erase() -> SealingOutcome.OldBytes {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .unlinked }
    guard facts.st_nlink == 0 else { return .underAnotherName }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    var offset: off_t = 0
    while offset < facts.st_size {
      let wanted = min(zeros.count, Int(facts.st_size - offset))
      let written = pwrite(descriptor, zeros, wanted, offset)
      guard written > 0 else { return .unlinked }
      offset += off_t(written)
    }
    return fsync(descriptor) == 0 ? .overwritten : .unlinked
  }
}
