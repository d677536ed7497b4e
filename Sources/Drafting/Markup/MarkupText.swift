/// Characters between tags, read and written.
enum MarkupText {
  /// A character with its place in the part's bytes; `&amp;` is one character of five bytes.
  struct Unit: Hashable, Sendable {
    let scalar: Unicode.Scalar
    let range: Range<Int>
  }

  /// The characters in a range without elements; comments and instructions are passed over.
  static func decode(_ bytes: [UInt8], in range: Range<Int>) -> [Unit] {
    var result: [Unit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end: Int
      switch bytes[index] {
      case .less:
        let isComment = bytes[index...].starts(with: "<!--".utf8)
        end = self.end(of: isComment ? "-->" : "?>", in: bytes, from: index)
      case .ampersand:
        let semicolon = bytes[index..<range.upperBound].firstIndex(of: .semicolon)
        end = (semicolon ?? index) + 1
        let name = String(decoding: bytes[(index + 1)..<(semicolon ?? index + 1)], as: UTF8.self)
        if let scalar = scalar(named: name) {
          result.append(Unit(scalar: scalar, range: index..<end))
        }
      case let plain where plain < 0x80:
        end = index + 1
        result.append(Unit(scalar: Unicode.Scalar(plain), range: index..<end))
      default:
        end = min(range.upperBound, index + length(ofSequence: bytes[index]))
        let scalars = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars
        if let scalar = scalars.first {
          result.append(Unit(scalar: scalar, range: index..<end))
        }
      }
      index = end
    }
    return result
  }

  /// What stands for a tab and for the end of a line, which are elements of their own in Word.
  struct Interruptions {
    let tab: [UInt8]
    let lineEnd: [UInt8]
  }

  /// Writes words into an element; `false` if XML has no way to write one of the characters.
  static func write(
    _ words: String, to output: inout [UInt8], interruptions: Interruptions
  ) -> Bool {
    let bytes = Array(words.utf8)
    var index = 0
    while index < bytes.count {
      let length = lineEnd(in: bytes, at: index)
      if length > 0 {
        output += interruptions.lineEnd
        index += length
        continue
      }
      switch bytes[index] {
      case 0x09: output += interruptions.tab
      case ..<0x20: return false
      case .ampersand: output += "&amp;".utf8
      case .less: output += "&lt;".utf8
      case .greater: output += "&gt;".utf8
      case 0xEF where bytes[index...].starts(with: [0xEF, 0xBF, 0xBE]): return false
      case 0xEF where bytes[index...].starts(with: [0xEF, 0xBF, 0xBF]): return false
      default: output.append(bytes[index])
      }
      index += 1
    }
    return true
  }

  /// The length of what ends a line here; zero where nothing does.
  private static func lineEnd(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0x0A, 0x0B, 0x0C: 1
    case 0xC2: bytes[index...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }

  /// The offset after the next `mark`; the end of the bytes where there is none.
  static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index...].starts(with: mark.utf8) { index += 1 }
    return min(bytes.count, index + mark.utf8.count)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  private static func length(ofSequence lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

extension UInt8 {
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let space = UInt8(ascii: " ")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")

  /// Whether the byte is what XML calls white space.
  var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
