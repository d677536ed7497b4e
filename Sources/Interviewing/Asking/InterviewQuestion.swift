public import StatuteModel

/// A question of an interview: what is asked, about whom, how it is answered, which law it serves.
public struct InterviewQuestion: Hashable, Sendable {
  /// A fact of the case: whose it is and the keys that lead to it.
  public struct Reference: Hashable, Sendable {
    /// What carries it.
    public let entity: FactKey.Entity
    /// The id; `nil` for the case itself.
    public let id: String?
    /// The keys.
    public let key: [String]

    /// Makes a reference.
    public init(_ entity: FactKey.Entity, _ id: String?, _ key: [String]) {
      self.entity = entity
      self.id = id
      self.key = key
    }

    /// The path as files write it.
    public var path: FactPath {
      FactPath(id ?? entity.rawValue, key.first ?? "", Array(key.dropFirst()))
    }
  }

  /// What a question is about.
  public enum Subject: Hashable, Sendable {
    /// How many accused there are.
    case accusedCount
    /// Who did an act.
    case actors(act: String)
    /// Who the victims are, by initials.
    case victims
    /// To whom an act was done.
    case harmed(act: String)
    /// A key of the file.
    case fact(Reference)
    /// One term of a list.
    case term(Reference, String)
    /// Whether a victim was a child: by birth, age, or plain yes and no.
    case childhood(victim: String)
    /// Whether an act belongs to the same plan as the one before.
    case sameUndertaking(act: String, before: String)
    /// Whether something else was done.
    case anotherAct
  }

  /// What it is about.
  public let subject: Subject
  /// The words of the question.
  public let words: Vocabulary.Words
  /// Terms to choose from; empty for another kind of answer.
  public let options: [Vocabulary.Term]
  /// Ids to choose from; empty for another kind of answer.
  public let persons: [String]
  /// The shape of the answer.
  public let shape: Vocabulary.Shape
  /// The provisions that the question comes from.
  public let sources: [Citation]
  /// The provisions for which the answer is wanted.
  public let serves: [Citation]

  /// Makes a question.
  public init(
    _ subject: Subject, _ words: Vocabulary.Words, shape: Vocabulary.Shape,
    options: [Vocabulary.Term] = [], persons: [String] = [], sources: [Citation] = [],
    serves: [Citation] = []
  ) {
    self.subject = subject
    self.words = words
    self.options = options
    self.persons = persons
    self.shape = shape
    self.sources = sources
    self.serves = serves
  }

  /// Whom or what it is about: `A1`, `K1`; `nil` for the case.
  public var about: String? {
    switch subject {
    case .accusedCount, .victims, .anotherAct: nil
    case .actors(let act), .harmed(let act), .sameUndertaking(let act, _): act
    case .fact(let reference), .term(let reference, _): reference.id
    case .childhood(let victim): victim
    }
  }

  /// The key of the vocabulary that it asks for; `nil` where the answer arranges the file.
  public var key: FactKey? {
    switch subject {
    case .fact(let reference), .term(let reference, _):
      FactKey(reference.entity, reference.key.joined(separator: "."))
    case .childhood: FactKey(.victim, Victim.childKey)
    case .accusedCount, .actors, .victims, .harmed, .sameUndertaking, .anotherAct: nil
    }
  }
}
