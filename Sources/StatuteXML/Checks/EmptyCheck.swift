internal import StatuteModel

/// Lint (f): no provision is empty. One that was lost says so with `[[KOSONG]]`.
enum EmptyCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    context.statute.provisions.compactMap { provision in
      let words = provision.lines.map(\.text).joined()
      guard provision.children.isEmpty, words.allSatisfy(\.isWhitespace) else { return nil }
      return context.diagnostic(.emptyProvision, at: provision)
    }
  }
}
