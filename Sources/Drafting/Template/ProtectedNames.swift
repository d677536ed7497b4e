/// Names that must not stand in a document, such as those of victims who appear by initials.
public struct ProtectedNames: Sendable {
  private let names: [String]

  /// Makes the list; case and the width of spaces do not count.
  public init(_ names: [String] = []) {
    self.names = names.map(Self.folded).filter { !$0.isEmpty }
  }

  /// Whether one of the names stands in a text as whole words.
  func stand(in text: String) -> Bool {
    guard !names.isEmpty else { return false }
    let folded = Array(Self.folded(text))
    return names.contains { name in
      let name = Array(name)
      guard folded.count >= name.count else { return false }
      return (0...(folded.count - name.count)).contains { start in
        let end = start + name.count
        return (start == 0 || !folded[start - 1].isLetter)
          && (end == folded.count || !folded[end].isLetter)
          && folded[start..<end].elementsEqual(name)
      }
    }
  }

  /// The paths of the values in which one of the names stands.
  func fields(in value: TemplateValue, path: String = "") -> [String] {
    switch value {
    case .text(let text): stand(in: text) ? [path] : []
    case .missing(let reason): stand(in: reason) ? [path] : []
    case .list(let items):
      items.enumerated().flatMap { fields(in: $1, path: "\(path)[\($0 + 1)]") }
    case .record(let values):
      values.sorted { $0.key < $1.key }.flatMap { name, value in
        fields(in: value, path: path.isEmpty ? name : "\(path).\(name)")
      }
    case .number, .money, .absent: []
    }
  }

  /// Lower case, one plain space between words.
  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
