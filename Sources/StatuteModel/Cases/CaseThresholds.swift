/// Numbers of the law that decide what follows from a case file's facts. They are read from the
/// acts that the vocabulary cites; without them nothing is derived.
public struct CaseThresholds: Hashable, Sendable {
  /// The age under which a person is a child (*anak*), in years.
  public let childAge: Int?
  /// The number of persons that makes a group (*kelompok*).
  public let groupSize: Int?

  /// Makes thresholds from quantities of the law; another kind of quantity counts as none.
  public init(childAge: Quantity?, groupSize: Quantity?) {
    var years: Int?
    if case .period(let period) = childAge, Quantity.Period(years: period.years) == period {
      years = period.years
    }
    self.childAge = years
    var size: Int?
    if case .count(let count) = groupSize { size = Int(count) }
    self.groupSize = size
  }

  /// No number is at hand.
  public static let none = CaseThresholds(childAge: nil, groupSize: nil)

  /// Reads the numbers where the vocabulary says that they stand.
  public init(_ vocabulary: Vocabulary, statute: (ActIdentifier) -> Statute?) {
    func quantity(_ key: FactKey, _ role: String) -> Quantity? {
      for citation in vocabulary.key(key)?.sources ?? [] {
        guard let act = citation.act, let held = statute(act) else { continue }
        if let quantity = held.quantity(role, in: citation) { return quantity }
      }
      return nil
    }
    self.init(
      childAge: quantity(Self.childKey, "usia"), groupSize: quantity(Self.groupKey, "jumlah"))
  }

  private static let childKey = FactKey(.victim, Victim.childKey)
  private static let groupKey = FactKey(.group, "jumlah_orang")

  /// Keys of the vocabulary whose number was not found.
  public var missing: [FactKey] {
    (childAge == nil ? [Self.childKey] : []) + (groupSize == nil ? [Self.groupKey] : [])
  }
}

extension Statute {
  /// The number that a provision marks with a role.
  public func quantity(_ role: String, in citation: Citation) -> Quantity? {
    guard let provision = find(citation) else { return nil }
    for block in provision.lead + provision.closing {
      guard case .paragraph(let inlines) = block else { continue }
      for inline in inlines {
        if let form = inline.quantity(role) { return Quantity(normalForm: form) }
      }
    }
    return nil
  }
}

extension Inline {
  fileprivate func quantity(_ role: String) -> String? {
    guard case .marked(let mark, let inside) = self else { return nil }
    if case .quantity(let name, let form) = mark.kind, name == role { return form }
    return inside.lazy.compactMap { $0.quantity(role) }.first
  }
}
