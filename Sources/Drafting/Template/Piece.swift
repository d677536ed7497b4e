/// A stretch of a template, ready to be written.
indirect enum Piece: Hashable, Sendable {
  /// The part's own bytes.
  case verbatim(Range<Int>)
  /// Bytes that the parser adds, such as `xml:space="preserve"`.
  case markup([UInt8])
  /// A value in running text.
  case insertion(FieldReference, filters: [String])
  /// The place of the placeholder in the paragraph that opens a block.
  case opener(FieldReference)
  /// A block.
  case section(Section)
  /// The inside of a cell or the like, which Word wants to end with a paragraph.
  case container([Piece])

  /// A part of the template that depends on a field.
  struct Section: Hashable, Sendable {
    let field: FieldReference
    /// Whether it stands for the empty case: `{{^daftar}}`.
    let isInverted: Bool
    let body: [Piece]
    /// Written instead of the body when the value is missing: the opening paragraph, or the row.
    let fallback: [Piece]
  }
}

/// A field as a tag means it: which of the open scopes, then which names.
struct FieldReference: Hashable, Sendable {
  /// Index into the stack of scopes; 0 is the whole document.
  let scope: Int
  let steps: [String]
  /// As the tag wrote it.
  let path: String
  let label: String
}

extension Piece {
  /// A stretch of the part with some places replaced; the places do not overlap.
  static func weave(
    _ whole: Range<Int>, _ edits: [(range: Range<Int>, pieces: [Piece])]
  ) -> [Piece] {
    var result: [Piece] = []
    var cursor = whole.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result.append(.verbatim(cursor..<edit.range.lowerBound))
      result += edit.pieces
      cursor = edit.range.upperBound
    }
    return result + [.verbatim(cursor..<whole.upperBound)]
  }
}
