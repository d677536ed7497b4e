/// Reads paragraphs and tables of a part in the order of the page.
struct BlockReader {
  private let markup: Markup
  private let names: WordNames
  /// The number of each paragraph by the place of its element.
  private let numbers: [Int: Int]
  /// What stands before the paragraphs that are items of lists.
  private var labels: [Int: String] = [:]
  private let reader: MarkupReader

  init(markup: Markup, names: WordNames, numbering: ListNumbering) {
    self.markup = markup
    self.names = names
    reader = MarkupReader(markup: markup, prefix: names.prefix)
    let paragraphs = markup.elements.indices.filter { markup.elements[$0].name == names.paragraph }
    numbers = Dictionary(
      uniqueKeysWithValues: paragraphs.enumerated().map { ($0.element, $0.offset + 1) })
    var numbering = numbering
    for index in paragraphs {
      guard let place = child("pPr", of: index).flatMap({ child("numPr", of: $0) }),
        let list = child("numId", of: place).flatMap(value)
      else { continue }
      let depth = child("ilvl", of: place).flatMap(value).flatMap { Int($0) } ?? 0
      labels[index] = numbering.label(list: list, depth: depth)
    }
  }

  /// What stands in an element: containers that Word puts around paragraphs are looked into.
  func blocks(in index: Int) -> [DocumentBlock] {
    markup.elements[index].children.flatMap { child -> [DocumentBlock] in
      switch local(child) {
      case "p": paragraphs(child)
      case "tbl": [.table(table(child))]
      default: blocks(in: child)
      }
    }
  }

  private func local(_ index: Int) -> String { reader.name(index) }

  /// A paragraph, and what stands in text boxes in it.
  private func paragraphs(_ index: Int) -> [DocumentBlock] {
    let text = ParagraphText(index, in: markup, names: names)
    return [.paragraph(paragraph(index, text))] + text.textBoxes.flatMap { blocks(in: $0) }
  }

  private func paragraph(_ index: Int, _ text: ParagraphText) -> ShownParagraph {
    let properties = child("pPr", of: index)
    return ShownParagraph(
      number: numbers[index] ?? 0, spans: spans(of: index, text),
      alignment: alignment(properties.flatMap { child("jc", of: $0) }),
      label: labels[index])
  }

  private func spans(of index: Int, _ text: ParagraphText) -> [ShownParagraph.Span] {
    let bold = boldTexts(in: index, isBold: false)
    var spans: [ShownParagraph.Span] = []
    for unit in text.units {
      // A tab or a line end has the weight of what stands before it.
      let isBold = unit.element.map(bold.contains) ?? spans.last?.isBold ?? false
      if spans.last?.isBold != isBold { spans.append(.init(text: "", isBold: isBold)) }
      let scalar = unit.element == nil ? interruption(unit) : unit.scalar
      spans[spans.count - 1].text.unicodeScalars.append(scalar)
    }
    return spans
  }

  /// The end of a line stays one; a tab and whatever else interrupts words is a blank.
  private func interruption(_ unit: ParagraphText.Unit) -> Unicode.Scalar {
    let name = Array("<\(names.prefix)br".utf8)
    guard markup.bytes[unit.range].starts(with: name) else { return " " }
    // `w:br`, not `w:break…`: a name ends at a blank, a slash or the bracket.
    let next = markup.bytes[unit.range].dropFirst(name.count).first
    return next.map { " />".utf8.contains($0) } ?? false ? "\n" : " "
  }

  /// The `w:t` that stand in a run of bold letters.
  private func boldTexts(in index: Int, isBold: Bool) -> Set<Int> {
    var result: Set<Int> = []
    for inner in markup.elements[index].children {
      switch local(inner) {
      case "t": if isBold { result.insert(inner) }
      case "r": result.formUnion(boldTexts(in: inner, isBold: isBoldRun(inner)))
      default: result.formUnion(boldTexts(in: inner, isBold: isBold))
      }
    }
    return result
  }

  private func isBoldRun(_ run: Int) -> Bool {
    guard let properties = child("rPr", of: run), let bold = child("b", of: properties) else {
      return false
    }
    return !["0", "false", "off"].contains(value(of: bold) ?? "1")
  }

  private func table(_ index: Int) -> ShownTable {
    let properties = child("tblPr", of: index)
    let hasStyle = properties.flatMap { child("tblStyle", of: $0) }.flatMap(value) == "TableGrid"
    let hasLines = properties.flatMap { child("tblBorders", of: $0) } != nil
    return ShownTable(
      hasRules: hasStyle || hasLines,
      rows: descendants("tr", of: index).map { row in
        let heading = child("trPr", of: row).flatMap { child("tblHeader", of: $0) }
        return ShownTable.Row(
          isHeading: heading != nil,
          cells: descendants("tc", of: row).map { cell in
            let span = child("tcPr", of: cell).flatMap { child("gridSpan", of: $0) }
            return ShownTable.Cell(
              columns: span.flatMap(value).flatMap { Int($0) } ?? 1, blocks: blocks(in: cell))
          })
      })
  }

  /// The nearest elements of a name, not those inside another table.
  private func descendants(_ name: String, of index: Int) -> [Int] {
    markup.elements[index].children.flatMap { inner -> [Int] in
      switch local(inner) {
      case name: [inner]
      case "tbl", "p": []
      default: descendants(name, of: inner)
      }
    }
  }

  private func child(_ name: String, of index: Int) -> Int? { reader.child(name, of: index) }

  private func value(of index: Int) -> String? { reader.value(index) }

  private func alignment(_ element: Int?) -> ShownParagraph.Alignment {
    switch element.flatMap(value) {
    case "center": .centre
    case "right", "end": .end
    default: .start
    }
  }
}
