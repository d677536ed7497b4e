public import Drafting

/// A document as HTML: its paragraphs and tables, nothing from elsewhere, no script, no style.
///
/// Every paragraph carries its number as an anchor, `alinea-12`, and the marks of what a check found
/// in it; empty fields are marked. All words are escaped.
public struct DocumentHTML: Sendable {
  /// What a check found in one paragraph.
  public struct Pin: Hashable, Sendable {
    /// The number under which the finding is listed.
    public let number: Int
    /// Whether it blocks a final copy.
    public let blocks: Bool

    /// Makes a pin.
    public init(number: Int, blocks: Bool) {
      self.number = number
      self.blocks = blocks
    }
  }

  private let blocks: [DocumentBlock]
  private let pins: [Int: [Pin]]
  private let hasAnchors: Bool

  /// Takes what a document shows.
  /// - Parameters:
  ///   - pins: what was found, by the number of the paragraph
  ///   - hasAnchors: whether paragraphs can be linked to; a page holds one such document
  public init(_ blocks: [DocumentBlock], pins: [Int: [Pin]] = [:], hasAnchors: Bool = false) {
    self.blocks = blocks
    self.pins = pins
    self.hasAnchors = hasAnchors
  }

  /// The elements, one to a line.
  public var text: String { blocks.map(html).joined(separator: "\n") }

  private func html(_ block: DocumentBlock) -> String {
    switch block {
    case .paragraph(let paragraph): html(paragraph)
    case .table(let table): html(table)
    }
  }

  private func html(_ paragraph: ShownParagraph) -> String {
    var classes: [String] = []
    switch paragraph.alignment {
    case .start: break
    case .centre: classes.append("tengah")
    case .end: classes.append("kanan")
    }
    if paragraph.label != nil { classes.append("butir") }
    if paragraph.text.allSatisfy(\.isWhitespace) { classes.append("kosong") }
    let look = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let anchor = hasAnchors ? " id=\"alinea-\(paragraph.number)\"" : ""
    let label = paragraph.label.map { "<span class=\"no\">\(Self.escaped($0))</span> " } ?? ""
    return "<p\(anchor)\(look)>\(label)\(marks(of: paragraph))\(words(of: paragraph))</p>"
  }

  private func marks(of paragraph: ShownParagraph) -> String {
    (pins[paragraph.number] ?? []).map { pin in
      let look = pin.blocks ? "num bad" : "num"
      return "<a class=\"\(look)\" href=\"#temuan-\(pin.number)\">\(pin.number)</a> "
    }.joined()
  }

  private func words(of paragraph: ShownParagraph) -> String {
    paragraph.spans.map { span in
      let words = Self.marked(Self.escaped(span.text))
      return span.isBold && !span.text.allSatisfy(\.isWhitespace) ? "<b>\(words)</b>" : words
    }.joined()
  }

  private func html(_ table: ShownTable) -> String {
    let head = table.rows.prefix { $0.isHeading }
    // A table without lines only puts words beside each other; one with lines may be wider than a
    // small screen, and is then reached and moved with the keyboard.
    var lines = [
      table.hasRules
        ? "<div class=\"gulung\" tabindex=\"0\"><table class=\"garis\">"
        : "<table class=\"susun\" role=\"presentation\">"
    ]
    if !head.isEmpty {
      lines +=
        ["<thead>"] + head.map { row($0, cell: "th scope=\"col\"", end: "th") } + ["</thead>"]
    }
    lines.append("<tbody>")
    lines += table.rows.dropFirst(head.count).map { row($0, cell: "td", end: "td") }
    let end = table.hasRules ? "</table></div>" : "</table>"
    return (lines + ["</tbody>", end]).joined(separator: "\n")
  }

  private func row(_ row: ShownTable.Row, cell: String, end: String) -> String {
    let cells = row.cells.map { shown in
      let span = shown.columns > 1 ? " colspan=\"\(min(shown.columns, 100))\"" : ""
      return "<\(cell)\(span)>\(shown.blocks.map(html).joined())</\(end)>"
    }
    return "<tr>\(cells.joined())</tr>"
  }

  /// Words as the text of an element; the ends of lines stay.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where character.isNewline: result += "<br>"
      default: result.append(character)
      }
    }
  }

  /// Empty fields stand out.
  private static func marked(_ text: String) -> String {
    let ending = ": belum diisi]"
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let field = rest[open...close]
      result += rest[..<open]
      let plain = String(field.map { $0 == "\u{A0}" ? " " : $0 })
      result += plain.hasSuffix(ending) ? "<mark>\(field)</mark>" : String(field)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
