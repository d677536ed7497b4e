internal import StatuteModel

/// Reads fact paths (`A1.cara.penipuan`) and refuses those that lead nowhere.
struct PathReader {
  let vocabulary: Vocabulary
  let identifiers: Identifiers
  let root: CaseNode

  /// The paths under a key of a piece of evidence.
  func paths(_ node: CaseNode?, key: String, log: inout CaseLog) -> [FactPath] {
    var found: [FactPath] = []
    for item in node?.items ?? [] {
      guard let text = item.text else {
        log.add(.wrongShape(key: key, expected: .list), at: item.place)
        continue
      }
      switch path(text) {
      case .success(let path): found.append(path)
      case .failure(let fault):
        log.add(.unknownPath(key: key, reason: fault.reason), at: item.place)
      }
    }
    return found
  }

  private struct Fault: Error {
    let reason: CaseFinding.PathFault
  }

  private func path(_ text: String) -> Result<FactPath, Fault> {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, !parts.contains("") else { return .failure(Fault(reason: .form)) }
    guard let entity = identifiers.entities[parts[0]] else {
      let nearest = Spelling.nearest(to: parts[0], in: identifiers.entities.keys.sorted())
      return .failure(Fault(reason: .id(nearest: nearest)))
    }
    var keys = vocabulary.keys[entity] ?? []
    var rest = parts.dropFirst()
    var last: Vocabulary.Key?
    while let name = rest.first, let key = keys.first(where: { $0.name == name }) {
      last = key
      rest.removeFirst()
      if case .object(let inside) = key.shape { keys = inside } else { keys = [] }
    }
    guard let key = last else {
      let nearest = Spelling.nearest(to: parts[1], in: keys.map(\.name))
      return .failure(Fault(reason: .key(nearest: nearest)))
    }
    // What is left: an id of a person, a term, or both in this order.
    if let id = rest.first, Spellings.isIdentifier(id) {
      let persons = key.isPersonal ? self.persons(of: parts[0]) : []
      guard persons.contains(id) else {
        return .failure(Fault(reason: .id(nearest: Spelling.nearest(to: id, in: persons))))
      }
      rest.removeFirst()
    }
    let known = vocabulary.terms(under: key).map(\.name)
    if let term = rest.first {
      guard rest.count == 1, known.contains(term) else {
        let nearest = Spelling.nearest(to: term, in: known + keys.map(\.name))
        return .failure(Fault(reason: .term(nearest: nearest)))
      }
    }
    return .success(FactPath(parts[0], parts[1], Array(parts.dropFirst(2))))
  }

  /// The accused and the victims of one act.
  private func persons(of conduct: String) -> [String] {
    let acts = root[FactKey.Entity.conduct.rawValue]?.items ?? []
    guard let act = acts.first(where: { $0["id"]?.text == conduct }) else { return [] }
    return (act["pelaku"]?.items ?? []).compactMap(\.text)
      + (act["korban"]?.items ?? []).compactMap(\.text)
  }
}
