internal import StatuteModel

/// A piece of a YAML or JSON file with its place; values are kept as they are written.
struct CaseNode: Hashable {
  indirect enum Content: Hashable {
    case scalar(String, isQuoted: Bool)
    case sequence([CaseNode])
    case mapping([Entry])
  }

  struct Entry: Hashable {
    let key: String
    let keyNode: Place
    let value: CaseNode
  }

  /// A place in the file, both from 1.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  let content: Content
  let place: Place

  /// The words of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether nothing is written: `kunci:` or `kunci: null`.
  var isEmpty: Bool {
    guard case .scalar(let text, let isQuoted) = content, !isQuoted else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a mapping.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// The items of a list; a single value stands for a list of one.
  var items: [CaseNode] {
    switch content {
    case .sequence(let items): items
    case .scalar, .mapping: isEmpty ? [] : [self]
    }
  }

  subscript(key: String) -> CaseNode? {
    guard let value = entries?.first(where: { $0.key == key })?.value, !value.isEmpty else {
      return nil
    }
    return value
  }
}
