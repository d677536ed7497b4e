internal import CSimdJSON

/// Reads one object of JSON into the tree that YAML gives for the same words, with the same places.
enum JSONTree {
  /// The tree; `nil` for what is no JSON object, nests too deep, or has a key twice in one object.
  static func read(_ bytes: ArraySlice<UInt8>, deepest: Int, firstLine: Int) -> CaseNode? {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
    var document: OpaquePointer?
    let result = bytes.withUnsafeBytes { buffer in
      csj_read(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, UInt32(deepest),
        &document)
    }
    guard result == CSJ_OK, let document else { return nil }
    defer { csj_free(document) }
    var count = 0
    let nodes = UnsafeBufferPointer(start: csj_nodes(document, &count), count: count)
    var builder = Builder(nodes: nodes, shift: firstLine - 1)
    return builder.next()
  }

  /// Takes the flat list apart, front to back.
  private struct Builder {
    let nodes: UnsafeBufferPointer<csj_node>
    let shift: Int
    private var index = 0

    init(nodes: UnsafeBufferPointer<csj_node>, shift: Int) {
      self.nodes = nodes
      self.shift = shift
    }

    mutating func next() -> CaseNode? {
      guard index < nodes.count else { return nil }
      let node = nodes[index]
      index += 1
      switch node.kind {
      case CSJ_OBJECT: return object(node)
      case CSJ_LIST:
        var items: [CaseNode] = []
        items.reserveCapacity(Int(node.count))
        for _ in 0..<node.count {
          guard let item = next() else { return nil }
          items.append(item)
        }
        return CaseNode(content: .sequence(items), place: place(of: node))
      default:
        let content = CaseNode.Content.scalar(text(of: node), isQuoted: node.kind == CSJ_QUOTED)
        return CaseNode(content: content, place: place(of: node))
      }
    }

    private mutating func object(_ node: csj_node) -> CaseNode? {
      var entries: [CaseNode.Entry] = []
      entries.reserveCapacity(Int(node.count))
      for _ in 0..<node.count {
        guard index < nodes.count else { return nil }
        let key = nodes[index]
        index += 1
        guard let value = next() else { return nil }
        entries.append(
          CaseNode.Entry(key: text(of: key), keyNode: place(of: key), value: value))
      }
      return isUnique(entries) ? CaseNode(content: .mapping(entries), place: place(of: node)) : nil
    }

    private func isUnique(_ entries: [CaseNode.Entry]) -> Bool {
      // Few keys are compared one by one; a hostile file may have very many.
      if entries.count > 16 { return Set(entries.map(\.key)).count == entries.count }
      return entries.indices.allSatisfy { index in
        !entries[..<index].contains { $0.key == entries[index].key }
      }
    }

    private func text(of node: csj_node) -> String {
      let start = UnsafeRawPointer(node.text)?.assumingMemoryBound(to: UInt8.self)
      return String(
        decoding: UnsafeBufferPointer(start: start, count: Int(node.length)), as: UTF8.self)
    }

    private func place(of node: csj_node) -> CaseNode.Place {
      CaseNode.Place(line: Int(node.line) + shift, column: Int(node.column))
    }
  }
}
