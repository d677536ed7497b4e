internal import StatuteModel

/// Lint (e): clauses, items and the articles of a whole act start at the first and leave no gap.
enum RunCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    var found: [Diagnostic] = []
    for provision in statute.provisions
    where provision.status != .incomplete && !isQuoted(provision, in: statute) {
      for kind in [Provision.Kind.clause, .letter, .number] {
        let run = statute.children(of: provision).filter { $0.kind == kind && !$0.isVersion }
        found += gaps(in: run, kind, context)
      }
    }
    if statute.coverage.isWhole {
      found += gaps(in: statute.articles, .article, context)
      let chapters = statute.provisions.filter { $0.kind == .chapter && !statute.isInAnnex($0) }
      found += gaps(in: chapters, .chapter, context)
    }
    for kind in [Provision.Kind.recital, .legalBasis] {
      let run = statute.provisions.filter { $0.kind == kind }
      found += gaps(in: run, kind, context)
    }
    return found
  }

  /// A row of an annex names the clauses of another act that it changes, not all of them.
  private static func isQuoted(_ provision: Provision, in statute: Statute) -> Bool {
    statute.path(to: provision).contains { $0.kind == .entry }
  }

  private static func gaps(
    in run: [Provision], _ kind: Provision.Kind, _ context: CheckContext
  ) -> [Diagnostic] {
    guard let first = run.first else { return [] }
    var found: [Diagnostic] = []
    let start = Self.first(of: kind, like: first.bareNumber)
    if first.bareNumber != start {
      found.append(
        context.diagnostic(
          .runStart(unit: kind, found: first.bareNumber, expected: start), at: first))
    }
    for (previous, current) in zip(run, run.dropFirst()) {
      let expected = successor(of: previous.bareNumber, kind)
      let insertions = insertions(after: previous.bareNumber)
      if current.bareNumber == expected || insertions.contains(current.bareNumber) { continue }
      // A number that stands twice is said by its eId.
      if current.bareNumber == previous.bareNumber { continue }
      found.append(
        context.diagnostic(
          .runGap(
            unit: kind, found: current.bareNumber, after: previous.bareNumber, expected: expected),
          at: current))
    }
    return found
  }

  /// The first label; an act that amends others counts its articles I, II, III.
  private static func first(of kind: Provision.Kind, like label: String) -> String {
    switch kind {
    case .letter, .recital: "a"
    case .chapter: "I"
    case .article: RomanNumeral.value(of: label) == nil ? "1" : "I"
    default: "1"
    }
  }

  /// The label after another: 7 → 8, 5A → 6, c → d, z → aa, II → III.
  static func successor(of label: String, _ kind: Provision.Kind) -> String {
    switch kind {
    case .letter, .recital: return nextLetters(label)
    default:
      if kind == .chapter || kind == .article, let value = RomanNumeral.value(of: label) {
        return RomanNumeral.text(for: value + 1) ?? ""
      }
      let digits = label.prefix { $0.isASCII && $0.isNumber }
      guard let value = Int(digits), value < Int.max else { return "" }
      return String(value + 1)
    }
  }

  /// 5 → 5A and 5a; 5A → 5B.
  private static func insertions(after label: String) -> [String] {
    guard let last = label.last else { return [] }
    if last.isASCII, last.isNumber { return [label + "A", label + "a"] }
    guard label.first?.isNumber == true, let ascii = last.asciiValue, ascii != 90, ascii != 122
    else { return [] }
    return [String(label.dropLast()) + String(UnicodeScalar(ascii + 1))]
  }

  private static func nextLetters(_ label: String) -> String {
    guard let last = label.last?.asciiValue else { return "" }
    if label.allSatisfy({ $0 == "z" }) { return String(repeating: "a", count: label.count + 1) }
    // The law counts z, aa, bb, cc.
    if label.count > 1, Set(label).count == 1 {
      return String(repeating: String(UnicodeScalar(last + 1)), count: label.count)
    }
    return String(label.dropLast()) + String(UnicodeScalar(last + 1))
  }
}
