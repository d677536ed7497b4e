/// Where hits may come from.
struct Places {
  /// Provisions named by their identifier; those below them count too.
  let identifiers: [String]
  /// Places named with a key, such as `pasal:7`.
  let named: [SearchQuery.Place]
  /// The acts that each name of an act stands for.
  private let acts: [Set<String>]

  init(identifiers: [String], named: [SearchQuery.Place], acts: HeldActNames) {
    self.identifiers = identifiers
    self.named = named
    self.acts = named.compactMap { place in
      if case .act(let name) = place { acts.acts(called: name) } else { nil }
    }
  }

  /// Whether a document lies in every place named.
  func admit(_ document: SearchDocument) -> Bool {
    guard !identifiers.isEmpty || !named.isEmpty else { return true }
    return identifiers.allSatisfy { Self.holds(document.identifier, below: $0) }
      && named.allSatisfy { Self.admits($0, document) }
      && acts.allSatisfy { $0.contains(document.act) }
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
    case .act: true  // The names of acts are looked up once.
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
