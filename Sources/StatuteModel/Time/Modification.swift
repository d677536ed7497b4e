/// A change that another act made to this one, as data.
public struct Modification: Hashable, Sendable {
  /// What the change does.
  public enum Kind: Hashable, Sendable {
    /// The destination is revoked.
    case repeal
    /// The destination has another wording: `old` and `new` name the two, where known.
    case substitution(old: String?, new: String?)
    /// The destination, a citation, is read as something else.
    case redirect
    /// The destination still governs conduct of an earlier time.
    case extraEfficacy
    /// A change of another type; AKN's words for it.
    case other(element: String, type: String)
  }

  /// Its identifier in the file.
  public let id: String
  /// What it does.
  public let kind: Kind
  /// The provision that does it, as an address.
  public let sources: [String]
  /// What is changed, by eId.
  public let destinations: [String]
  /// When the change holds; `nil` where the file does not say.
  public let period: Period?
  /// What a redirected citation is read as, by its eId, in the order of the file: addresses and
  /// how they are shown. One provision may have several successors.
  public let alternatives: [String: [Alternative]]
  /// Line in the file.
  public let line: Int

  /// What a citation is read as.
  public struct Alternative: Hashable, Sendable {
    /// The address.
    public let href: String
    /// How it is shown: "Pasal 455 KUHP".
    public let name: String

    /// Makes an alternative.
    public init(href: String, name: String) {
      self.href = href
      self.name = name
    }
  }

  /// Makes a modification.
  public init(
    id: String, kind: Kind, sources: [String], destinations: [String], period: Period?,
    alternatives: [String: [Alternative]], line: Int
  ) {
    self.id = id
    self.kind = kind
    self.sources = sources
    self.destinations = destinations
    self.period = period
    self.alternatives = alternatives
    self.line = line
  }
}

extension Statute {
  /// The modifications of a provision or of a mark in it, by exact eId.
  public func modifications(of eId: String) -> [Modification] {
    modifications.filter { $0.destinations.contains(eId) }
  }
}
