internal import StatuteModel

/// How a case is written.
public enum CaseSyntax: Hashable, Sendable {
  /// YAML; JSON is a part of it, and read as such where it is one.
  case yaml
  /// JSON alone, as in a file of JSON lines.
  case json
}

/// Turns bytes of YAML or JSON into a tree with places, and refuses what could cost the machine.
enum TreeReader {
  /// The largest file that is read, in bytes.
  static let limit = 5 << 20

  /// How deep lists and keys may stand in each other; a case needs eight.
  static let deepest = 32

  /// Reads bytes; messages carry the place and never a value of the file.
  ///
  /// An object of JSON is read as JSON. What JSON refuses goes to the reader of YAML, which has the
  /// place and the words for it; its tree counts where the syntax allows YAML.
  /// - Parameter firstLine: the number of the first line, where the bytes are a part of a file
  static func read(
    _ bytes: [UInt8], file: String, syntax: CaseSyntax = .yaml, firstLine: Int = 1
  ) throws(DiagnosticError) -> CaseNode {
    func failure(_ fault: Fault) -> DiagnosticError {
      DiagnosticError([
        Diagnostic(
          fault.finding,
          at: SourcePosition(file: file, line: fault.place.line, column: fault.place.column))
      ])
    }
    guard bytes.count <= limit else {
      throw failure(Fault(.tooLarge(bytes: bytes.count, limit: limit)))
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let tree = JSONTree.read(content, deepest: deepest, firstLine: firstLine) { return tree }
    let tree: CaseNode
    do throws(Fault) {
      tree = try YAMLTree.read(content, deepest: deepest, firstLine: firstLine)
    } catch {
      throw failure(error)
    }
    // Words or a list alone are no case in either syntax, and said to be none later.
    if syntax == .json, tree.entries != nil { throw failure(Fault(.notJSON, tree.place)) }
    return tree
  }

  /// Why there is no tree, and where.
  struct Fault: Error {
    let finding: CaseFinding
    let place: CaseNode.Place

    init(_ finding: CaseFinding, _ place: CaseNode.Place = .init(line: 0, column: 0)) {
      self.finding = finding
      self.place = place
    }
  }
}
