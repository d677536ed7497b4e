public import RuleEngine
public import StatuteModel

/// The answer that a person expects of a scenario (*kunci*), written before the engine was asked.
public struct ExpectedKey: Hashable, Sendable {
  /// How an offence is expected to stand.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Every element holds.
    case met = "terpenuhi"
    /// None fails, some are not known.
    case open = "terbuka"
    /// In play, and an element fails.
    case setAside = "tersisih"
    /// Every element holds, and a ground excludes punishment.
    case notPunished = "tidak-dipidana"
  }

  /// One offence of one accused.
  public struct Entry: Hashable, Sendable {
    /// The accused.
    public let accused: String
    /// How it stands.
    public let standing: Standing
    /// The offence.
    public let offence: Citation
    /// In which form.
    public let form: OffenceFinding.Form
    /// The victims; empty for all of the file.
    public let victims: [String]
    /// The elements that decide: those that fail or are open, exactly; of a met offence those that
    /// the scenario turns on.
    public let deciding: [String]
    /// Provisions that raise the punishment.
    public let aggravations: [Citation]
    /// Provisions that may raise it.
    public let openAggravations: [Citation]
    /// Grounds that exclude punishment.
    public let exclusions: [Citation]
    /// The line of the file that it stands in.
    public let line: Int
  }

  /// A place where the engine is known to answer otherwise, with what the sources say.
  public struct KnownDifference: Hashable, Sendable {
    /// The accused.
    public let accused: String
    /// The offence.
    public let offence: Citation
    /// Why the key stands.
    public let reason: String
    /// The line of the file that it stands in.
    public let line: Int
  }

  /// The regime of each accused.
  public let regimes: [String: Regime.Code]
  /// The line in which the key of each accused begins.
  public let lines: [String: Int]
  /// The offences of all accused.
  public let entries: [Entry]
  /// Known differences; a test fails when one of them is gone.
  public let differences: [KnownDifference]
}
