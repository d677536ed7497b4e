/// Finds the word that a person most likely meant.
public enum Spelling {
  /// The candidate with the fewest edits, if those are few for a word of this length.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    var best: (candidate: String, edits: Int)?
    let limit = max(1, word.count / 3)
    for candidate in candidates {
      let edits = distance(word, candidate)
      guard edits <= limit, edits < best?.edits ?? .max else { continue }
      best = (candidate, edits)
    }
    return best?.candidate
  }

  /// Levenshtein distance in characters.
  public static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var previous = Array(0...b.count)
    for (row, character) in a.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        let change = previous[column] + (character == other ? 0 : 1)
        current.append(min(change, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[b.count]
  }
}
