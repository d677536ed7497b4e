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

  /// Keys that count persons.
  static let personCounts: Set<String> = ["jumlah", "jumlah_orang"]

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
    for key in keys where key.isRequired && node[key.name]?.items.isEmpty != false {
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
    if key.isPersonal, person == nil, let entries = node.entries, namesPersons(entries, key) {
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
    case .identifier:
      if node.text == nil { log.add(.wrongShape(key: key.name, expected: .text), at: node.place) }
    case .texts:
      for item in node.items where item.text == nil {
        log.add(.wrongShape(key: key.name, expected: .text), at: item.place)
      }
    case .paths: break
    case .day:
      if node.text.flatMap({ CalendarDate(iso: $0) }) == nil {
        log.add(DateReader.fault(node.text, key: key.name, else: .day), at: node.place)
      }
    case .date: checkDate(node, key, path, log: &log)
    case .age: checkAge(node, key, log: &log)
    case .count, .money: checkNumber(node, key, log: &log)
    case .references(let entity, let several):
      if !several, node.text == nil {
        log.add(.wrongShape(key: key.name, expected: .identifier), at: node.place)
      } else if key.isRequired || !node.isUnknown {
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

  /// Whether a map is one of persons. Capital letters alone do not make it one: `Penipuan` is a
  /// term that was written large.
  private func namesPersons(_ entries: [CaseNode.Entry], _ key: Vocabulary.Key) -> Bool {
    guard !entries.isEmpty, entries.allSatisfy({ Spellings.isIdentifier($0.key) }) else {
      return false
    }
    let terms = Set(vocabulary.terms(under: key).map(\.name))
    return !entries.contains { entry in
      !persons.contains(entry.key) && terms.contains(entry.key.lowercased())
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

  private func checkDate(
    _ node: CaseNode, _ key: Vocabulary.Key, _ path: [String], log: inout CaseLog
  ) {
    let date = DateReader.date(node, key: key.name, log: &log)
    guard case .lasting = date else { return }
    if !DateReader.spans.contains(FactKey(entity, path.joined(separator: "."))) {
      log.add(.wrongShape(key: key.name, expected: .moment), at: node.place)
    }
  }

  private func checkNumber(_ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog) {
    if node.isUnknown { return }
    guard let number = node.number else {
      log.add(.wrongShape(key: key.name, expected: .number), at: node.place)
      return
    }
    // Nobody stands behind an entry of no persons; a penalty or a payment may well be nothing.
    if number == 0, key.shape == .count, Self.personCounts.contains(key.name) {
      log.add(.wrongShape(key: key.name, expected: .persons), at: node.place)
    }
  }

  private func checkAge(_ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog) {
    if node.isUnknown { return }
    if let age = node.age, (age.most ?? age.least) <= 150, age.least <= 150 { return }
    let bounds = [node["min"]?.number, node["maks"]?.number].compactMap { $0 }
    let isReversed = bounds.count == 2 && bounds[1] < bounds[0]
    log.add(
      isReversed ? .reversedRange(key: key.name) : .wrongShape(key: key.name, expected: .age),
      at: node.place)
  }
}
