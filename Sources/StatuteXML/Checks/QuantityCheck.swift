internal import StatuteModel

/// Lint (h): digits, words and normal form of every number say the same.
enum QuantityCheck: StatuteCheck {
  static func check(_ context: CheckContext) -> [Diagnostic] {
    context.statute.provisions.flatMap { provision in
      provision.marks.compactMap { mark, content -> Diagnostic? in
        guard case .quantity(_, let normalized) = mark.kind else { return nil }
        return finding(words: content.text, normalized: normalized).map {
          context.diagnostic($0, in: provision, line: mark.line)
        }
      }
    }
  }

  private static func finding(words: String, normalized: String) -> StatuteFinding? {
    guard let written = Quantity(normalForm: normalized) else {
      return .quantityForm(normalized: normalized)
    }
    switch QuantityText.read(words) {
    case .agrees(let meant):
      return meant == written || isBareAmount(words, meant, of: written)
        ? nil
        : .quantityDisagrees(words: words, written: normalized, expected: meant.normalForm)
    case .disagrees(let digits, let spelled):
      return .digitsDisagree(
        words: words, digits: digits.normalForm, spelled: spelled.normalForm)
    case .unknownWords, .unreadable:
      return .quantityUnreadable(words: words)
    }
  }

  /// Figures alone, as in a table whose heading says that they are rupiah.
  private static func isBareAmount(
    _ words: String, _ meant: Quantity, of written: Quantity
  ) -> Bool {
    guard case .count(let count) = meant, case .rupiah(let rupiah) = written else { return false }
    return count == rupiah.amount && words.allSatisfy { $0.isWholeNumber || $0 == "." }
  }
}
