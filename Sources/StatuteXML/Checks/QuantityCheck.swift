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

  /// In a table the unit stands in the head of the column: "1.000.000" for IDR1000000.
  private static func isBare(_ meant: Quantity, of written: Quantity) -> Bool {
    guard case .count(let count) = meant, case .rupiah(let rupiah) = written else { return false }
    return rupiah.amount == count
  }

  private static func finding(words: String, normalized: String) -> StatuteFinding? {
    guard let written = Quantity(normalForm: normalized) else {
      return .quantityForm(normalized: normalized)
    }
    switch QuantityText.read(words) {
    case .agrees(let meant):
      return meant == written || isBare(meant, of: written)
        ? nil
        : .quantityDisagrees(words: words, written: normalized, expected: meant.normalForm)
    case .disagrees(let digits, let spelled):
      return .digitsDisagree(
        words: words, digits: digits.normalForm, spelled: spelled.normalForm)
    case .unknownWords, .unreadable:
      return .quantityUnreadable(words: words)
    }
  }
}
