/// The words of one paragraph, joined over the runs into which Word has cut them.
///
/// Word starts a new run wherever a spelling mark, a language or a revision begins, also inside
/// `{{nomor}}`. So tags are looked for in the joined words, and a tag belongs to the run in which
/// it begins: what replaces it has that run's format.
struct ParagraphText {
  /// A tag with the units that it covers.
  struct Found: Hashable {
    let tag: Tag
    let units: Range<Int>
  }

  /// A character in a `w:t`; a break between words, such as a tab, has no element.
  struct Unit: Hashable {
    let scalar: Unicode.Scalar
    let range: Range<Int>
    let element: Int?
  }

  private(set) var units: [Unit] = []
  private(set) var tags: [Found] = []
  private(set) var problems: [TemplateProblem.Kind] = []
  /// Text boxes in the paragraph, which have paragraphs of their own.
  private(set) var textBoxes: [Int] = []
  private(set) var hasSectionBreak = false

  init(_ paragraph: Int, in markup: Markup, names: WordNames) {
    collect(paragraph, in: markup, names: names)
    find()
  }

  /// Whether nothing but white space stands beside the only tag.
  var isLoneTag: Bool {
    guard tags.count == 1, let tag = tags.first, textBoxes.isEmpty else { return false }
    return units.indices.allSatisfy { tag.units.contains($0) || isBlank($0) }
  }

  /// Whether only white space stands before a unit, or from a unit on.
  func isBlank(before end: Int) -> Bool { (0..<end).allSatisfy { isBlank($0) } }
  func isBlank(from start: Int) -> Bool { (start..<units.count).allSatisfy { isBlank($0) } }

  /// The places of a tag's characters, one for each `w:t` that holds some, in order.
  func stretches(of tag: Found) -> [(element: Int, range: Range<Int>)] {
    var result: [(element: Int, range: Range<Int>)] = []
    for unit in units[tag.units] {
      guard let element = unit.element else { continue }
      if let last = result.last, last.element == element {
        result[result.count - 1].range = last.range.lowerBound..<unit.range.upperBound
      } else {
        result.append((element, unit.range))
      }
    }
    return result
  }

  private func isBlank(_ index: Int) -> Bool {
    units[index].element != nil && units[index].scalar.properties.isWhitespace
  }

  private mutating func collect(_ index: Int, in markup: Markup, names: WordNames) {
    for child in markup.elements[index].children {
      let element = markup.elements[child]
      switch element.name {
      case names.text:
        units += MarkupText.decode(markup.bytes, in: element.content).map {
          Unit(scalar: $0.scalar, range: $0.range, element: child)
        }
      case names.textBox: textBoxes.append(child)
      case names.paragraphProperties:
        // Its `w:tab` is a tab stop, not a tab.
        hasSectionBreak = element.children.contains {
          markup.elements[$0].name == names.sectionProperties
        }
      case names.runProperties: continue
      case _ where names.breaks.contains(element.name):
        units.append(Unit(scalar: "\u{FFFC}", range: element.whole, element: nil))
        collect(child, in: markup, names: names)
      default: collect(child, in: markup, names: names)
      }
    }
  }

  private mutating func find() {
    var index = 0
    var start: Int?
    while index < units.count {
      let isPair = index + 1 < units.count && units[index].scalar == units[index + 1].scalar
      if start == nil, isPair, units[index].scalar == "{" {
        start = index
        index += 2
      } else if isPair, units[index].scalar == "}" {
        if let opening = start {
          close(opening..<(index + 2))
          start = nil
        } else {
          problems.append(.strayTagEnd)
        }
        index += 2
      } else {
        if start != nil, units[index].element == nil {
          problems.append(.unterminatedTag)
          start = nil
        }
        index += 1
      }
    }
    if start != nil { problems.append(.unterminatedTag) }
  }

  private mutating func close(_ range: Range<Int>) {
    let scalars = units[range].dropFirst(2).dropLast(2).map(\.scalar)
    let words = String(String.UnicodeScalarView(scalars))
    if let tag = Tag(words) {
      tags.append(Found(tag: tag, units: range))
    } else {
      problems.append(.malformedTag(words))
    }
  }
}

/// The names of the elements that matter here, with the prefix that the part uses.
struct WordNames: Hashable {
  static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  let prefix: String
  let paragraph: String
  let text: String
  let row: String
  let cell: String
  let textBox: String
  let paragraphProperties: String
  let runProperties: String
  let sectionProperties: String
  let containers: Set<String>
  let breaks: Set<String>

  /// `nil` where the root element does not declare WordprocessingML.
  init?(_ markup: Markup) {
    guard let root = markup.elements.first else { return nil }
    self.init(declaredBy: markup.attributes(of: root))
  }

  /// The same from bytes of which nothing was read yet.
  init?(rootOf bytes: [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == .less else {
        index += 1
        continue
      }
      if bytes[index + 1] == .question {
        index = MarkupText.end(of: "?>", in: bytes, from: index + 2)
      } else if bytes[index + 1] == .exclamation {
        index = MarkupText.end(of: "-->", in: bytes, from: index + 2)
      } else {
        break
      }
    }
    guard index + 1 < bytes.count else { return nil }
    let end = Markup.endOfStartTag(in: bytes, from: index + 1)
    let name = bytes[index..<end].firstIndex { $0.isXMLSpace || $0 == .greater } ?? end
    self.init(declaredBy: Markup.attributes(in: bytes, from: name, to: end))
  }

  private init?(declaredBy attributes: [Markup.Attribute]) {
    let declared = attributes.first {
      Self.namespaces.contains($0.value) && $0.name.hasPrefix("xmlns")
    }
    guard let declaration = declared else { return nil }
    let prefix = declaration.name.split(separator: ":").dropFirst().first.map { "\($0):" } ?? ""
    self.prefix = prefix
    paragraph = prefix + "p"
    text = prefix + "t"
    row = prefix + "tr"
    cell = prefix + "tc"
    textBox = prefix + "txbxContent"
    paragraphProperties = prefix + "pPr"
    runProperties = prefix + "rPr"
    sectionProperties = prefix + "sectPr"
    containers = Set(["tc", "txbxContent", "hdr", "ftr"].map { prefix + $0 })
    breaks = Set(
      [
        "tab", "br", "cr", "ptab", "sym", "noBreakHyphen", "softHyphen", "drawing", "pict",
        "object", "fldChar", "footnoteReference", "endnoteReference",
      ].map { prefix + $0 })
  }
}
