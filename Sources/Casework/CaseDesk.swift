public import CaseFiles
public import StatuteModel
public import StatuteXML

/// What is needed to read case files: the vocabulary, and the numbers of the law that it cites.
public struct CaseDesk: Sendable {
  /// Keys and terms of a case.
  public let vocabulary: Vocabulary
  /// Numbers of the law that decide what follows from a case.
  public let thresholds: CaseThresholds

  /// Reads both from the texts at hand.
  /// - Throws: `DiagnosticError` where an act cannot be read, or does not hold the number.
  public init(_ library: StatuteLibrary) throws(DiagnosticError) {
    // Who reads cases judges them, or shows what they cite.
    library.readAhead()
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

  /// Reads the bytes of a case.
  /// - Parameter file: the name that messages show
  /// - Throws: `DiagnosticError` with everything that makes it unacceptable.
  public func read(
    _ bytes: [UInt8], file: String, today: CalendarDate
  ) throws(DiagnosticError) -> CaseFile {
    try CaseReader.read(
      bytes, file: file, vocabulary: vocabulary, today: today, thresholds: thresholds)
  }

  /// Reads a case that is being written.
  /// - Throws: `DiagnosticError` with everything that makes it unacceptable.
  public func read(
    _ draft: CaseDraft, today: CalendarDate
  ) throws(DiagnosticError) -> CaseFile {
    try CaseReader.read(draft, vocabulary: vocabulary, today: today, thresholds: thresholds)
  }
}
