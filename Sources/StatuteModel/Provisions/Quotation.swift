/// What a document may quote of a provision.
public enum Quotation: Hashable, Sendable {
  /// The words of the law, numbers included, one string per paragraph.
  case words([String])
  /// Nothing may be quoted, and why.
  case refused(Refusal)

  /// Why words may not be quoted as the law.
  public enum Refusal: Hashable, Sendable {
    /// Some words are not confirmed by any independent copy.
    case unverified
    /// The text was not obtained.
    case notObtained
    /// Words were left out of the excerpt, or only a part is held.
    case incomplete
    /// The wording is not law on the day.
    case notInForce(Standing)
    /// A clause of it was replaced by another act on the day.
    case replaced
  }
}

extension Statute {
  /// What a document may quote of a provision as the law of a day; see `Quotation.Refusal`.
  ///
  /// Words restored from the context stand in brackets and may be quoted with them.
  public func quotation(of asked: Provision, on date: CalendarDate) -> Quotation {
    let provision = wording(of: asked, on: date)
    let standing = standing(of: provision, on: date)
    guard case .inForce = standing else { return .refused(.notInForce(standing)) }
    let pieces = wordings(in: provision, on: date)
    for piece in pieces {
      if piece.status == .incomplete { return .refused(.incomplete) }
      for (mark, _) in piece.marks {
        switch mark.kind {
        case .unverified: return .refused(.unverified)
        case .notObtained: return .refused(.notObtained)
        case .omitted: return .refused(.incomplete)
        case .clause:
          if let eId = mark.eId, isReplaced(eId, on: date) { return .refused(.replaced) }
        default: break
        }
      }
    }
    return .words(quotedLines(of: provision, on: date))
  }

  private func wordings(in provision: Provision, on date: CalendarDate) -> [Provision] {
    [provision] + children(of: provision, on: date).flatMap { wordings(in: $0, on: date) }
  }

  private func isReplaced(_ eId: String, on date: CalendarDate) -> Bool {
    modifications(of: eId, on: date).contains {
      if case .substitution = $0.kind { return true }
      return false
    }
  }

  private func quotedLines(of provision: Provision, on date: CalendarDate) -> [String] {
    var result: [String] = []
    // An article's number is its citation, not a part of the quoted words.
    let number = provision.kind == .article ? "" : provision.number
    let lead = provision.lead.flatMap(\.lines).map(\.text)
    if let first = lead.first {
      result.append(number.isEmpty ? first : "\(number) \(first)")
      result += lead.dropFirst()
    }
    for child in children(of: provision, on: date) { result += quotedLines(of: child, on: date) }
    return result + provision.closing.flatMap(\.lines).map(\.text)
  }
}
