internal import StatuteModel

/// Facts as people call them.
struct FactWords {
  let vocabulary: Vocabulary
  let scenario: Scenario

  private var file: CaseFile { scenario.file }

  /// The label of a fact with whom it is about: "cara: penipuan".
  func label(_ path: FactPath) -> Vocabulary.Words {
    let found = vocabulary.label(of: path, about: file.entity(of: path.id))
    let plain = path.key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    let words = found?.words ?? Vocabulary.Words(indonesian: plain, english: plain)
    let persons = (found?.ids ?? []).compactMap(name)
    guard !persons.isEmpty else { return words }
    let list = persons.joined(separator: ", ")
    return Vocabulary.Words(
      indonesian: "\(words.indonesian) (\(list))", english: "\(words.english) (\(list))")
  }

  /// How people ask for a fact; its label where nobody is asked.
  func question(_ path: FactPath) -> Vocabulary.Words {
    guard let question = vocabulary.question(for: path, about: file.entity(of: path.id)) else {
      return label(path)
    }
    let persons = [path.id] + path.rest
    let list = persons.compactMap(name).joined(separator: ", ")
    guard !list.isEmpty else { return question }
    return Vocabulary.Words(
      indonesian: "\(question.indonesian) (\(list))", english: "\(question.english) (\(list))")
  }

  /// What a person of the case is called; `nil` for conduct and the like.
  func name(_ id: String) -> String? {
    switch file.entity(of: id) {
    case .accused, .victim: called(id)
    default: nil
    }
  }

  /// The invented name of a person, as the narrative writes it; the id where it has none.
  private func called(_ id: String) -> String {
    scenario.statements.first { $0.path.id == id && ["nama", "inisial"].contains($0.path.key) }?
      .value ?? id
  }
}
