internal import StatuteModel

/// The fields that a tag can name at its place: those of the innermost block first.
struct Scopes {
  /// What a block opened; unknown after an error, so that one mistake is reported once.
  enum Scope {
    case known(Field.Kind, label: String)
    case unknown
  }

  private(set) var stack: [Scope]

  init(root: [Field]) {
    stack = [.known(.record(root), label: "")]
  }

  mutating func push(_ scope: Scope) {
    stack.append(scope)
  }

  mutating func pop() {
    if stack.count > 1 { stack.removeLast() }
  }

  enum Resolution {
    case found(FieldReference, Field.Kind)
    case unknown(nearest: String?)
    /// Inside a block that is itself unknown.
    case undecided
  }

  func resolve(_ path: String) -> Resolution {
    if path == "." {
      switch stack.last {
      case .known(let kind, let label) where stack.count > 1:
        return .found(
          FieldReference(scope: stack.count - 1, steps: [], path: path, label: label), kind)
      case .unknown: return .undecided
      case .known, nil: return .unknown(nearest: nil)
      }
    }
    let steps = path.split(separator: ".").map(String.init)
    for (index, scope) in stack.enumerated().reversed() {
      switch scope {
      case .unknown: return .undecided
      case .known(let kind, _):
        guard let field = Self.descend(steps, in: kind) else { continue }
        let reference = FieldReference(scope: index, steps: steps, path: path, label: field.label)
        return .found(reference, field.kind)
      }
    }
    return .unknown(nearest: Spelling.nearest(to: path, in: names))
  }

  /// Every path that a tag could write here, innermost first.
  private var names: [String] {
    stack.reversed().flatMap { scope -> [String] in
      switch scope {
      case .known(let kind, _): Self.paths(in: kind)
      case .unknown: []
      }
    }
  }

  private static func descend(_ steps: [String], in kind: Field.Kind) -> Field? {
    var kind = kind
    var found: Field?
    for step in steps {
      guard case .record(let fields) = kind, let field = fields.first(where: { $0.name == step })
      else { return nil }
      found = field
      kind = field.kind
    }
    return found
  }

  private static func paths(in kind: Field.Kind) -> [String] {
    guard case .record(let fields) = kind else { return [] }
    return fields.flatMap { field in
      [field.name] + paths(in: field.kind).map { "\(field.name).\($0)" }
    }
  }
}
