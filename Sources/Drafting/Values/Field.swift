/// A field that a document offers to its templates.
public struct Field: Hashable, Sendable {
  /// What kind of value a field holds.
  public indirect enum Kind: Hashable, Sendable {
    /// Printable words.
    case text
    /// A count or a year.
    case number
    /// Whole rupiah.
    case money
    /// A day.
    case date
    /// A provision.
    case citation
    /// A person.
    case person
    /// Named fields.
    case record([Field])
    /// Several of one kind.
    case list(Kind)
  }

  /// The name in tags, Indonesian, such as `nomor`.
  public let name: String
  /// The name for people, such as "nomor surat"; a placeholder prints it.
  public let label: String
  /// What it holds.
  public let kind: Kind

  /// Declares a field.
  public init(_ name: String, _ label: String, _ kind: Kind = .text) {
    self.name = name
    self.label = label
    self.kind = kind
  }
}

extension Field.Kind {
  /// Where a value does not fit the declaration: dotted paths, without the values themselves.
  func misfits(in value: TemplateValue, path: String = "") -> [String] {
    switch (self, value) {
    case (_, .missing), (_, .absent), (.text, .text), (.number, .number), (.money, .money),
      (.date, .date), (.citation, .citation), (.person, .person):
      []
    case (.list(let kind), .list(let items)):
      items.enumerated().flatMap { kind.misfits(in: $1, path: "\(path)[\($0 + 1)]") }
    case (.record(let fields), .record(let values)):
      values.sorted { $0.key < $1.key }.flatMap { name, value in
        let inner = path.isEmpty ? name : "\(path).\(name)"
        return fields.first { $0.name == name }?.kind.misfits(in: value, path: inner) ?? [inner]
      }
    case (.text, _), (.number, _), (.money, _), (.date, _), (.citation, _), (.person, _),
      (.record, _), (.list, _):
      [path]
    }
  }
}
