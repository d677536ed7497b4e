internal import StatuteModel

/// What of a file's words a message may repeat: keys and ids, never what could be a person's name.
enum Spellings {
  /// A key as written where it has the form of one; an ellipsis otherwise.
  static func key(_ written: String) -> String {
    let isKey =
      written.utf8.count <= 40
      && written.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 || $0 == 45 }
    return isKey && !written.isEmpty || isIdentifierWithDigit(written) ? written : "…"
  }

  /// An id as written where it looks like one (`P9`); `nil` for what may be a name.
  static func id(_ written: String) -> String? {
    isIdentifierWithDigit(written) ? written : nil
  }

  /// The id that was most likely meant, among those that may be repeated.
  static func nearestID(to word: String, in known: [String]) -> String? {
    Spelling.nearest(to: word, in: known.compactMap(id))
  }

  /// Whether a word has the form of an id: a capital letter, then letters, digits, hyphens.
  static func isIdentifier(_ word: String) -> Bool {
    guard let first = word.utf8.first, (65...90).contains(first), word.utf8.count <= 40 else {
      return false
    }
    return word.utf8.allSatisfy {
      (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        || $0 == 95
    }
  }

  private static func isIdentifierWithDigit(_ word: String) -> Bool {
    isIdentifier(word) && word.utf8.count <= 8 && word.utf8.contains { (48...57).contains($0) }
  }
}
