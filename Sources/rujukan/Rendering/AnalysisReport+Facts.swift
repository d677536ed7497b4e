internal import RuleEngine
internal import StatuteModel

extension AnalysisReport {
  /// A fact for people, with the ids that it concerns: "tindakan: pengiriman (A1)".
  func fact(_ path: FactPath) -> String {
    guard let label = vocabulary.label(of: path, about: file.entity(of: path.id)) else {
      return "\(path.key.readable) (\(([path.id] + path.rest).joined(separator: ", ").readable))"
    }
    let words = label.words.text(in: Interface.language)
    return label.ids.isEmpty ? words : "\(words) (\(label.ids.joined(separator: ", ")))"
  }

  /// Facts as an enumeration, without repeating what reads alike.
  func facts(_ paths: [FactPath]) -> String {
    paths.map(fact).reduce(into: [String]()) { list, words in
      if !list.contains(words) { list.append(words) }
    }.joined(separator: "; ")
  }

  /// A set of facts that are needed together.
  func set(_ paths: [FactPath]) -> String { "{\(facts(paths))}" }

  /// What a value of a key is called: "korban TPPO" for `korban-tppo`.
  func label(of value: String, under key: FactKey) -> String {
    vocabulary.label(of: value, under: key)?.text(in: Interface.language) ?? value.readable
  }

  /// What a term of a list is called.
  func label(of term: String, in list: String) -> String {
    vocabulary.lists[list]?.first { $0.name == term }?.label.text(in: Interface.language)
      ?? term.readable
  }

  /// Whom or what a question is about: " (A1)"; nothing for the case itself.
  func about(_ path: FactPath) -> String {
    let ids = vocabulary.label(of: path, about: file.entity(of: path.id))?.ids ?? [path.id]
    return ids.isEmpty ? "" : " (\(ids.joined(separator: ", ")))"
  }
}

extension String {
  /// A name of the vocabulary without the marks that join its words.
  fileprivate var readable: String {
    split { $0 == "_" || $0 == "-" }.joined(separator: " ")
  }
}
