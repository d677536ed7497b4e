/// The controlled vocabulary (*kosakata*) of the case file: every key and every term, as data.
public struct Vocabulary: Sendable {
  /// Words in both languages.
  public struct Words: Hashable, Sendable {
    /// Indonesian.
    public let indonesian: String
    /// English.
    public let english: String

    /// Makes words.
    public init(indonesian: String, english: String) {
      self.indonesian = indonesian
      self.english = english
    }

    /// The words in one language.
    public func text(in language: Language) -> String {
      language == .indonesian ? indonesian : english
    }
  }

  /// A term of a list.
  public struct Term: Hashable, Sendable {
    /// The term as files write it.
    public let name: String
    /// What it is called.
    public let label: Words
    /// Provisions that it comes from; empty where the format itself defines it.
    public let sources: [Citation]
    /// What a reader must know where the term is used; `nil` for nothing.
    public let note: Words?

    /// Makes a term.
    public init(name: String, label: Words, sources: [Citation], note: Words?) {
      self.name = name
      self.label = label
      self.sources = sources
      self.note = note
    }
  }

  /// What stands under a key.
  public indirect enum Shape: Hashable, Sendable {
    case text, identifier, day, date, truth, age, count, money, paths
    /// Several lines of text.
    case texts
    /// Three-valued terms of a list.
    case terms(list: String)
    /// One term of a list.
    case choice(list: String)
    /// Countries, and the words that a list adds.
    case places(list: String?)
    /// Ids of entities; whether several may stand.
    case references(FactKey.Entity, several: Bool)
    /// Yes or no, or the id of an entity.
    case truthOrReference(FactKey.Entity)
    /// Keys of their own.
    case object([Key])
    /// A list of objects.
    case objects([Key])
  }

  /// What a key is for.
  public enum Nature: String, Hashable, Sendable {
    /// It holds the file together, or the engine itself decides by it.
    case frame = "rangka"
    /// It describes, for documents.
    case description = "uraian"
    /// Something that a rule may rest on.
    case fact = "fakta"
  }

  /// A key.
  public struct Key: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What stands under it.
    public let shape: Shape
    /// What it is for.
    public let nature: Nature
    /// Whether an entity without it is refused.
    public let isRequired: Bool
    /// Whether it may be given person by person.
    public let isPersonal: Bool
    /// What it is called where people read of it; `nil` where no answer speaks of it.
    public let label: Words?
    /// How a person is asked for it; `nil` where nobody is.
    public let question: Words?
    /// Provisions that it comes from.
    public let sources: [Citation]

    /// Makes a key.
    public init(
      name: String, shape: Shape, nature: Nature, isRequired: Bool, isPersonal: Bool,
      label: Words? = nil, question: Words?, sources: [Citation]
    ) {
      self.name = name
      self.shape = shape
      self.nature = nature
      self.isRequired = isRequired
      self.isPersonal = isPersonal
      self.label = label
      self.question = question
      self.sources = sources
    }
  }

  /// The keys of each entity.
  public let keys: [FactKey.Entity: [Key]]
  /// The lists of terms, in the order of the file.
  public let lists: [String: [Term]]
  /// Codes of countries.
  public let countries: Set<String>

  /// Makes a vocabulary.
  public init(
    keys: [FactKey.Entity: [Key]], lists: [String: [Term]], countries: Set<String>
  ) {
    self.keys = keys
    self.lists = lists
    self.countries = countries
  }

  /// The key of that name, nested ones (`rute.tujuan`) included.
  public func key(_ key: FactKey) -> Key? {
    var candidates = keys[key.entity] ?? []
    var found: Key?
    for part in key.name.split(separator: ".") {
      guard let next = candidates.first(where: { $0.name == part }) else { return nil }
      found = next
      switch next.shape {
      case .object(let inside), .objects(let inside): candidates = inside
      default: candidates = []
      }
    }
    return found
  }

  /// The terms that may stand under a key; empty for a key of another kind.
  public func terms(under key: Key) -> [Term] {
    switch key.shape {
    case .terms(let list), .choice(let list): lists[list] ?? []
    case .places(let list): list.flatMap { lists[$0] } ?? []
    default: []
    }
  }
}

extension Vocabulary {
  /// How a person is asked for a fact; `nil` where the vocabulary has no question for it.
  public func question(for path: FactPath, about entity: FactKey.Entity) -> Words? {
    var parts = [path.key] + path.rest
    while !parts.isEmpty {
      if let key = key(FactKey(entity, parts.joined(separator: "."))) {
        guard let question = key.question else { return nil }
        guard let last = path.rest.last,
          let term = terms(under: key).first(where: { $0.name == last })
        else { return Self.whole(question, terms(under: key)) }
        return Words(
          indonesian: Self.ask(question.indonesian, term.label.indonesian),
          english: Self.ask(question.english, term.label.english))
      }
      parts.removeLast()
    }
    return nil
  }

  /// A question that is meant for one term, asked of the whole list.
  private static func whole(_ question: Words, _ terms: [Term]) -> Words {
    guard !question.indonesian.hasSuffix("?"), !terms.isEmpty else { return question }
    let first = terms.prefix(3)
    return Words(
      indonesian: ask(
        question.indonesian, (first.map(\.label.indonesian) + ["…"]).joined(separator: ", ")),
      english: ask(
        question.english, (first.map(\.label.english) + ["…"]).joined(separator: ", ")))
  }

  private static func ask(_ question: String, _ term: String) -> String {
    "\(question.hasSuffix("?") ? String(question.dropLast()) : question): \(term)?"
  }
}

extension CaseFile {
  /// What an id of this case stands for.
  public func entity(of id: String) -> FactKey.Entity {
    if accused.contains(where: { $0.id == id }) { return .accused }
    if victims.contains(where: { $0.id == id }) { return .victim }
    if conduct.contains(where: { $0.id == id }) { return .conduct }
    if evidence.contains(where: { $0.id == id }) { return .evidence }
    if persons.contains(id) { return .person }
    if id == FactKey.Entity.papers.rawValue { return .papers }
    return .proceeding
  }
}
