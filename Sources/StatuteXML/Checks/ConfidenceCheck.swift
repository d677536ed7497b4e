internal import StatuteModel

/// Every article says where its words came from and how sure they are.
enum ConfidenceCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    // A remark without a target speaks for the whole act.
    if statute.remarks.contains(where: \.targets.isEmpty) { return [] }
    guard !statute.remarks.isEmpty else {
      return statute.articles.prefix(1).map { context.diagnostic(.noConfidence, at: $0) }
    }
    let targets = Set(statute.remarks.flatMap(\.targets))
    return statute.articles.compactMap { article in
      let isCovered = statute.path(to: article).contains { piece in
        piece.eId.map(targets.contains) ?? false
      }
      return isCovered ? nil : context.diagnostic(.noConfidence, at: article)
    }
  }
}
