public import StatuteModel

/// A case file that is being written: keys in the order of the vocabulary, everything kept that is
/// not changed, comments beside what they belong to.
public struct CaseDraft: Sendable {
  private var root: DraftNode
  private var rest: [String] = []
  private let vocabulary: Vocabulary

  /// An empty case.
  public init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    root = DraftNode(CaseValue.map([CaseValue.Entry("versi", .word("1"))]))
  }

  /// A case that exists as a file.
  /// - Throws: `DiagnosticError` where the bytes are no YAML or JSON; whether they are a case that
  ///   can be accepted is for `CaseReader`.
  public init(
    reading bytes: [UInt8], file: String, vocabulary: Vocabulary
  ) throws(DiagnosticError) {
    self.vocabulary = vocabulary
    let tree = try TreeReader.read(bytes, file: file)
    let text = String(decoding: bytes, as: UTF8.self)
    var comments = CommentQueue(CommentScanner.comments(in: text))
    root = DraftNode(tree, &comments)
    rest = comments.rest
  }

  /// The file.
  /// - Throws: `DiagnosticError` where reading it back would not give the same case.
  public func text() throws(DiagnosticError) -> String {
    let text = unchecked
    var none = CommentQueue([])
    let reread = DraftNode(try TreeReader.read(Array(text.utf8), file: "-"), &none)
    guard root.says(reread) else {
      throw DiagnosticError([
        Diagnostic(CaseWritingFinding.unfaithful, at: SourcePosition(file: "-", line: 0))
      ])
    }
    return text
  }

  /// The file, for trying what an answer would change; what is kept is written from `text()`.
  public var unchecked: String { CaseWriter.text(root, rest: rest) }

  /// The tree that reading the written file would give, but for its places.
  var tree: CaseNode { root.tree }

  /// Whether the case says anything of an entity at all, `korban: []` included.
  public func mentions(_ entity: FactKey.Entity) -> Bool {
    root[entity.rawValue] != nil
  }

  /// The ids of an entity, in the order of the file.
  public func ids(of entity: FactKey.Entity) -> [String] {
    items(entity).compactMap { $0["id"]?.value.content }
  }

  /// What stands under a key of an entity; `nil` where nothing does.
  public func value(of entity: FactKey.Entity, _ id: String?, _ key: [String]) -> CaseValue? {
    var node =
      id == nil
      ? root[entity.rawValue] : items(entity).first { $0["id"]?.value.content == id }
    for part in key { node = node?[part] }
    return node?.value
  }

  /// Writes a value under a key, or takes the key away where `value` is `nil`.
  public mutating func set(
    _ value: CaseValue?, of entity: FactKey.Entity, _ id: String?, _ key: [String]
  ) {
    let vocabulary = vocabulary
    change(entity) { list in
      guard let id else {
        var node = list ?? DraftNode(.map([DraftNode.Entry]()))
        Self.put(value, in: &node, key, FactKey.Entity.order(entity, vocabulary))
        list = node
        return
      }
      guard var items = list?.items,
        let index = items.firstIndex(where: { $0["id"]?.value.content == id })
      else { return }
      Self.put(value, in: &items[index], key, FactKey.Entity.order(entity, vocabulary))
      list?.content = .list(items)
    }
  }

  /// Lets new items stand in a list where the first of the old ones stood, else at its end; the
  /// others stay as they are written. What nothing is left of is taken away with its keys.
  /// - Parameters:
  ///   - entity: one that a case has once
  ///   - key: where the list stands
  public mutating func replaceItems(
    of entity: FactKey.Entity, _ key: [String], with new: [CaseValue],
    where isOld: (CaseValue) -> Bool
  ) {
    let vocabulary = vocabulary
    change(entity) { node in
      Self.replace(
        in: &node, key[...], FactKey.Entity.order(entity, vocabulary), new.map { DraftNode($0) },
        isOld)
    }
  }

  private static func replace(
    in node: inout DraftNode?, _ key: ArraySlice<String>, _ order: (String) -> [String],
    _ new: [DraftNode], _ isOld: (CaseValue) -> Bool, above: [String] = []
  ) {
    guard let name = key.first else {
      var known = node?.items ?? []
      if case .map = node?.content {
        // A single entry becomes a list of one; what stands above it then stands above the list.
        known = known.map { DraftNode($0.content) }
      }
      let place = known.firstIndex { isOld($0.value) } ?? known.count
      let front = known[..<place]
      let items = front + new + known[place...].filter { !isOld($0.value) }
      guard !items.isEmpty else {
        node = nil
        return
      }
      if node == nil { node = DraftNode(.list([DraftNode]())) }
      node?.content = .list(Array(items))
      return
    }
    var inside = node ?? DraftNode(.map([DraftNode.Entry]()))
    inside.update(name, order: order(above.joined(separator: "."))) { inner in
      replace(in: &inner, key.dropFirst(), order, new, isOld, above: above + [name])
    }
    node = inside
    if case .map(let entries) = inside.content, entries.isEmpty { node = nil }
  }

  /// Adds an entity with an id; an entity that nobody is in stays as an empty list.
  public mutating func add(_ entity: FactKey.Entity, ids: [String]) {
    change(entity) { list in
      let added = ids.map {
        DraftNode(CaseValue.map([CaseValue.Entry("id", .word($0))]))
      }
      let items = (list?.items ?? []) + added
      if list == nil { list = DraftNode(.list(items)) } else { list?.content = .list(items) }
    }
  }

  private func items(_ entity: FactKey.Entity) -> [DraftNode] {
    root[entity.rawValue]?.items ?? []
  }

  private mutating func change(_ entity: FactKey.Entity, _ change: (inout DraftNode?) -> Void) {
    let order = ["versi"] + FactKey.Entity.allCases.map(\.rawValue)
    root.update(entity.rawValue, order: order, change)
  }

  private static func put(
    _ value: CaseValue?, in node: inout DraftNode, _ key: [String],
    _ order: (String) -> [String], depth: Int = 0
  ) {
    guard depth < key.count else { return }
    node.update(key[depth], order: order(key[..<depth].joined(separator: "."))) { inner in
      if depth == key.count - 1 {
        let made = value.map { DraftNode($0) }
        if let made, inner != nil { inner?.content = made.content } else { inner = made }
        return
      }
      var next = inner ?? DraftNode(.map([DraftNode.Entry]()))
      put(value, in: &next, key, order, depth: depth + 1)
      inner = next
    }
  }
}

extension FactKey.Entity {
  /// The keys of an entity in the order of the vocabulary, by the key that holds them.
  fileprivate static func order(
    _ entity: FactKey.Entity, _ vocabulary: Vocabulary
  ) -> (String) -> [String] {
    { prefix in
      if prefix.isEmpty { return (vocabulary.keys[entity] ?? []).map(\.name) }
      guard let key = vocabulary.key(FactKey(entity, prefix)) else { return [] }
      switch key.shape {
      case .object(let inside), .objects(let inside): return inside.map(\.name)
      default: return []
      }
    }
  }
}

extension DraftNode {
  /// The items of a list; a single value stands for a list of one.
  fileprivate var items: [DraftNode] {
    switch content {
    case .list(let items): items
    case .map: [self]
    case .scalar: []
    }
  }
}

/// Why a case is not written.
public enum CaseWritingFinding: Finding {
  /// What would be written reads back as another case.
  case unfaithful
  /// The file was changed by someone else meanwhile.
  case changedMeanwhile
  /// The file is JSON, which this writer does not write.
  case json

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .unfaithful: "case.writing"
    case .changedMeanwhile: "case.changed-meanwhile"
    case .json: "case.writes-yaml-only"
    }
  }

  /// Nothing is written then.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.unfaithful, .indonesian):
      DiagnosticText(
        "isi berkas ini tidak dapat ditulis ulang tanpa mengubahnya",
        note: "berkas dibiarkan seperti adanya", suggestion: "sunting dengan penyunting teks")
    case (.unfaithful, .english):
      DiagnosticText(
        "this file cannot be written again without changing what it says",
        note: "it was left as it is", suggestion: "edit it with a text editor")
    case (.changedMeanwhile, .indonesian):
      DiagnosticText(
        "berkas ini diubah orang atau program lain sejak terakhir ditulis",
        note: "jawaban terakhir tidak disimpan, agar perubahan itu tidak hilang",
        suggestion: "jalankan lagi perintah yang sama; yang sudah ada akan dilanjutkan")
    case (.changedMeanwhile, .english):
      DiagnosticText(
        "this file was changed by someone else since it was last written",
        note: "the last answer was not saved, so that the change is not lost",
        suggestion: "run the same command again; it continues from what is there")
    case (.json, .indonesian):
      DiagnosticText(
        "berkas JSON tidak dilanjutkan di sini", note: "wawancara menulis YAML",
        suggestion: "pilih nama berakhiran .yaml")
    case (.json, .english):
      DiagnosticText(
        "a JSON file is not continued here", note: "the interview writes YAML",
        suggestion: "choose a name that ends in .yaml")
    }
  }
}
