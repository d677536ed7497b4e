internal import StatuteModel

/// Marks the words of a line: which element they belong to, which alternatives carry it.
///
/// Marks of the file may overlap in any way; here they nest in one fixed order, so that every word
/// stays where it is.
struct LitLineBuilder {
  /// The rows by the marks of the text that they stand for.
  let rows: [String: ElementRow]
  /// The step of the punishment that the numbers of a provision lead to.
  let step: String?
  /// Clauses that another act has replaced, by eId.
  let replaced: Set<String>

  /// Words with everything that marks them.
  private struct Atom {
    var text: String
    var layers: Layers
  }

  private struct Layers: Hashable {
    var element: String?
    var isReplaced = false
    var isQuantity = false
    var isUnsure = false
    var carries: Bool?
  }

  /// The marked words of a line.
  func runs(_ inlines: [Inline]) -> [LitRun] {
    grouped(atoms(inlines, Layers()), \.element) { eId, atoms in
      let inside = alternatives(atoms, eId.flatMap { rows[$0] })
      let runs = grouped(inside, \.isReplaced) { isReplaced, atoms in
        wrapped(quantities(atoms), isReplaced ? .replaced : nil)
      }
      guard let row = eId.flatMap({ rows[$0] }) else { return runs }
      return [
        .span(
          .element(
            anchor: row.anchor, number: row.number, state: row.state, isOpen: row.opens), runs)
      ]
    }
  }

  private func quantities(_ atoms: [Atom]) -> [LitRun] {
    grouped(atoms, \.isQuantity) { isQuantity, atoms in
      let runs = grouped(atoms, \.isUnsure) { isUnsure, atoms in
        let runs = grouped(atoms, \.carries) { carries, atoms in
          let words = LitRun.words(atoms.map(\.text).joined())
          return wrapped([words], carries.map { $0 ? .carrying : .denied })
        }
        return wrapped(runs, isUnsure ? .unsure : nil)
      }
      return wrapped(runs, isQuantity ? .quantity(step: step) : nil)
    }
  }

  private func wrapped(_ runs: [LitRun], _ span: LitSpan?) -> [LitRun] {
    span.map { [.span($0, runs)] } ?? runs
  }

  /// Neighbours of which the mark is the same stand together.
  private func grouped<Value: Equatable>(
    _ atoms: [Atom], _ path: KeyPath<Layers, Value>, _ make: (Value, [Atom]) -> [LitRun]
  ) -> [LitRun] {
    var result: [LitRun] = []
    var index = 0
    while index < atoms.count {
      let value = atoms[index].layers[keyPath: path]
      var end = index
      while end < atoms.count, atoms[end].layers[keyPath: path] == value { end += 1 }
      result += make(value, Array(atoms[index..<end]))
      index = end
    }
    return result
  }

  private func atoms(_ inlines: [Inline], _ layers: Layers) -> [Atom] {
    inlines.flatMap { inline -> [Atom] in
      switch inline {
      case .text(let text): return text.isEmpty ? [] : [Atom(text: text, layers: layers)]
      case .marked(let mark, let inside):
        var layers = layers
        switch mark.kind {
        case .concept:
          // What lies deepest and has a row is what the words stand for.
          if let eId = mark.eId, rows[eId] != nil { layers.element = eId }
        case .quantity: layers.isQuantity = true
        case .unverified, .notObtained, .omitted, .restored: layers.isUnsure = true
        case .clause: if let eId = mark.eId, replaced.contains(eId) { layers.isReplaced = true }
        case .reference, .range, .term, .definition, .other: break
        }
        return atoms(inside, layers)
      }
    }
  }

  // MARK: Alternatives

  /// The alternatives of an element's words, where the vocabulary names them as the law does.
  private func alternatives(_ atoms: [Atom], _ row: ElementRow?) -> [Atom] {
    guard let row, row.state == .met || !row.denied.isEmpty else { return atoms }
    var atoms = atoms
    // Words all of which carry the element need no emphasis.
    let text = atoms.map(\.text).joined().lowercased()
    for (labels, carries) in [(row.carrying, true), (row.denied, false)] {
      for label in labels.sorted(by: { $0.count > $1.count }) where label.lowercased() != text {
        atoms = marking(label, in: atoms, carries: carries)
      }
    }
    return atoms
  }

  private func marking(_ label: String, in atoms: [Atom], carries: Bool) -> [Atom] {
    let characters = atoms.flatMap { Array($0.text) }
    guard let range = Self.range(of: Array(label), in: characters) else { return atoms }
    var result: [Atom] = []
    var start = 0
    for atom in atoms {
      let end = start + atom.text.count
      let first = min(max(range.lowerBound, start), end)
      let last = min(max(range.upperBound, start), end)
      for (piece, isMarked) in [(start..<first, false), (first..<last, true), (last..<end, false)]
      where !piece.isEmpty {
        var layers = atom.layers
        if isMarked, layers.carries == nil { layers.carries = carries }
        result.append(Atom(text: String(characters[piece]), layers: layers))
      }
      start = end
    }
    return result
  }

  /// Where whole words stand, capitals not minded.
  private static func range(of label: [Character], in text: [Character]) -> Range<Int>? {
    guard !label.isEmpty, label.count <= text.count else { return nil }
    for start in 0...(text.count - label.count) {
      let end = start + label.count
      let isWhole =
        (start == 0 || !text[start - 1].isLetter) && (end == text.count || !text[end].isLetter)
      guard isWhole else { continue }
      let isAlike = zip(text[start..<end], label).allSatisfy {
        $0 == $1 || $0.lowercased() == $1.lowercased()
      }
      if isAlike { return start..<end }
    }
    return nil
  }
}
