internal import CaseFiles
internal import Casework
internal import StatuteModel
internal import StatuteXML

extension CaseDesk {
  /// Reads a case file.
  func read(_ path: String) throws(DiagnosticError) -> CaseFile {
    try read(
      try FileReading.bytes(of: path, limit: CaseReader.limit), file: path, today: Interface.today)
  }

  /// Everything that makes a case file unacceptable.
  func diagnostics(for path: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      _ = try read(path)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Whether a path names a case file: by its ending, else because it does not begin as XML does.
  static func isCase(_ path: String) -> Bool {
    let lower = path.lowercased()
    if [".yaml", ".yml", ".json"].contains(where: lower.hasSuffix) { return true }
    if lower.hasSuffix(".xml") { return false }
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: path)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
      return content.first { $0 > 0x20 }.map { $0 != UInt8(ascii: "<") } ?? false
    } catch {
      // A folder, or nothing: the check of texts says which.
      return false
    }
  }

  /// What was checked, in one line.
  static func summary(_ checked: Int, _ diagnostics: [Diagnostic]) -> String {
    Interface.words(
      "\(checked) berkas kasus diperiksa: \(diagnostics.count) galat",
      "\(checked) case files checked: \(diagnostics.count) errors")
  }
}
