/// Why a sanction cannot be read from its words.
public enum SanctionFault: Error, Hashable, Sendable {
  /// No such clause in the provision.
  case missingClause(String)
  /// The clause carries no number.
  case withoutNumbers
  /// A role occurs twice, so that it is open which number counts.
  case repeatedRole(String)
  /// The normal form is none.
  case unreadableNumber(String)
  /// The words between imprisonment and fine do not begin with a link.
  case unknownLink
}

extension Statute {
  /// The range that a clause (`span`) of a provision threatens; without `clause`, all its words.
  public func sanction(
    of provision: Provision, clause: String?
  ) throws(SanctionFault) -> SanctionRange {
    var inlines = provision.lines.flatMap { $0 }
    if let clause {
      guard let found = provision.marks.first(where: { $0.mark.eId == clause }) else {
        throw .missingClause(clause)
      }
      inlines = found.content
    }
    inlines = inlines.flatMap(Self.flat)
    var found: [String: SourcedQuantity] = [:]
    let citation = citation(of: provision)
    for (mark, content) in inlines.marks {
      guard case .quantity(let role, let normalized) = mark.kind else { continue }
      guard let quantity = Quantity(normalForm: normalized) else {
        throw .unreadableNumber(normalized)
      }
      guard found[role] == nil else { throw .repeatedRole(role) }
      found[role] = SourcedQuantity(
        quantity: quantity, words: content.text, citation: citation)
    }
    if found.isEmpty { throw .withoutNumbers }
    return SanctionRange(
      shortest: found[Role.shortest], longest: found[Role.longest], life: found[Role.life],
      lowestFine: found[Role.lowestFine], highestFine: found[Role.highestFine],
      link: try Self.link(in: inlines), words: inlines.text)
  }

  /// The roles of the profile (`Statutes/README.md`).
  private enum Role {
    static let shortest = "penjara-min"
    static let longest = "penjara-maks"
    static let life = "penjara-seumur-hidup"
    static let lowestFine = "denda-min"
    static let highestFine = "denda-maks"
    static let prison: Set<String> = [shortest, longest, life]
    static let fine: Set<String> = [lowestFine, highestFine]
  }

  /// The first word between the last number of imprisonment and the first of the fine.
  private static func link(in inlines: [Inline]) throws(SanctionFault) -> SanctionRange.Link? {
    var between = ""
    var afterPrison = false
    for inline in inlines {
      guard case .marked(let mark, _) = inline, case .quantity(let role, _) = mark.kind else {
        between += inline.text
        continue
      }
      if Role.prison.contains(role) {
        afterPrison = true
        between = ""
      } else if Role.fine.contains(role) {
        guard afterPrison else { return nil }
        guard let word = between.split(whereSeparator: \.isWhitespace).first,
          let link = SanctionRange.Link(rawValue: String(word))
        else { throw .unknownLink }
        return link
      }
    }
    return nil
  }

  /// Words and quantities in order; other marks are opened.
  private static func flat(_ inline: Inline) -> [Inline] {
    guard case .marked(let mark, let content) = inline else { return [inline] }
    if case .quantity = mark.kind { return [inline] }
    return content.flatMap(flat)
  }
}
