internal import StatuteModel

/// Puts what a file says under the keys of an entity into values for documents. Shapes were checked
/// before; what was refused there is left out here.
struct DetailsReader {
  let vocabulary: Vocabulary
  let identifiers: Identifiers

  /// The details of an entity.
  func details(_ node: CaseNode?, of entity: FactKey.Entity) -> Details {
    details(node, vocabulary.keys[entity] ?? [])
  }

  private func details(_ node: CaseNode?, _ keys: [Vocabulary.Key]) -> Details {
    guard let node, node.entries != nil else { return .none }
    var values: [String: Details.Value] = [:]
    for key in keys {
      guard let value = node[key.name] else { continue }
      values[key.name] = read(value, key)
    }
    return Details(values)
  }

  private func read(_ node: CaseNode, _ key: Vocabulary.Key) -> Details.Value? {
    var silent = CaseLog(file: "")
    switch key.shape {
    case .text: return node.confidential.map(Details.Value.text)
    case .identifier, .paths: return nil
    case .texts:
      let lines = node.items.compactMap(\.confidential)
      return lines.isEmpty ? nil : .texts(lines)
    case .day: return node.text.flatMap { CalendarDate(iso: $0) }.map(Details.Value.day)
    case .date: return node.date.map(Details.Value.date)
    case .age: return node.age.map(Details.Value.age)
    case .count: return node.number.map(Details.Value.number)
    case .money: return node.rupiah.map(Details.Value.money)
    case .truth, .truthOrReference: return FactReader.truth(node).map(Details.Value.truth)
    case .terms, .choice, .places:
      switch FactReader(vocabulary: vocabulary).value(node, key, log: &silent) {
      case .choice(let term): return .terms([term])
      case .places(let places): return .terms(places)
      case .terms(let statement):
        // In the order of the vocabulary, whatever the file's.
        let terms = vocabulary.terms(under: key).map(\.name)
          .filter { statement.truth(of: $0) == .yes }
        return .terms(terms)
      case .truth, nil: return nil
      }
    case .references(let entity, _):
      guard !node.isUnknown else { return nil }
      let ids = identifiers.references(node, to: entity, key: "", log: &silent)
      return ids.isEmpty ? nil : .references(ids)
    case .object(let inside): return .record(details(node, inside))
    case .objects(let inside): return .records(node.items.map { details($0, inside) })
    }
  }
}
