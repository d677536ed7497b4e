internal import CaseFiles
internal import Casework
internal import DocumentAssembly
internal import StatuteModel
internal import StatuteXML

extension CaseDesk {
  /// Reads a case file.
  func read(_ path: String) throws(DiagnosticError) -> CaseFile {
    try read(
      try FileReading.bytes(of: path, limit: CaseReader.limit), file: path, today: Interface.today)
  }

  /// Everything that makes a case file unacceptable, and what a person should look at in it.
  func diagnostics(for path: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      guard CaseCode(try read(path)).isProtected else { return [] }
      let position = CaseSource(path: path).position(of: CaseSource.code)
      return [Diagnostic(CaseCodeFinding.protected, at: position)]
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
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let text = Interface.words(
      "\(checked) berkas kasus diperiksa: \(errors) galat",
      "\(checked) case files checked: \(errors) errors")
    guard warnings > 0 else { return text }
    return text + Interface.words(", \(warnings) peringatan", ", \(warnings) warnings")
  }
}
