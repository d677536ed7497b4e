internal import StatuteModel

/// Turns one part of a template into pieces, and collects everything that is wrong in it.
struct PartParser {
  let markup: Markup
  let names: WordNames
  let part: String
  let filters: FilterRegistry
  private(set) var problems: [TemplateProblem] = []
  private var scopes: Scopes
  /// The number of a paragraph among all in the part, by its element.
  private let ordinals: [Int: Int]
  /// What replaces the tags at the ends of a row that repeats: paragraph, then number of the tag.
  private var rowTags: [Int: [Int: [Piece]]] = [:]

  init(
    markup: Markup, names: WordNames, part: String, fields: [Field], filters: FilterRegistry
  ) {
    self.markup = markup
    self.names = names
    self.part = part
    self.filters = filters
    scopes = Scopes(root: fields)
    let paragraphs = markup.elements.indices.filter { markup.elements[$0].name == names.paragraph }
    ordinals = Dictionary(
      uniqueKeysWithValues: paragraphs.enumerated().map { ($0.element, $0.offset + 1) })
  }

  /// The whole part.
  mutating func parse() -> [Piece] {
    problems += RevisionMarks(markup: markup, names: names).problems(in: part)
    guard let root = markup.elements.first else { return [] }
    return [.verbatim(0..<root.content.lowerBound)] + inside(0)
      + [.verbatim(root.content.upperBound..<markup.bytes.count)]
  }

  /// A block that is open among the children of one element.
  private struct Frame {
    let path: String
    let field: FieldReference?
    let isInverted: Bool
    let fallback: [Piece]
    let paragraph: Int
    var pieces: [Piece] = []
  }

  private enum Block {
    case pieces([Piece])
    case open(Frame)
    case close(path: String, paragraph: Int)
  }

  /// What stands between an element's tags. Blocks open and close among siblings only.
  private mutating func inside(_ parent: Int) -> [Piece] {
    var frames = [
      Frame(path: "", field: nil, isInverted: false, fallback: [], paragraph: 0)
    ]
    var cursor = markup.elements[parent].content.lowerBound
    for child in markup.elements[parent].children {
      let whole = markup.elements[child].whole
      frames[frames.count - 1].pieces.append(.verbatim(cursor..<whole.lowerBound))
      cursor = whole.upperBound
      switch block(child) {
      case .pieces(let pieces): frames[frames.count - 1].pieces += pieces
      case .open(let frame): frames.append(frame)
      case .close(let path, let paragraph): close(path, at: paragraph, in: &frames)
      }
    }
    while frames.count > 1 { abandon(&frames) }
    let end = markup.elements[parent].content.upperBound
    let pieces = frames[0].pieces + [.verbatim(cursor..<end)]
    return names.containers.contains(markup.elements[parent].name) ? [.container(pieces)] : pieces
  }

  private mutating func close(_ path: String, at paragraph: Int, in frames: inout [Frame]) {
    guard frames.dropFirst().contains(where: { $0.path == path }) else {
      let open = frames.count > 1 ? frames.last?.path : nil
      report(.unopenedBlock(path, open: open), at: paragraph)
      return
    }
    while frames.last?.path != path { abandon(&frames) }
    guard let frame = frames.popLast() else { return }
    scopes.pop()
    guard let field = frame.field else { return }
    frames[frames.count - 1].pieces.append(
      .section(
        Piece.Section(
          field: field, isInverted: frame.isInverted, body: frame.pieces,
          fallback: frame.fallback)))
  }

  private mutating func abandon(_ frames: inout [Frame]) {
    guard let frame = frames.popLast() else { return }
    scopes.pop()
    report(.unclosedBlock(frame.path), at: frame.paragraph)
  }

  private mutating func block(_ index: Int) -> Block {
    let element = markup.elements[index]
    let braces = [UInt8(ascii: "{"), UInt8(ascii: "}")]
    guard markup.bytes[element.whole].contains(where: braces.contains) else {
      return .pieces([.verbatim(element.whole)])
    }
    if element.name == names.paragraph { return paragraph(index) }
    if element.name == names.row, let row = repeatedRow(index) { return .pieces(row) }
    return .pieces(wrapped(index))
  }

  /// An element with its own tags as they are.
  private mutating func wrapped(_ index: Int) -> [Piece] {
    let element = markup.elements[index]
    return [.verbatim(element.startTag)] + inside(index)
      + [.verbatim(element.content.upperBound..<element.whole.upperBound)]
  }

  private mutating func paragraph(_ index: Int) -> Block {
    let text = ParagraphText(index, in: markup, names: names)
    for problem in text.problems { report(problem, at: index) }
    guard text.isLoneTag, rowTags[index] == nil, let tag = text.tags.first?.tag else {
      return .pieces(filled(index, text))
    }
    switch tag {
    case .field: return .pieces(filled(index, text))
    case .comment:
      return text.hasSectionBreak ? .pieces(filled(index, text)) : .pieces([])
    case .open(let path), .openInverted(let path), .close(let path):
      if text.hasSectionBreak { report(.blockHoldsSectionBreak(path), at: index) }
      if case .close = tag { return .close(path: path, paragraph: index) }
      return .open(open(tag, path: path, at: index, text))
    }
  }

  private mutating func open(
    _ tag: Tag, path: String, at index: Int, _ text: ParagraphText
  ) -> Frame {
    let isInverted = tag == .openInverted(path: path)
    let field = enter(path, at: index)
    let fallback = field.map { filled(index, text, replacing: [0: [.opener($0)]]) } ?? []
    return Frame(
      path: path, field: field, isInverted: isInverted, fallback: isInverted ? [] : fallback,
      paragraph: index)
  }

  /// Resolves a block's field and makes its content visible to the tags inside.
  private mutating func enter(_ path: String, at paragraph: Int) -> FieldReference? {
    switch scopes.resolve(path) {
    case .found(let field, .list(let kind)):
      scopes.push(.known(kind, label: field.label))
      return field
    case .found(let field, let kind):
      scopes.push(.known(kind, label: field.label))
      return field
    case .unknown(let nearest):
      report(.unknownField(path, nearest: nearest), at: paragraph)
      scopes.push(.unknown)
      return nil
    case .undecided:
      scopes.push(.unknown)
      return nil
    }
  }

  /// A row whose first cell begins with a block that its last cell ends.
  private mutating func repeatedRow(_ row: Int) -> [Piece]? {
    let cells = markup.elements[row].children.filter { markup.elements[$0].name == names.cell }
    let paragraphs = cells.map { cell in
      markup.elements[cell].children.filter { markup.elements[$0].name == names.paragraph }
    }
    guard let first = paragraphs.first?.first, let last = paragraphs.last?.last else { return nil }
    let opening = ParagraphText(first, in: markup, names: names)
    let closing = ParagraphText(last, in: markup, names: names)
    guard let open = opening.tags.first, let close = closing.tags.last,
      opening.isBlank(before: open.units.lowerBound), closing.isBlank(from: close.units.upperBound),
      case .open(let path) = open.tag, close.tag == .close(path: path),
      cells.count > 1 || first == last
    else { return nil }
    let field = enter(path, at: first)
    defer { scopes.pop() }
    rowTags[first, default: [:]][0] = []
    rowTags[last, default: [:]][closing.tags.count - 1] = []
    let body = wrapped(row)
    guard let field else { return [] }
    return [.section(Piece.Section(field: field, isInverted: false, body: body, fallback: body))]
  }

  /// A paragraph with its tags replaced; each tag where it begins, every other byte as it was.
  private mutating func filled(
    _ index: Int, _ text: ParagraphText, replacing replacements: [Int: [Piece]] = [:]
  ) -> [Piece] {
    var edits: [(range: Range<Int>, pieces: [Piece])] = []
    var touched: Set<Int> = []
    for (number, found) in text.tags.enumerated() {
      var pieces =
        replacements[number] ?? rowTags[index]?[number] ?? self.pieces(for: found.tag, at: index)
      for stretch in text.stretches(of: found) {
        touched.insert(stretch.element)
        edits.append((stretch.range, pieces))
        pieces = []
      }
    }
    for box in text.textBoxes { edits.append((markup.elements[box].whole, wrapped(box))) }
    for element in touched {
      if let edit = preservingSpace(element) { edits.append(edit) }
    }
    return Piece.weave(markup.elements[index].whole, edits)
  }

  private mutating func pieces(for tag: Tag, at paragraph: Int) -> [Piece] {
    switch tag {
    case .comment: return []
    case .open(let path), .openInverted(let path), .close(let path):
      report(.blockNotAlone(path), at: paragraph)
      return []
    case .field(let path, let names):
      switch scopes.resolve(path) {
      case .found(let field, let kind):
        for problem in filters.problems(of: names, before: path, kind) {
          report(problem, at: paragraph)
        }
        return [.insertion(field, filters: names)]
      case .unknown(let nearest):
        report(.unknownField(path, nearest: nearest), at: paragraph)
        return []
      case .undecided: return []
      }
    }
  }

  /// What is inserted may begin or end with a space, which Word drops without this attribute.
  private func preservingSpace(_ index: Int) -> (range: Range<Int>, pieces: [Piece])? {
    let element = markup.elements[index]
    let attribute = Piece.markup(Array(" xml:space=\"preserve\"".utf8))
    let present = markup.attributes(of: element).first { $0.name == "xml:space" }
    if let present { return present.value == "preserve" ? nil : (present.whole, [attribute]) }
    let end = element.startTag.upperBound - 1
    return (end..<end, [attribute])
  }

  private mutating func report(_ kind: TemplateProblem.Kind, at paragraph: Int) {
    let place = TemplatePlace(part: part, paragraph: ordinals[paragraph] ?? 0)
    problems.append(TemplateProblem(place: place, kind: kind))
  }
}
