/// The words of a part as a reader sees them, paragraph by paragraph.
struct VisibleText {
  let paragraphs: [String]

  /// `nil` where the bytes are not a WordprocessingML part.
  init?(_ bytes: [UInt8], part: String) {
    guard let markup = try? Markup(bytes, part: part), let names = WordNames(markup) else {
      return nil
    }
    paragraphs = markup.elements.indices.filter { markup.elements[$0].name == names.paragraph }
      .map { index in
        let units = ParagraphText(index, in: markup, names: names).units
        return units.reduce(into: "") { text, unit in
          text.unicodeScalars.append(unit.element == nil ? " " : unit.scalar)
        }
      }
  }
}
