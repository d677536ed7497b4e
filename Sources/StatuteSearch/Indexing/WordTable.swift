/// Every distinct word met so far, with the tokens it is indexed under.
///
/// A law says few words many times, so each word is analysed once; afterwards the tokenizer only
/// hashes bytes. This is what makes building the index at every start affordable. All tokens lie
/// in one array, so that looking a word up allocates nothing.
struct WordTable {
  /// Marks a token as a key (stem or root) rather than a word as written.
  static let keyMark: UInt8 = 0x01
  /// Marks a word of a query that is itself a key, to be sought without finding its own keys.
  static let bareKeyMark: UInt8 = 0x04

  private struct Entry {
    let hash: UInt
    /// Where the word as written starts in `bytes`; its tokens' ends follow in `ends`.
    let start: Int
    let firstEnd: Int
    let tokenCount: Int
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 8192)

  /// The tokens of a word: first the word as written, then its keys, each with its mark.
  struct Tokens {
    let start: Int
    let ends: ArraySlice<Int>
  }

  /// Finds the word, or analyses and keeps it.
  mutating func tokens(
    of word: [UInt8], hyphen: Int?, forms: WordForms
  ) -> Tokens {
    let hash = Self.hash(word)
    var slot = Int(hash & UInt(slots.count - 1))
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isSame(entry, word) { return tokens(entry) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let entry = analyse(word, hyphen: hyphen, hash: hash, forms: forms)
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    if entries.count * 2 > slots.count { grow() }
    return tokens(entry)
  }

  /// Gives the bytes that the ranges in `Tokens` speak of.
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    bytes.withUnsafeBufferPointer(body)
  }

  private mutating func analyse(
    _ word: [UInt8], hyphen: Int?, hash: UInt, forms: WordForms
  ) -> Entry {
    let start = bytes.count
    let firstEnd = ends.count
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    for key in forms.keys(of: word, hyphen: hyphen) {
      bytes.append(Self.keyMark)
      bytes.append(contentsOf: key)
      ends.append(bytes.count)
    }
    return Entry(
      hash: hash, start: start, firstEnd: firstEnd, tokenCount: ends.count - firstEnd)
  }

  private func tokens(_ entry: Entry) -> Tokens {
    Tokens(start: entry.start, ends: ends[entry.firstEnd..<entry.firstEnd + entry.tokenCount])
  }

  private func isSame(_ entry: Entry, _ word: [UInt8]) -> Bool {
    let end = ends[entry.firstEnd]
    guard end - entry.start == word.count else { return false }
    for offset in 0..<word.count where bytes[entry.start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash & UInt(larger.count - 1))
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(index)
    }
    slots = larger
  }

  /// FNV-1a: short words, no keys to protect.
  private static func hash(_ word: [UInt8]) -> UInt {
    var hash: UInt = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
