public import StatuteModel

/// The answer to a case: what was found for each accused, and what was left aside.
public struct Analysis: Sendable {
  /// The day as of which the law was applied.
  public let assessed: CalendarDate
  /// Findings, those that are met first, then by how few facts are missing.
  public let findings: [OffenceFinding]
  /// Offences in play of which an element fails.
  public let setAside: [OffenceFinding]
  /// Accused for whom nothing is in play.
  public let withoutFinding: [String]
  /// Conduct that was not judged, with the reason.
  public let skipped: [SkippedConduct]
  /// Values that the format gives because the file gives none.
  public let defaults: [DefaultUsed]
  /// Facts that the file states and no rule used.
  public let unused: [FactPath]
  /// Facts to ask for next: those first that complete an offence soonest.
  public let questions: [FactPath]
  /// Rules that decide no offence and that the case brings up.
  public let notes: [NoteResult]
  /// What follows beside the findings: restitution, procedure, limitation, what is told.
  public let consequences: Consequences
  /// How findings of one accused concur.
  public let concurrences: [Concurrence]
  /// The charges that are proposed.
  public let charges: ChargeProposal
}

/// A ground that excludes punishment and was stated.
public struct ExclusionResult: Hashable, Sendable {
  /// Where it stands.
  public let citation: Citation
  /// The facts that state it.
  public let facts: [FactPath]
}

/// A value that the format gives because the file gives none; no other defaults exist.
public struct DefaultUsed: Hashable, Sendable {
  /// The key that the file leaves out.
  public let path: FactPath
  /// The value.
  public let value: String
}

/// A fact that would defeat an offence if it were stated.
public struct FactToVerify: Hashable, Sendable {
  /// The fact.
  public let fact: FactPath
  /// The answer that would: whether a yes does, or a no.
  public let isDefeatedBy: Bool
  /// Why it would.
  public let basis: Citation
}

/// A rule that the reader must know of, with the facts that bring it up.
public struct NoteResult: Hashable, Sendable {
  /// What kind of note.
  public let kind: String
  /// Where the rule stands.
  public let basis: Citation
  /// The facts.
  public let facts: [FactPath]
  /// What is told.
  public let words: Vocabulary.Words
}

/// Conduct that this version does not judge.
public struct SkippedConduct: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// It was not completed, and nothing judged fits: `percobaan`, `direncanakan`.
    case completion(String)
    /// It is directed at other conduct, and nothing judged fits.
    case directed
    /// The person is not in it as a victim of trafficking.
    case capacity(victim: String, String)
    /// It names no victim, while other conduct of the undertaking does.
    case withoutVictim
  }

  /// The accused.
  public let accused: String
  /// The conduct.
  public let conduct: String
  /// Why.
  public let reason: Reason
}
