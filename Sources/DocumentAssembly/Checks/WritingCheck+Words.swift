extension WritingCheck {
  /// The words of a paragraph by their places in its bytes, as few of them are looked at.
  struct Words {
    /// What a word may be the beginning of.
    enum Outline { case amount, date, citation }

    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    init(_ text: String) {
      bytes = Array(text.utf8)
      var ranges: [Range<Int>] = []
      var start: Int?
      var index = 0
      while index < bytes.count {
        let space = Self.lengthOfSpace(in: bytes, at: index)
        if space == 0 {
          if start == nil { start = index }
          index += 1
        } else {
          if let first = start { ranges.append(first..<index) }
          start = nil
          index += space
        }
      }
      if let first = start { ranges.append(first..<bytes.count) }
      self.ranges = ranges
    }

    var indices: Range<Int> { ranges.indices }
    var count: Int { ranges.count }

    subscript(index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

    /// By the first letters or digits behind brackets and quotation marks.
    func outline(of index: Int) -> Outline? {
      var word = bytes[ranges[index]]
      while let opening = Self.openings.first(where: { word.starts(with: $0) }) {
        word = word.dropFirst(opening.count)
      }
      guard let lead = word.first, word.count > 1 || Self.isDigit(lead) else { return nil }
      if Self.isDigit(lead) { return isDate(word) ? .date : nil }
      let second = word[word.startIndex + 1] | 0x20
      switch (lead | 0x20, second) {
      case (UInt8(ascii: "r"), UInt8(ascii: "p")): return .amount
      case (UInt8(ascii: "p"), UInt8(ascii: "a")), (UInt8(ascii: "p"), UInt8(ascii: "s")),
        (UInt8(ascii: "a"), UInt8(ascii: "y")):
        return .citation
      default: return nil
      }
    }

    /// `2026-11-23`, or one or two digits with nothing behind them but the signs of a sentence.
    private func isDate(_ word: ArraySlice<UInt8>) -> Bool {
      let digits = word.prefix(while: Self.isDigit)
      var rest = word.dropFirst(digits.count)
      if digits.count == 4 { return rest.first == UInt8(ascii: "-") }
      guard digits.count < 3 else { return false }
      while let closing = Self.closings.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(closing.count)
      }
      return rest.isEmpty
    }

    private static let openings = ["(", "\"", "“"].map { Array($0.utf8) }
    private static let closings = [")", ".", ",", ";", ":", "\"", "”"].map { Array($0.utf8) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The bytes of the white space that begins here; zero where none does.
    private static func lengthOfSpace(in bytes: [UInt8], at index: Int) -> Int {
      switch bytes[index] {
      case 0x09...0x0D, 0x20: return 1
      case 0xC2, 0xE1, 0xE2, 0xE3:
        let scalar = String(decoding: bytes[index...].prefix(3), as: UTF8.self).unicodeScalars.first
        guard let scalar, scalar.properties.isWhitespace else { return 0 }
        return UTF8.width(scalar)
      default: return 0
      }
    }
  }
}
