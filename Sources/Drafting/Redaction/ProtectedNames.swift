/// What must not stand in a document: names, numbers and places of those who are protected.
public struct ProtectedNames: Sendable {
  private let redactor: Redactor

  /// Protects persons.
  public init(persons: [ProtectedPerson]) {
    redactor = Redactor(persons)
  }

  /// Protects bare names.
  public init(_ names: [String] = []) {
    self.init(
      persons: names.map { ProtectedPerson(replacement: Redactor.withheld, names: [$0]) })
  }

  /// Whether one of them stands in a text.
  func stand(in text: String) -> Bool { redactor.stand(in: text) }

  /// The paths of the values in which one of them stands.
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
    case .citation(_, let words), .person(let words, _): stand(in: words) ? [path] : []
    case .number, .money, .date, .absent: []
    }
  }
}
