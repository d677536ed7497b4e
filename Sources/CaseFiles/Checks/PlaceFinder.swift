internal import StatuteModel

/// Finds the places of a file's keys again, for findings about several of them.
struct PlaceFinder {
  private let root: CaseNode
  private var nodes: [String: CaseNode] = [:]

  init(_ root: CaseNode) {
    self.root = root
    for entity in FactKey.Entity.allCases where entity.isSingle {
      nodes[entity.rawValue] = root[entity.rawValue]
    }
    for entity in FactKey.Entity.allCases where !entity.isSingle {
      for item in root[entity.rawValue]?.items ?? [] {
        if let id = item["id"]?.text, nodes[id] == nil { nodes[id] = item }
      }
    }
  }

  /// The place of a value; that of the nearest key above where it is not written.
  func place(_ id: String, _ keys: String...) -> CaseNode.Place {
    guard var node = nodes[id] else { return root.place }
    for key in keys {
      guard let next = node[key] else { break }
      node = next
    }
    return node.place
  }

  /// A path as messages write it; an id that may be a name stays out.
  static func shown(_ id: String, _ keys: String...) -> String {
    ([Spellings.id(id) ?? "…"] + keys).joined(separator: ".")
  }
}
