internal import StatuteModel

/// Where the pages show a provision: `/undang-undang/uu-21-2007/pasal-7#art_7__para_1`.
struct StatuteAddress: Sendable {
  let corpus: Corpus
  /// The day that is kept while the reader goes on; `nil` for today.
  let day: CalendarDate?

  static let root = "/undang-undang"

  private var query: String { day.map { "?pada=\($0.iso)" } ?? "" }

  /// The page of an act.
  func act(_ act: ActIdentifier) -> String {
    "\(Self.root)/\(act)\(query)"
  }

  /// The page of a provision: its article's, at the place of the provision.
  func page(_ provision: Provision, in statute: Statute) -> String {
    let path = statute.path(to: provision)
    let unit = path.last { $0.kind == .article || $0.kind == .entry } ?? provision
    let citation = statute.citation(of: unit)
    guard !citation.steps.isEmpty else {
      return act(statute.identity.id) + (provision.eId.map { "#\($0)" } ?? "")
    }
    let fragment = unit.index == provision.index ? "" : provision.eId.map { "#\($0)" } ?? ""
    return "\(Self.root)/\(citation.identifier)\(query)\(fragment)"
  }

  /// The page that a citation leads to.
  func page(_ citation: Citation) -> String {
    "\(Self.root)/\(citation.identifier)\(query)"
  }

  /// Where a reference in a text leads; `nil` where that is not held.
  func page(_ target: ReferenceTarget, from statute: Statute) -> String? {
    switch target {
    case .here(let eId):
      return statute.provision(eId).map { page($0, in: statute) }
    case .elsewhere(let address):
      if let (other, provision) = corpus.provision(at: address) {
        return page(provision, in: other)
      }
      guard address.portion == nil, let other = corpus.statute(at: address) else { return nil }
      return act(other.identity.id)
    }
  }
}
