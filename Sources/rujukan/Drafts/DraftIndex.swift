internal import DocumentAssembly
internal import Drafting
internal import StatuteModel

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
