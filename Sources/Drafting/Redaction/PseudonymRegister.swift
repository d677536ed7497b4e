/// Gives every protected person of a case one pseudonym (*samaran*), the same in every document:
/// initials of the words of the name, numbered in the order of the case where two share them.
public struct PseudonymRegister: Sendable {
  /// Who asks for a pseudonym.
  public struct Entry: Sendable {
    /// The id in the case.
    public let id: String
    /// Initials that the office chose itself.
    public let chosen: String?
    /// The full name.
    public let name: String?

    /// Makes an entry.
    public init(id: String, chosen: String?, name: String?) {
      self.id = id
      self.chosen = chosen
      self.name = name
    }
  }

  private let pseudonyms: [String: Pseudonym]

  /// Numbers equal initials in the order of the entries.
  public init(_ entries: [Entry]) {
    var bases: [(id: String, base: String)] = []
    for entry in entries {
      let chosen = entry.chosen.flatMap(Pseudonym.init)?.text
      let derived = entry.name.flatMap { NameNormaliser($0).initials }
      bases.append((entry.id, chosen ?? derived ?? entry.id))
    }
    var result: [String: Pseudonym] = [:]
    for (id, base) in bases {
      let same = bases.filter { $0.base == base }
      let number = same.firstIndex { $0.id == id }.map { $0 + 1 } ?? 1
      let text =
        same.count > 1 && Pseudonym("\(base) (\(number))") != nil
        ? "\(base) (\(number))" : base
      result[id] = Pseudonym(text) ?? Pseudonym(id)
    }
    pseudonyms = result
  }

  /// The pseudonym of an id; `nil` for one that asked for none.
  public subscript(id: String) -> Pseudonym? { pseudonyms[id] }
}
