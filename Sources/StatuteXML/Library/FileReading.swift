public import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why a file cannot be read.
public enum FileFinding: Finding {
  case missing
  case notAFile
  case notReadable
  case notWritable
  case tooLarge(bytes: Int, limit: Int)
  case noLibrary(searched: [String])
  case unknownAct(id: String, nearest: String?)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .missing: "file.missing"
    case .notAFile: "file.not-a-file"
    case .notReadable: "file.not-readable"
    case .notWritable: "file.not-writable"
    case .tooLarge: "file.too-large"
    case .noLibrary: "file.no-library"
    case .unknownAct: "file.unknown-act"
    }
  }

  /// Without the file nothing can be done.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  private var indonesian: DiagnosticText {
    switch self {
    case .missing: DiagnosticText("berkas ini tidak ada")
    case .notAFile: DiagnosticText("ini bukan berkas biasa")
    case .notReadable: DiagnosticText("berkas ini tidak dapat dibaca", note: "periksa izinnya")
    case .notWritable:
      DiagnosticText(
        "berkas ini tidak dapat ditulis", note: "periksa izin foldernya dan ruang yang tersisa")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("berkas \(bytes) bita melebihi batas \(limit) bita")
    case .noLibrary(let searched):
      DiagnosticText(
        "folder Statutes tidak ditemukan", note: "dicari di: \(searched.joined(separator: ", "))",
        suggestion: "beri tahu letaknya: --data FOLDER atau RUJUKAN_DATA=FOLDER")
    case .unknownAct(let id, let nearest):
      DiagnosticText(
        "peraturan \(id) tidak ada di sini",
        suggestion: nearest.map { "mungkin maksud Anda \($0)?" }
          ?? "rujukan daftar menunjukkan yang ada")
    }
  }

  private var english: DiagnosticText {
    switch self {
    case .missing: DiagnosticText("there is no such file")
    case .notAFile: DiagnosticText("this is not an ordinary file")
    case .notReadable: DiagnosticText("this file cannot be read", note: "see its permissions")
    case .notWritable:
      DiagnosticText(
        "this file cannot be written", note: "see its folder's permissions and the space left")
    case .tooLarge(let bytes, let limit):
      DiagnosticText("the file has \(bytes) bytes; the limit is \(limit)")
    case .noLibrary(let searched):
      DiagnosticText(
        "the folder Statutes was not found",
        note: "looked in: \(searched.joined(separator: ", "))",
        suggestion: "say where it is: --data FOLDER or RUJUKAN_DATA=FOLDER")
    case .unknownAct(let id, let nearest):
      DiagnosticText(
        "the act \(id) is not held here",
        suggestion: nearest.map { "did you mean \($0)?" } ?? "rujukan daftar shows what is held")
    }
  }
}

/// Reads whole files with a bound, so that no file can take the machine's memory.
public enum FileReading {
  /// The largest statute that is read, in bytes.
  public static let limit = 16 << 20

  /// The bytes of a regular file.
  /// - Throws: `DiagnosticError` that names the file.
  public static func bytes(
    of path: String, limit: Int = FileReading.limit
  ) throws(DiagnosticError) -> [UInt8] {
    func failure(_ finding: FileFinding) -> DiagnosticError {
      DiagnosticError([Diagnostic(finding, at: SourcePosition(file: path, line: 0))])
    }
    // Non-blocking, so that a named pipe cannot make the program wait.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw failure(errno == ENOENT || errno == ENOTDIR ? .missing : .notReadable)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.notReadable) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure(.notAFile) }
    let size = Int(status.st_size)
    guard size <= limit else { throw failure(.tooLarge(bytes: size, limit: limit)) }
    var buffer = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: filled), size - filled)
      }
      if count < 0 { throw failure(.notReadable) }
      if count == 0 { break }
      filled += count
    }
    buffer.removeLast(size - filled)
    return buffer
  }
}
