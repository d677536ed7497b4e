/// Finds the word that a person most likely meant.
public enum Spelling {
  /// The candidate with the fewest edits, if those are few for a word of this length.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    // No one misspells a page; comparing it with every identifier would take hours.
    guard word.utf8.count <= 200 else { return nil }
    var best: (candidate: String, edits: Int)?
    let limit = max(1, word.count / 3)
    for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= 4 * limit {
      let edits = distance(word, candidate)
      guard edits <= limit, edits < best?.edits ?? .max else { continue }
      best = (candidate, edits)
    }
    return best?.candidate
  }

  /// The identifier that a person most likely meant: one with the same numbers, because `art_7` is
  /// no misspelling of `art_9`.
  public static func nearestIdentifier(
    to word: String, in candidates: some Sequence<String>
  ) -> String? {
    guard word.utf8.count <= 200 else { return nil }
    let digits = word.filter(\.isNumber)
    return nearest(to: word, in: candidates.lazy.filter { $0.filter(\.isNumber) == digits })
  }

  /// The fewest characters to change, take out, put in or swap with their neighbour.
  public static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for (row, character) in a.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        let change = previous[column] + (character == other ? 0 : 1)
        var edits = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == b[column - 1], other == a[row - 1] {
          edits = min(edits, beforePrevious[column - 1] + 1)
        }
        current.append(edits)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
