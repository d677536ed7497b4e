/// The words and numbers of a text with their places, folded for comparison: case, width of spaces,
/// line breaks, hyphens at line ends and invisible characters do not count.
struct TextTokens {
  struct Token {
    /// Lower case, without invisible characters and apostrophes.
    let folded: String
    /// Whether it is written with a capital.
    let isCapital: Bool
    /// The place of its bytes in the text.
    let bytes: Range<Int>
  }

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    var reading = Reading()
    CharacterWalk.forEach(in: text) { unit, range in
      switch unit {
      case .plain(let byte): reading.add(byte, range)
      case .other(let character): reading.add(character, range)
      }
    }
    reading.close(at: text.utf8.count)
    tokens = reading.tokens
  }

  /// What is read so far, and the word that is being read.
  private struct Reading {
    var tokens: [Token] = []
    private var start: Int?
    private var isCapital = false
    private var folded: [UInt8] = []

    mutating func add(_ byte: UInt8, _ range: Range<Int>) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        open(range, isCapital: true)
        folded.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        open(range, isCapital: false)
        folded.append(byte)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): break
      default: close(at: range.lowerBound)
      }
    }

    mutating func add(_ character: Character, _ range: Range<Int>) {
      if character.isLetter || character.isNumber {
        open(range, isCapital: character.isUppercase)
        for scalar in character.unicodeScalars
        where scalar.properties.generalCategory != .format {
          folded += TextTokens.plain(scalar).utf8
        }
      } else if !TextTokens.isInvisible(character), !TextTokens.joins.contains(character) {
        close(at: range.lowerBound)
      }
    }

    private mutating func open(_ range: Range<Int>, isCapital: Bool) {
      guard start == nil else { return }
      start = range.lowerBound
      self.isCapital = isCapital
    }

    mutating func close(at end: Int) {
      guard let first = start else { return }
      tokens.append(
        Token(
          folded: String(decoding: folded, as: UTF8.self), isCapital: isCapital,
          bytes: first..<end))
      start = nil
      folded.removeAll(keepingCapacity: true)
    }
  }

  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }

  /// Inside a word: the apostrophes of Ma'ruf and Nur'aini.
  private static let joins: Set<Character> = ["'", "’", "ʼ", "`"]

  /// Lower case; letters of full width as plain ones.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      return narrow.properties.lowercaseMapping
    }
    return scalar.properties.lowercaseMapping
  }
}
