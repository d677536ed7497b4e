extension DocxPackage {
  /// The words of the document itself, paragraph by paragraph.
  public var bodyParagraphs: [String] { paragraphs(of: Self.mainDocument) }

  /// The words of its headers, footers and notes.
  public var marginParagraphs: [String] {
    textParts.filter { $0 != Self.mainDocument }.flatMap { paragraphs(of: $0) }
  }

  private func paragraphs(of part: String) -> [String] {
    self[part].flatMap { VisibleText($0, part: part) }?.paragraphs ?? []
  }
}
