public import StatuteModel

/// Finds the lines of keys in a case file again, for findings that were made later than it was read.
public struct CaseKeyPlaces {
  private let root: CaseNode
  private let file: String

  /// Reads the places of a file.
  /// - Throws: `DiagnosticError` where the bytes are no case file.
  public init(_ bytes: [UInt8], file: String) throws(DiagnosticError) {
    root = try TreeReader.read(bytes, file: file)
    self.file = file
  }

  /// The position of a place as findings write it: `P1.identitas`, `K1.layanan[2].kondisi`,
  /// `dokumen.surat`; of the nearest key above where it is not written, and the whole file where
  /// not even its first word is there.
  public func position(of place: String) -> SourcePosition {
    var steps = place.split(separator: ".").map(String.init)[...]
    guard let first = steps.popFirst(), var found = start(first) else {
      return SourcePosition(file: file, line: 0)
    }
    for step in steps {
      guard let next = Self.step(step, in: found.node) else { break }
      found = next
    }
    return SourcePosition(file: file, line: found.place.line, column: found.place.column)
  }

  /// The positions of words that meet a condition, beneath keys other than those left out.
  public func positions(
    besides skipped: Set<String>, where isMeant: (String) -> Bool
  ) -> [(key: String, position: SourcePosition)] {
    var found: [(key: String, position: SourcePosition)] = []
    func visit(_ node: CaseNode, _ path: [String]) {
      switch node.content {
      case .scalar(let text, _):
        if isMeant(text) {
          let position = SourcePosition(
            file: file, line: node.place.line, column: node.place.column)
          found.append((path.joined(separator: "."), position))
        }
      case .sequence(let items): for item in items { visit(item, path) }
      case .mapping(let entries):
        for entry in entries where !skipped.contains(entry.key) {
          visit(entry.value, path + [Spellings.key(entry.key)])
        }
      }
    }
    visit(root, [])
    return found
  }

  private typealias Found = (node: CaseNode, place: CaseNode.Place)

  /// The key of the frame, or the entry of a list that has this id.
  private func start(_ word: String) -> Found? {
    if let found = Self.step(word, in: root) { return found }
    for entry in root.entries ?? [] {
      for item in entry.value.items where item["id"]?.text == word { return (item, item.place) }
    }
    return nil
  }

  /// A key, and the item of its list where a number follows: `layanan[2]`.
  private static func step(_ word: String, in node: CaseNode) -> Found? {
    let parts = word.split(separator: "[", maxSplits: 1)
    guard let name = parts.first,
      let entry = node.entries?.first(where: { $0.key == name })
    else { return nil }
    guard parts.count == 2, let number = Int(parts[1].prefix { $0.isNumber }) else {
      return (entry.value, entry.keyNode)
    }
    let items = entry.value.items
    guard items.indices.contains(number - 1) else { return (entry.value, entry.keyNode) }
    return (items[number - 1], items[number - 1].place)
  }
}
