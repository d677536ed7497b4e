internal import Casework
internal import Drafting
internal import Interviewing
internal import RuleEngine
internal import StatuteModel

/// Why a question is asked: the words of the law that its answer settles.
extension QuestionPage {
  /// At most so many words of the law stand beside a question.
  private static let limit = 4

  /// The elements that the answer settles in what is looked at; else in any offence; else the
  /// provisions that the question, its terms or its form come from.
  var reasons: [[String: Any]] {
    guard let key = question.key else { return provisions(question.sources) }
    let all = room.desk.books.flatMap {
      $0.offences.map(\.citation) + $0.aggravations.map(\.citation)
    }
    for citations in [question.serves, all] {
      let found = elements(key, in: citations)
      if !found.isEmpty { return found }
    }
    for citations in [question.sources, question.options.flatMap(\.sources), forms(of: key)] {
      let found = provisions(citations)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What an answer does that no provision asks for: it arranges the file, or describes.
  var arranging: String {
    guard let key = question.key, let found = room.desk.vocabulary.key(key) else { return "menata" }
    return found.nature == .description ? "menguraikan" : "menata"
  }

  private func elements(_ key: FactKey, in citations: [Citation]) -> [[String: Any]] {
    var seen: Set<String> = []
    var found: [[String: Any]] = []
    for citation in citations {
      for element in room.desk.elements(of: citation, settledBy: key)
      where found.count < Self.limit && seen.insert(element.words).inserted {
        found.append(reason(citation, element.words, isElement: true))
      }
    }
    return found
  }

  private func provisions(_ citations: [Citation]) -> [[String: Any]] {
    var seen: Set<Citation> = []
    var found: [[String: Any]] = []
    for citation in citations where found.count < Self.limit && seen.insert(citation).inserted {
      if let text = law(citation) { found.append(reason(citation, text, isElement: false)) }
    }
    return found
  }

  /// Where the forms stand that a role or a stage of completion decides, and the change of the law
  /// that a day decides.
  private func forms(of key: FactKey) -> [Citation] {
    let names = Set(question.options.map(\.name))
    let books = room.desk.books
    let forms = books.flatMap(\.forms).filter { names.contains($0.name.rawValue) }.map(\.citation)
    let roles = books.flatMap(\.parts).filter { names.contains($0.role) }
    let found = forms + roles.flatMap { [$0.new, $0.old] }
    if !found.isEmpty { return found }
    guard key == FactKey(.conduct, "tanggal") else { return [] }
    return view?.analysis.findings.first?.regime.transition.basis ?? []
  }

  private func reason(
    _ citation: Citation, _ text: String, isElement: Bool
  ) -> [String: Any] {
    [
      "bunyi": NoBreak.binding(text), "asal": sentences.cite(citation),
      "asal_tautan": addresses.page(citation), "unsur": isElement,
    ]
  }

  private func law(_ citation: Citation) -> String? {
    guard let (statute, provision) = room.material.provision(citation) else { return nil }
    let lines = statute.fullText(of: provision)
    return (provision.number.isEmpty ? lines : Array(lines.dropFirst())).joined(separator: " ")
  }
}
