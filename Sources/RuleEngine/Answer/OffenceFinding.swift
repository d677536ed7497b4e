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

  /// What judging it found.
  private let judged: JudgedOffence
  /// Its number in the answer: `T1`.
  public internal(set) var id = ""
  /// The victims; empty where the file names none.
  public internal(set) var victims: [String]
  /// The elements in the order of the text, then those of the form and of aggravations.
  public internal(set) var elements: [ElementResult]
  /// The smallest sets of unknown facts that would complete it, smallest first.
  public internal(set) var missing: [[FactPath]]
  /// Provisions that may raise the punishment, and what is missing for them.
  public internal(set) var openAggravations: [OpenAggravation]
  /// Facts that nobody stated and that would defeat it, each with its basis.
  public internal(set) var toVerify: [FactToVerify]
  /// Facts that speak against each other.
  public internal(set) var contradictions: [[FactPath]]
  /// How other findings of the accused stand to it.
  public internal(set) var relations: [FindingRelation] = []

  init(
    _ judged: JudgedOffence, victims: [String], elements: [ElementResult], missing: [[FactPath]],
    openAggravations: [OpenAggravation], toVerify: [FactToVerify],
    contradictions: [[FactPath]]
  ) {
    self.judged = judged
    self.victims = victims
    self.elements = elements
    self.missing = missing
    self.openAggravations = openAggravations
    self.toVerify = toVerify
    self.contradictions = contradictions
  }

  /// The place of its rule among all offences.
  var place: Int { judged.place }
  /// The offence.
  public var offence: Citation { judged.offence }
  /// The offence that it takes its base from, where it has one.
  public var base: Citation? { judged.base }
  /// The accused.
  public var accused: String { judged.accused }
  /// The conduct that it was decided from.
  public var conduct: [String] { judged.conduct }
  /// How it stands.
  public var status: Status { judged.status }
  /// In which form.
  public var form: Form { judged.form }
  /// The provisions on that form, where it has some of its own.
  public var formRules: [Citation] { judged.formRules }
  /// The role as the file gives it.
  public var role: String { judged.role }
  /// The provisions on taking part, where there are any.
  public var participation: [Citation] { judged.participation }
  /// Whether the provision was law on the day that counts.
  public var force: Truth { judged.force }
  /// Provisions that raise the punishment and are met.
  public var aggravations: [Citation] { judged.aggravations }
  /// Grounds that exclude punishment.
  public var exclusions: [ExclusionResult] { judged.exclusions }
  /// Which law applies.
  public var regime: Regime { judged.regime }
  /// What it is threatened with.
  public var sanction: SanctionFinding { judged.sanction }
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

/// How many pieces of lawful evidence an element has, and whether the law is content with them.
public struct Sufficiency: Hashable, Sendable {
  /// How many count.
  public let count: Int
  /// Whether they are enough; unknown where the text that says how many is not held.
  public let isEnough: Truth
  /// The provision that says so.
  public let basis: Citation
}
