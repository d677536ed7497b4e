internal import StatuteModel
internal import StatuteXML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file that results go to: under another name until all of them are there, so that a half
/// result never looks like a whole one. A file that exists is never overwritten.
struct ResultFile {
  let descriptor: Int32
  let path: String
  let partial: String

  /// Opens the file beside the one that is asked for.
  init(_ path: String) throws(DiagnosticError) {
    self.path = path
    partial = path + ".sebagian"
    if access(path, F_OK) == 0 { throw SampleFinding.exists.error(at: path) }
    descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? SampleFinding.exists.error(at: partial) : SampleFinding.notWritable.error(at: path)
    }
  }

  /// Gives the file its name. Disks may report only now that something was not written.
  func finish() throws(DiagnosticError) {
    guard close(descriptor) == 0 else {
      throw BatchFinding.notWritten(errno).error(at: partial)
    }
    guard access(path, F_OK) != 0, rename(partial, path) == 0 else {
      throw BatchFinding.notClosed(partial: partial).error(at: path)
    }
  }
}
