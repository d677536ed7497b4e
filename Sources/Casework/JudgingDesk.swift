public import RuleEngine
public import StatuteModel
public import StatuteXML

/// What is needed to judge case files, read once for all of them: words, rules, engine.
public struct JudgingDesk: Sendable {
  /// The texts.
  public let library: StatuteLibrary
  /// Reads cases.
  public let desk: CaseDesk
  /// The rules.
  public let books: [RuleBook]
  /// Judges cases.
  public let engine: Engine

  /// Reads vocabulary, rules and readings from the texts at hand.
  /// - Throws: `DiagnosticError` that names what cannot be read.
  public init(_ library: StatuteLibrary) throws(DiagnosticError) {
    try self.init(library, desk: try CaseDesk(library))
  }

  /// Reads rules and readings, where the vocabulary is read already.
  /// - Throws: `DiagnosticError` that names what cannot be read.
  public init(_ library: StatuteLibrary, desk: CaseDesk) throws(DiagnosticError) {
    self.library = library
    self.desk = desk
    books = try RuleShelf(library: library, vocabulary: desk.vocabulary).books()
    engine = try RuleShelf.engine(books, library: library)
  }

  /// Keys and terms of a case.
  public var vocabulary: Vocabulary { desk.vocabulary }

  /// How acts are named.
  public var names: ActNaming { ActNaming(corpus: library.corpus, library: library) }
}
