/// One word, number or mark of a text, with its place in UTF-8 bytes.
struct CitationToken {
  enum Kind {
    case word, open, close, comma, period, slash, dash, other
  }

  var kind: Kind
  /// The word in lower case; empty for marks.
  var text: String
  var start: Int
  var end: Int
  /// Whether every letter of the word is a capital.
  var isUpper: Bool
  /// How many brackets are open in front of the token.
  var depth: Int
}

/// Cuts a text into tokens; everything that is not ASCII counts as a letter or as a mark.
struct CitationTokenizer {
  private let bytes: [UInt8]
  /// Whether "pasal7ayat1" becomes four words; for typed text.
  private let splitsNumbers: Bool
  private var position = 0
  private var depth = 0
  private var tokens: [CitationToken] = []

  static func tokens(of text: String, splitsNumbers: Bool = false) -> [CitationToken] {
    var tokenizer = CitationTokenizer(bytes: Array(text.utf8), splitsNumbers: splitsNumbers)
    return tokenizer.run()
  }

  private init(bytes: [UInt8], splitsNumbers: Bool) {
    self.bytes = bytes
    self.splitsNumbers = splitsNumbers
  }

  private mutating func run() -> [CitationToken] {
    while position < bytes.count {
      let width = spaceWidth(at: position)
      if width > 0 {
        position += width
      } else if let (kind, width) = mark(at: position) {
        addMark(kind, width)
      } else {
        addWord()
      }
    }
    return tokens
  }

  private mutating func addMark(_ kind: CitationToken.Kind, _ width: Int) {
    let (start, end) = (position, position + width)
    tokens.append(
      CitationToken(kind: kind, text: "", start: start, end: end, isUpper: false, depth: depth))
    if kind == .open { depth += 1 }
    if kind == .close, depth > 0 { depth -= 1 }
    position = end
  }

  private mutating func addWord() {
    let start = position
    var end = start
    while end < bytes.count, spaceWidth(at: end) == 0, mark(at: end) == nil {
      if splitsNumbers, end > start, Self.splits(bytes[start..<end], bytes[end...]) { break }
      end += 1
    }
    let slice = bytes[start..<end]
    let isUpper =
      !slice.contains { (97...122).contains($0) || $0 >= 0x80 }
      && slice.contains { (65...90).contains($0) }
    let text = String(decoding: slice.map(Self.lower), as: UTF8.self)
    tokens.append(
      CitationToken(
        kind: .word, text: text, start: start, end: end, isUpper: isUpper, depth: depth))
    position = end
  }

  /// Whether a word ends here because letters give way to digits, or digits to a longer word.
  private static func splits(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last, let next = after.first else { return false }
    if !isDigit(last), isDigit(next) { return true }
    guard isDigit(last), !isDigit(next) else { return false }
    return after.prefix(while: isLetter).count > 2
  }

  private func spaceWidth(at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return byte(index + 1) == 0xA0 ? 2 : 0
    case 0xE2:
      guard byte(index + 1) == 0x80, let last = byte(index + 2) else { return 0 }
      return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : 0
    default: return 0
    }
  }

  private func mark(at index: Int) -> (CitationToken.Kind, Int)? {
    switch bytes[index] {
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "."): return (.period, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "-"): return (.dash, 1)
    case 0xE2 where byte(index + 1) == 0x80:
      guard let last = byte(index + 2) else { return (.other, 1) }
      return ((0x90...0x94).contains(last) ? .dash : .other, 3)
    case 0x80...: return nil
    case let byte: return Self.isDigit(byte) || Self.isLetter(byte) ? nil : (.other, 1)
    }
  }

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }
}
