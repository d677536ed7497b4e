internal import Foundation
internal import GRDB

/// The registry as a file: whose it is, how it comes to be, who may read it.
struct RegistryFile {
  let path: String

  /// SQLite keeps the newest changes in these files beside the registry.
  static let companions = ["-wal", "-shm"]

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Looks at the header before SQLite does: a file of others must not be touched.
  func checkHeader() throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RegistryError.notWritable(file: path)
    }
    defer { try? handle.close() }
    let header: Data
    do {
      header = try handle.read(upToCount: 100) ?? Data()
    } catch {
      throw RegistryError.notARegistry(file: path)
    }
    // A registry is never empty: it is put in its place whole.
    guard !header.isEmpty else { throw RegistryError.damaged(.structure) }
    guard header.starts(with: "SQLite format 3\0".utf8) else {
      throw RegistryError.notARegistry(file: path)
    }
    guard header.count == 100 else { throw RegistryError.damaged(.structure) }
    let identifier = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard identifier == Schema.applicationID else { throw RegistryError.notARegistry(file: path) }
    try checkLength(pageSize: Int(header[16]) << 8 | Int(header[17]), handle)
  }

  /// SQLite takes a page that was cut for one that ends in zeros. Only while a log stands beside
  /// the file may its last page be unfinished: the log then holds it.
  private func checkLength(pageSize: Int, _ handle: FileHandle) throws {
    guard let length = try? handle.seekToEnd(), pageSize >= 512 else {
      throw RegistryError.damaged(.structure)
    }
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    guard (log ?? 0) > 0 || length.isMultiple(of: UInt64(pageSize)) else {
      throw RegistryError.damaged(.structure)
    }
  }

  /// Only the user reads the registry and its companions, which SQLite makes with the same rights.
  func protect() throws {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw RegistryError.notWritable(file: path)
    }
  }

  /// Makes an empty file that only the user reads.
  func make() throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.error(errno, path) }
    close(descriptor)
  }

  /// A name beside this file that nothing has.
  var draft: RegistryFile { RegistryFile(path: "\(path).\(RandomName.make()).sementara") }

  /// Puts this finished file where another shall stand, whole or not at all, and never over one.
  func place(at target: RegistryFile) throws {
    try Self.flush(path)
    if link(path, target.path) == 0 {
      unlink(path)
    } else if errno == EEXIST {
      throw RegistryError.fileExists(target.path)
    } else {
      // Some sticks and shares know no hard links.
      guard !target.exists else { throw RegistryError.fileExists(target.path) }
      guard rename(path, target.path) == 0 else { throw Self.error(errno, target.path) }
    }
    try Self.flush(target.folder)
  }

  /// Removes a file that was begun and not finished.
  func discard() {
    for name in [""] + Self.companions + ["-journal"] { unlink(path + name) }
  }

  var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  func checkFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw RegistryError.noSuchFolder(folder) }
  }

  /// Waits until the disk has it.
  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(errno, path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw error(errno, path) }
  }

  static func error(_ code: Int32, _ path: String) -> RegistryError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull
    case EEXIST: .fileExists(path)
    case ENOENT: .noSuchFile(path)
    default: .notWritable(file: path)
    }
  }
}
