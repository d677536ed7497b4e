internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// Writes everything into one file that can be carried away, while work goes on, and reads it
  /// back whole before it says that it is done. A sealed registry gives a sealed backup.
  ///
  /// A file that stands there is only replaced where `replacing` says so, and never one that a
  /// program has open.
  public func backup(to path: String, replacing: Bool = false) async throws(RegistryError) {
    let target = RegistryFile(path: path)
    let draft = target.draft
    defer { draft.discard() }
    do {
      try target.checkFolder()
      if target.exists {
        guard replacing, !target.isOpen, !target.isSame(as: RegistryFile(path: file)) else {
          throw RegistryError.fileExists(path)
        }
      }
      try draft.make()
      try await pool.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [draft.path])
      }
      try Self.checkCopy(draft, vault)
      if replacing { try draft.replace(target) } else { try draft.place(at: target) }
    } catch {
      throw RegistryError(translating: error)
    }
    try await write { db in
      try AuditChain.append(
        .init(
          action: .backedUp, caseID: nil, subject: "", content: AuditChain.origin,
          time: Date().milliseconds), db)
    }
  }

  /// Makes a registry from a backup after checking all of it; the backup stays as it is.
  ///
  /// Where `path` is taken and `replacing` says so, the old file is kept beside it under the name
  /// that is returned. A registry that another program has open is refused: what that program saved
  /// afterwards would go to the old file.
  @discardableResult
  public static func restore(
    from backup: String, to path: String, replacing: Bool = false
  ) async throws(RegistryError) -> String? {
    try RegistryError.translating {
      let (source, target) = (RegistryFile(path: backup), RegistryFile(path: path))
      guard source.exists else { throw RegistryError.noSuchFile(backup) }
      try target.checkFolder()
      guard !target.exists || (replacing && !target.isSame(as: source)) else {
        throw RegistryError.fileExists(path)
      }
      guard !target.isInUse else { throw RegistryError.inUse(file: path) }
      try source.checkHeader()
      let draft = target.draft
      defer { draft.discard() }
      try draft.make()
      try copy(source, to: draft)
      try checkCopy(draft, nil)
      let old = target.exists ? try target.stepAside() : nil
      try draft.place(at: target)
      return old
    }
  }

  private static func copy(_ source: RegistryFile, to draft: RegistryFile) throws {
    var reading = configuration()
    reading.readonly = true
    let from = try DatabaseQueue(path: source.path, configuration: reading)
    let to = try DatabaseQueue(path: draft.path, configuration: configuration())
    try from.read { db in
      try RegistryCheck.structure(db)
      if try Schema.migrator.hasBeenSuperseded(db) {
        throw RegistryError.newerSchema(file: source.path)
      }
    }
    try from.backup(to: to)
    try Schema.migrator.migrate(to)
    // What the backup held is checked before anything is added to it.
    try to.write { db in
      if case .broken(let sequence, let fault) = try RegistryCheck.trail(db, nil) {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
      try AuditChain.append(
        .init(
          action: .registryRestored, caseID: nil, subject: "", content: AuditChain.origin,
          time: Date().milliseconds), db)
    }
    try from.close()
    try to.close()
  }

  /// Reads a finished copy whole: a backup that cannot be read is none. Without the key of a
  /// sealed one its seals stay closed.
  private static func checkCopy(_ copy: RegistryFile, _ vault: Vault?) throws {
    try copy.checkHeader()
    let queue = try DatabaseQueue(path: copy.path, configuration: configuration())
    try queue.write { db in
      try RegistryCheck.structure(db, withIndexes: true)
      try RegistryCheck.search(db)
      if case .broken(let sequence, let fault) = try RegistryCheck.trail(db, vault) {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
      try RecordCheck(vault: vault).records(db)
    }
    try queue.close()
  }
}

extension RegistryFile {
  /// Whether a program has it open, or ended without closing it.
  var isOpen: Bool {
    Self.companions.contains { FileManager.default.fileExists(atPath: path + $0) }
  }

  /// Whether another program works with it now: whoever has a registry open with its log holds a lock
  /// on one byte of the index of that log (SQLite's WAL, `UNIX_SHM_DMS`). What a program left that
  /// was killed holds none.
  var isInUse: Bool {
    let descriptor = open(path + "-shm", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 128
    lock.l_len = 1
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  func isSame(as other: RegistryFile) -> Bool {
    var (mine, theirs) = (stat(), stat())
    guard stat(path, &mine) == 0, stat(other.path, &theirs) == 0 else { return false }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// Puts this finished file in the place of another.
  func replace(_ target: RegistryFile) throws {
    try Self.flush(path)
    guard rename(path, target.path) == 0 else { throw Self.error(errno, target.path) }
    try Self.flush(target.folder)
  }

  /// Gives way to another file; what SQLite keeps beside it comes along, so that it still opens.
  func stepAside() throws -> String {
    let aside = "\(path).sebelum-\(Date().milliseconds)"
    for name in Self.companions.reversed() + [""] {
      guard FileManager.default.fileExists(atPath: path + name) else { continue }
      guard rename(path + name, aside + name) == 0 else { throw Self.error(errno, path) }
    }
    return aside
  }
}
