/// What a document shows, in the order of the page: paragraphs and tables.
public indirect enum DocumentBlock: Hashable, Sendable {
  /// A paragraph.
  case paragraph(ShownParagraph)
  /// A table.
  case table(ShownTable)

  /// The paragraphs in it, those in the cells of a table included.
  public var paragraphs: [ShownParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table):
      table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.paragraphs) } }
    }
  }
}

/// A paragraph with what of its look carries meaning.
public struct ShownParagraph: Hashable, Sendable {
  /// Where its lines stand.
  public enum Alignment: String, Hashable, Sendable {
    /// At the left edge.
    case start
    /// In the middle.
    case centre
    /// At the right edge.
    case end
  }

  /// Words of one weight.
  public struct Span: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whether they are set in bold.
    public let isBold: Bool

    /// Makes a span.
    public init(text: String, isBold: Bool) {
      self.text = text
      self.isBold = isBold
    }
  }

  /// The number of the paragraph in the document, from 1, as checks name it.
  public let number: Int
  /// Its words.
  public let spans: [Span]
  /// Where its lines stand.
  public let alignment: Alignment
  /// The number or the mark that Word writes before an item of a list; `nil` for another paragraph.
  public let label: String?

  /// Makes a paragraph.
  public init(number: Int, spans: [Span], alignment: Alignment, label: String? = nil) {
    self.number = number
    self.spans = spans
    self.alignment = alignment
    self.label = label
  }

  /// The words without their looks.
  public var text: String { spans.map(\.text).joined() }
}

/// A table.
public struct ShownTable: Hashable, Sendable {
  /// A row; the first ones may be repeated on every page.
  public struct Row: Hashable, Sendable {
    /// Whether it names the columns.
    public let isHeading: Bool
    /// The cells from left to right.
    public let cells: [Cell]

    /// Makes a row.
    public init(isHeading: Bool, cells: [Cell]) {
      self.isHeading = isHeading
      self.cells = cells
    }
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// How many columns it covers.
    public let columns: Int
    /// What stands in it.
    public let blocks: [DocumentBlock]

    /// Makes a cell.
    public init(columns: Int, blocks: [DocumentBlock]) {
      self.columns = columns
      self.blocks = blocks
    }
  }

  /// Whether lines stand around its cells; without them it only puts words beside each other.
  public let hasRules: Bool
  /// The rows from top to bottom.
  public let rows: [Row]

  /// Makes a table.
  public init(hasRules: Bool, rows: [Row]) {
    self.hasRules = hasRules
    self.rows = rows
  }
}

extension RenderedDocument {
  /// What the letter shows, without headers and footers; the words are those of
  /// `paragraphs`, with the ends of lines kept.
  public var blocks: [DocumentBlock] {
    package[DocxPackage.mainDocument].flatMap(Markup.init(filled:)).map(package.blocks) ?? []
  }
}

extension DocxPackage {
  /// What the document itself shows, without headers and footers.
  var bodyBlocks: [DocumentBlock] {
    guard let bytes = self[Self.mainDocument],
      let markup = try? Markup(bytes, part: Self.mainDocument)
    else { return [] }
    return blocks(of: markup)
  }

  fileprivate func blocks(of markup: Markup) -> [DocumentBlock] {
    guard let names = WordNames(markup) else { return [] }
    return BlockReader(markup: markup, names: names, numbering: ListNumbering(self)).blocks(in: 0)
  }
}
