internal import StatuteModel
internal import StatuteSearch

/// What is searched: each clause, each article without clauses, each entry of an annex, each note of
/// the Penjelasan, with what is inside it.
enum SearchDocuments {
  static func documents(of statute: Statute, on date: CalendarDate) -> [SearchDocument] {
    statute.provisions.compactMap { provision in
      guard !provision.isVersion, isUnit(provision, in: statute) else { return nil }
      let citation = statute.citation(of: provision)
      guard !citation.steps.isEmpty else { return nil }
      let group = statute.path(to: provision).last {
        !$0.heading.isEmpty && $0.index != provision.index
      }
      let shown = statute.wording(of: provision, on: date)
      let text = words(of: shown, in: statute)
      guard !text.isEmpty else { return nil }
      var isInForce = false
      if case .inForce = statute.standing(of: shown, on: date) { isInForce = true }
      return SearchDocument(
        act: statute.identity.id.description, identifier: citation.identifier,
        title: citation.text, heading: group?.heading.text, kind: kind(of: provision, in: statute),
        text: text, isInForce: isInForce)
    }
  }

  /// A unit carries words, and nothing above it is one.
  private static func isUnit(_ provision: Provision, in statute: Statute) -> Bool {
    switch provision.kind {
    case .recital, .legalBasis, .clause: true
    case .number where defines(provision): true
    case .number: statute.parent(of: provision).map { isAnnex($0) } ?? false
    case .article, .entry, .division:
      statute.children(of: provision).allSatisfy { child in
        (child.kind == .letter || child.kind == .number) && !defines(child)
      } && (provision.hasText || !provision.children.isEmpty)
    default: false
    }
  }

  /// An item that defines a term is found by itself.
  private static func defines(_ provision: Provision) -> Bool {
    provision.marks.contains { mark, _ in
      if case .definition = mark.kind { return true }
      return false
    }
  }

  private static func isAnnex(_ provision: Provision) -> Bool {
    if case .annex = provision.kind { return true }
    return false
  }

  private static func words(of provision: Provision, in statute: Statute) -> String {
    statute.fullText(of: provision).dropFirst(provision.number.isEmpty ? 0 : 1)
      .joined(separator: " ")
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
