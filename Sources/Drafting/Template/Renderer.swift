/// Writes the pieces of one part with the values of one document.
struct Renderer {
  private(set) var output: [UInt8] = []
  private(set) var missing: [MissingField] = []
  private(set) var problems: [RenderProblem] = []
  private let part: Template.Part
  private let filters: FilterRegistry
  private let interruptions: MarkupText.Interruptions
  /// How the end of a paragraph is written.
  private let endings: [[UInt8]]
  private var scopes: [(value: TemplateValue, path: String)]
  /// Whether a block without a value is being written: its words stay, its fields do not.
  private var isPlaceholder = false
  /// What that block still has to print, once, where its first field would stand.
  private var pending: (field: FieldReference, reason: String)?

  init(part: Template.Part, filters: FilterRegistry, root: TemplateValue) {
    self.part = part
    self.filters = filters
    scopes = [(root, "")]
    let prefix = part.names.prefix
    endings = ["</\(prefix)p>", "<\(prefix)p/>", "<\(prefix)p "].map { Array($0.utf8) }
    interruptions = MarkupText.Interruptions(
      tab: Self.interruption("tab", part.names.prefix),
      lineEnd: Self.interruption("br", part.names.prefix))
  }

  /// Writes pieces in order.
  mutating func write(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece {
      case .verbatim(let range): output += part.bytes[range]
      case .markup(let bytes): output += bytes
      case .insertion(let field, let calls): insert(field, calls)
      case .opener: printPending()
      case .section(let section): write(section)
      case .container(let pieces): writeContainer(pieces)
      }
    }
  }

  private mutating func write(_ section: Piece.Section) {
    guard !isPlaceholder else { return }
    let path = path(of: section.field)
    switch value(of: section.field) {
    case .missing(let reason):
      note(section.field, reason)
      pending = (section.field, reason)
      isPlaceholder = true
      write(section.fallback)
      isPlaceholder = false
    case .absent, .list([]):
      if section.isInverted { write(section.body, in: .absent, path: path) }
    case .list(let items):
      guard !section.isInverted else { return }
      for (index, item) in items.enumerated() {
        write(section.body, in: item, path: "\(path)[\(index + 1)]")
      }
    case let value:
      if !section.isInverted { write(section.body, in: value, path: path) }
    }
  }

  private mutating func write(_ pieces: [Piece], in value: TemplateValue, path: String) {
    scopes.append((value, path))
    write(pieces)
    scopes.removeLast()
  }

  /// A cell without a paragraph at its end is a damaged file to Word.
  private mutating func writeContainer(_ pieces: [Piece]) {
    let start = output.count
    write(pieces)
    let end = output.lastIndex { !$0.isXMLSpace }.map { $0 + 1 } ?? 0
    let content = output[start..<max(start, end)]
    let lastTag = content.lastIndex(of: .less).map { content[$0...] } ?? []
    if !endings.contains(where: { lastTag.starts(with: $0) }) {
      output += "<\(part.names.prefix)p/>".utf8
    }
  }

  private mutating func insert(_ field: FieldReference, _ calls: [String]) {
    guard !isPlaceholder else { return printPending() }
    switch value(of: field) {
    case .missing(let reason): placeholder(field, reason)
    case .absent: return
    case let value:
      guard let words = filters.print(value, through: calls) else {
        problems.append(.unfitValue(field: path(of: field)))
        return
      }
      print(NoBreak.binding(words), for: field)
    }
  }

  private mutating func placeholder(_ field: FieldReference, _ reason: String) {
    note(field, reason)
    print(NoBreak.binding("[\(field.label): \(reason)]"), for: field)
  }

  private mutating func printPending() {
    guard let (field, reason) = pending else { return }
    pending = nil
    placeholder(field, reason)
  }

  private mutating func note(_ field: FieldReference, _ reason: String) {
    let entry = MissingField(field: path(of: field), label: field.label, reason: reason)
    if !missing.contains(entry) { missing.append(entry) }
  }

  /// Writes words inside a `w:t`.
  private mutating func print(_ words: String, for field: FieldReference) {
    if !MarkupText.write(words, to: &output, interruptions: interruptions) {
      problems.append(.forbiddenCharacter(field: path(of: field)))
    }
  }

  private static func interruption(_ element: String, _ prefix: String) -> [UInt8] {
    Array("</\(prefix)t><\(prefix)\(element)/><\(prefix)t xml:space=\"preserve\">".utf8)
  }

  private func value(of field: FieldReference) -> TemplateValue {
    var value = scopes[field.scope].value
    for step in field.steps {
      switch value {
      case .record(let values): value = values[step] ?? .notFilled
      case .missing, .absent: return value
      case .text, .number, .money, .date, .citation, .person, .list: return .notFilled
      }
    }
    return value
  }

  private func path(of field: FieldReference) -> String {
    let outer = scopes[field.scope].path
    let inner = field.steps.joined(separator: ".")
    return outer.isEmpty ? inner : inner.isEmpty ? outer : "\(outer).\(inner)"
  }
}
