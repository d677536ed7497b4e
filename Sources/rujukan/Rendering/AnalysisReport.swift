internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// An analysis with what its renderers look up.
struct AnalysisReport {
  let analysis: Analysis
  let file: CaseFile
  let books: [RuleBook]
  let vocabulary: Vocabulary
  let names: ActNaming
  let explains: Bool
  let texts: AnswerTexts

  /// The question for a fact, else what the fact is called.
  func question(_ path: FactPath) -> String {
    let entity = file.entity(of: path.id)
    let words = vocabulary.question(for: path, about: entity)
    return words?.text(in: Interface.language) ?? fact(path)
  }

  /// "Pasal 4 Undang-Undang Nomor 21 Tahun 2007".
  func longName(_ citation: Citation) -> String {
    guard let book = books.first(where: { $0.act.id == citation.act }) else {
      return names.full(citation)
    }
    return citation.text(act: book.act.longName)
  }

  /// Words of the vocabulary that a reader must know because the case uses their terms.
  var termNotes: [String] {
    let values =
      file.accused.flatMap(\.facts.values) + file.victims.flatMap(\.facts.values)
      + file.conduct.flatMap { conduct in
        conduct.facts.values.flatMap { fact -> [FactValue] in
          switch fact {
          case .common(let value): [value]
          case .personal(let values): Array(values.values)
          }
        }
      }
    return texts.notes(on: Set(values.lazy.flatMap(Self.words)))
  }

  private static func words(_ value: FactValue) -> [String] {
    switch value {
    case .places(let places): places
    case .choice(let name): [name]
    case .terms(let statement): Array(statement.asserted)
    case .truth: []
    }
  }
}
