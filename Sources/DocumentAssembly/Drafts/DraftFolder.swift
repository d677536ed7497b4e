public import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that drafts are written to; what is there is left alone unless replacing was asked for.
public struct DraftFolder {
  /// Where it is.
  public let path: String
  /// Whether a file that is there may be replaced.
  public let replaces: Bool

  /// Names a folder; it need not be there yet.
  public init(path: String, replaces: Bool) {
    self.path = path
    self.replaces = replaces
  }

  /// The path of a file in it.
  public func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Whether a file stands in it that may not be replaced.
  public func keeps(_ name: String) -> Bool {
    !replaces && access(path(of: name), F_OK) == 0
  }

  /// Makes the folder and those above it.
  public func make() throws(DiagnosticError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if access(made, F_OK) != 0, mkdir(made, 0o755) != 0 {
        throw DraftFinding.notWritable.asError(path)
      }
      made += "/"
    }
  }

  /// Writes a file whole or not at all; one with full identities can be read by its owner alone.
  public func write(_ bytes: [UInt8], named name: String, isSealed: Bool) throws(DiagnosticError) {
    let target = path(of: name)
    let partial = target + ".sebagian"
    if keeps(name) { throw DraftFinding.exists.asError(target) }
    _ = unlink(partial)
    let mode: mode_t = isSealed ? 0o600 : 0o644
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw DraftFinding.notWritable.asError(target) }
    let isWritten = Self.write(bytes, to: descriptor)
    guard close(descriptor) == 0, isWritten else {
      _ = unlink(partial)
      throw DraftFinding.notWritable.asError(target)
    }
    // A link fails where a file appeared meanwhile; a rename would replace it.
    let isPlaced =
      replaces ? rename(partial, target) == 0 : link(partial, target) == 0 && unlink(partial) == 0
    guard isPlaced else {
      let finding: DraftFinding = errno == EEXIST ? .exists : .notWritable
      _ = unlink(partial)
      throw finding.asError(target)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
