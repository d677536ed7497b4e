/// A fact that follows from others and is never asked for twice.
public struct DerivedFact: Hashable, Sendable {
  /// What follows.
  public let value: FactValue
  /// The facts that it follows from: `K1.tanggal_lahir`, `A1.tanggal`.
  public let sources: [FactPath]
  /// Where nothing certain follows: the facts of which a more exact statement would settle it.
  public let needed: [FactPath]

  /// Makes a derived fact.
  public init(_ value: FactValue, from sources: [FactPath], needed: [FactPath] = []) {
    self.value = value
    self.sources = sources
    self.needed = needed
  }

  /// What follows as yes, no or unknown.
  public var truth: Truth {
    if case .truth(let truth) = value { return truth }
    return .unknown
  }
}

extension CaseFile {
  /// The stated facts behind a fact: what it was derived from, else the fact itself.
  ///
  /// `conduct` are the acts of the undertaking that is judged; on them depends who was a child.
  public func origins(of path: FactPath, during conduct: [String] = []) -> [FactPath] {
    if path.key == Victim.childKey,
      let childhood = victims.first(where: { $0.id == path.id })?.childhood(during: conduct)
    {
      return childhood.truth == .unknown ? [path] : childhood.sources
    }
    guard !derived.isEmpty, let fact = derived[path], fact.value != .truth(.unknown) else {
      return [path]
    }
    return fact.sources
  }
}

extension Victim {
  /// The key that says whether a victim was a child.
  public static let childKey = "anak"

  /// Whether the victim was a child on at least one day of these acts; `nil` where nothing was said
  /// that it could follow from.
  ///
  /// `facts["anak"]` holds the answer only where it is the same for every act that names the
  /// victim: who turns adult between two undertakings is a child in the first alone.
  public func childhood(during conduct: [String]) -> DerivedFact? {
    let parts = conduct.compactMap { childhoods[$0] }
    guard !parts.isEmpty else { return nil }
    let truth = Truth.any(parts.map(\.truth))
    let deciding = truth == .unknown ? parts : parts.filter { $0.truth == truth }
    var sources: [FactPath] = []
    var needed: [FactPath] = []
    for part in deciding {
      for path in part.sources where !sources.contains(path) { sources.append(path) }
      for path in part.needed where !needed.contains(path) { needed.append(path) }
    }
    return DerivedFact(.truth(truth), from: sources, needed: needed)
  }
}
