/// What one character does to the word around it.
enum Letter {
  case letter
  case digit
  case hyphen
  /// Vanishes inside a word: an apostrophe, a soft hyphen, a combining accent.
  case ignorable
  case separator
}

extension UInt8 {
  var isLowercaseLetter: Bool { self &- 0x61 < 26 }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isVowel: Bool {
    switch self {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}

/// Reads UTF-8 one character at a time, folding case and accents.
enum Letters {
  /// Classifies the character at `position`, appends its folded form, and moves past it.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, into word: inout [UInt8]
  ) -> Letter {
    let byte = bytes[position]
    guard byte >= 0x80 else {
      position += 1
      return readASCII(byte, into: &word)
    }
    let scalar = decode(bytes, at: &position)
    return fold(scalar, into: &word)
  }

  private static func readASCII(_ byte: UInt8, into word: inout [UInt8]) -> Letter {
    let lower = byte | 0x20
    if lower.isLowercaseLetter && byte >= 0x41 {
      word.append(lower)
      return .letter
    }
    if byte.isDigit {
      word.append(byte)
      return .digit
    }
    switch byte {
    case 0x2D: return .hyphen
    case 0x27: return .ignorable
    default: return .separator
    }
  }

  /// Damaged UTF-8 separates words; it is never refused.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Unicode.Scalar {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, position + length <= bytes.count else {
      position += 1
      return "\u{FFFD}"
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[position + offset]
      guard next & 0xC0 == 0x80 else {
        position += 1
        return "\u{FFFD}"
      }
      value = value << 6 | UInt32(next & 0x3F)
    }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func fold(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Letter {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0xFEFF, 0x300...0x36F, 0x2018, 0x2019: return .ignorable
    case 0x2010, 0x2011: return .hyphen
    case 0xC0...0xFF:
      let plain = latin1[Int(scalar.value) - 0xC0]
      guard plain != 0x20 else { return .separator }
      word.append(plain)
      return .letter
    default: break
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil, !properties.isEmojiPresentation
    else { return .separator }
    word.append(contentsOf: properties.lowercaseMapping.utf8)
    return properties.isAlphabetic ? .letter : .digit
  }

  /// À…ÿ without accents; a blank separates words.
  private static let latin1 = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)
}
