public import StatuteModel

extension SearchDocument {
  /// What is searched of an act: each clause, each article without clauses, each definition, each
  /// entry of an annex, each note of the Penjelasan, with what is inside it, as worded on a day.
  ///
  /// A note that says only "Cukup jelas" is left out: nobody seeks its words, and its title would
  /// stand in for the provision of which it says nothing.
  public static func all(of statute: Statute, on date: CalendarDate) -> [SearchDocument] {
    statute.provisions.compactMap { document(of: $0, in: statute, on: date) }
  }

  private static func document(
    of provision: Provision, in statute: Statute, on date: CalendarDate
  ) -> SearchDocument? {
    guard !provision.isVersion, !provision.isSelfEvident, isUnit(provision, in: statute) else {
      return nil
    }
    let citation = statute.citation(of: provision)
    guard !citation.steps.isEmpty else { return nil }
    let group = statute.path(to: provision).last {
      !$0.heading.isEmpty && $0.index != provision.index
    }
    let shown = statute.wording(of: provision, on: date)
    let text = words(of: shown, in: statute, on: date)
      .dropFirst(provision.number.isEmpty ? 0 : 1).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    var isInForce = false
    if case .inForce = statute.standing(of: shown, on: date) { isInForce = true }
    return SearchDocument(
      act: statute.identity.id.description, identifier: citation.identifier,
      title: citation.text, term: term(of: provision),
      heading: group?.heading.text, kind: kind(of: provision, in: statute), text: text,
      isInForce: isInForce, changes: changes(in: shown, of: statute, on: date),
      actNames: [statute.identity.citation] + statute.identity.popularNames)
  }

  /// What in a wording is out of force on the day although the wording is in force.
  private static func changes(
    in provision: Provision, of statute: Statute, on date: CalendarDate
  ) -> Set<Change> {
    let whole = statute.standing(of: provision, on: date)
    var found: Set<Change> = []
    for piece in statute.subtree(of: provision)
    where statute.wording(of: piece, on: date).index == piece.index {
      if !statute.standing(of: piece, on: date).isAlike(whole) { found.insert(.otherStanding) }
      for (mark, _) in piece.marks where isReplaced(mark, in: statute, on: date) {
        found.insert(.replacedWords)
      }
    }
    return found
  }

  private static func isReplaced(
    _ mark: Mark, in statute: Statute, on date: CalendarDate
  ) -> Bool {
    guard case .clause = mark.kind, let eId = mark.eId else { return false }
    return statute.modifications(of: eId, on: date).contains {
      if case .substitution = $0.kind { return true }
      return false
    }
  }

  /// A unit carries words, and nothing above it is one.
  private static func isUnit(_ provision: Provision, in statute: Statute) -> Bool {
    switch provision.kind {
    case .recital, .legalBasis, .clause: true
    case .number where term(of: provision) != nil: true
    case .number: statute.parent(of: provision).map { isAnnex($0) } ?? false
    case .article, .entry, .division:
      statute.children(of: provision).allSatisfy { child in
        (child.kind == .letter || child.kind == .number) && term(of: child) == nil
      } && (provision.hasText || !provision.children.isEmpty)
    default: false
    }
  }

  /// The term that an item defines; such an item is found by itself.
  private static func term(of provision: Provision) -> String? {
    for (mark, content) in provision.marks {
      if case .definition = mark.kind { return content.text }
    }
    return nil
  }

  private static func isAnnex(_ provision: Provision) -> Bool {
    if case .annex = provision.kind { return true }
    return false
  }

  /// The lines of a provision and of what is inside it on the day, its number first.
  private static func words(
    of provision: Provision, in statute: Statute, on date: CalendarDate
  ) -> [String] {
    var lines = provision.number.isEmpty ? [] : [provision.number]
    if !provision.heading.isEmpty { lines.append(provision.heading.text) }
    lines += provision.lead.flatMap(\.lines).map(\.text)
    for child in statute.children(of: provision, on: date) {
      lines += words(of: child, in: statute, on: date)
    }
    return lines + provision.closing.flatMap(\.lines).map(\.text)
  }

  private static func kind(of provision: Provision, in statute: Statute) -> ProvisionKind {
    switch provision.kind {
    case .recital, .legalBasis: return .pembukaan
    default: break
    }
    switch statute.annex(of: provision)?.kind {
    case .annex(.elucidation): return .penjelasan
    case .annex(.annex): return .lampiran
    default: return .batangTubuh
    }
  }
}
