internal import CaseFiles
internal import StatuteModel

/// Lists everything that a case file says, one statement for each fact, with its line.
///
/// It walks the file as it is written, guided by the vocabulary; the file was accepted before, so
/// what is malformed cannot occur.
struct StatementReader {
  /// A statement and where it stands.
  struct Placed: Hashable {
    let statement: Statement
    let line: Int
  }

  private let vocabulary: Vocabulary
  private var found: [Placed] = []

  /// Every statement of a case, in the order of the file.
  static func statements(of root: PlainDocument.Node, _ vocabulary: Vocabulary) -> [Placed] {
    var reader = StatementReader(vocabulary: vocabulary)
    for entity in FactKey.Entity.allCases {
      guard let node = root[entity.rawValue] else { continue }
      for item in entity.isSingle ? [node] : node.items {
        let id = entity.isSingle ? entity.rawValue : item["id"]?.text ?? ""
        reader.read(item, vocabulary.keys[entity] ?? [], owner: entity, at: [id])
      }
    }
    return reader.found
  }

  private init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Keys that say nothing of what happened: a narrative need not tell them.
  private static let untold: Set<FactKey> = [
    FactKey(.proceeding, "kode"), FactKey(.proceeding, "judul"), FactKey(.proceeding, "tahap"),
    FactKey(.proceeding, "ringkasan"),
  ]

  private mutating func read(
    _ node: PlainDocument.Node, _ keys: [Vocabulary.Key], owner: FactKey.Entity, at path: [String]
  ) {
    for entry in node.entries ?? [] {
      guard let key = keys.first(where: { $0.name == entry.key }), key.shape != .identifier,
        !entry.value.isEmpty, !Self.untold.contains(FactKey(owner, key.name)) || path.count > 1
      else { continue }
      let here = path + [key.name]
      if key.isPersonal, let persons = entry.value.entries, namesPersons(persons.map(\.key)) {
        for person in persons { read(person.value, key, owner: owner, at: here + [person.key]) }
      } else {
        read(entry.value, key, owner: owner, at: here)
      }
    }
  }

  private func namesPersons(_ keys: [String]) -> Bool {
    !keys.isEmpty && keys.allSatisfy { $0.first?.isUppercase == true }
  }

  private mutating func read(
    _ node: PlainDocument.Node, _ key: Vocabulary.Key, owner: FactKey.Entity, at path: [String]
  ) {
    switch key.shape {
    case .object(let inside): read(node, inside, owner: owner, at: path)
    case .objects(let inside):
      for (number, item) in node.items.enumerated() {
        read(item, inside, owner: owner, at: path + [String(number + 1)])
      }
    case .terms: terms(node, at: path)
    case .text, .identifier, .day, .date, .truth, .age, .count, .money, .paths, .texts, .choice,
      .places, .references, .truthOrReference:
      values(node, at: path)
    }
  }

  private mutating func values(_ node: PlainDocument.Node, at path: [String]) {
    if let entries = node.entries {
      for entry in entries { values(entry.value, at: path + [entry.key]) }
    } else {
      for item in node.items { add(path, item.text, at: item.line) }
    }
  }

  private mutating func terms(_ node: PlainDocument.Node, at path: [String]) {
    guard let entries = node.entries else {
      for item in node.items {
        if let text = item.text, Self.wholeList.contains(text) {
          add(path, text, at: item.line)
        } else if let term = item.text {
          add(path + [term], nil, at: item.line)
        }
      }
      return
    }
    for entry in entries {
      let alternatives = entry.value.items.compactMap(\.text)
      let text = entry.key == Self.oneOf ? alternatives.joined(separator: "|") : entry.value.text
      add(path + [entry.key], text, at: entry.line)
    }
  }

  private static let oneOf = "salah-satu"
  private static let wholeList: Set<String> = ["tidak-ada", "tidak-diketahui"]

  private mutating func add(_ path: [String], _ text: String?, at line: Int) {
    let fact = FactPath(path[0], path[1], Array(path.dropFirst(2)))
    let value = text.map { $0 == "true" ? "ya" : $0 == "false" ? "tidak" : $0 }
    found.append(
      Placed(statement: Statement(fact, value: value == "ya" ? nil : value), line: line))
  }
}
