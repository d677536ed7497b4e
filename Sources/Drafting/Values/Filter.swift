internal import StatuteModel

/// A way to print a value, called by name in a tag: `{{uang jumlah}}`.
public struct Filter: Sendable {
  /// Its name in tags.
  public let name: String
  /// The kinds of value that it prints.
  public let inputs: Set<Field.Kind>
  /// Prints a value of that kind; `nil` for any other.
  public let print: @Sendable (TemplateValue) -> String?

  /// Makes a filter.
  public init(
    _ name: String, for inputs: Field.Kind...,
    print: @escaping @Sendable (TemplateValue) -> String?
  ) {
    self.name = name
    self.inputs = Set(inputs)
    self.print = print
  }
}

/// The filters that templates may call.
public struct FilterRegistry: Sendable {
  private var filters: [String: Filter] = [:]

  /// Makes a registry; a later filter replaces an earlier one of the same name.
  public init(_ filters: [Filter] = []) {
    for filter in filters { self.filters[filter.name] = filter }
  }

  /// The filter of that name; `nil` where nobody added one.
  public subscript(name: String) -> Filter? { filters[name] }

  /// All names, sorted.
  public var names: [String] { filters.keys.sorted() }

  /// What is wrong with calling these filters, outermost first, on a field of that kind.
  func problems(
    of calls: [String], before path: String, _ kind: Field.Kind
  ) -> [TemplateProblem.Kind] {
    var problems: [TemplateProblem.Kind] = []
    var kind = kind
    for name in calls.reversed() {
      guard let filter = self[name] else {
        problems.append(
          .unknownFilter(name, nearest: Spelling.nearest(to: name, in: names)))
        return problems
      }
      if !filter.inputs.contains(kind) { problems.append(.unfitFilter(name, field: path)) }
      kind = .text
    }
    switch kind {
    case .text, .number, .money, .date, .citation, .person: return problems
    case .record, .list: return problems + [.notPrintable(field: path)]
    }
  }

  /// The words that the filters make of a value; `nil` if one of them does not take it.
  func print(_ value: TemplateValue, through calls: [String]) -> String? {
    var value = value
    for name in calls.reversed() {
      guard let words = self[name]?.print(value) else { return nil }
      value = .text(words)
    }
    return switch value {
    case .text(let words): words
    case .number(let number): String(number)
    case .money(let rupiah): rupiah.text
    case .date(let day): day.indonesian
    case .citation(_, let name), .person(let name, _): name
    case .list, .record, .missing, .absent: nil
    }
  }
}
