public import StatuteModel

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
    /// Begun and not completed.
    case attempt = "percobaan"
    /// By help.
    case assistance = "pembantuan"
    /// By incitement without result.
    case incitement = "penggerakan"
    /// By planning or conspiracy.
    case conspiracy = "permufakatan"
  }

  /// The place of its rule among all offences.
  let place: Int
  /// Its number in the answer: `T1`.
  public internal(set) var id: String
  /// The offence.
  public let offence: Citation
  /// The offence that it takes its base from, where it has one.
  public let base: Citation?
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
  /// The provisions on that form, where it has some of its own.
  public let formRules: [Citation]
  /// The role as the file gives it.
  public let role: String
  /// The provisions on taking part, where there are any.
  public let participation: [Citation]
  /// The elements in the order of the text, then those of the form and of aggravations.
  public internal(set) var elements: [ElementResult]
  /// Whether the provision was law on the day that counts.
  public let force: Truth
  /// The smallest sets of unknown facts that would complete it, smallest first.
  public internal(set) var missing: [[FactPath]]
  /// Provisions that raise the punishment and are met.
  public let aggravations: [Citation]
  /// Provisions that may raise it, and what is missing for them.
  public internal(set) var openAggravations: [OpenAggravation]
  /// Grounds that exclude punishment.
  public let exclusions: [ExclusionResult]
  /// Facts that nobody stated and that would defeat it, each with its basis.
  public internal(set) var toVerify: [FactToVerify]
  /// Facts that speak against each other.
  public internal(set) var contradictions: [[FactPath]]
  /// Which law applies.
  public let regime: Regime
  /// What it is threatened with.
  public let sanction: SanctionFinding
  /// Whether a fact brings it into play.
  public let isInPlay: Bool
  /// How other findings of the accused stand to it.
  public internal(set) var relations: [FindingRelation] = []
}

/// An offence that was attempted or helped, where no text held says whether that is punished
/// (*hukum terbuka*).
public struct OpenForm: Hashable, Sendable {
  /// What leaves it open.
  public enum Matter: Hashable, Sendable {
    /// The offence comes before another: incitement without result, planning, conspiracy.
    case preparation
    /// The offence is another one with a graver result.
    case result
    /// Only a general part could punish it whose reach is not held.
    case generalPart
  }

  /// The accused.
  public let accused: String
  /// The offence.
  public let offence: Citation
  /// Attempt or assistance.
  public let form: OffenceFinding.Form
  /// The conduct.
  public let conduct: [String]
  /// What leaves it open.
  public let matter: Matter
}

/// A provision that may raise the punishment.
public struct OpenAggravation: Hashable, Sendable {
  /// Where it stands.
  public let citation: Citation
  /// The smallest sets of unknown facts that would complete it.
  public internal(set) var missing: [[FactPath]]
}

/// An element and what it rests on.
public struct ElementResult: Hashable, Sendable {
  /// Its name.
  public let id: String
  /// The words of the law.
  public let words: String
  /// What it is called in English.
  public let english: String
  /// The provision that the words stand in.
  public let source: Citation
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
  /// Whether the evidence is enough in number; empty without evidence.
  public internal(set) var sufficiency: [Sufficiency]
  /// The reasons in full: met, failed and open branches.
  public let reasons: ConditionResult
  /// What it consists of, or its alternatives; for `isBase` the elements of that offence.
  public internal(set) var parts: [ElementResult]
  /// Whether it stands for the offence that the rule builds on.
  public let isBase: Bool
  /// The element that its words qualify, and without which they have no object.
  public internal(set) var qualifies: String?

  /// The failing elements at its ends: its parts where only some of them fail, else itself.
  public var failing: [ElementResult] {
    guard truth == .no else { return [] }
    let some = parts.contains { $0.truth != .no }
    return some ? parts.flatMap(\.failing) : [self]
  }
}

/// How many pieces of lawful evidence an element has, and whether the law is content with them.
public struct Sufficiency: Hashable, Sendable {
  /// How many count.
  public let count: Int
  /// Whether they are enough; unknown where the text that says how many is not held.
  public let isEnough: Truth
  /// The provision that says so.
  public let basis: Citation
}
