internal import Drafting
internal import StatuteModel
internal import StatuteXML
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The templates of a folder. Each is read when it is first asked for, and again when its file has
/// changed, so that what an office changes in Word is seen at once.
///
/// A class, because those who hold it share what was read; threads may ask at the same time.
final class TemplateShelf: Sendable {
  private struct Held {
    let template: Template
    let stamp: FileStamp
  }

  private let folder: String
  private let held = Mutex<[DocumentKind: Held]>([:])

  init(folder: String) {
    self.folder = folder
  }

  /// The template of a kind of document.
  /// - Throws: `DiagnosticError` where it cannot be read or used.
  func template(_ kind: DocumentKind) throws(DiagnosticError) -> Template {
    let path = "\(folder)/\(kind.rawValue).docx"
    // Before the file is read: a change while it is read makes the stamp an old one.
    let stamp = FileStamp(path)
    if let held = held.withLock({ $0[kind] }), held.stamp == stamp { return held.template }
    let template = try Self.read(path, for: kind)
    if let stamp { held.withLock { $0[kind] = Held(template: template, stamp: stamp) } }
    return template
  }

  private static func read(
    _ path: String, for kind: DocumentKind
  ) throws(DiagnosticError) -> Template {
    let bytes = try FileReading.bytes(of: path, limit: 32 << 20)
    let package: DocxPackage
    do throws(PackageProblem) {
      package = try DocxPackage(bytes)
    } catch {
      throw DiagnosticError([Diagnostic(error, at: SourcePosition(file: path, line: 0))])
    }
    if let stamp = kind.stamp, !package.carriesOnEveryPage(stamp) {
      throw DraftFinding.withoutStamp(stamp).asError(path)
    }
    do throws(TemplateFailure) {
      return try Template(package, name: path, fields: DocumentCatalogue.fields(of: kind))
    } catch {
      throw DiagnosticError(error.diagnostics)
    }
  }
}

/// What tells one state of a file from another without reading it.
private struct FileStamp: Equatable {
  private let file: UInt64
  private let size: Int64
  private let changed: [Int]

  /// `nil` where there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    file = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Glibc)
      let times = [status.st_mtim, status.st_ctim]
    #else
      let times = [status.st_mtimespec, status.st_ctimespec]
    #endif
    changed = times.flatMap { [$0.tv_sec, $0.tv_nsec] }
  }
}
