public import StatuteModel

/// How another finding of the same accused stands to the one that carries this (*relasi*).
public struct FindingRelation: Hashable, Sendable {
  /// Which relation; the finding that carries it goes before, except among alternatives.
  public let kind: OffenceRelation.Kind
  /// The other finding.
  public let finding: String
  /// The provision that carries it.
  public let basis: Citation
  /// How sure it is.
  public let mark: Confidence
  /// Why.
  public let words: Vocabulary.Words
  /// The victims for whom it holds, where the other finding has more; else empty.
  public let onlyFor: [String]
}

/// Findings of one accused that concur (*perbarengan*).
public struct Concurrence: Hashable, Sendable {
  /// The accused.
  public let accused: String
  /// Which kind.
  public let kind: ConcurrenceRule.Kind
  /// The findings; of those that stand for one act only the heaviest concurs with others.
  public let findings: [String]
  /// The provisions that the figure follows.
  public let basis: [Citation]
  /// The longest imprisonment for all together; `nil` where none is threatened or computed.
  public let prison: Penalty.Prison?
  /// The highest fine for all together, where nothing but a fine is threatened.
  public let fine: Rational?
}

/// A proposal of charges (*susunan dakwaan*).
public struct ChargeProposal: Hashable, Sendable {
  /// The form that the charges against all accused have; `nil` where they differ.
  public let form: ChargeForm?
  /// One arrangement per accused with a finding that is met.
  public let arrangements: [ChargeArrangement]
  /// Findings that are not charged.
  public let uncharged: [UnchargedFinding]
  /// What the file leaves open and the court may see otherwise.
  public let questions: [ChargeQuestion]

  /// Nothing to charge.
  public static let none = ChargeProposal(
    form: nil, arrangements: [], uncharged: [], questions: [])
}

/// The forms of an indictment (*bentuk dakwaan*).
public enum ChargeForm: String, Hashable, Sendable, CaseIterable {
  /// One charge.
  case single = "tunggal"
  /// One of several.
  case alternative = "alternatif"
  /// The heaviest first, the next where it fails.
  case subsidiary = "subsidair"
  /// All of several.
  case cumulative = "kumulatif"
  /// More than one of these.
  case combined = "kombinasi"
}

/// The charges against one accused.
public struct ChargeArrangement: Hashable, Sendable {
  /// The accused.
  public let accused: String
  /// Their form.
  public let form: ChargeForm
  /// The charges, in the order in which they are read out.
  public let layers: [ChargeLayer]
}

/// One charge (*lapis*).
public struct ChargeLayer: Hashable, Sendable {
  /// How a charge is joined to the one before.
  public enum Connector: String, Hashable, Sendable {
    /// Beside it.
    case and = "dan"
    /// In its place.
    case or = "atau"
  }

  /// Where it stands.
  public let position: ChargePosition
  /// How it is joined to what goes before; `nil` for the first and for a subsidiary charge.
  public let connector: Connector?
  /// The findings that it rests on.
  public let findings: [String]
  /// The victims that it is charged for, where the finding has more; else empty.
  public let onlyFor: [String]
  /// Why it stands there.
  public let reasons: [LayerReason]
}

/// Why a charge stands where it does.
public enum LayerReason: Hashable, Sendable {
  /// Nothing else is met.
  case onlyOne
  /// Nothing that it is weighed against is threatened with more.
  case heaviest
  /// What it is weighed against is threatened with the same.
  case equal
  /// It contains what is charged after it.
  case containing
  /// The same act against the same victim.
  case sameActAndVictim
  /// The finding named contains it.
  case containedIn(String)
  /// The finding named is the special offence.
  case generalTo(String)
  /// Another name for the same act.
  case otherName
  /// Beside what goes before: whether an act and a victim are shared; `nil` without victims.
  case beside(sameAct: Bool, sameVictim: Bool?)
}

/// A finding that is not charged, and why.
public struct UnchargedFinding: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// Facts are missing: the smallest set.
    case open([FactPath])
    /// Grounds exclude punishment.
    case notPunished([Citation])
  }

  /// The accused.
  public let accused: String
  /// The finding.
  public let finding: String
  /// Why.
  public let reason: Reason
}

/// A point of concurrence that the file does not settle.
public struct ChargeQuestion: Hashable, Sendable {
  /// What is open.
  public enum Matter: Hashable, Sendable {
    /// Whether acts that the file keeps apart are one continued act.
    case mayBeContinued
    /// Whether the court sees one undertaking as a continued act.
    case seenAsContinued
    /// Whether what shares an act is one act or several.
    case mayBeOneAct
    /// Whether one act against several victims is one offence or several.
    case severalVictims
    /// Whose law governs, where findings stand under different laws.
    case differentLaws
  }

  /// The accused.
  public let accused: String
  /// What is open.
  public let matter: Matter
  /// The findings concerned.
  public let findings: [String]
  /// Where the rule stands.
  public let basis: [Citation]
}
