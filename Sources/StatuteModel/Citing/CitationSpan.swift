/// A citation found in a text, and where it stands.
public struct CitationSpan: Hashable, Sendable {
  /// What a span points to.
  public enum Target: Hashable, Sendable {
    /// One provision.
    case one(Citation)
    /// All provisions from one to another: "Pasal 3 sampai dengan Pasal 5".
    case range(from: Citation, to: Citation)
  }

  /// The place in the text; it covers the name of the act where that follows.
  public let range: Range<String.Index>
  /// The provision or provisions.
  public let target: Target
  /// Whether an act is named that the parser does not know; the citations then have no act.
  public let namesUnknownAct: Bool

  /// Makes a span.
  public init(range: Range<String.Index>, target: Target, namesUnknownAct: Bool = false) {
    self.range = range
    self.target = target
    self.namesUnknownAct = namesUnknownAct
  }

  /// The provision, or both ends of the range.
  public var citations: [Citation] {
    switch target {
    case .one(let citation): [citation]
    case .range(let from, let to): [from, to]
    }
  }
}

extension CitationParser {
  /// Finds every citation in running text, runs and ranges resolved, in the order of the text.
  ///
  /// "ayat (1)", "huruf b" and the like follow from the member before them in the same run, else
  /// from `context`: the provision in which the text stands. What neither settles is left out. The
  /// context of a Penjelasan is the provision that it explains. An act at the end of a run holds
  /// for all its members; an act without a provision is no citation here.
  public func citations(in text: String, relativeTo context: Citation?) -> [CitationSpan] {
    let tokens = CitationTokenizer.tokens(of: text)
    var reader = RunReader(tokens: tokens, acts: acts)
    var spans: [CitationSpan] = []
    while let run = reader.nextRun() {
      var resolver = RunResolver(members: run, context: context)
      for found in resolver.resolve() {
        let start = text.utf8.index(text.startIndex, offsetBy: tokens[found.first].start)
        let end = text.utf8.index(text.startIndex, offsetBy: tokens[found.last].end)
        spans.append(
          CitationSpan(
            range: start..<end, target: found.target, namesUnknownAct: found.namesUnknownAct))
      }
    }
    return spans
  }
}
