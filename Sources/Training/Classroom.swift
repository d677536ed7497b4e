internal import CaseFiles
public import DocumentAssembly
public import RuleEngine
public import StatuteModel
public import StatuteXML

/// All that twins and exercises are made from: the scenarios, the rules, the words for facts, and
/// the checks of documents.
public struct Classroom: Sendable {
  /// The scenarios.
  public let bank: ScenarioBank
  /// The rules, the texts and the words.
  public let means: Means

  /// The rules, the texts and the words that answers are made with.
  public struct Means: Sendable {
    let engine: Engine
    let readings: ReadingBook
    let vocabulary: Vocabulary
    let thresholds: CaseThresholds
    let today: CalendarDate
    let names: ActNaming
    let catalogue: CheckCatalogue
    let indictmentLines: StandingLines

    /// Gathers them.
    /// - Parameter indictmentLines: the standing lines of indictments
    public init(
      engine: Engine, readings: ReadingBook, vocabulary: Vocabulary, thresholds: CaseThresholds,
      today: CalendarDate, names: ActNaming, catalogue: CheckCatalogue,
      indictmentLines: StandingLines
    ) {
      self.engine = engine
      self.readings = readings
      self.vocabulary = vocabulary
      self.thresholds = thresholds
      self.today = today
      self.names = names
      self.catalogue = catalogue
      self.indictmentLines = indictmentLines
    }
  }

  /// Opens a classroom over a bank.
  public init(bank: ScenarioBank, _ means: Means) {
    self.bank = bank
    self.means = means
  }

  /// A scenario with the engine's answer to it.
  func solved(_ scenario: Scenario) -> SolvedCase {
    SolvedCase(
      scenario: scenario, file: scenario.file, analysis: means.engine.analyse(scenario.file),
      narrative: scenario.narrative)
  }
}

/// A case with the narrative that tells it and the engine's answer.
struct SolvedCase: Sendable {
  let scenario: Scenario
  let file: CaseFile
  let analysis: Analysis
  let narrative: Narrative

  /// What was found and what was set aside, without repeats of what is not in play.
  var findings: [OffenceFinding] {
    analysis.findings.filter { $0.status != .notMet } + analysis.setAside
  }
}
