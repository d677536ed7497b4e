/// The offences of an act as rules over the words of its text (*delik*).
public struct RuleBook: Sendable {
  /// The act.
  public let act: ActIdentity
  /// The offences that can be judged.
  public let offences: [Offence]
  /// Provisions on punishment for which there is no rule yet, with the reason.
  public let open: [OpenProvision]

  /// Makes a rule book.
  public init(act: ActIdentity, offences: [Offence], open: [OpenProvision]) {
    self.act = act
    self.offences = offences
    self.open = open
  }

  /// The keys that any rule looks at.
  public var keys: Set<FactKey> {
    Set(
      offences.flatMap { offence in
        offence.elements.flatMap { $0.condition.keys }
          + offence.exclusions.flatMap { $0.condition.keys }
      })
  }
}

/// An offence (*tindak pidana*).
public struct Offence: Sendable {
  /// Where it stands: `uu-21-2007/pasal-4`.
  public let citation: Citation
  /// When its provision is law.
  public let force: Period
  /// Its elements, in the order of the text.
  public let elements: [Element]
  /// Grounds on which the offender is not punished.
  public let exclusions: [Exclusion]
  /// The punishment, one entry per period, the oldest first.
  public let sanctions: [DatedSanction]
  /// The day from which another law is compared with the old one for earlier conduct.
  public let transition: Transition

  /// Makes an offence.
  public init(
    citation: Citation, force: Period, elements: [Element], exclusions: [Exclusion],
    sanctions: [DatedSanction], transition: Transition
  ) {
    self.citation = citation
    self.force = force
    self.elements = elements
    self.exclusions = exclusions
    self.sanctions = sanctions
    self.transition = transition
  }
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
  /// What it asks of the facts.
  public let condition: Condition

  /// Makes an element.
  public init(
    id: String, covers: [String], words: String, english: String, condition: Condition
  ) {
    self.id = id
    self.covers = covers
    self.words = words
    self.english = english
    self.condition = condition
  }
}

/// A ground on which the offender is not punished (*peniadaan pidana*).
public struct Exclusion: Sendable {
  /// Where it stands.
  public let citation: Citation
  /// When it applies; it counts only when stated.
  public let condition: Condition

  /// Makes an exclusion.
  public init(citation: Citation, condition: Condition) {
    self.citation = citation
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
