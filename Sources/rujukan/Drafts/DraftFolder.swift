internal import DocumentAssembly
internal import Drafting
internal import StatuteModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that drafts are written to; what is there is left alone unless replacing was asked for.
struct DraftFolder {
  let path: String
  let replaces: Bool

  /// The path of a file in it.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Makes the folder and those above it.
  func make() throws(DiagnosticError) {
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
  func write(_ bytes: [UInt8], named name: String, isSealed: Bool) throws(DiagnosticError) {
    let target = path(of: name)
    let partial = target + ".sebagian"
    if !replaces, access(target, F_OK) == 0 { throw DraftFinding.exists.asError(target) }
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

/// What was drafted from a case and what was not: the lines of `indeks.txt`. It names documents and
/// fields, never a person.
struct DraftIndex {
  private var drafted: [[String]] = []
  private var refused: [String] = []
  let title: String

  /// The name of its file.
  static let file = "indeks.txt"

  init(title: String) {
    self.title = title
  }

  /// Adds a document that was written.
  mutating func add(_ draft: FilledDraft, files: [String]) {
    let gaps = draft.document.missing.map(\.label)
    let counted = gaps.reduce(into: [(String, Int)]()) { list, label in
      if let place = list.firstIndex(where: { $0.0 == label }) {
        list[place].1 += 1
      } else {
        list.append((label, 1))
      }
    }
    let labels = counted.map { $0.1 > 1 ? "\($0.0) (\($0.1)×)" : $0.0 }
    var lines = ["\(files.joined(separator: ", "))", "  \(draft.content.kind.title)"]
    lines.append(
      labels.isEmpty
        ? "  lengkap: tidak ada isian yang kosong"
        : "  belum diisi (\(gaps.count)): \(labels.joined(separator: "; "))")
    lines += draft.content.warnings.map { "  perhatian: \($0.text(in: .indonesian).line)" }
    if draft.content.kind.identities == .full {
      lines.append("  memuat identitas lengkap: simpan tertutup, terpisah dari dokumen lain")
    }
    drafted.append(lines)
  }

  /// Adds a document that could not be drafted.
  mutating func add(_ reason: NotSupported) {
    refused.append("\(reason.kind.rawValue)\n  \(reason.kind.title)\n  \(reason.reason.indonesian)")
  }

  /// Adds a document that failed.
  mutating func add(_ kind: DocumentKind, failed error: DiagnosticError) {
    let reasons = error.diagnostics.map { $0.text(in: .indonesian).line }
    refused.append("\(kind.rawValue)\n  \(kind.title)\n  \(reasons.joined(separator: "; "))")
  }

  /// The file.
  var text: String {
    let none = ["(tidak ada)"]
    let parts =
      ["\(title): indeks dokumen", "", "DISUSUN (konsep; periksa sebelum ditandatangani)"]
      + (drafted.isEmpty ? none : drafted.map { $0.joined(separator: "\n") })
      + ["", "TIDAK DISUSUN"] + (refused.isEmpty ? none : refused)
    return parts.joined(separator: "\n") + "\n"
  }
}

extension DiagnosticText {
  /// Headline and note in one line.
  var line: String { [headline, note].compactMap { $0 }.joined(separator: "; ") }
}
