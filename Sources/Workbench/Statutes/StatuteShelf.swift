internal import StatuteModel
internal import StatuteSearch
internal import StatuteXML
internal import Synchronization

/// The acts as the pages read them, with what takes a moment to make kept for the next request.
///
/// A class, because all requests share what was made once.
final class StatuteShelf: Sendable {
  let library: StatuteLibrary
  let corpus: Corpus
  let names: ActNaming
  let today: @Sendable () -> CalendarDate
  private let index = Mutex<(day: CalendarDate, index: SearchIndex)?>(nil)
  private let citing = Mutex<CitingProvisions?>(nil)

  init(_ library: StatuteLibrary, today: @escaping @Sendable () -> CalendarDate) {
    self.library = library
    corpus = library.corpus
    names = ActNaming(corpus: library.corpus, library: library)
    self.today = today
  }

  /// An act; `nil` where it is not held.
  func statute(_ name: some StringProtocol) throws(DiagnosticError) -> Statute? {
    guard let id = ActIdentifier(name), library.ids.contains(id) else { return nil }
    return try library.statute(id)
  }

  /// The search over all texts as they stand today; made when first asked for.
  func search(_ words: String, limit: Int) throws -> SearchResult {
    let day = today()
    let statutes = try library.all()
    let found = try index.withLock { kept in
      if let kept, kept.day == day { return kept.index }
      let index = try SearchIndex(statutes.flatMap { SearchDocument.all(of: $0, on: day) })
      kept = (day, index)
      return index
    }
    return try found.search(words, limit: limit)
  }

  /// Makes beforehand what the first reader would wait for. What cannot be made is said to who asks.
  func prepare() {
    do {
      _ = try citations()
      _ = try search("undang", limit: 1)
    } catch {}
  }

  /// Which articles cite which; made when first asked for.
  func citations() throws(DiagnosticError) -> CitingProvisions {
    let statutes = try library.all()
    return citing.withLock { kept in
      if let kept { return kept }
      let made = CitingProvisions(statutes)
      kept = made
      return made
    }
  }
}

/// For every article, the articles that cite it or something inside it.
struct CitingProvisions: Sendable {
  /// By the act's address and the article's eId: citing acts and articles, in the order of the law.
  private var found: [String: [Citation]] = [:]

  init(_ statutes: [Statute]) {
    for statute in statutes {
      for provision in statute.provisions where !provision.isVersion {
        for (mark, _) in provision.marks {
          guard case .reference(let href) = mark.kind,
            let target = ReferenceTarget(href: href),
            let article = statute.path(to: provision).last(where: { $0.kind == .article }),
            !statute.isInAnnex(article)
          else { continue }
          add(statute.citation(of: article), to: target, from: statute)
        }
      }
    }
  }

  private mutating func add(
    _ citation: Citation, to target: ReferenceTarget, from statute: Statute
  ) {
    let key: String
    switch target {
    case .here(let eId): key = Self.key(statute.identity.address, eId)
    case .elsewhere(let address):
      guard let portion = address.portion else { return }
      key = Self.key(address.work, portion)
    }
    if found[key]?.contains(citation) != true { found[key, default: []].append(citation) }
  }

  /// The articles that cite an article, itself left out.
  func citing(_ article: Provision, in statute: Statute) -> [Citation] {
    guard let eId = article.workIdentifier ?? article.eId else { return [] }
    let own = statute.citation(of: article)
    return (found[Self.key(statute.identity.address, eId)] ?? []).filter { $0 != own }
  }

  /// Only the article counts, not the clause in it.
  private static func key(_ work: String, _ eId: String) -> String {
    let parts = eId.split(separator: "_", omittingEmptySubsequences: false)
    // "art_7__para_1" has an empty part where a level ends.
    let article = parts.firstIndex(of: "").map { parts[..<$0] } ?? parts[...]
    return "\(work)#\(article.joined(separator: "_"))"
  }
}
