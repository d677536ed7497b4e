/// Goes over the characters of a text: over plain ASCII by its bytes, over the rest by the rules of
/// Unicode, which take many times as long.
struct CharacterWalk {
  enum Unit {
    /// One ASCII character that nothing is combined with; a no-break space may count as a space, and
    /// a carriage return stands apart from its line feed.
    case plain(UInt8)
    /// Any other character.
    case other(Character)
  }

  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Calls `body` for each character with the place of its bytes in the text.
  static func forEach(in text: String, _ body: (Unit, Range<Int>) -> Void) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var walk = CharacterWalk(text: text, bytes: bytes)
      while let (unit, range) = walk.next() { body(unit, range) }
    }
    guard done == nil else { return }
    // A text that is kept elsewhere, copied once.
    var copy = text
    copy.makeContiguousUTF8()
    forEach(in: copy, body)
  }

  private init(text: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
  }

  private mutating func next() -> (unit: Unit, range: Range<Int>)? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let byte = bytes[start]
    if byte < 0x80, isEnd(start + 1) {
      offset = start + 1
      return (.plain(byte), start..<offset)
    }
    if holds((0xC2, 0xA0), at: start), isEnd(start + 2) {
      offset = start + 2
      return (.plain(UInt8(ascii: " ")), start..<offset)
    }
    let index = text.utf8.index(text.startIndex, offsetBy: start)
    let next = text.index(after: index)
    offset = max(start + 1, text.utf8.distance(from: text.startIndex, to: next))
    return (.other(text[index]), start..<offset)
  }

  /// Whether a character ends before a byte, which is so where nothing that combines can begin:
  /// before ASCII, a no-break space, and the dashes and quotation marks.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0..<0x80: return true
    case 0xC2: return holds((0xC2, 0xA0), at: index)
    case 0xE2:
      return index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (0x90...0xA7).contains(bytes[index + 2])
    default: return false
    }
  }

  private func holds(_ mark: (UInt8, UInt8), at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == mark.0 && bytes[index + 1] == mark.1
  }
}
