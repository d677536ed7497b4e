extension Vocabulary {
  /// What a fact is called where people read of it, and whom it concerns.
  public struct FactLabel: Hashable, Sendable {
    /// The key, and the term where the path names one: "tindakan: pengiriman".
    public let words: Words
    /// The ids that the path names: that of the fact's owner, then those below the key.
    public let ids: [String]
  }

  /// The label of a fact; `nil` where the vocabulary has none for its key.
  public func label(of path: FactPath, about entity: FactKey.Entity) -> FactLabel? {
    let parts = [path.key] + path.rest
    for length in stride(from: parts.count, through: 1, by: -1) {
      let name = parts.prefix(length).joined(separator: ".")
      guard let key = key(FactKey(entity, name)) else { continue }
      guard let label = key.label else { return nil }
      let below = parts.dropFirst(length)
      let terms = terms(under: key)
      let named = below.last.flatMap { last in terms.first { $0.name == last } }
      let owner = entity == .proceeding || entity == .papers ? [] : [path.id]
      return FactLabel(
        words: named.map { Self.joined(label, $0.label) } ?? label,
        ids: owner + below.filter { $0 != named?.name })
    }
    return nil
  }

  /// What a term is called under a key; `nil` where the key has no such term.
  public func label(of term: String, under key: FactKey) -> Words? {
    self.key(key).flatMap { found in terms(under: found).first { $0.name == term }?.label }
  }

  private static func joined(_ key: Words, _ term: Words) -> Words {
    Words(
      indonesian: "\(key.indonesian): \(term.indonesian)",
      english: "\(key.english): \(term.english)")
  }
}
