public import RuleEngine
public import StatuteModel
public import StatuteXML

/// An analysed case with the texts and the vocabulary: all that documents are written from.
public struct Dossier {
  /// The case as its file tells it.
  public let file: CaseFile
  /// What the rules make of it.
  public let analysis: Analysis
  /// Keys, terms and questions.
  public let vocabulary: Vocabulary
  /// The acts.
  public let library: StatuteLibrary
  /// How acts are named.
  public let names: ActNaming
  /// Who appears under which pseudonym.
  public let people: People
  /// The case's code, as far as it may be shown.
  public let code: CaseCode
  /// Whom the case suspects, and whom it spares.
  let suspicion: Suspicion
  /// The standing lines of the document that is written.
  var standing = StandingLines.none
  /// The standing lines of every kind of document, as the office keeps them beside its templates.
  public var shelf = StandingShelf()

  /// Puts a dossier together.
  public init(
    file: CaseFile, analysis: Analysis, vocabulary: Vocabulary, library: StatuteLibrary,
    names: ActNaming
  ) {
    self.file = file
    self.analysis = analysis
    self.vocabulary = vocabulary
    self.library = library
    self.names = names
    suspicion = Suspicion(file: file, analysis: analysis)
    people = People(file, sparing: suspicion.victimsOnly)
    code = CaseCode(file, people: people)
  }

  /// The case's only name in documents and file names: "Perkara KPG-2024-012".
  public var caseName: String { "Perkara \(code.shown ?? CaseCode.neutral)" }

  /// How a term is called in Indonesian; the term itself where the vocabulary lacks it.
  public func label(of term: String, in list: String) -> String {
    vocabulary.lists[list]?.first { $0.name == term }?.label.indonesian ?? term
  }

  /// The provision that a citation means; `nil` where it is not held.
  public func provision(_ citation: Citation) -> (Statute, Provision)? {
    guard let act = citation.act, library.ids.contains(act),
      let statute = try? library.statute(act), let provision = statute.find(citation)
    else { return nil }
    return (statute, provision)
  }

  /// What may be quoted of a provision on the day of the assessment.
  public func quotation(_ citation: Citation) -> Quotation? {
    provision(citation).map { $0.quotation(of: $1, on: file.assessed) }
  }
}
