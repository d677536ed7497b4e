internal import StatuteModel

/// What a provision threatens, read from its words on a day.
struct Threat: Equatable {
  var prison: Penalty.Prison?
  var fine: Penalty.Fine?
  var link: Penalty.Link?
  /// Where the numbers stand: the provision itself, or what replaced its clause.
  let source: Place
  /// The provision that takes its punishment from the source ("pidana yang sama"); `nil` where the
  /// offence has its own.
  var lentTo: Citation?

  static func == (left: Threat, right: Threat) -> Bool {
    left.prison == right.prison && left.fine == right.fine && left.link == right.link
  }
}

/// Finds and reads threats.
struct ThreatReader {
  let acts: HeldActs
  let categories: FineCategories
  let day: CalendarDate

  /// The marked clause that other acts replace as a whole (`Statutes/README.md`).
  private static let clause = "ancaman-pidana"
  /// "The same punishment" may lead to a provision that itself borrows; no longer chain is known.
  private static let longestChain = 4

  /// The threat of an offence.
  func threat(of place: Place) throws(SanctionFailure) -> Threat {
    guard let threat = try threat(of: place, chain: Self.longestChain) else {
      throw .noThreat(place.citation)
    }
    return threat
  }

  private func threat(of place: Place, chain: Int) throws(SanctionFailure) -> Threat? {
    guard chain > 0 else { return nil }
    var words = place.provision.lines.flatMap { $0 }
    if let (mark, content) = try clause(of: place) {
      if let replacement = try replacement(of: mark, in: place) {
        return try threat(of: replacement, chain: chain - 1)
      }
      words = content
    }
    let numbers = try place.numbers(in: words)
    if numbers.contains(where: { $0.role.isPrison || $0.role.isFine }) {
      return try read(numbers, words: words, in: place)
    }
    let children = try threatsOfChildren(of: place, chain: chain)
    if let first = children.first {
      if children.contains(where: { $0 != first }) { throw .severalThreats(place.citation) }
      return first
    }
    let named = acts.targets(of: place, on: day)
    guard named.count == 1, var lent = try threat(of: named[0], chain: chain - 1) else {
      return nil
    }
    lent.lentTo = place.citation
    return lent
  }

  private func threatsOfChildren(of place: Place, chain: Int) throws(SanctionFailure) -> [Threat] {
    var threats: [Threat] = []
    for child in place.children(on: day) {
      if let threat = try threat(of: child, chain: chain - 1) { threats.append(threat) }
    }
    return threats
  }

  private func clause(
    of place: Place
  ) throws(SanctionFailure) -> (mark: Mark, content: [Inline])? {
    let found = place.provision.marks.filter { $0.mark.kind == .clause(Self.clause) }
    if found.count > 1 { throw .severalThreats(place.citation) }
    return found.first
  }

  /// What stands in the place of a clause. Where that is not held, there is no answer: the old words
  /// are not law any more.
  private func replacement(of mark: Mark, in place: Place) throws(SanctionFailure) -> Place? {
    guard let eId = mark.eId else { return nil }
    for change in place.statute.modifications(of: eId, on: day) {
      if case .substitution(_, let new) = change.kind {
        guard let new, let found = acts.place(href: new, from: place.statute) else {
          throw .replacementNotHeld(place.citation, address: new ?? change.sources.first ?? "")
        }
        return found
      }
    }
    return nil
  }

  private func read(
    _ numbers: [MarkedNumber], words: [Inline], in place: Place
  ) throws(SanctionFailure) -> Threat {
    var found: [QuantityRole: Quantity] = [:]
    for number in numbers where number.role.isPrison || number.role.isFine {
      if found[number.role] != nil {
        throw .repeatedNumber(place.citation, role: number.role.rawValue)
      }
      found[number.role] = number.quantity
    }
    var prison: Penalty.Prison?
    if numbers.contains(where: \.role.isPrison) {
      prison = Penalty.Prison(
        minimum: try months(found[.prisonMinimum], in: place),
        maximum: try months(found[.prisonMaximum], in: place),
        includesLife: found[.life] != nil)
      if found[.prisonMaximum] == nil, found[.life] == nil {
        throw .missingNumber(place.citation, role: QuantityRole.prisonMaximum.rawValue)
      }
    }
    var fine: Penalty.Fine?
    if numbers.contains(where: \.role.isFine) {
      guard let highest = found[.fineMaximum] else {
        throw .missingNumber(place.citation, role: QuantityRole.fineMaximum.rawValue)
      }
      let maximum = try categories.amount(highest, in: place)
      var minimum: Rational?
      if let lowest = found[.fineMinimum] {
        minimum = try categories.amount(lowest, in: place).amount
      }
      fine = Penalty.Fine(
        minimum: minimum, maximum: maximum.amount, category: maximum.category)
    }
    let link = prison != nil && fine != nil ? try link(in: words, of: place) : nil
    return Threat(prison: prison, fine: fine, link: link, source: place)
  }

  private func months(_ quantity: Quantity?, in place: Place) throws(SanctionFailure) -> Rational? {
    guard let quantity else { return nil }
    return try place.months(quantity)
  }

  /// The first word between the last number of imprisonment and the first of the fine.
  private func link(in words: [Inline], of place: Place) throws(SanctionFailure) -> Penalty.Link {
    var between = ""
    for piece in Self.pieces(of: words) {
      switch piece {
      case .words(let text): between += text
      case .number(let role) where role.isPrison: between = ""
      case .number(let role) where role.isFine:
        let first = between.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        guard let link = Penalty.Link(rawValue: first) else {
          throw .unknownLink(place.citation, words: between)
        }
        return link
      case .number: break
      }
    }
    throw .unknownLink(place.citation, words: between)
  }

  private enum Piece {
    case words(String)
    case number(QuantityRole)
  }

  private static func pieces(of words: [Inline]) -> [Piece] {
    words.flatMap { inline -> [Piece] in
      switch inline {
      case .text(let text): return [.words(text)]
      case .marked(let mark, let inside):
        if case .quantity(let name, _) = mark.kind, let role = QuantityRole(rawValue: name) {
          return [.number(role)]
        }
        return pieces(of: inside)
      }
    }
  }
}
