/// The words of a part as a reader sees them, paragraph by paragraph.
struct VisibleText {
  let paragraphs: [String]

  /// Reads a part that may come from anywhere.
  ///
  /// `nil` where the bytes are not a WordprocessingML part.
  init?(_ bytes: [UInt8], part: String) {
    guard (try? Markup.check(bytes, part: part)) != nil, let names = WordNames(rootOf: bytes)
    else { return nil }
    self.init(filled: bytes, names: names)
  }

  /// Reads a part that was filled from a template: its bytes come from a part that was read, and
  /// values that were escaped, so only the balance of its tags is looked at again.
  ///
  /// `nil` where a tag is not closed.
  init?(filled bytes: [UInt8], names: WordNames) {
    var reader = VisibleTextReader(bytes, names: names)
    guard reader.read() else { return nil }
    paragraphs = reader.paragraphs.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Goes through a part once and collects what stands in `w:t`, each paragraph by itself.
private struct VisibleTextReader {
  /// What an element means for the words in it.
  private enum Role { case paragraph, text, hidden, interruption, other }

  /// An element that is not closed yet, and the paragraph that words in it belong to.
  private struct Open {
    let name: Range<Int>
    let paragraph: Int?
    let holdsText: Bool
  }

  private(set) var paragraphs: [[UInt8]] = []
  private let bytes: [UInt8]
  /// By the length of the name.
  private let roles: [[(name: [UInt8], role: Role)]]
  private var open: [Open] = []

  init(_ bytes: [UInt8], names: WordNames) {
    self.bytes = bytes
    let hidden = [names.paragraphProperties, names.runProperties, names.textBox]
    let named =
      [(names.text, Role.text), (names.paragraph, .paragraph)] + hidden.map { ($0, .hidden) }
      + names.breaks.sorted().map { ($0, .interruption) }
    let longest = named.map(\.0.utf8.count).max() ?? 0
    var roles = [[(name: [UInt8], role: Role)]](repeating: [], count: longest + 1)
    for (name, role) in named { roles[name.utf8.count].append((Array(name.utf8), role)) }
    self.roles = roles
  }

  /// Whether every tag is closed in order.
  mutating func read() -> Bool {
    var index = 0
    while let start = next(.less, from: index) {
      collect(index..<start)
      guard start + 1 < bytes.count else { return false }
      switch bytes[start + 1] {
      case .exclamation:
        guard bytes[start...].starts(with: "<!--".utf8) else { return false }
        index = MarkupText.end(of: "-->", in: bytes, from: start + 4)
      case .question: index = MarkupText.end(of: "?>", in: bytes, from: start + 2)
      case .slash:
        guard let end = next(.greater, from: start) else { return false }
        let name = name(from: start + 2, before: end)
        guard let last = open.popLast(), bytes[last.name].elementsEqual(bytes[name]) else {
          return false
        }
        index = end + 1
      default:
        index = Markup.endOfStartTag(in: bytes, from: start + 1)
        guard index <= bytes.count, bytes[index - 1] == .greater else { return false }
        begin(name(from: start + 1, before: index - 1), isEmpty: bytes[index - 2] == .slash)
      }
    }
    return open.isEmpty
  }

  private mutating func begin(_ name: Range<Int>, isEmpty: Bool) {
    var paragraph = open.last?.paragraph
    let role = role(of: name)
    switch role {
    case .paragraph:
      paragraphs.append([])
      paragraph = paragraphs.count - 1
    case .hidden: paragraph = nil
    case .interruption: if let paragraph { paragraphs[paragraph].append(.space) }
    case .text, .other: break
    }
    if !isEmpty {
      open.append(Open(name: name, paragraph: paragraph, holdsText: role == .text))
    }
  }

  private mutating func collect(_ range: Range<Int>) {
    guard !range.isEmpty, let last = open.last, last.holdsText, let paragraph = last.paragraph
    else { return }
    if bytes[range].contains(.ampersand) {
      let scalars = MarkupText.decode(bytes, in: range).map(\.scalar)
      paragraphs[paragraph] += String(String.UnicodeScalarView(scalars)).utf8
    } else {
      paragraphs[paragraph] += bytes[range]
    }
  }

  private func role(of name: Range<Int>) -> Role {
    guard name.count < roles.count else { return .other }
    return roles[name.count].first { bytes[name].elementsEqual($0.name) }?.role ?? .other
  }

  private func name(from start: Int, before end: Int) -> Range<Int> {
    var stop = start
    while stop < end, !bytes[stop].isXMLSpace, bytes[stop] != .slash { stop += 1 }
    return start..<stop
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
