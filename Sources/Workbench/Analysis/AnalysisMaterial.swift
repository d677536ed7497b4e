public import RuleEngine
public import StatuteModel
public import StatuteXML

/// What the page of an analysis is made from beside the case: texts, rules, words, the engine.
public struct AnalysisMaterial: Sendable {
  /// Judges a case, and each case that is assumed instead of it.
  public let engine: Engine
  /// The rules of the acts.
  public let books: [RuleBook]
  /// Keys, terms and questions of a case.
  public let vocabulary: Vocabulary
  /// The acts.
  public let library: StatuteLibrary
  /// How acts are named.
  public let names: ActNaming
  let elements: ElementRegister

  /// Puts together what was read once and serves every page.
  public init(
    engine: Engine, books: [RuleBook], vocabulary: Vocabulary, library: StatuteLibrary,
    names: ActNaming
  ) {
    self.engine = engine
    self.books = books
    self.vocabulary = vocabulary
    self.library = library
    self.names = names
    elements = ElementRegister(books)
  }

  /// The act and the provision that a citation means; `nil` where it is not held.
  func provision(_ citation: Citation) -> (statute: Statute, provision: Provision)? {
    guard let act = citation.act, library.ids.contains(act) else { return nil }
    do throws(DiagnosticError) {
      let statute = try library.statute(act)
      return statute.find(citation).map { (statute, $0) }
    } catch {
      return nil
    }
  }
}

/// The elements of every rule by where their words stand and how they are called.
struct ElementRegister: Sendable {
  private struct Name: Hashable {
    let source: Citation
    let id: String
  }
  private var elements: [Name: Element] = [:]

  init(_ books: [RuleBook]) {
    for book in books {
      for offence in book.offences { add(offence.elements) }
      for rule in book.aggravations { add(rule.elements) }
      for rule in book.forms { add(rule.elements) }
    }
  }

  private mutating func add(_ list: [Element]) {
    for element in list {
      let name = Name(source: element.source, id: element.id)
      if elements[name] == nil { elements[name] = element }
      add(element.parts)
    }
  }

  /// The rule behind a result.
  func element(of result: ElementResult) -> Element? {
    elements[Name(source: result.source, id: result.id)]
  }

  /// What elements of a name are called in English; `nil` for a name that no rule has.
  func english(_ id: String) -> String? {
    elements.values.lazy.filter { $0.id == id }.map(\.english).min()
  }

  /// The country that a rule compares a place with; `nil` for a key that is no place.
  func country(of key: FactKey) -> String? {
    elements.values.lazy.compactMap { $0.condition.country(of: key) }.first
  }
}

extension Condition {
  fileprivate func country(of key: FactKey) -> String? {
    if case .place(let own, let country, _, _) = kind, own == key { return country }
    return inner.lazy.compactMap { $0.country(of: key) }.first
  }

  /// The lists of terms that it looks at: the key with the terms that it accepts.
  var termLists: [(key: FactKey, accepted: Set<String>)] {
    switch kind {
    case .terms(let key, let accepted, _): [(key, accepted)]
    default: inner.flatMap(\.termLists)
    }
  }
}
