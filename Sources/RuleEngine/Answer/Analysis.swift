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
}

/// One offence, for one accused, the same for all its victims.
public struct OffenceFinding: Sendable {
  /// How an offence stands (*status*).
  public enum Status: String, Sendable {
    /// Every element holds.
    case met = "terpenuhi"
    /// None fails, some are not known.
    case undetermined = "kurang-fakta"
    /// An element fails.
    case notMet = "tidak-terpenuhi"
    /// Every element holds, and a ground excludes punishment.
    case notPunished = "tidak-dipidana"
  }

  /// In which form it was committed (*bentuk*).
  public enum Form: String, Sendable {
    /// As principal.
    case principal = "pokok"
    /// As one of several.
    case participation = "penyertaan"
  }

  /// Its number in the answer: `T1`.
  public internal(set) var id: String
  /// The offence.
  public let offence: Citation
  /// Its sanctions over time.
  public let sanctions: [DatedSanction]
  /// The accused.
  public let accused: String
  /// The conduct that it was decided from.
  public let conduct: [String]
  /// The victims; empty where the file names none.
  public internal(set) var victims: [String]
  /// How it stands.
  public let status: Status
  /// In which form.
  public let form: Form
  /// The role as the file gives it.
  public let role: String
  /// The elements in the order of the text.
  public internal(set) var elements: [ElementResult]
  /// Whether the provision was law on the day that counts.
  public let force: Truth
  /// The smallest sets of unknown facts that would complete it, smallest first.
  public internal(set) var missing: [[FactPath]]
  /// Grounds that exclude punishment.
  public let exclusions: [ExclusionResult]
  /// Facts that nobody stated and that would defeat it, each with its basis.
  public internal(set) var toVerify: [FactToVerify]
  /// Facts that speak against each other.
  public internal(set) var contradictions: [[FactPath]]
  /// Which law applies.
  public let regime: Regime
  /// Whether a fact brings it into play.
  public let isInPlay: Bool
}

/// An element and what it rests on.
public struct ElementResult: Hashable, Sendable {
  /// Its name.
  public let id: String
  /// The words of the law.
  public let words: String
  /// What it is called in English.
  public let english: String
  /// Whether it holds.
  public let truth: Truth
  /// The facts that decide it.
  public internal(set) var facts: [FactPath]
  /// Facts that are not known and would decide it.
  public internal(set) var open: [FactPath]
  /// Evidence for its facts.
  public internal(set) var evidence: [String]
  /// Evidence against its facts.
  public internal(set) var rebuttal: [String]
  /// The reasons in full: met, failed and open branches.
  public internal(set) var reasons: ConditionResult
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
  /// Why it would.
  public let basis: Citation
}

/// Conduct that this version does not judge.
public struct SkippedConduct: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// It was not completed: `percobaan`, `direncanakan`.
    case completion(String)
    /// The accused had another part: `pembantu`, `penyuruh`, `penganjur`.
    case role(String)
    /// It is directed at other conduct.
    case directed
    /// The person is not in it as a victim of trafficking.
    case capacity(victim: String, String)
    /// The accused is a corporation; what makes it liable is not judged.
    case corporation
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
