/// Cuts text into words, in lower case, and remembers where each one stood.
///
/// Three habits of Indonesian law decide the cuts. A reduplication (*undang-undang*, *hak-hak*,
/// *sekurang-kurangnya*) is one word. An amount is one word whatever its dots:
/// *Rp120.000.000,00* gives `rp` and `120000000`. An article with a letter (*28B*) is one word.
struct WordScanner {
  /// The last word found, folded.
  private(set) var word: [UInt8] = []
  /// Where the halves of `word` meet, when it is a reduplication.
  private(set) var hyphen: Int?
  private var other: [UInt8] = []

  /// Finds the next word from `position` on and returns its place in the text.
  mutating func next(
    in bytes: UnsafeBufferPointer<UInt8>, from position: inout Int
  ) -> Range<Int>? {
    word.removeAll(keepingCapacity: true)
    hyphen = nil
    while position < bytes.count {
      let start = position
      switch Letters.read(bytes, at: &position, into: &word) {
      case .digit:
        readDigits(bytes, &position)
        let end = Self.readLetters(bytes, &position, into: &word)
        return start..<end
      case .letter:
        let end = Self.readLetters(bytes, &position, into: &word)
        return start..<joinReduplication(bytes, &position, end: end)
      case .hyphen, .ignorable, .separator: continue
      }
    }
    return nil
  }

  /// Every word of a text, for callers that do not need the places.
  static func words(in text: some StringProtocol) -> [String] {
    var scanner = WordScanner()
    var found: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var position = 0
      while scanner.next(in: bytes, from: &position) != nil {
        found.append(String(decoding: scanner.word, as: UTF8.self))
      }
    }
    return found
  }

  /// Reads letters, and digits that follow letters (but `rp` ends before its amount).
  private static func readLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, into word: inout [UInt8]
  ) -> Int {
    var end = position
    while position < bytes.count {
      if word == rupiah && bytes[position].isDigit { return end }
      let before = position
      switch Letters.read(bytes, at: &position, into: &word) {
      case .letter, .digit: end = position
      case .ignorable: continue
      case .hyphen, .separator:
        position = before
        return end
      }
    }
    return end
  }

  private static let rupiah = Array("rp".utf8)

  /// Reads the rest of a number, taking out the dots between its thousands and a final `,00`.
  private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    func digits(at start: Int, exactly count: Int) -> Bool {
      guard start + count <= bytes.count else { return false }
      for index in start..<start + count where !bytes[index].isDigit { return false }
      return start + count == bytes.count || !bytes[start + count].isDigit
    }
    while position < bytes.count, bytes[position].isDigit {
      word.append(bytes[position])
      position += 1
    }
    let grouped = position
    while position < bytes.count, bytes[position] == 0x2E, digits(at: position + 1, exactly: 3) {
      word.append(contentsOf: bytes[position + 1...position + 3])
      position += 4
    }
    guard position > grouped, position < bytes.count, bytes[position] == 0x2C,
      digits(at: position + 1, exactly: 2)
    else { return }
    if bytes[position + 1] != 0x30 || bytes[position + 2] != 0x30 {
      word.append(contentsOf: bytes[position...position + 2])
    }
    position += 3
  }

  /// Takes in the second half of a reduplication; any other hyphen ends the word.
  private mutating func joinReduplication(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, end: Int
  ) -> Int {
    guard position < bytes.count else { return end }
    var probe = position
    other.removeAll(keepingCapacity: true)
    guard case .hyphen = Letters.read(bytes, at: &probe, into: &other), probe < bytes.count,
      case .letter = Letters.read(bytes, at: &probe, into: &other)
    else { return end }
    let secondEnd = Self.readLetters(bytes, &probe, into: &other)
    guard Self.isReduplication(word[...], other[...]) else { return end }
    hyphen = word.count
    word.append(0x2D)
    word.append(contentsOf: other)
    position = probe
    return secondEnd
  }

  /// Whether the second half repeats the first: *per-undang · undang-an*, *terus · men-erus*.
  static func isReduplication(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    let shortest = 3
    guard first.count >= shortest, second.count >= shortest else { return false }
    var length = min(first.count, second.count)
    while length >= shortest {
      if first.suffix(length).elementsEqual(second.prefix(length)) { return true }
      length -= 1
    }
    let tail = first.dropFirst()
    return tail.count >= shortest && second.count >= tail.count
      && second.suffix(tail.count).elementsEqual(tail)
  }
}
