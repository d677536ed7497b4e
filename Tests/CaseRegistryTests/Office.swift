import Foundation
import GRDB
import StatuteModel
import Testing

@testable import CaseRegistry

/// A folder of its own for one test, with a registry in it.
final class Office {
  let folder: URL
  var file: String { path("daftar.rujukan") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "daftar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func open(
    _ name: String? = nil, passphrase: String? = nil
  ) async throws(RegistryError) -> CaseRegistry {
    try await CaseRegistry.open(
      name.map(path) ?? file, passphrase: passphrase,
      cost: KeySlot.Cost(rounds: 1024, blockSize: 8, parallelism: 1))
  }

  /// A connection that knows nothing of the registry, as a stranger would have.
  func stranger<T>(_ name: String? = nil, _ body: (Database) throws -> T) throws -> T {
    let queue = try DatabaseQueue(path: name.map(path) ?? file)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }

  /// The bytes of the registry and of what SQLite keeps beside it.
  func bytes() throws -> Data {
    try ["", "-wal", "-shm"].reduce(into: Data()) { data, name in
      if FileManager.default.fileExists(atPath: file + name) {
        data += try Data(contentsOf: URL(filePath: file + name))
      }
    }
  }

  /// Removes the registry and what SQLite keeps beside it.
  func removeRegistry() {
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + name) }
  }

  /// An invented case; the person in it is called what the test says.
  static func text(_ name: String = "Y.B.", city: String = "Kupang") -> String {
    """
    versi: 1
    perkara:
      ringkasan: \(name) dijanjikan pekerjaan sebagai penjaga toko di \(city)
    pelaku:
      - id: P1
    perbuatan:
      - {id: A1, pelaku: [P1]}

    """
  }
}

/// The error that something throws; the test fails where it throws none.
func refusal(_ body: () async throws(RegistryError) -> Void) async -> RegistryError? {
  do {
    try await body()
    Issue.record("nothing was refused")
    return nil
  } catch {
    return error
  }
}

extension CaseRegistry {
  /// Opens the newest text of a case.
  func text(_ id: CaseID) async throws -> String { try await open(id).text.disclosed }

  /// Saves with the summary that the case has.
  func save(_ text: String, _ entry: CaseEntry, basedOn version: Int) async throws -> CaseVersion {
    try await save(text, of: entry.id, basedOn: version, summary: entry.summary)
  }
}
