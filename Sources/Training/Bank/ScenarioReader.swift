internal import CaseFiles
internal import StatuteModel
internal import StatuteXML

/// Reads one scenario from its folder and checks that its parts agree.
struct ScenarioReader {
  let folder: String
  let means: ScenarioBank.Means

  private var casePath: String { "\(folder)/\(ScenarioFolder.caseFile)" }
  private var narrativePath: String { "\(folder)/\(ScenarioFolder.narrative)" }
  private var keyPath: String { "\(folder)/\(ScenarioFolder.key)" }

  /// The scenario.
  /// - Throws: `DiagnosticError` with everything that is wrong in its three files.
  func read() throws(DiagnosticError) -> Scenario {
    let bytes = try FileReading.bytes(of: casePath, limit: CaseReader.limit)
    let file = try CaseReader.read(
      bytes, file: casePath, vocabulary: means.vocabulary, today: means.today,
      thresholds: means.thresholds)
    let root = try PlainDocument.read(bytes, file: casePath)
    let statements = StatementReader.statements(of: root, means.vocabulary)
    var diagnostics: [Diagnostic] = []
    var narrative: Narrative?
    var sheet: SheetReader.Sheet?
    do throws(DiagnosticError) {
      let text = try FileReading.bytes(of: narrativePath, limit: CaseReader.limit)
      let read = try NarrativeReader.read(text, file: narrativePath)
      diagnostics +=
        ScenarioCheck(
          narrative: read, narrativePath: narrativePath, statements: statements, casePath: casePath,
          source: String(decoding: text, as: UTF8.self)
        ).diagnostics
      narrative = read
    } catch {
      diagnostics += error.diagnostics
    }
    do throws(DiagnosticError) {
      sheet = try readSheet(file)
    } catch {
      diagnostics += error.diagnostics
    }
    guard diagnostics.isEmpty, let narrative, let sheet else { throw DiagnosticError(diagnostics) }
    return Scenario(
      id: folder.split(separator: "/").last.map(String.init) ?? folder, title: sheet.title,
      level: sheet.level, audience: sheet.audience, topics: sheet.topics, lesson: sheet.lesson,
      narrative: narrative, file: file, casePath: casePath, keyPath: keyPath,
      statements: statements.map(\.statement), key: sheet.key)
  }

  private func readSheet(_ file: CaseFile) throws(DiagnosticError) -> SheetReader.Sheet {
    try SheetReader.read(
      try FileReading.bytes(of: keyPath, limit: CaseReader.limit), file: keyPath,
      persons: SheetReader.Persons(
        analysed: file.accused.filter(\.isAnalysed).map(\.id), victims: file.victims.map(\.id)),
      isHeld: { citation in citation.act.flatMap { means.acts[$0]?.find(citation) } != nil })
  }
}
