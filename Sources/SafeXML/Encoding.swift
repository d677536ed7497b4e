/// The one encoding that is read: what a person sees in an editor is then what a seal covers.
enum Encoding {
  /// Whether a declared or detected name stands for UTF-8.
  static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
  }

  /// Where the first bytes are that are not UTF-8; `nil` for none.
  static func firstFault(in bytes: UnsafeRawBufferPointer) -> (line: Int, column: Int)? {
    // UTF-16 that calls itself UTF-8: the parser would believe the bytes, and read it.
    if bytes.prefix(4).contains(0) { return (1, 1) }
    // The standard library is quick to say yes; the place is sought only after a no.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var index = 0
    var line = 1
    var lineStart = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if byte == 0x0A { (line, lineStart) = (line + 1, index) }
        continue
      }
      guard let length = length(of: bytes, at: index) else { return (line, index - lineStart + 1) }
      index += length
    }
    return nil
  }

  /// How many bytes the character at `index` has; `nil` where they are not one, or a surrogate, or
  /// longer than needed (Unicode, table 3-7).
  private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let rest: ClosedRange<UInt8> = 0x80...0xBF
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, rest)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, rest)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, rest)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]),
      bytes[(index + 2)..<(index + length)].allSatisfy(rest.contains)
    else { return nil }
    return length
  }
}
