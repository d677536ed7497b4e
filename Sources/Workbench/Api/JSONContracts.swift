public import RuleEngine
public import StatuteModel
public import StatuteXML

/// The JSON of the command, which gives it to the workbench: programs read the same from both.
public struct JSONContracts: Sendable {
  /// What an analysis is written from.
  public struct Judged: Sendable {
    /// The case.
    public let file: CaseFile
    /// What the rules make of it.
    public let analysis: Analysis
    /// The rules.
    public let books: [RuleBook]
    /// Keys, terms and questions.
    public let vocabulary: Vocabulary
    /// How acts are named.
    public let names: ActNaming
    /// Whether offences that were set aside are written with all their elements.
    public let explains: Bool
  }

  /// Writes an analysis: `rujukan analisis --format json`.
  public let analysis: @Sendable (Judged, Language) throws -> String
  /// Writes a provision: `rujukan pasal --format json`.
  public let provision: @Sendable (ProvisionSheet, ActNaming, Language) throws -> String

  /// Takes what writes them.
  public init(
    analysis: @escaping @Sendable (Judged, Language) throws -> String,
    provision: @escaping @Sendable (ProvisionSheet, ActNaming, Language) throws -> String
  ) {
    self.analysis = analysis
    self.provision = provision
  }
}
