internal import CaseFiles
internal import Casework
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Judges lines, each by itself. It holds values only, so that any number of threads may share it.
struct LineJudge: Sendable {
  private let desk: JudgingDesk
  private let names: ActNaming
  private let texts: AnswerTexts
  /// One day for all lines, also where midnight passes.
  private let today: CalendarDate
  private let file: String
  private let explains: Bool

  /// - Parameter file: the name of the input that messages show
  init(library: StatuteLibrary, file: String, explains: Bool) throws(DiagnosticError) {
    self.file = file
    self.explains = explains
    today = Interface.today
    desk = try JudgingDesk(library)
    names = desk.names
    texts = AnswerTexts(desk.books, desk.vocabulary, names, keepsBytes: true)
  }

  /// Judges a chunk; one line of JSON for each line that is not blank.
  func judge(_ chunk: LineChunk) throws -> ChunkResult {
    var result = ChunkResult(sequence: chunk.sequence)
    for line in chunk.lines {
      if line.isBlank {
        result.count.blank += 1
        continue
      }
      if try append(line, to: &result.bytes) {
        result.count.judged += 1
      } else {
        result.count.refused += 1
      }
      result.bytes.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Whether the line was accepted.
  private func append(_ line: InputLine, to bytes: inout [UInt8]) throws -> Bool {
    switch read(line) {
    case .success(let file):
      let report = AnalysisReport(
        analysis: desk.engine.analyse(file), file: file, books: desk.books,
        vocabulary: desk.vocabulary, names: names, explains: explains, texts: texts)
      try CompactJSON.append(AnalysisJSON(report), to: &bytes)
      return true
    case .failure(let error):
      try CompactJSON.append(
        RefusedLineJSON(baris: line.number, galat: error.diagnostics.map { DiagnosticJSON($0) }),
        to: &bytes)
      return false
    }
  }

  private func read(_ line: InputLine) -> Result<CaseFile, DiagnosticError> {
    do throws(DiagnosticError) {
      switch line.content {
      case .tooLong(let count): throw CaseReader.tooLarge(count, file: file, line: line.number)
      case .bytes(let bytes):
        return .success(
          try CaseReader.read(
            bytes, file: file, vocabulary: desk.vocabulary, today: today,
            thresholds: desk.desk.thresholds, syntax: .json, firstLine: line.number))
      }
    } catch {
      return .failure(error)
    }
  }
}

/// A line that cannot be accepted, with all that is wrong with it.
struct RefusedLineJSON: Encodable {
  let baris: Int
  let galat: [DiagnosticJSON]
}
