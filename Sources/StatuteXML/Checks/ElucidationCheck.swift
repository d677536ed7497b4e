internal import StatuteModel

/// Lint (d): every entry of the Penjelasan explains a provision, every article of a whole act has
/// an entry, and "Cukup jelas." is marked as such.
enum ElucidationCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    let annexes = statute.provisions.filter { $0.kind == .annex(.elucidation) }
    let found = annexes.flatMap { check($0, context) }
    guard statute.coverage.isWhole, !annexes.isEmpty else { return found }
    var explained: Set<String> = []
    for annex in annexes {
      guard let prefix = annex.eId.map({ $0 + "__" }) else { continue }
      for entry in statute.subtree(of: annex) {
        guard let eId = entry.eId, eId.hasPrefix(prefix) else { continue }
        explained.insert(String(eId.dropFirst(prefix.count)))
      }
    }
    return found
      + statute.articles.filter { article in article.eId.map { !explained.contains($0) } ?? false }
      .map { context.diagnostic(.provisionWithoutElucidation, at: $0) }
  }

  private static func check(_ annex: Provision, _ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    guard let prefix = annex.eId.map({ $0 + "__" }) else { return [] }
    let entries = statute.subtree(of: annex).filter(explains)
    var found: [Diagnostic] = []
    for entry in entries {
      if let eId = entry.eId, eId.hasPrefix(prefix) {
        let explained = String(eId.dropFirst(prefix.count))
        if statute.provision(explained) == nil {
          found.append(
            context.diagnostic(.elucidationWithoutProvision(eId: explained), at: entry))
        }
      }
      let words = ProvisionBuilder.collapsed(entry.lines.map(\.text).joined(separator: " "))
      let saysClear = words == "Cukup jelas." && entry.children.isEmpty
      if saysClear, !entry.isSelfEvident {
        found.append(context.diagnostic(.elucidationNotSelfEvident, at: entry))
      }
      if entry.isSelfEvident, !saysClear {
        found.append(context.diagnostic(.selfEvidentWithText, at: entry))
      }
    }
    return found
  }

  /// "Huruf a" explains letter a of the act; "a." is an item of the entry's own list.
  private static func explains(_ provision: Provision) -> Bool {
    switch provision.kind {
    case .article, .clause: true
    case .letter, .number:
      provision.number.lowercased().hasPrefix("huruf ")
        || provision.number.lowercased().hasPrefix("angka ")
    default: false
    }
  }
}
