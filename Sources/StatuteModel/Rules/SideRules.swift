/// A provision that raises the punishment of offences (*pemberatan*).
public struct Aggravation: Sendable {
  /// Where it stands.
  public let citation: Citation
  /// The offences that it raises.
  public let bases: [Citation]
  /// Its elements; that the offence itself was committed is one of them.
  public let elements: [Element]
  /// Whether it is seen on the conduct that was helped, not on the help (*mengikuti delik*).
  public let followsOffence: Bool

  /// Makes an aggravation.
  public init(
    citation: Citation, bases: [Citation], elements: [Element], followsOffence: Bool
  ) {
    self.citation = citation
    self.bases = bases
    self.elements = elements
    self.followsOffence = followsOffence
  }
}

/// A provision on a form in which offences are committed (*bentuk*).
public struct FormRule: Sendable {
  /// The forms; raw values are those of `delik.xml`.
  public enum Name: String, Hashable, Sendable {
    /// Attempt.
    case attempt = "percobaan"
    /// Assistance.
    case assistance = "pembantuan"
    /// Commission by a corporation.
    case corporation = "korporasi"
  }

  /// Where it stands.
  public let citation: Citation
  /// Which form.
  public let name: Name
  /// The offences that it concerns.
  public let bases: [Citation]
  /// What it asks beside the elements of the offence.
  public let elements: [Element]
  /// Where its punishment stands.
  public let punishment: Citation
  /// When the provision is law.
  public let force: Period
  /// Whether it is of the general part: its punishment is a part of that of the offence.
  public let isGeneral: Bool
  /// What a reader must know where it is applied; `nil` for nothing.
  public let note: Vocabulary.Words?

  /// Makes a rule.
  public init(
    citation: Citation, name: Name, bases: [Citation], elements: [Element], punishment: Citation,
    force: Period, isGeneral: Bool, note: Vocabulary.Words?
  ) {
    self.citation = citation
    self.name = name
    self.bases = bases
    self.elements = elements
    self.punishment = punishment
    self.force = force
    self.isGeneral = isGeneral
    self.note = note
  }
}

/// A ground on which the offender is not punished (*peniadaan pidana*).
public struct Exclusion: Sendable {
  /// Where it stands.
  public let citation: Citation
  /// The offences that it concerns.
  public let offences: [Citation]
  /// When it applies; it counts only when stated.
  public let condition: Condition

  /// Makes an exclusion.
  public init(citation: Citation, offences: [Citation], condition: Condition) {
    self.citation = citation
    self.offences = offences
    self.condition = condition
  }
}

/// A rule of law that decides no offence and that the reader must know of (*catatan*).
public struct NoteRule: Sendable {
  /// What kind of note: `bukan-pembelaan`.
  public let kind: String
  /// Where it stands.
  public let citation: Citation
  /// When it is told.
  public let condition: Condition
  /// What is told.
  public let words: Vocabulary.Words

  /// Makes a note.
  public init(kind: String, citation: Citation, condition: Condition, words: Vocabulary.Words) {
    self.kind = kind
    self.citation = citation
    self.condition = condition
    self.words = words
  }
}

/// Where a way of taking part stands in the general law (*penyertaan*).
public struct ParticipationRule: Sendable {
  /// The role of the case file: `turut-serta`.
  public let role: String
  /// The provision of the law before the change.
  public let old: Citation
  /// The provision of the law since.
  public let new: Citation
  /// What the role asks beside the offence; `nil` for nothing.
  public let condition: Condition?

  /// Makes a rule.
  public init(role: String, old: Citation, new: Citation, condition: Condition?) {
    self.role = role
    self.old = old
    self.new = new
    self.condition = condition
  }
}

/// Provisions that speak of punishment and have no rule yet.
public struct OpenProvision: Sendable {
  /// The provisions.
  public let citations: [Citation]
  /// Why, and what that means for the reader.
  public let words: Vocabulary.Words

  /// Makes an entry.
  public init(citations: [Citation], words: Vocabulary.Words) {
    self.citations = citations
    self.words = words
  }
}

/// A change of law that leaves earlier conduct under a comparison of both.
public struct Transition: Hashable, Sendable {
  /// The first day of the new law.
  public let day: CalendarDate
  /// The provisions that order the comparison.
  public let basis: [Citation]

  /// Makes a transition.
  public init(day: CalendarDate, basis: [Citation]) {
    self.day = day
    self.basis = basis
  }
}

/// How much evidence a code of procedure asks for (*pembuktian*).
public struct EvidenceRule: Hashable, Sendable {
  /// The code.
  public let code: ActIdentifier
  /// The provision on how much is enough.
  public let basis: Citation
  /// How many pieces at least; `nil` where the provision that says so is not held.
  public let least: Int?
  /// The kinds of the case file that count.
  public let kinds: Set<String>
  /// The kind that has a provision of its own: the statement of a victim.
  public let victimKind: String
  /// That provision.
  public let victimBasis: Citation
  /// What is not enough by itself.
  public let insufficient: [Insufficient]

  /// Evidence that is not enough by itself.
  public struct Insufficient: Hashable, Sendable {
    /// The kinds.
    public let kinds: Set<String>
    /// Whether only where a single source speaks.
    public let isOfOneSource: Bool
    /// The provision that says so.
    public let basis: Citation

    /// Makes an entry.
    public init(kinds: Set<String>, isOfOneSource: Bool, basis: Citation) {
      self.kinds = kinds
      self.isOfOneSource = isOfOneSource
      self.basis = basis
    }
  }

  /// Makes a rule.
  public init(
    code: ActIdentifier, basis: Citation, least: Int?, kinds: Set<String>, victimKind: String,
    victimBasis: Citation, insufficient: [Insufficient]
  ) {
    self.code = code
    self.basis = basis
    self.least = least
    self.kinds = kinds
    self.victimKind = victimKind
    self.victimBasis = victimBasis
    self.insufficient = insufficient
  }
}
