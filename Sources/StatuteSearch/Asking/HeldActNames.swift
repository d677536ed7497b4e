internal import StatuteModel

/// The names of the acts that are indexed, for `uu:KUHP` and `uu:21/2007`.
struct HeldActNames {
  private let names: [String: Set<String>]

  init(_ documents: [SearchDocument]) {
    var names: [String: Set<String>] = [:]
    for document in documents where names[document.act] == nil {
      names[document.act] = Set(
        document.actNames.map { WordScanner.words(in: $0).joined(separator: "-") })
    }
    self.names = names
  }

  /// The acts of that name. What people call an act comes before identifiers: “kuhp” is the
  /// code now called so, whatever folder bears that name.
  func acts(called name: String) -> Set<String> {
    let called = names.filter { $0.value.contains(name) }.keys
    if !called.isEmpty { return Set(called) }
    return Set(names.keys.filter { $0 == name || $0.hasSuffix("-" + name) })
  }

  /// The error for the first name in a query that no act has.
  func unknown(in query: SearchQuery) -> SearchError? {
    for part in query.parts {
      guard case .place(.act(let name)) = part.meaning, acts(called: name).isEmpty else { continue }
      let known = Set(names.flatMap { [$0.key] + $0.value })
      let nearest = known.filter { Spelling.distance(name, $0) <= max(1, name.count / 3) }
        .sorted { (Spelling.distance(name, $0), $0) < (Spelling.distance(name, $1), $1) }
      return .unknownAct(name: name, nearest: Array(nearest.prefix(3)))
    }
    return nil
  }
}
