public import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of one act: its text and what stands beside it.
public struct StatuteFiles {
  private let path: String

  /// The files around a text at `path`.
  public init(_ path: String) {
    self.path = path
  }

  /// The texts that a path given by a user stands for: the file itself, the one in a folder, or
  /// all in a folder of folders, sorted by name.
  public static func texts(in path: String) -> [String] {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if access("\(trimmed)/\(StatuteLibrary.textFile)", R_OK) == 0 {
      return ["\(trimmed)/\(StatuteLibrary.textFile)"]
    }
    let inside = StatuteLibrary.folders(in: trimmed).sorted()
      .filter { isAct("\(trimmed)/\($0)", named: $0) }
      .map { name -> String in "\(trimmed)/\(name)/\(StatuteLibrary.textFile)" }
    return inside.isEmpty ? [trimmed] : inside
  }

  /// Whether a folder is an act's: it holds the text or, lest an act be lost unseen, its seal or
  /// rules, or is named as an act with number and year.
  private static func isAct(_ folder: String, named name: String) -> Bool {
    if ActIdentifier(name)?.year != nil { return true }
    return [StatuteLibrary.textFile, StatuteLibrary.sealFile, RuleReader.file].contains {
      access("\(folder)/\($0)", F_OK) == 0
    }
  }

  /// Whether a path is a folder of acts, with what belongs to all of them beside.
  public static func isLibrary(_ path: String) -> Bool {
    let isNamed = path.split(separator: "/").last == "Statutes"
    return isNamed
      || [StatuteLibrary.mainFile, ReadingsReader.fileName].contains {
        access("\(path)/\($0)", F_OK) == 0
      }
  }

  /// The folder's name where the text has the standard name; `nil` for a file by itself.
  public var folder: String? {
    let parts = path.split(separator: "/")
    guard parts.last.map(String.init) == StatuteLibrary.textFile, parts.count > 1 else {
      return nil
    }
    let name = String(parts[parts.count - 2])
    return name == "." || name == ".." ? nil : name
  }

  private var sealPath: String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + StatuteLibrary.sealFile
  }

  /// The seal beside the text; `nil` where there is none.
  public func seal() throws(DiagnosticError) -> (text: String, file: String)? {
    guard path.split(separator: "/").last.map(String.init) == StatuteLibrary.textFile,
      access(sealPath, F_OK) == 0
    else { return nil }
    return (String(decoding: try FileReading.bytes(of: sealPath), as: UTF8.self), sealPath)
  }

  /// Writes the seal whole or not at all: beside first, then in place.
  public func write(_ seal: Seal) throws(DiagnosticError) {
    let temporary = sealPath + ".baru"
    let bytes = Array(seal.text.utf8)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    var written = 0
    if descriptor >= 0 {
      while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
        if count <= 0 { break }
        written += count
      }
      close(descriptor)
    }
    guard written == bytes.count, rename(temporary, sealPath) == 0 else {
      _ = unlink(temporary)
      throw DiagnosticError([
        Diagnostic(FileFinding.notWritable, at: SourcePosition(file: sealPath, line: 0))
      ])
    }
  }
}
