internal import StatuteModel

/// The ids of a case file, with what carries them and where.
struct Identifiers {
  private(set) var entities: [String: FactKey.Entity] = [:]
  /// By act, the ids of those who did it and of those to whom it was done.
  private(set) var persons: [String: [String]] = [:]
  private var lines: [String: Int] = [:]

  /// Collects the ids of every entity; refuses ids of another form and ids used twice.
  init(_ root: CaseNode, log: inout CaseLog) {
    for entity in FactKey.Entity.allCases where !entity.isSingle {
      for item in root[entity.rawValue]?.items ?? [] {
        guard let node = item["id"], let id = node.text else { continue }
        guard Spellings.isIdentifier(id) else {
          log.add(.badIdentifier(key: "\(entity.rawValue).id"), at: node.place)
          continue
        }
        if let first = lines[id] {
          log.add(
            .duplicateIdentifier(id: Spellings.id(id) ?? "…", firstLine: first), at: node.place)
          continue
        }
        entities[id] = entity
        lines[id] = node.place.line
        guard entity == .conduct else { continue }
        persons[id] = ["pelaku", "korban"].flatMap { item[$0]?.items.compactMap(\.text) ?? [] }
      }
    }
  }

  /// Ids of one entity.
  func ids(of entity: FactKey.Entity) -> [String] {
    entities.filter { $0.value == entity }.map(\.key).sorted()
  }

  /// The ids that a key names, refusing those that nothing carries.
  func references(
    _ node: CaseNode, to entity: FactKey.Entity, key: String, log: inout CaseLog
  ) -> [String] {
    var found: [String] = []
    for item in node.items {
      guard let id = item.text else {
        log.add(.wrongShape(key: key, expected: .list), at: item.place)
        continue
      }
      if entities[id] == entity {
        if !found.contains(id) { found.append(id) }
      } else {
        refuse(id, key: key, among: ids(of: entity), at: item.place, log: &log)
      }
    }
    return found
  }

  /// Reports an id that nothing carries.
  func refuse(
    _ id: String, key: String, among known: [String], at place: CaseNode.Place,
    log: inout CaseLog
  ) {
    let nearest = Spellings.nearestID(to: id, in: known)
    log.add(.danglingIdentifier(key: key, id: Spellings.id(id), nearest: nearest), at: place)
  }
}
