internal import StatuteModel

/// Every article says where its words came from and how sure they are.
enum ConfidenceCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    let statute = context.statute
    return statute.articles.compactMap { article in
      guard statute.remarks(on: article).isEmpty else { return nil }
      return context.diagnostic(.noConfidence, at: article)
    }
  }
}
