/// Writes the tree of a case file as YAML.
struct CaseWriter {
  /// Columns that lines keep to where they can.
  static let width = 90

  private var lines: [String] = []

  /// The whole file.
  static func text(_ root: DraftNode, rest: [String]) -> String {
    var writer = CaseWriter()
    if case .map(let entries) = root.content {
      for entry in entries { writer.write(entry, indent: 0) }
    }
    return (writer.lines + rest).map { $0 + "\n" }.joined()
  }

  private mutating func write(_ entry: DraftNode.Entry, indent: Int) {
    for comment in entry.value.above { add(comment, indent) }
    let key = Self.scalar(entry.key, isQuoted: false, inFlow: false)
    write(entry.value, after: key + ":", indent: indent, parent: entry.key)
  }

  /// A value after its key or its dash.
  private mutating func write(
    _ node: DraftNode, after head: String, indent: Int, parent: String
  ) {
    let beside = node.beside.map { "  " + $0 } ?? ""
    switch node.content {
    case .scalar(let text, let isQuoted):
      if let folded = Self.folded(text, indent: indent + 2) {
        add("\(head) \(folded.mark)\(beside)", indent)
        for line in folded.lines { add(line, indent + 2) }
      } else {
        add("\(head) \(Self.scalar(text, isQuoted: isQuoted, inFlow: false))\(beside)", indent)
      }
    case .list, .map:
      // The case itself and what was done are read by people: one key per line.
      let flow = node.holdsComments ? nil : Self.flow(node)
      let isLaidOut = indent == 0 && !isEmpty(node)
      if let flow, !isLaidOut, indent + head.count + flow.count < Self.width {
        add("\(head) \(flow)\(beside)", indent)
      } else {
        add("\(head)\(beside)", indent)
        writeInside(node, indent: indent + 2, parent: parent)
      }
    }
  }

  private func isEmpty(_ node: DraftNode) -> Bool {
    switch node.content {
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    case .scalar: false
    }
  }

  private mutating func writeInside(_ node: DraftNode, indent: Int, parent: String) {
    switch node.content {
    case .scalar: break
    case .map(let entries): for entry in entries { write(entry, indent: indent) }
    case .list(let items):
      for item in items {
        for comment in item.above { add(comment, indent) }
        writeItem(item, indent: indent, isLaidOut: parent == "perbuatan")
      }
    }
  }

  private mutating func writeItem(_ item: DraftNode, indent: Int, isLaidOut: Bool) {
    guard case .map(let entries) = item.content, !entries.isEmpty else {
      write(item, after: "-", indent: indent, parent: "")
      return
    }
    let beside = item.beside.map { "  " + $0 } ?? ""
    if !isLaidOut, !item.holdsComments, let flow = Self.flow(item),
      indent + flow.count + 2 < Self.width
    {
      add("- \(flow)\(beside)", indent)
      return
    }
    // What stands beside the dash belongs to the item; the first key shares its line.
    let start = lines.count
    for entry in entries { write(entry, indent: indent + 2) }
    let dash = start + (entries.first?.value.above.count ?? 0)
    guard dash < lines.count else { return }
    lines[dash] = String(repeating: " ", count: indent) + "- " + lines[dash].dropFirst(indent + 2)
    if !beside.isEmpty { lines[dash] += beside }
  }

  private mutating func add(_ text: String, _ indent: Int) {
    lines.append((String(repeating: " ", count: indent) + text).trimmedEnd)
  }

  /// A value on one line; `nil` where it holds long text.
  private static func flow(_ node: DraftNode) -> String? {
    switch node.content {
    case .scalar(let text, let isQuoted):
      guard !text.contains(where: \.isNewline), text.count < width else { return nil }
      return scalar(text, isQuoted: isQuoted, inFlow: true)
    case .list(let items):
      let parts = items.compactMap(flow)
      return parts.count == items.count ? "[\(parts.joined(separator: ", "))]" : nil
    case .map(let entries):
      let parts = entries.compactMap { entry in
        flow(entry.value).map { "\(scalar(entry.key, isQuoted: false, inFlow: true)): \($0)" }
      }
      return parts.count == entries.count ? "{\(parts.joined(separator: ", "))}" : nil
    }
  }
}
