internal import StatuteModel

/// Lint (d): every entry of the Penjelasan explains a provision, every article of a whole act has
/// an entry, and "Cukup jelas." is marked as such.
enum ElucidationCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    return statute.provisions.filter { $0.kind == .annex(.elucidation) }.flatMap {
      check($0, context)
    }
  }

  private static func check(_ annex: Provision, _ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    guard let prefix = annex.eId.map({ $0 + "__" }) else { return [] }
    let entries = statute.subtree(of: annex).filter { $0.kind == .article || $0.kind == .clause }
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
    if statute.coverage.isWhole {
      for article in statute.articles {
        guard let eId = article.eId, statute.provision(prefix + eId) == nil else { continue }
        found.append(context.diagnostic(.provisionWithoutElucidation, at: article))
      }
    }
    return found
  }
}
