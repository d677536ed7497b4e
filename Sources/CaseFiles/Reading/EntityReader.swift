internal import StatuteModel

/// Reads one accused, victim, conduct … against the vocabulary: every key is known, every value has
/// its shape. What rules may name comes out as facts.
struct EntityReader {
  let vocabulary: Vocabulary
  let identifiers: Identifiers
  let entity: FactKey.Entity
  /// The id that carries the facts.
  let id: String
  /// Ids by which a fact may be given person by person.
  let persons: [String]

  private(set) var facts: [String: PersonalFact] = [:]
  private(set) var stated: [StatedFact] = []

  init(
    vocabulary: Vocabulary, identifiers: Identifiers, entity: FactKey.Entity, id: String,
    persons: [String] = []
  ) {
    self.vocabulary = vocabulary
    self.identifiers = identifiers
    self.entity = entity
    self.id = id
    self.persons = persons
  }

  /// Reads everything under a node.
  mutating func read(_ node: CaseNode, log: inout CaseLog) {
    read(
      node, vocabulary.keys[entity] ?? [], prefix: [], person: nil, keeps: true, log: &log)
  }

  private mutating func read(
    _ node: CaseNode, _ keys: [Vocabulary.Key], prefix: [String], person: String?, keeps: Bool,
    log: inout CaseLog
  ) {
    let owner = ([entity.rawValue] + prefix).joined(separator: ".")
    guard let entries = node.entries else {
      log.add(.wrongShape(key: owner, expected: .mapping), at: node.place)
      return
    }
    for key in keys where key.isRequired && node[key.name] == nil {
      log.add(.missingKey(key: key.name, owner: owner), at: node.place)
    }
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        log.add(
          .unknownKey(
            key: Spellings.key(entry.key), owner: owner,
            nearest: Spelling.nearest(to: entry.key, in: keys.map(\.name))),
          at: entry.keyNode)
        continue
      }
      guard !entry.value.isEmpty else { continue }
      read(
        entry.value, key, path: prefix + [key.name], person: person, keeps: keeps, log: &log)
    }
  }

  private mutating func read(
    _ node: CaseNode, _ key: Vocabulary.Key, path: [String], person: String?, keeps: Bool,
    log: inout CaseLog
  ) {
    if key.isPersonal, person == nil, let entries = node.entries, !entries.isEmpty,
      entries.allSatisfy({ Spellings.isIdentifier($0.key) })
    {
      for entry in entries {
        guard persons.contains(entry.key) else {
          identifiers.refuse(
            entry.key, key: key.name, among: persons, at: entry.keyNode, log: &log)
          continue
        }
        read(entry.value, key, path: path, person: entry.key, keeps: keeps, log: &log)
      }
      return
    }
    if keeps, key.nature == .fact, node.text != "tidak-diketahui" {
      note(key, path)
    }
    switch key.shape {
    case .text:
      if node.text == nil { log.add(.wrongShape(key: key.name, expected: .text), at: node.place) }
    case .identifier, .paths: break
    case .day:
      if node.text.flatMap({ CalendarDate(iso: $0) }) == nil {
        log.add(.wrongShape(key: key.name, expected: .day), at: node.place)
      }
    case .date: _ = DateReader.date(node, key: key.name, log: &log)
    case .age: checkAge(node, key, log: &log)
    case .count, .money:
      if node.text.flatMap({ Int64($0) }).map({ $0 >= 0 }) != true {
        log.add(.wrongShape(key: key.name, expected: .number), at: node.place)
      }
    case .references(let entity, let several):
      if !several, node.items.count != 1 || node.text == nil {
        log.add(.wrongShape(key: key.name, expected: .text), at: node.place)
      }
      if node.text != "tidak-diketahui" {
        _ = identifiers.references(node, to: entity, key: key.name, log: &log)
      }
    case .truthOrReference(let target):
      if FactReader.truth(node) == nil {
        _ = identifiers.references(node, to: target, key: key.name, log: &log)
      }
      keep(node, key, path, person, keeps, log: &log)
    case .truth, .terms, .choice, .places: keep(node, key, path, person, keeps, log: &log)
    case .object(let inside):
      read(node, inside, prefix: path, person: person, keeps: keeps, log: &log)
    case .objects(let inside):
      for item in node.items {
        read(item, inside, prefix: path, person: person, keeps: false, log: &log)
      }
    }
  }

  private mutating func keep(
    _ node: CaseNode, _ key: Vocabulary.Key, _ path: [String], _ person: String?, _ keeps: Bool,
    log: inout CaseLog
  ) {
    guard let value = FactReader(vocabulary: vocabulary).value(node, key, log: &log), keeps else {
      return
    }
    let name = path.joined(separator: ".")
    guard let person else {
      facts[name] = .common(value)
      return
    }
    var values: [String: FactValue] = [:]
    if case .personal(let known) = facts[name] { values = known }
    values[person] = value
    facts[name] = .personal(values)
  }

  private mutating func note(_ key: Vocabulary.Key, _ path: [String]) {
    switch key.shape {
    case .object: return  // its keys stand for themselves
    default: break
    }
    let fact = StatedFact(
      path: FactPath(id, path[0], Array(path.dropFirst())),
      key: FactKey(entity, path.joined(separator: ".")))
    if !stated.contains(fact) { stated.append(fact) }
  }

  private func checkAge(_ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog) {
    let ages = (node.entries?.map { (name: $0.key, value: $0.value) }) ?? [("", node)]
    let isKnown = ages.allSatisfy { age in
      ["", "min", "maks"].contains(age.name)
        && age.value.text.flatMap { Int($0) }.map { (0...150).contains($0) } == true
    }
    if !isKnown { log.add(.wrongShape(key: key.name, expected: .age), at: node.place) }
  }
}
