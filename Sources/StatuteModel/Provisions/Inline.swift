/// A paragraph or a table.
public enum Block: Hashable, Sendable {
  /// A line of text.
  case paragraph([Inline])
  /// Rows of cells; each cell is a line of text.
  case table([[[Inline]]])
}

/// A run of words, plain or marked.
public indirect enum Inline: Hashable, Sendable {
  /// Words.
  case text(String)
  /// Words that mean something: a citation, an element, a number.
  case marked(Mark, [Inline])

  /// The words, marks left out.
  public var text: String {
    switch self {
    case .text(let words): words
    case .marked(_, let inside): inside.text
    }
  }
}

/// What a run of words means.
public struct Mark: Hashable, Sendable {
  /// The meanings that the profile knows.
  public enum Kind: Hashable, Sendable {
    /// A citation (*rujukan*); where it leads, as written in the file.
    case reference(href: String)
    /// A run of citations; its ends, as written in the file.
    case range(from: String, upTo: String)
    /// Use of a defined term; the entry's identifier.
    case term(String)
    /// The place where a term is defined; the entry's identifier.
    case definition(String)
    /// An element of an offence (*unsur*); the entry's identifier, such as `unsur-cara`.
    case concept(String)
    /// A number: its role, such as `penjara-maks`, and its normal form, such as `P15Y`.
    case quantity(role: String, normalized: String)
    /// A clause that another act replaces as a whole; the entry's identifier.
    case clause(String)
    /// Words that no independent copy confirms; the marks stay in the text.
    case unverified
    /// Text that was not obtained.
    case notObtained
    /// Words left out of an excerpt.
    case omitted
    /// Words lost in the scan and restored from the context.
    case restored
    /// A mark without meaning for this program; the element's name.
    case other(String)
  }

  /// The meaning.
  public let kind: Kind
  /// The identifier; `nil` where the profile asks for none.
  public let eId: String?
  /// Line in the file.
  public let line: Int

  /// Makes a mark.
  public init(kind: Kind, eId: String?, line: Int) {
    self.kind = kind
    self.eId = eId
    self.line = line
  }
}

extension [Inline] {
  /// The words, marks left out.
  public var text: String {
    var result = ""
    for inline in self { result += inline.text }
    return result
  }

  /// Every mark with the words that it stands on, outer before inner, in order.
  public var marks: [(mark: Mark, content: [Inline])] {
    var result: [(mark: Mark, content: [Inline])] = []
    appendMarks(to: &result)
    return result
  }

  fileprivate func appendMarks(to result: inout [(mark: Mark, content: [Inline])]) {
    for case .marked(let mark, let inside) in self {
      result.append((mark, inside))
      inside.appendMarks(to: &result)
    }
  }
}

extension Block {
  /// The lines of text: one for a paragraph, one per cell of a table.
  public var lines: [[Inline]] {
    switch self {
    case .paragraph(let line): [line]
    case .table(let rows): rows.flatMap { $0 }
    }
  }
}

extension Provision {
  /// Its own lines in order, without number and heading, and without what is inside.
  public var lines: [[Inline]] {
    lead.flatMap(\.lines) + closing.flatMap(\.lines)
  }

  /// Every mark on its own words, in order.
  public var marks: [(mark: Mark, content: [Inline])] {
    var result = heading.marks
    for block in lead { for line in block.lines { line.appendMarks(to: &result) } }
    for block in closing { for line in block.lines { line.appendMarks(to: &result) } }
    return result
  }
}

extension Statute {
  /// Everything that a provision says, numbers and headings included, one line per paragraph.
  public func fullText(of provision: Provision) -> [String] {
    var result: [String] = []
    if !provision.number.isEmpty { result.append(provision.number) }
    if !provision.heading.isEmpty { result.append(provision.heading.text) }
    result += provision.lead.flatMap(\.lines).map(\.text)
    for child in children(of: provision) { result += fullText(of: child) }
    return result + provision.closing.flatMap(\.lines).map(\.text)
  }

  /// The words of the whole act in the order of the file.
  public var fullText: [String] {
    provisions.filter { $0.parent == nil }.flatMap(fullText(of:))
  }
}
