public import StatuteModel

/// A file of YAML or JSON as a plain tree with lines, for files that are no case: the key of an
/// exercise, a list of answers. Read with the same bounds as a case.
public enum PlainDocument {
  /// A piece of the file.
  public struct Node {
    let node: CaseNode

    /// Its line, from 1.
    public var line: Int { node.place.line }

    /// The words of a single value; `nil` for a list or keys.
    public var text: String? { node.text }

    /// The keys and what stands under them, in the order of the file; `nil` where there are none.
    public var entries: [(key: String, line: Int, value: Node)]? {
      node.entries?.map { ($0.key, $0.keyNode.line, Node(node: $0.value)) }
    }

    /// The items of a list; a single value stands for a list of one.
    public var items: [Node] { node.items.map(Node.init) }

    /// Whether nothing is written.
    public var isEmpty: Bool { node.isEmpty }

    /// What stands under a key; `nil` where nothing does.
    public subscript(key: String) -> Node? { node[key].map(Node.init) }
  }

  /// Reads bytes; `file` is the name that messages show.
  /// - Throws: `DiagnosticError` with the place that is neither YAML nor JSON.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> Node {
    Node(node: try TreeReader.read(bytes, file: file))
  }
}
