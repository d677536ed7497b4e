internal import StatuteModel
internal import Yams

/// Turns bytes of YAML or JSON into a tree with places, and refuses what could cost the machine.
enum TreeReader {
  /// The largest file that is read, in bytes.
  static let limit = 5 << 20

  /// How deep lists and keys may stand in each other; a case needs eight.
  static let deepest = 32

  /// Reads bytes; messages carry the place and never a value of the file.
  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> CaseNode {
    func failure(_ finding: CaseFinding, _ place: CaseNode.Place = .init(line: 0, column: 0))
      -> DiagnosticError
    {
      DiagnosticError([
        Diagnostic(
          finding, at: SourcePosition(file: file, line: place.line, column: place.column))
      ])
    }
    guard bytes.count <= limit else {
      throw failure(.tooLarge(bytes: bytes.count, limit: limit))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw failure(.notUTF8)
    }
    // Before the parser sees it: an alias used as a key makes it compare without end.
    if let place = AnchorScan.firstAliasedAnchor(in: text) { throw failure(.anchor, place) }
    let root: Node?
    do {
      root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      let (finding, place) = finding(for: error, in: text)
      throw failure(finding, place)
    } catch {
      throw failure(.malformed(words: ""))
    }
    guard let root else { throw failure(.empty) }
    var fault: (finding: CaseFinding, place: CaseNode.Place)?
    let tree = convert(root, depth: 0, fault: &fault)
    if let fault { throw failure(fault.finding, fault.place) }
    if tree.isEmpty { throw failure(.empty) }
    return tree
  }

  private static func place(_ mark: Yams.Mark?) -> CaseNode.Place {
    CaseNode.Place(line: mark?.line ?? 0, column: mark?.column ?? 0)
  }

  private static func convert(
    _ node: Node, depth: Int, fault: inout (finding: CaseFinding, place: CaseNode.Place)?
  ) -> CaseNode {
    let place = place(node.mark)
    if fault == nil, node.anchor != nil { fault = (.anchor, place) }
    if fault == nil, depth > deepest { fault = (.tooDeep(limit: deepest), place) }
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
            key: key.scalar?.string ?? "?", keyNode: Self.place(key.mark),
            value: convert(value, depth: depth + 1, fault: &fault)))
      }
      return CaseNode(content: .mapping(entries), place: place)
    case .alias: return CaseNode(content: .scalar("", isQuoted: false), place: place)
    }
  }

  /// What the parser found. Its own texts quote the file, so only the bare problem is passed on.
  private static func finding(
    for error: YamlError, in text: String
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
      if problem.contains("any token"), isTab(at: place, in: text) { return (.tab, place) }
      return (.malformed(words: problem), place)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return (.duplicateKey(Spellings.key(duplicates.first ?? "")), place(context.mark))
    case .reader(_, let offset, _, _):
      return (.forbiddenCharacter, place(after: offset ?? 0, in: text))
    default: return (.malformed(words: ""), CaseNode.Place(line: 0, column: 0))
    }
  }

  private static func isTab(at place: CaseNode.Place, in text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard place.line > 0, place.line <= lines.count else { return false }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first == "\t"
  }

  private static func place(after offset: Int, in text: String) -> CaseNode.Place {
    let before = text.utf8.prefix(max(0, offset))
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return CaseNode.Place(line: line, column: 0)
  }
}

/// Finds an anchor `&name` that an alias `*name` repeats, without parsing.
enum AnchorScan {
  static func firstAliasedAnchor(in text: String) -> CaseNode.Place? {
    Scanner(text).result()
  }

  private struct Scanner {
    private let bytes: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    func result() -> CaseNode.Place? {
      var anchors: [[UInt8]: CaseNode.Place] = [:]
      var aliases: Set<[UInt8]> = []
      var line = 1
      var column = 1
      for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), startsNode(index) {
          let name = Array(bytes[(index + 1)...].prefix(64).prefix(while: isName))
          if !name.isEmpty, byte == UInt8(ascii: "&"), anchors[name] == nil {
            anchors[name] = CaseNode.Place(line: line, column: column)
          } else if !name.isEmpty, byte == UInt8(ascii: "*") {
            aliases.insert(name)
          }
        }
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
      return anchors.filter { aliases.contains($0.key) }.map(\.value).min {
        ($0.line, $0.column) < ($1.line, $1.column)
      }
    }

    private func startsNode(_ index: Int) -> Bool {
      guard index > 0 else { return true }
      return [
        UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
      ]
      .contains(bytes[index - 1])
    }

    private func isName(_ byte: UInt8) -> Bool {
      byte > 0x20 && ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
    }
  }
}
