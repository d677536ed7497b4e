public import StatuteModel

/// Reads a case file (*berkas kasus*), YAML or JSON, into values.
public enum CaseReader {
  /// The largest file that is read, in bytes.
  public static let limit = TreeReader.limit

  /// The error for something longer than `limit` that was not even held.
  public static func tooLarge(_ bytes: Int, file: String, line: Int) -> DiagnosticError {
    DiagnosticError([
      Diagnostic(
        CaseFinding.tooLarge(bytes: bytes, limit: limit),
        at: SourcePosition(file: file, line: line))
    ])
  }

  /// Reads bytes.
  /// - Parameters:
  ///   - file: the name that messages show
  ///   - vocabulary: every key and term that a case may use
  ///   - today: the day of assessment where the file gives none
  ///   - thresholds: numbers of the law; without them nothing is derived from ages and groups
  ///   - syntax: whether YAML is accepted, or JSON alone
  ///   - firstLine: the number of the first line, where the bytes are a part of a file
  /// - Throws: `DiagnosticError` with everything that makes the file unacceptable.
  public static func read(
    _ bytes: [UInt8], file: String, vocabulary: Vocabulary, today: CalendarDate,
    thresholds: CaseThresholds = .none, syntax: CaseSyntax = .yaml, firstLine: Int = 1
  ) throws(DiagnosticError) -> CaseFile {
    let root = try TreeReader.read(
      bytes, file: file, syntax: syntax, firstLine: firstLine)
    return try read(
      root, file: file, vocabulary: vocabulary, today: today, thresholds: thresholds)
  }

  /// Reads a case that is being written, without writing it first; messages have no place.
  /// - Throws: `DiagnosticError` with everything that makes it unacceptable.
  public static func read(
    _ draft: CaseDraft, vocabulary: Vocabulary, today: CalendarDate,
    thresholds: CaseThresholds = .none
  ) throws(DiagnosticError) -> CaseFile {
    try read(
      draft.tree, file: "-", vocabulary: vocabulary, today: today, thresholds: thresholds)
  }

  private static func read(
    _ root: CaseNode, file: String, vocabulary: Vocabulary, today: CalendarDate,
    thresholds: CaseThresholds
  ) throws(DiagnosticError) -> CaseFile {
    var log = CaseLog(file: file)
    var builder = CaseBuilder(root, vocabulary: vocabulary, log: &log)
    var result = builder.build(today: today, log: &log)
    if let file = result {
      let places = PlaceFinder(root)
      ConsistencyCheck(file: file, places: places, thresholds: thresholds).run(log: &log)
      result = Derivation(file: file, thresholds: thresholds).complete()
    }
    guard log.diagnostics.isEmpty, let result else {
      throw DiagnosticError(
        log.diagnostics.sorted {
          ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        })
    }
    return result
  }
}
