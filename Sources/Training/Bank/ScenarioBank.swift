internal import CaseFiles
public import StatuteModel
internal import StatuteXML

/// The scenarios at hand (*bank skenario*): one folder for each, with narrative, case file and key.
public struct ScenarioBank: Sendable {
  /// The name of the folder that travels with the program.
  public static let folderName = "Latihan"

  /// The scenarios, by id.
  public let scenarios: [Scenario]

  /// What is needed to read scenarios.
  public struct Means: Sendable {
    let vocabulary: Vocabulary
    let thresholds: CaseThresholds
    let today: CalendarDate
    let acts: [ActIdentifier: Statute]

    /// Gathers the vocabulary, the numbers of the law, the day, and the texts that citations name.
    public init(
      vocabulary: Vocabulary, thresholds: CaseThresholds, today: CalendarDate, acts: [Statute]
    ) {
      self.vocabulary = vocabulary
      self.thresholds = thresholds
      self.today = today
      self.acts = Dictionary(acts.map { ($0.identity.id, $0) }) { first, _ in first }
    }
  }

  /// Reads a folder of scenarios, or the folder of one.
  /// - Throws: `DiagnosticError` with everything that is wrong in any of them.
  public init(folder: String, _ means: Means) throws(DiagnosticError) {
    let folders = ScenarioFolder.scenarios(in: folder)
    var diagnostics: [Diagnostic] = []
    var scenarios: [Scenario] = []
    for path in folders {
      do throws(DiagnosticError) {
        scenarios.append(try ScenarioReader(folder: path, means: means).read())
      } catch {
        diagnostics += error.diagnostics
      }
    }
    if folders.isEmpty {
      diagnostics.append(
        Diagnostic(ScenarioFinding.noScenarios, at: SourcePosition(file: folder, line: 0)))
    }
    guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
    self.scenarios = scenarios
  }

  /// Whether a path is a folder of scenarios, or the folder of one.
  public static func isBank(_ path: String) -> Bool {
    !ScenarioFolder.scenarios(in: path).isEmpty
  }

  /// The scenarios with a topic, a level and an audience; what is not given does not restrict.
  public func scenarios(
    topic: Scenario.Topic? = nil, level: Scenario.Level? = nil, audience: Scenario.Audience? = nil
  ) -> [Scenario] {
    scenarios.filter { scenario in
      (topic.map(scenario.topics.contains) ?? true) && (level.map { $0 == scenario.level } ?? true)
        && (audience.map(scenario.audience.contains) ?? true)
    }
  }

  /// The scenario with an id.
  public subscript(id: String) -> Scenario? { scenarios.first { $0.id == id } }
}
