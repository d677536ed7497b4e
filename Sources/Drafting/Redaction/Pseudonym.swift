/// *Samaran*: how a protected person appears in a letter. It cannot hold a full name.
public struct Pseudonym: Hashable, Sendable {
  /// As printed: "S.N.R.", "S. (1)" or "K1".
  public let text: String

  /// Accepts initials, with a number where two persons share them, or a code of a letter and
  /// digits; `nil` for anything else, so that a name typed by mistake goes no further.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, words.count <= 2 else { return nil }
    let isNumbered = words.count == 2
    guard Self.isInitials(first) || (!isNumbered && Self.isCode(first)) else { return nil }
    if isNumbered {
      let number = words[1]
      guard number.hasPrefix("("), number.hasSuffix(")"), number.count > 2,
        number.dropFirst().dropLast().allSatisfy(\.isWholeNumber)
      else { return nil }
    }
    self.text = text
  }

  /// `S.N.R.`: single letters, each with its dot.
  private static func isInitials(_ word: Substring) -> Bool {
    let letters = word.split(separator: ".", omittingEmptySubsequences: false)
    guard letters.count >= 2, letters.last?.isEmpty == true else { return false }
    return letters.dropLast().allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
  }

  private static func isCode(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.count >= 2
      && word.dropFirst().allSatisfy(\.isWholeNumber)
  }
}
