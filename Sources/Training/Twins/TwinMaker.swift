internal import CaseFiles
internal import RuleEngine
public import StatuteModel
internal import StatuteXML

extension Classroom {
  /// Every single-fact twin of a scenario.
  /// - Throws: `DiagnosticError` where the case file can no longer be read.
  public func twins(of scenario: Scenario) throws(DiagnosticError) -> TwinSet {
    let base = solved(scenario)
    let chooser = FlipChooser(
      scenario: scenario, vocabulary: means.vocabulary, thresholds: means.thresholds,
      change: transition(base))
    let bytes = try FileReading.bytes(of: scenario.casePath, limit: CaseReader.limit)
    var twins: [Twin] = []
    var impossible: [Flip] = []
    for flip in chooser.flips {
      if let twin = twin(of: base, flip, bytes) {
        twins.append(twin)
      } else {
        impossible.append(flip)
      }
    }
    return TwinSet(scenario: scenario, twins: twins, impossible: impossible)
  }

  /// The twin in which one fact is said otherwise; `nil` where the file would contradict itself.
  /// - Throws: `DiagnosticError` where the case file can no longer be read.
  public func twin(of scenario: Scenario, _ flip: Flip) throws(DiagnosticError) -> Twin? {
    let bytes = try FileReading.bytes(of: scenario.casePath, limit: CaseReader.limit)
    return twin(of: solved(scenario), flip, bytes)
  }

  func twin(of base: SolvedCase, _ flip: Flip, _ bytes: [UInt8]) -> Twin? {
    let scenario = base.scenario
    let edit = CaseEdit(
      bytes: bytes, file: base.file, vocabulary: means.vocabulary, path: scenario.casePath)
    guard let changed = edit.applying(flip), let file = read(changed, scenario.casePath) else {
      return nil
    }
    let analysis = means.engine.analyse(file)
    let writer = TwinWriter(scenario: scenario, flip: flip, vocabulary: means.vocabulary)
    let comparison = TwinComparison(before: base.analysis, after: analysis, flip: flip)
    return Twin(
      flip: flip, differences: comparison.differences, turned: comparison.turned,
      sentences: writer.sentences,
      solved: SolvedCase(
        scenario: scenario, file: file, analysis: analysis, narrative: writer.narrative))
  }

  private func read(_ bytes: [UInt8], _ path: String) -> CaseFile? {
    do throws(DiagnosticError) {
      return try CaseReader.read(
        bytes, file: path, vocabulary: means.vocabulary, today: means.today,
        thresholds: means.thresholds)
    } catch {
      return nil
    }
  }

  /// The day on which the law changed, as the engine reads it from the texts.
  private func transition(_ base: SolvedCase) -> CalendarDate {
    base.findings.first?.regime.transition.day ?? base.file.assessed
  }
}
