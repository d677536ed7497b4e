public import RuleEngine
public import StatuteModel

/// A scenario with one fact said otherwise (*kembaran*), and what that does to the answer.
public struct Twin: Sendable {
  /// What was flipped.
  public let flip: Flip
  /// How the answer differs; empty where it does not.
  public let differences: [Difference]
  /// The elements that turned.
  public let turned: [TurnedElement]
  /// The sentences that tell the fact, before and after.
  public let sentences: [TwinSentence]
  let solved: SolvedCase

  /// Whether the answer is another one.
  public var changesAnswer: Bool { !differences.isEmpty }

  /// One offence that is answered otherwise.
  public struct Difference: Hashable, Sendable {
    /// What differs of a finding.
    public enum Aspect: Hashable, Sendable {
      /// How it stands; `nil` where the offence is not in play.
      case standing(OffenceFinding.Status?, OffenceFinding.Status?)
      /// Which elements fail, or are open: their words.
      case deciding([String], [String])
      /// Grounds that exclude punishment.
      case exclusions([Citation], [Citation])
      /// The regime.
      case regime(Regime.Code?, Regime.Code?)
      /// Provisions that raise the punishment.
      case aggravations([Citation], [Citation])
      /// Provisions that may raise it, once more is known.
      case openAggravations([Citation], [Citation])
      /// The punishment.
      case penalty(Penalty?, Penalty?)
    }

    /// The accused.
    public let accused: String
    /// The offence.
    public let offence: Citation
    /// In which form.
    public let form: OffenceFinding.Form
    /// The victims.
    public let victims: [String]
    /// What differs.
    public let aspect: Aspect
  }

  /// An element that stands otherwise.
  public struct TurnedElement: Hashable, Sendable {
    /// The accused.
    public let accused: String
    /// The offence.
    public let offence: Citation
    /// The element's name.
    public let id: String
    /// The words of the law.
    public let words: String
    /// Where they stand.
    public let source: Citation
    /// How it stood; `nil` where the offence was not in play.
    public let before: Truth?
    /// How it stands in the twin; `nil` where the offence is not in play.
    public let after: Truth?
  }
}

/// All twins of a scenario.
public struct TwinSet: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Those whose file can be read.
  public let twins: [Twin]
  /// Facts that cannot be said otherwise alone, because the file would contradict itself.
  public let impossible: [Flip]

  /// Twins with another answer.
  public var changing: [Twin] { twins.filter(\.changesAnswer) }
  /// Twins whose answer is the same.
  public var unchanged: [Twin] { twins.filter { !$0.changesAnswer } }
}
