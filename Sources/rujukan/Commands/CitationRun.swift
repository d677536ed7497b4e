internal import StatuteModel
internal import StatuteXML

/// Words that mean several provisions: "36 sampai dengan 40", "Pasal 2 jo Pasal 16", "BAB II".
struct CitationRun {
  private let words: String
  private let parser: CitationParser
  private let fallback: ActIdentifier

  init(_ words: String, parser: CitationParser, fallback: ActIdentifier) {
    self.words = words
    self.parser = parser
    self.fallback = fallback
  }

  /// "Mengingat 3" as "Mengingat angka 3", "Menimbang a" as "Menimbang huruf a".
  static func completed(_ words: String) -> String {
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count > 1, let second = parts[1].first else { return words }
    let rest = parts.dropFirst().joined(separator: " ")
    switch parts[0].lowercased() {
    case "mengingat" where second.isNumber: return "\(parts[0]) angka \(rest)"
    case "menimbang" where second.isLetter && parts[1].utf8.count <= 2:
      return "\(parts[0]) huruf \(rest)"
    default: return words
    }
  }

  /// The provisions in order; `nil` where the words are no run.
  func citations(in library: StatuteLibrary) throws(DiagnosticError) -> [Citation]? {
    if let chapter = try chapter(in: library) { return chapter }
    guard words.utf8.count <= CitationParser.longestText else { return nil }
    let text = words.first?.isNumber == true ? "Pasal \(words)" : words
    let spans = parser.citations(in: text, relativeTo: Citation(act: fallback))
    guard !spans.isEmpty, spans.allSatisfy({ !$0.namesUnknownAct }), isJoined(spans, text) else {
      return nil
    }
    var result: [Citation] = []
    for span in spans {
      switch span.target {
      case .one(let citation):
        result.append(citation.act == nil ? citation.attached(to: fallback) : citation)
      case .range(let from, let to): result += try range(from, to, in: library)
      }
    }
    return result.isEmpty ? nil : result
  }

  /// Whether nothing but joining words stands beside the citations.
  private func isJoined(_ spans: [CitationSpan], _ text: String) -> Bool {
    var rest = ""
    var start = text.startIndex
    for span in spans {
      guard span.range.lowerBound >= start else { continue }
      rest += text[start..<span.range.lowerBound] + " "
      start = span.range.upperBound
    }
    rest += text[start...]
    return rest.lowercased().split { $0.isWhitespace || ",;./".contains($0) }
      .allSatisfy { ["jo", "jis", "juncto", "junto", "dan", "atau", "serta"].contains($0) }
  }

  /// What the act holds from one provision to another of the same level.
  private func range(
    _ from: Citation, _ to: Citation, in library: StatuteLibrary
  ) throws(DiagnosticError) -> [Citation] {
    let act = from.act ?? fallback
    let statute = try library.statute(act)
    guard let first = statute.find(from), let last = statute.find(to), first.index <= last.index
    else { return [from.attached(to: act), to.attached(to: act)] }
    return statute.provisions[first.index...last.index]
      .filter { $0.kind == first.kind && !$0.isVersion && !statute.isInAnnex($0) }
      .map(statute.citation(of:))
  }

  /// All articles of a chapter.
  private func chapter(in library: StatuteLibrary) throws(DiagnosticError) -> [Citation]? {
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count >= 2, parts[0].lowercased() == "bab" else { return nil }
    var act = fallback
    if parts.count > 2 {
      guard let named = parsedAct(parts.dropFirst(2).joined(separator: " ")) else { return nil }
      act = named
    }
    let statute = try library.statute(act)
    let number = "BAB \(parts[1].uppercased())"
    guard
      let chapter = statute.provisions.first(where: { $0.kind == .chapter && $0.number == number })
    else {
      throw CitationFinding.absent(
        citation: number, act: statute.identity.citation, last: nil
      ).asError(words)
    }
    return statute.subtree(of: chapter).filter { $0.kind == .article && !$0.isVersion }
      .map(statute.citation(of:))
  }

  private func parsedAct(_ name: String) -> ActIdentifier? {
    do throws(CitationError) { return try parser.parse(name).act } catch { return nil }
  }
}
