internal import Casework
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// A case file with everything that is needed to judge it: the texts, the vocabulary, the rules.
struct CaseWork {
  let library: StatuteLibrary
  let corpus: Corpus
  let vocabulary: Vocabulary
  let books: [RuleBook]
  let file: CaseFile
  let analysis: Analysis

  /// Reads a case file and judges it.
  /// - Throws: `DiagnosticError` that names file, line and key.
  init(_ path: String, library: StatuteLibrary) throws(DiagnosticError) {
    self.library = library
    corpus = library.corpus
    let desk = try CaseDesk(library)
    vocabulary = desk.vocabulary
    books = try RuleShelf(library: library, vocabulary: vocabulary).books()
    file = try desk.read(path)
    analysis = try RuleShelf.engine(books, library: library).analyse(file)
  }

  /// How a term is called in Indonesian; the term itself where the vocabulary lacks it.
  func label(of term: String, in list: String) -> String {
    vocabulary.lists[list]?.first { $0.name == term }?.label.indonesian ?? term
  }
}
