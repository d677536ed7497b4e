internal import StatuteModel

/// The keys under which one word is found: its possible roots, or else its Snowball stem.
///
/// Not `Sendable`, for the reason given at `SnowballStemmer`.
final class WordForms {
  private let snowball: SnowballStemmer

  /// Fails when libstemmer was built without Indonesian.
  init?() {
    guard let snowball = SnowballStemmer() else { return nil }
    self.snowball = snowball
  }

  /// The keys of a folded word. A stop word or a number, Roman ones included, has none: it is found
  /// by itself alone. *Kategori VII* is another fine than *kategori VIII*.
  func keys(of word: [UInt8], hyphen: Int?) -> [[UInt8]] {
    guard let first = word.first, !first.isDigit, word.count >= 3, !StopWords.contains(word),
      !Self.isRoman(word)
    else { return [] }
    guard let hyphen else { return simpleKeys(word) }
    var keys: [[UInt8]] = []
    for half in [word[..<hyphen], word[(hyphen + 1)...]] {
      for key in simpleKeys(Array(half)) where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private static func isRoman(_ word: [UInt8]) -> Bool {
    word.count <= 8 && RomanNumeral.value(of: String(decoding: word, as: UTF8.self)) != nil
  }

  /// The keys of a word as text, for tests and messages.
  func keys(of word: String) -> Set<String> {
    var scanner = WordScanner()
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      guard scanner.next(in: bytes, from: &position) != nil else { return [] }
      let keys = keys(of: scanner.word, hyphen: scanner.hyphen)
      return Set(keys.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// Snowball speaks only where the affixes told nothing. Where they did, it adds no true meeting
  /// in the law, only false ones: *menilai* and *perilaku* by `ila`, *empat* and *menempatkan*.
  private func simpleKeys(_ word: [UInt8]) -> [[UInt8]] {
    var keys = RootFinder.roots(of: word)
    guard keys.count == 1, !RootFinder.frozen.contains(word) else { return keys }
    let stem = snowball.stem(word)
    if RootFinder.isPossible(stem[...]), stem != word { keys.append(stem) }
    return keys
  }
}
