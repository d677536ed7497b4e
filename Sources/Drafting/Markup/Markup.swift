internal import SafeXML

/// The elements of an XML part by their places in its bytes.
///
/// A template must leave everything else in the part as Word wrote it: prefixes, attribute order,
/// markup of later versions. So a part is not written anew from a tree; its own bytes are copied,
/// and only the places of tags are replaced. `SafeXML` reads the part first and refuses what is
/// not well-formed, which is what keeps this scanner short.
struct Markup: Hashable, Sendable {
  /// An element; positions are offsets into the part's bytes.
  struct Element: Hashable, Sendable {
    /// The name as written, with its prefix.
    let name: String
    let startTag: Range<Int>
    /// From start tag to end tag, both included.
    var whole: Range<Int>
    /// Between the tags; empty for `<w:p/>`.
    var content: Range<Int>
    var children: [Int] = []
  }

  /// An attribute; `whole` includes the space before its name.
  struct Attribute: Hashable, Sendable {
    let name: String
    let value: String
    let whole: Range<Int>
  }

  let bytes: [UInt8]
  /// In the order of their start tags; the root is first.
  let elements: [Element]

  /// Reads a part: well-formed, no DOCTYPE, UTF-8.
  init(_ bytes: [UInt8], part: String) throws(PackageProblem) {
    try Self.check(bytes, part: part)
    self.bytes = bytes
    elements = Self.scan(bytes)
    // Empty where a CDATA section stands: Word writes none, and what replaces text in one would
    // have to be written by other rules.
    guard !elements.isEmpty else { throw .unreadablePart(part, line: 0) }
  }

  /// Finds the elements of a part that was filled from a template: its bytes come from a part that
  /// was read, and values that were escaped.
  ///
  /// `nil` where its tags do not balance.
  init?(filled bytes: [UInt8]) {
    elements = Self.scan(bytes)
    guard !elements.isEmpty else { return nil }
    self.bytes = bytes
  }

  /// Refuses bytes that are not well-formed UTF-8 without a DOCTYPE.
  static func check(_ bytes: [UInt8], part: String) throws(PackageProblem) {
    do {
      _ = try XMLDocument.parse(bytes)
    } catch {
      throw .unreadablePart(part, line: error.problems.first?.line ?? 0)
    }
    guard isUTF8(bytes) else { throw .notUTF8(part: part) }
  }

  /// The attributes of a start tag, in order.
  func attributes(of element: Element) -> [Attribute] {
    Self.attributes(
      in: bytes, from: element.startTag.lowerBound + 1 + element.name.utf8.count,
      to: element.startTag.upperBound)
  }

  /// The attributes between the name of an element and the end of its start tag.
  static func attributes(in bytes: [UInt8], from start: Int, to end: Int) -> [Attribute] {
    var result: [Attribute] = []
    var index = start
    while index < end {
      let start = index
      while index < end, bytes[index].isXMLSpace { index += 1 }
      let nameStart = index
      while index < end, bytes[index] != .equals, bytes[index] != .greater, bytes[index] != .slash,
        !bytes[index].isXMLSpace
      { index += 1 }
      guard index > nameStart else { break }
      let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
      while index < end, bytes[index] != .quote, bytes[index] != .apostrophe { index += 1 }
      guard index < end else { break }
      let delimiter = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < end, bytes[index] != delimiter { index += 1 }
      let value = MarkupText.decode(bytes, in: valueStart..<index)
      index += 1
      result.append(
        Attribute(
          name: name, value: String(String.UnicodeScalarView(value.map(\.scalar))),
          whole: start..<index))
    }
    return result
  }

  /// The part with some places replaced; the places do not overlap.
  func replacing(_ edits: [(range: Range<Int>, bytes: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var cursor = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[cursor..<edit.range.lowerBound]
      result += edit.bytes
      cursor = edit.range.upperBound
    }
    return result + bytes[cursor...]
  }

  private static func scan(_ bytes: [UInt8]) -> [Element] {
    var elements: [Element] = []
    var open: [Int] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: .less) {
      if bytes[start...].starts(with: "<!--".utf8) {
        index = MarkupText.end(of: "-->", in: bytes, from: start + 4)
      } else if bytes[start...].starts(with: "<!".utf8) {
        return []
      } else if bytes[start...].starts(with: "<?".utf8) {
        index = MarkupText.end(of: "?>", in: bytes, from: start + 2)
      } else if bytes[start...].starts(with: "</".utf8) {
        index = MarkupText.end(of: ">", in: bytes, from: start + 2)
        guard let current = open.popLast() else { return [] }
        elements[current].content = elements[current].startTag.upperBound..<start
        elements[current].whole = elements[current].startTag.lowerBound..<index
      } else {
        index = endOfStartTag(in: bytes, from: start + 1)
        let nameEnd =
          bytes[(start + 1)..<index].firstIndex { $0.isXMLSpace || $0 == .slash || $0 == .greater }
          ?? index
        if let parent = open.last { elements[parent].children.append(elements.count) }
        let isEmpty = index >= 2 && bytes[index - 2] == .slash
        if !isEmpty { open.append(elements.count) }
        elements.append(
          Element(
            name: String(decoding: bytes[(start + 1)..<nameEnd], as: UTF8.self),
            startTag: start..<index, whole: start..<index, content: index..<index))
      }
    }
    return elements
  }

  /// Attribute values may hold `>`.
  static func endOfStartTag(in bytes: [UInt8], from start: Int) -> Int {
    var delimiter: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let current = delimiter {
        if byte == current { delimiter = nil }
      } else if byte == .quote || byte == .apostrophe {
        delimiter = byte
      } else if byte == .greater {
        return index + 1
      }
    }
    return bytes.count
  }

  /// libxml2 accepts other encodings; the bytes here must be what it read.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8) else {
      return bytes.count > start && bytes[start] != 0
    }
    let declaration = String(
      decoding: bytes[start..<MarkupText.end(of: "?>", in: bytes, from: start)], as: UTF8.self)
    let words = declaration.split { " \t\r\n='\"?".contains($0) }
    guard let place = words.firstIndex(of: "encoding"), place + 1 < words.endIndex else {
      return true
    }
    return words[place + 1].lowercased() == "utf-8"
  }
}
