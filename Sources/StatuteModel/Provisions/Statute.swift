/// One act (*peraturan*) as it is held: its words in all their versions, and what is known of them.
public struct Statute: Sendable {
  /// What the act is called and where it was published.
  public let identity: ActIdentity
  /// Whether the whole act is held, or an excerpt.
  public let coverage: Coverage
  /// What happened to the act, in the order of the file.
  public let events: [LifecycleEvent]
  /// Spans of time that provisions and modifications name, by identifier.
  public let periods: [String: Period]
  /// What other acts changed, in the order of the file.
  public let modifications: [Modification]
  /// Concepts, terms and instruments that the text refers to, by identifier.
  public let entries: [String: OntologyEntry]
  /// Where the words came from, by identifier.
  public let sources: [String: Source]
  /// How sure each provision's wording is.
  public let remarks: [Remark]
  /// Every piece of the act in the order of the file; parents stand before children.
  public let provisions: [Provision]

  private let positions: [String: Int]
  private let versions: [String: [Int]]
  private let remarkPlaces: [String: [Int]]

  /// Puts an act together; an eId that occurs twice keeps its first place.
  public init(
    identity: ActIdentity, coverage: Coverage, events: [LifecycleEvent],
    periods: [String: Period], modifications: [Modification],
    entries: [String: OntologyEntry], sources: [String: Source], remarks: [Remark],
    provisions: [Provision]
  ) {
    self.identity = identity
    self.coverage = coverage
    self.events = events
    self.periods = periods
    self.modifications = modifications
    self.entries = entries
    self.sources = sources
    self.remarks = remarks
    self.provisions = provisions
    var positions: [String: Int] = [:]
    positions.reserveCapacity(provisions.count)
    var versions: [String: [Int]] = [:]
    for (index, provision) in provisions.enumerated() {
      guard let eId = provision.eId else { continue }
      if positions[eId] == nil { positions[eId] = index }
      if let original = provision.workIdentifier, original != eId {
        versions[original, default: []].append(index)
      }
    }
    self.positions = positions
    self.versions = versions
    remarkPlaces = Self.places(of: remarks)
  }

  /// Where the remarks on each eId stand. A remark on a line (`art_2__p_1`) stands also under what
  /// holds the line.
  private static func places(of remarks: [Remark]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, remark) in remarks.enumerated() {
      for target in remark.targets {
        for name in [target, holder(ofLine: target)] {
          guard let name, places[name]?.last != index else { continue }
          places[name, default: []].append(index)
        }
      }
    }
    return places
  }

  private static func holder(ofLine eId: String) -> String? {
    let mark = Array("__p_".utf8)
    let bytes = Array(eId.utf8)
    guard bytes.count > mark.count else { return nil }
    for start in 0..<(bytes.count - mark.count)
    where bytes[start..<(start + mark.count)].elementsEqual(mark) {
      return String(decoding: bytes[..<start], as: UTF8.self)
    }
    return nil
  }

  /// The provision with that eId; `nil` where the act as held has none.
  public func provision(_ eId: String) -> Provision? {
    positions[eId].map { provisions[$0] }
  }

  /// Other wordings of the provision with that eId (`__ver_N`), in the order of the file.
  public func otherWordings(of eId: String) -> [Provision] {
    (versions[eId] ?? []).map { provisions[$0] }
  }

  /// The remarks on a piece, on its lines, or on a mark, by eId, in the order of the file.
  public func remarks(around eId: String) -> [Remark] {
    (remarkPlaces[eId] ?? []).map { remarks[$0] }
  }

  /// The pieces directly inside a provision, in order, versions included.
  public func children(of provision: Provision) -> [Provision] {
    provision.children.map { provisions[$0] }
  }

  /// What directly holds a provision; `nil` for the outermost.
  public func parent(of provision: Provision) -> Provision? {
    provision.parent.map { provisions[$0] }
  }

  /// The provision and everything inside it, in the order of the file.
  public func subtree(of provision: Provision) -> ArraySlice<Provision> {
    provisions[provision.index..<provision.end]
  }

  /// From the outermost part down to the provision itself.
  public func path(to provision: Provision) -> [Provision] {
    var path = [provision]
    while let parent = path.last.flatMap(parent(of:)) { path.append(parent) }
    return path.reversed()
  }

  /// All articles of the body in order, without versions.
  public var articles: [Provision] {
    provisions.filter { $0.kind == .article && !$0.isVersion && !isInAnnex($0) }
  }

  /// Whether a provision stands in an attachment: a Penjelasan or a Lampiran.
  public func isInAnnex(_ provision: Provision) -> Bool {
    annex(of: provision) != nil
  }

  /// The attachment that a provision stands in.
  public func annex(of provision: Provision) -> Provision? {
    var current: Provision? = provision
    while let candidate = current {
      if case .annex = candidate.kind { return candidate }
      current = parent(of: candidate)
    }
    return nil
  }

  /// The entry of the Penjelasan for a provision (`att_1__` before its eId, without version).
  public func elucidation(of eId: String) -> Provision? {
    for provision in provisions where provision.kind == .annex(.elucidation) {
      guard let prefix = provision.eId else { continue }
      if let found = self.provision("\(prefix)__\(eId)") { return found }
    }
    return nil
  }
}
