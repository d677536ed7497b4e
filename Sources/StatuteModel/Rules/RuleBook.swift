/// The offences of an act as rules over the words of its text (*delik*).
public struct RuleBook: Sendable {
  /// The act.
  public let act: ActIdentity
  /// The offences that can be judged.
  public let offences: [Offence]
  /// Provisions that raise the punishment of offences.
  public let aggravations: [Aggravation]
  /// Provisions on forms in which offences are committed.
  public let forms: [FormRule]
  /// Grounds on which an offender is not punished.
  public let exclusions: [Exclusion]
  /// What the reader is told beside the findings.
  public let notes: [NoteRule]
  /// Where the ways of taking part stand.
  public let parts: [ParticipationRule]
  /// How much evidence is enough.
  public let evidence: [EvidenceRule]
  /// Provisions on punishment for which there is no rule yet, with the reason.
  public let open: [OpenProvision]
  /// How offences stand to each other.
  public let relations: [OffenceRelation]
  /// Where the kinds of concurrence stand.
  public let concurrence: [ConcurrenceRule]

  /// Makes a rule book.
  public init(
    act: ActIdentity, offences: [Offence], aggravations: [Aggravation] = [],
    forms: [FormRule] = [], exclusions: [Exclusion] = [], notes: [NoteRule] = [],
    parts: [ParticipationRule] = [], evidence: [EvidenceRule] = [], open: [OpenProvision] = [],
    relations: [OffenceRelation] = [], concurrence: [ConcurrenceRule] = []
  ) {
    self.act = act
    self.offences = offences
    self.aggravations = aggravations
    self.forms = forms
    self.exclusions = exclusions
    self.notes = notes
    self.parts = parts
    self.evidence = evidence
    self.open = open
    self.relations = relations
    self.concurrence = concurrence
  }

  /// The keys that any rule looks at.
  public var keys: Set<FactKey> {
    let elements =
      offences.flatMap(\.elements) + aggravations.flatMap(\.elements) + forms.flatMap(\.elements)
    let conditions =
      elements.map(\.condition) + exclusions.map(\.condition) + notes.map(\.condition)
      + parts.compactMap(\.condition)
    return Set(conditions.flatMap(\.keys))
  }
}

/// An offence (*tindak pidana*).
public struct Offence: Sendable {
  /// How an offence that stands by itself is named in an answer.
  public enum Form: String, Hashable, Sendable {
    /// Committed as a principal.
    case principal = "pokok"
    /// Incitement without result (*penggerakan*).
    case incitement = "penggerakan"
    /// Planning and conspiracy (*permufakatan*).
    case conspiracy = "permufakatan"
  }

  /// Where it stands: `uu-21-2007/pasal-4`.
  public let citation: Citation
  /// When its provision is law.
  public let force: Period
  /// Its elements, in the order of the text.
  public let elements: [Element]
  /// The offences one of which it builds on; empty for one that stands by itself.
  public let bases: [Citation]
  /// Whether it is punished as the offence that it builds on.
  public let takesPunishmentOfBase: Bool
  /// How it is named.
  public let form: Form
  /// The offence in whose place it stands for later conduct (*menggantikan*).
  public let replaces: Citation?

  /// Makes an offence.
  public init(
    citation: Citation, force: Period, elements: [Element], bases: [Citation] = [],
    takesPunishmentOfBase: Bool = false, form: Form = .principal, replaces: Citation? = nil
  ) {
    self.citation = citation
    self.force = force
    self.elements = elements
    self.bases = bases
    self.takesPunishmentOfBase = takesPunishmentOfBase
    self.form = form
    self.replaces = replaces
  }

  /// Whether the offence that it builds on is one of its elements.
  public var hasBaseElement: Bool { elements.contains { $0.condition.isBase } }
}

/// An element of an offence (*unsur*).
public struct Element: Sendable {
  /// Its name: `membawa-ke-luar`.
  public let id: String
  /// The marks of the text that it stands for.
  public let covers: [String]
  /// The words of the text under those marks.
  public let words: String
  /// What the element is called in English.
  public let english: String
  /// The provision that the words stand in.
  public let source: Citation
  /// What it asks of the facts.
  public let condition: Condition
  /// What it consists of, or the alternatives that it leaves; empty for a simple one.
  public let parts: [Element]
  /// The element that its words qualify, and without which they have no object (`menyertai`).
  public let qualifies: String?

  /// Makes an element.
  public init(
    id: String, covers: [String], words: String, english: String, source: Citation,
    condition: Condition, parts: [Element] = [], qualifies: String? = nil
  ) {
    self.id = id
    self.covers = covers
    self.words = words
    self.english = english
    self.source = source
    self.condition = condition
    self.parts = parts
    self.qualifies = qualifies
  }
}
