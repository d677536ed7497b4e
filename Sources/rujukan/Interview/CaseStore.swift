internal import CaseFiles
internal import StatuteModel
internal import StatuteXML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A case file that is written whole or not at all, and never over what someone else wrote.
struct CaseStore {
  let path: String
  /// What the file holds as far as this program knows; `nil` where there is none.
  private(set) var held: [UInt8]?

  /// Opens a file, which may be new. A link is followed, so that writing does not replace it.
  init(_ path: String) throws(DiagnosticError) {
    if let resolved = realpath(path, nil) {
      self.path = String(cString: resolved)
      free(resolved)
    } else {
      self.path = path
    }
    held = try Self.bytes(self.path)
  }

  private static func bytes(_ path: String) throws(DiagnosticError) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return try FileReading.bytes(of: path, limit: CaseReader.limit)
  }

  private func failure(_ finding: some Finding) -> DiagnosticError {
    DiagnosticError([Diagnostic(finding, at: SourcePosition(file: path, line: 0))])
  }

  /// Writes the file beside its place and moves it there.
  mutating func save(_ text: String) throws(DiagnosticError) {
    let bytes = Array(text.utf8)
    guard try Self.bytes(path) == held else { throw failure(CaseWritingFinding.changedMeanwhile) }
    if bytes == held { return }
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(FileFinding.notWritable) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard fill(descriptor, bytes) else {
      _ = unlink(temporary)
      throw failure(FileFinding.notWritable)
    }
    // A new file must not replace one that appeared meanwhile: a link refuses where a name exists.
    let isPlaced =
      held == nil ? link(temporary, path) == 0 : rename(temporary, path) == 0
    let reason = errno
    _ = unlink(temporary)
    guard isPlaced else {
      throw reason == EEXIST
        ? failure(CaseWritingFinding.changedMeanwhile) : failure(FileFinding.notWritable)
    }
    held = bytes
  }

  /// Writes everything through to the disk, with the permissions of the file that it replaces. A
  /// new file is for its owner alone: it tells of victims.
  private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    defer { close(descriptor) }
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
    guard fchmod(descriptor, mode) == 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else { return false }
      written += count
    }
    return fsync(descriptor) == 0
  }
}
