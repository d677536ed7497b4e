import CaseFiles
import StatuteModel
import StatuteXML

/// What is needed to read case files: the vocabulary, and the numbers of the law that it cites.
struct CaseDesk {
  let vocabulary: Vocabulary
  let thresholds: CaseThresholds

  /// Reads both from the texts at hand.
  /// - Throws: `DiagnosticError` where an act cannot be read, or does not hold the number.
  init(_ library: StatuteLibrary) throws(DiagnosticError) {
    let path = "\(library.root)/\(VocabularyReader.file)"
    vocabulary = try VocabularyReader.read(try FileReading.bytes(of: path), file: path)
    var failure: DiagnosticError?
    thresholds = CaseThresholds(vocabulary) { act in
      do throws(DiagnosticError) {
        return try library.statute(act)
      } catch {
        failure = failure ?? error
        return nil
      }
    }
    guard !thresholds.missing.isEmpty else { return }
    if let failure { throw failure }
    throw DiagnosticError(
      thresholds.missing.map {
        Diagnostic(
          VocabularyFinding.noNumber(key: $0.description),
          at: SourcePosition(file: path, line: 0))
      })
  }

  /// Reads a case file.
  func read(_ path: String) throws(DiagnosticError) -> CaseFile {
    try CaseReader.read(
      try FileReading.bytes(of: path, limit: CaseReader.limit), file: path,
      vocabulary: vocabulary, today: Interface.today, thresholds: thresholds)
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
