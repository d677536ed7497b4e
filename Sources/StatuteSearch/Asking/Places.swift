/// Where hits may come from.
struct Places {
  /// Provisions named by their identifier; those below them count too.
  let identifiers: [String]
  /// Places named with a key, such as `pasal:7`.
  let named: [SearchQuery.Place]

  /// Whether a document lies in every place named.
  func admit(_ document: SearchDocument) -> Bool {
    guard !identifiers.isEmpty || !named.isEmpty else { return true }
    return identifiers.allSatisfy { Self.holds(document.identifier, below: $0) }
      && named.allSatisfy { Self.admits($0, document) }
  }

  /// The identifier that a piece of a query spells, when a document has it or lies below it.
  static func identifier(named source: String, among documents: [SearchDocument]) -> String? {
    guard source.utf8.contains(0x2D), source.utf8.contains(where: \.isDigit) else { return nil }
    let wanted = source.lowercased()
    let name = wanted.hasSuffix("/") ? String(wanted.dropLast()) : wanted
    return documents.contains { holds($0.identifier, below: name) } ? name : nil
  }

  private static func admits(_ place: SearchQuery.Place, _ document: SearchDocument) -> Bool {
    switch place {
    case .act(let name): document.act == name || document.act.hasSuffix("-" + name)
    case .component(let name):
      document.identifier.split(separator: "/").contains { $0.lowercased() == name }
    case .kind(let kind): document.kind == kind
    }
  }

  private static func holds(_ identifier: String, below name: String) -> Bool {
    let identifier = identifier.lowercased()
    return identifier == name || identifier.hasPrefix(name + "/")
  }
}
