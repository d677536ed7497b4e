internal import Crypto
internal import Foundation
internal import GRDB

extension CaseRegistry {
  /// Whether a registry can be sealed now: it is there, whole in its structure, not sealed yet, and
  /// no program has it open.
  public static func checkSealable(_ path: String) throws(RegistryError) {
    try RegistryError.translating { _ = try plainFile(path) }
  }

  /// Seals a registry that can be read: all of its cases, versions, notes and documents, and the
  /// trail from before.
  ///
  /// A sealed file is written beside it, opened with the passphrase and held against the old one
  /// value by value; only then it takes the old one's place, whole or not at all. Who stops this
  /// before finds the old file as it was.
  public static func seal(
    _ path: String, passphrase: String
  ) async throws(RegistryError) -> SealingOutcome {
    try await seal(path, passphrase: passphrase, cost: KeySlot.Cost())
  }

  /// The same, with a cost of the key that tests can afford.
  static func seal(
    _ path: String, passphrase: String, cost: KeySlot.Cost
  ) async throws(RegistryError) -> SealingOutcome {
    try RegistryError.translating {
      let key = SymmetricKey(size: .bits256)
      let slot = try newSlot(passphrase, dataKey: key, cost)
      let plain = try plainFile(path)
      let draft = plain.file.draft
      defer { draft.discard() }
      try draft.make()
      try write(plain, to: draft, slot, Vault(key: key))
      var outcome = try check(draft, against: plain, passphrase: passphrase)
      try draft.replace(plain.file)
      outcome.oldBytes = plain.erase()
      outcome.remains = plain.file.remains
      return outcome
    }
  }

  private static func plainFile(_ path: String) throws -> PlainFile {
    let file = RegistryFile(path: path).behindLinks
    guard file.exists else { throw RegistryError.noSuchFile(path) }
    try file.checkHeader()
    // What cannot be sealed is not touched: to have a file alone changes how it keeps its log.
    let queue = try DatabaseQueue(path: file.path, configuration: configuration())
    defer { try? queue.close() }
    try queue.read { try checkPlain($0, path) }
    try queue.close()
    let plain = try PlainFile(file)
    try plain.read { db in
      try checkPlain(db, path)
      try RegistryCheck.structure(db, withIndexes: true)
    }
    return plain
  }

  private static func checkPlain(_ db: Database, _ path: String) throws {
    if try Schema.migrator.hasBeenSuperseded(db) { throw RegistryError.newerSchema(file: path) }
    guard try slot(db) == nil else { throw RegistryError.alreadySealed(file: path) }
  }

  private static func write(
    _ plain: PlainFile, to draft: RegistryFile, _ slot: KeySlot, _ vault: Vault
  ) throws {
    try plain.migrate()
    try plain.read { source in
      // A copy would carry damage on, sealed, where nobody finds it.
      if case .broken(let sequence, let fault) = try RegistryCheck.trail(source, nil) {
        throw RegistryError.damaged(.trail(sequence: sequence, fault))
      }
      try RecordCheck(vault: SealingCopy.plain).records(source)
      let queue = try blank(draft)
      try queue.write { target in
        try store(slot, target)
        try SealingCopy(vault: vault).write(source, to: target)
      }
      try queue.close()
    }
  }

  /// Opens the finished copy with the passphrase itself, checks it, and holds it against the old.
  private static func check(
    _ draft: RegistryFile, against plain: PlainFile, passphrase: String
  ) throws -> SealingOutcome {
    try draft.checkHeader()
    let queue = try DatabaseQueue(path: draft.path, configuration: configuration())
    defer { try? queue.close() }
    do {
      let vault = try unlock(queue, draft, passphrase: passphrase)
      return try queue.read { copy in
        try RegistryCheck.structure(copy, withIndexes: true)
        guard case .intact = try RegistryCheck.trail(copy, vault) else {
          throw SealingComparison.Difference()
        }
        try RecordCheck(vault: vault).records(copy)
        return try plain.read { try SealingComparison(vault: vault).check($0, copy) }
      }
    } catch {
      // The old file was found whole before: what differs or does not open is the copy.
      throw RegistryError.copyDiffers(file: plain.file.path)
    }
  }
}

extension RegistryFile {
  /// The file itself where the path is a symbolic link: the link stays one.
  var behindLinks: RegistryFile {
    RegistryFile(path: URL(filePath: path).resolvingSymlinksInPath().path)
  }

  /// Files beside it that an earlier restore put aside, or that work which was cut short left.
  var remains: [String] {
    let name = (path as NSString).lastPathComponent
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter {
      $0.hasPrefix("\(name).sebelum-") || ($0.hasPrefix("\(name).") && $0.contains(".sementara"))
    }.sorted().map { (folder as NSString).appendingPathComponent($0) }
  }
}
