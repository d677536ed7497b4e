internal import StatuteModel
internal import Yams

/// Reads YAML into a tree, through Yams.
struct YAMLTree {
  private let text: String
  private let deepest: Int
  /// What is added to the numbers of lines.
  private let shift: Int

  /// The tree of a whole document.
  static func read(
    _ bytes: ArraySlice<UInt8>, deepest: Int, firstLine: Int
  ) throws(TreeReader.Fault) -> CaseNode {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TreeReader.Fault(.notUTF8)
    }
    return try YAMLTree(text: text, deepest: deepest, shift: firstLine - 1).read()
  }

  private func read() throws(TreeReader.Fault) -> CaseNode {
    // Before the parser sees it: an alias used as a key makes it compare without end.
    if let place = AnchorScan.firstAliasedAnchor(in: text) {
      throw .init(.anchor, .init(line: place.line + shift, column: place.column))
    }
    let root: Node?
    do {
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (finding, place) = finding(for: error)
      throw .init(finding, place)
    } catch {
      throw .init(.malformed(words: ""))
    }
    guard let root else { throw .init(.empty) }
    var fault: TreeReader.Fault?
    let tree = convert(root, depth: 0, fault: &fault)
    if let fault { throw fault }
    if tree.isEmpty { throw .init(.empty) }
    return tree
  }

  private func place(_ mark: Yams.Mark?) -> CaseNode.Place {
    guard let mark else { return CaseNode.Place(line: 0, column: 0) }
    return CaseNode.Place(line: mark.line + shift, column: mark.column)
  }

  private func convert(
    _ node: Node, depth: Int, fault: inout TreeReader.Fault?
  ) -> CaseNode {
    let place = place(node.mark)
    if fault == nil, node.anchor != nil { fault = .init(.anchor, place) }
    if fault == nil, depth > deepest { fault = .init(.tooDeep(limit: deepest), place) }
    guard fault == nil else {
      return CaseNode(content: .scalar("", isQuoted: false), place: place)
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      return CaseNode(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
    case .sequence(let sequence):
      var items: [CaseNode] = []
      for item in sequence { items.append(convert(item, depth: depth + 1, fault: &fault)) }
      return CaseNode(content: .sequence(items), place: place)
    case .mapping(let mapping):
      var entries: [CaseNode.Entry] = []
      for (key, value) in mapping {
        entries.append(
          CaseNode.Entry(
            key: key.scalar?.string ?? "?", keyNode: self.place(key.mark),
            value: convert(value, depth: depth + 1, fault: &fault)))
      }
      return CaseNode(content: .mapping(entries), place: place)
    case .alias: return CaseNode(content: .scalar("", isQuoted: false), place: place)
    }
  }

  /// What the parser found. Its own texts quote the file, so only the bare problem is passed on.
  private func finding(
    for error: YamlError
  ) -> (CaseFinding, CaseNode.Place) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = place(mark)
      if problem.contains("alias") { return (.anchor, place) }
      if problem.contains("another document") { return (.severalDocuments, place) }
      if problem.contains("nesting") || problem.contains("exceeded") {
        return (.tooDeep(limit: deepest), place)
      }
      if problem.contains("any token"), isTab(at: mark) { return (.tab, place) }
      return (.malformed(words: problem), place)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (.duplicateKey(Spellings.key(duplicates.first ?? "")), place(context.mark))
    case .reader(_, let offset, _, _):
      return (.forbiddenCharacter, place(after: offset ?? 0))
    default: return (.malformed(words: ""), CaseNode.Place(line: 0, column: 0))
    }
  }

  private func isTab(at place: Yams.Mark) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard place.line > 0, place.line <= lines.count else { return false }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first == "\t"
  }

  private func place(after offset: Int) -> CaseNode.Place {
    let before = text.utf8.prefix(max(0, offset))
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return CaseNode.Place(line: line + shift, column: 0)
  }
}
