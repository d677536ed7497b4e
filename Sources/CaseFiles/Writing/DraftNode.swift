/// A piece of a case file that is being written, with the comments that belong to it.
struct DraftNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case list([DraftNode])
    case map([Entry])
  }

  struct Entry: Sendable {
    let key: String
    var value: DraftNode
  }

  var content: Content
  /// Comment lines above it.
  var above: [String] = []
  /// The comment at the end of its first line.
  var beside: String?

  init(_ content: Content) {
    self.content = content
  }

  init(_ value: CaseValue) {
    switch value {
    case .word(let text): content = .scalar(text, isQuoted: false)
    case .text(let text): content = .scalar(text, isQuoted: true)
    case .list(let items): content = .list(items.map { DraftNode($0) })
    case .map(let entries):
      content = .map(entries.map { Entry(key: $0.key, value: DraftNode($0.value)) })
    }
  }

  /// A piece of a file that was read; comments are taken from the front of `comments` as their
  /// places are passed.
  init(_ node: CaseNode, _ comments: inout CommentQueue) {
    switch node.content {
    case .scalar(let text, let isQuoted): content = .scalar(text, isQuoted: isQuoted)
    case .sequence(let items):
      var nodes: [DraftNode] = []
      for item in items {
        let taken = comments.take(at: item.place.line)
        var made = DraftNode(item, &comments)
        made.above = taken.above
        made.beside = taken.beside
        nodes.append(made)
      }
      content = .list(nodes)
    case .mapping(let pairs):
      var entries: [Entry] = []
      for pair in pairs {
        let taken = comments.take(at: pair.keyNode.line)
        var made = DraftNode(pair.value, &comments)
        made.above = taken.above
        made.beside = taken.beside
        entries.append(Entry(key: pair.key, value: made))
      }
      content = .map(entries)
    }
  }

  /// What it says, comments left out.
  var value: CaseValue {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? .text(text) : .word(text)
    case .list(let items): .list(items.map(\.value))
    case .map(let entries): .map(entries.map { CaseValue.Entry($0.key, $0.value.value) })
    }
  }

  /// The same as a piece of a file, without a place.
  var tree: CaseNode {
    let nowhere = CaseNode.Place(line: 0, column: 0)
    let made: CaseNode.Content =
      switch content {
      case .scalar(let text, let isQuoted): .scalar(text, isQuoted: isQuoted)
      case .list(let items): .sequence(items.map(\.tree))
      case .map(let entries):
        .mapping(
          entries.map { CaseNode.Entry(key: $0.key, keyNode: nowhere, value: $0.value.tree) })
      }
    return CaseNode(content: made, place: nowhere)
  }

  /// Whether a comment stands anywhere inside it.
  var holdsComments: Bool {
    switch content {
    case .scalar: false
    case .list(let items): items.contains { $0.isCommented || $0.holdsComments }
    case .map(let entries): entries.contains { $0.value.isCommented || $0.value.holdsComments }
    }
  }

  private var isCommented: Bool { !above.isEmpty || beside != nil }

  /// The value under a key.
  subscript(key: String) -> DraftNode? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Changes what stands under a key; a new key goes to its place in `order`.
  mutating func update(_ key: String, order: [String], _ change: (inout DraftNode?) -> Void) {
    var entries: [Entry] = []
    if case .map(let known) = content { entries = known }
    let index = entries.firstIndex { $0.key == key }
    var value = index.map { entries[$0].value }
    change(&value)
    switch (index, value) {
    case (let index?, let value?): entries[index].value = value
    case (let index?, nil): entries.remove(at: index)
    case (nil, let value?):
      let rank = order.firstIndex(of: key) ?? order.count
      let place = entries.firstIndex { (order.firstIndex(of: $0.key) ?? order.count) > rank }
      entries.insert(Entry(key: key, value: value), at: place ?? entries.count)
    case (nil, nil): break
    }
    content = .map(entries)
  }

  /// Whether two pieces say the same, however they are written.
  func says(_ other: DraftNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a, let quotedA), .scalar(let b, let quotedB)):
      let empty = ["", "~", "null", "Null", "NULL"]
      let isEmptyA = !quotedA && empty.contains(a)
      let isEmptyB = !quotedB && empty.contains(b)
      return isEmptyA || isEmptyB ? isEmptyA && isEmptyB : a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.says($1) }
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
    default: return false
    }
  }
}
