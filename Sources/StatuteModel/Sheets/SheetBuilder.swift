/// Makes the sheet of a provision: the law's words on a day, with what changed their meaning.
public struct SheetBuilder {
  private let statute: Statute
  private let corpus: Corpus
  private let date: CalendarDate
  private var notes: [ProvisionSheet.Note] = []

  /// The sheet of a provision as it is read on a day.
  public static func sheet(
    of provision: Provision, in statute: Statute, corpus: Corpus, on date: CalendarDate
  ) -> ProvisionSheet {
    var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
    return builder.build(provision)
  }

  private init(statute: Statute, corpus: Corpus, date: CalendarDate) {
    self.statute = statute
    self.corpus = corpus
    self.date = date
  }

  private mutating func build(_ asked: Provision) -> ProvisionSheet {
    let provision = statute.wording(of: asked, on: date)
    let standing = statute.standing(of: provision, on: date)
    noteRevocation(of: provision, standing)
    noteAmendments(of: provision)
    let lines = lines(of: provision, level: 0)
    noteSigns(in: provision)
    let remarks = remarks(on: provision)
    return ProvisionSheet(
      act: statute.identity, coverage: statute.coverage, citation: statute.citation(of: provision),
      path: statute.path(to: provision).dropLast().map { ($0.number, $0.heading.text) },
      date: date, standing: standing, lines: lines, notes: notes,
      definitions: definitions(in: provision), elucidation: elucidation(of: provision),
      otherWordings: otherWordings(of: provision), remarks: remarks,
      sources: sources(of: remarks))
  }

  // MARK: Words

  /// The lines of a provision and of what is inside it on the day.
  private mutating func lines(of provision: Provision, level: Int) -> [ProvisionSheet.Line] {
    var result: [ProvisionSheet.Line] = []
    // What is asked for is named above its words; inside, every piece shows its number.
    var label = provision.kind == .article && level == 0 ? "" : provision.number
    if !provision.heading.isEmpty {
      let words = ([provision.number] + [provision.heading.text]).filter { !$0.isEmpty }
      result.append(
        line(words.joined(separator: " "), level: level, eId: provision.eId))
      label = ""
    }
    for inline in provision.lead.flatMap(\.lines) {
      result.append(
        ProvisionSheet.Line(level: level, label: label, runs: runs(inline), eId: provision.eId))
      label = ""
    }
    let children = statute.children(of: provision, on: date)
    // An article is its number and then its clauses; a clause begins on the line of its number.
    if !label.isEmpty, !children.isEmpty {
      result.append(line(label, level: level, eId: provision.eId))
    }
    let isContainer: Bool =
      switch provision.kind {
      case .article, .book, .chapter, .part, .subpart, .division, .annex, .recitals, .legalBases:
        true
      default: false
      }
    for child in children {
      result += lines(of: child, level: level + (isContainer && provision.lead.isEmpty ? 0 : 1))
    }
    for inline in provision.closing.flatMap(\.lines) {
      result.append(
        ProvisionSheet.Line(level: level, label: "", runs: runs(inline), eId: provision.eId))
    }
    return result
  }

  private func line(_ text: String, level: Int, eId: String?) -> ProvisionSheet.Line {
    ProvisionSheet.Line(
      level: level, label: "",
      runs: [ProvisionSheet.Run(text: text, role: .plain, notes: [])], eId: eId)
  }

  private mutating func runs(_ inlines: [Inline]) -> [ProvisionSheet.Run] {
    var result: [ProvisionSheet.Run] = []
    append(inlines, role: .plain, notes: [], to: &result)
    return result
  }

  private mutating func append(
    _ inlines: [Inline], role: ProvisionSheet.Role, notes: [Int],
    to result: inout [ProvisionSheet.Run]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        result.append(ProvisionSheet.Run(text: text, role: role, notes: []))
      case .marked(let mark, let inside):
        let found = self.notes(on: mark, content: inside)
        append(inside, role: self.role(of: mark, in: role), notes: [], to: &result)
        // The note's sign stands once, at the end of the words that it speaks of.
        if !found.isEmpty, let last = result.popLast() {
          result.append(
            ProvisionSheet.Run(text: last.text, role: last.role, notes: last.notes + found))
        }
      }
    }
  }

  private func role(of mark: Mark, in outer: ProvisionSheet.Role) -> ProvisionSheet.Role {
    // Replaced and doubtful words stay so, whatever stands inside them.
    if outer == .replaced || outer == .doubtful { return outer }
    switch mark.kind {
    case .reference(let href):
      return ReferenceTarget(href: href).map(ProvisionSheet.Role.reference) ?? outer
    case .term(let id), .definition(let id): return .term(id)
    case .concept(let id): return .element(id)
    case .unverified, .notObtained, .omitted, .restored: return .doubtful
    case .clause:
      guard let eId = mark.eId else { return outer }
      let isReplaced = statute.modifications(of: eId, on: date).contains {
        if case .substitution = $0.kind { return true }
        return false
      }
      return isReplaced ? .replaced : outer
    case .range, .quantity, .other: return outer
    }
  }
}

// MARK: - Notes

extension SheetBuilder {
  private mutating func notes(on mark: Mark, content: [Inline]) -> [Int] {
    guard let eId = mark.eId else { return [] }
    var result: [Int] = []
    for modification in statute.modifications(of: eId, on: date) {
      let by = citations(of: modification.sources)
      let since = modification.period?.start
      switch modification.kind {
      case .redirect:
        if let alternative = modification.alternatives[eId] {
          result.append(
            note(
              .redirected(
                words: content.text, to: alternative.name,
                target: ReferenceTarget(href: alternative.href), by: by, since: since)))
        }
      case .substitution(_, let new):
        let (citation, text) = wording(at: new)
        result.append(
          note(.replaced(old: content.text, new: text, at: citation, by: by, since: since)))
      case .other:
        result.append(note(.affected(words: content.text, by: by, since: since)))
      case .repeal, .extraEfficacy: break
      }
    }
    for remark in statute.remarks(around: eId)
    where remark.targets.contains(eId) && remark.period?.contains(date) ?? true {
      result.append(note(.remark(remark.mark, remark.note)))
    }
    return result
  }

  private mutating func note(_ note: ProvisionSheet.Note) -> Int {
    if let known = notes.firstIndex(of: note) { return known }
    notes.append(note)
    return notes.count - 1
  }

  private func wording(at href: String?) -> (Citation?, String?) {
    guard let href, let target = ReferenceTarget(href: href) else { return (nil, nil) }
    switch target {
    case .here(let eId):
      guard let provision = statute.provision(eId) else { return (nil, nil) }
      return (
        statute.citation(of: provision), provision.lines.map(\.text).joined(separator: " ")
      )
    case .elsewhere(let address):
      guard let (_, provision) = corpus.provision(at: address) else {
        return (corpus.citation(of: address), nil)
      }
      return (
        corpus.citation(of: address), provision.lines.map(\.text).joined(separator: " ")
      )
    }
  }

  private func citations(of addresses: [String]) -> [Citation] {
    addresses.compactMap { href in
      switch ReferenceTarget(href: href) {
      case .here(let eId): statute.provision(eId).map(statute.citation(of:))
      case .elsewhere(let address): corpus.citation(of: address)
      case nil: nil
      }
    }
  }

  private mutating func noteRevocation(of provision: Provision, _ standing: Standing) {
    guard case .revoked = standing else { return }
    let names = Set(statute.path(to: provision).compactMap(\.eId))
    for modification in statute.modifications
    where modification.kind == .extraEfficacy
      && !names.isDisjoint(with: modification.destinations)
    {
      _ = note(.stillGovernsEarlierConduct(by: citations(of: modification.sources)))
    }
    for (name, target, by) in successors(of: names) {
      _ = note(.succeededBy(name: name, target: target, by: by))
    }
  }

  /// What references to a revoked provision are read as on the day.
  private func successors(of revoked: Set<String>) -> [(String, ReferenceTarget?, [Citation])] {
    let roots = Set(revoked.filter { $0.hasPrefix("art_") }.map { $0.prefix(while: { $0 != "/" }) })
    var seen: Set<Modification.Alternative> = []
    var result: [(String, ReferenceTarget?, [Citation])] = []
    for modification in statute.modifications
    where modification.kind == .redirect && modification.period?.contains(date) ?? true {
      for (eId, alternative) in modification.alternatives.sorted(by: { $0.key < $1.key }) {
        let leadsHere =
          revoked.contains(eId)
          || target(ofReference: eId).map { target in
            roots.contains { target == $0 || target.hasPrefix("\($0)__") }
          } ?? false
        guard leadsHere, seen.insert(alternative).inserted else { continue }
        result.append(
          (
            alternative.name, ReferenceTarget(href: alternative.href),
            citations(of: modification.sources)
          ))
      }
    }
    return result
  }

  private func target(ofReference eId: String) -> String? {
    // A mark's eId begins with its provision's: `art_7__para_1__ref_1`.
    let parts = eId.components(separatedBy: "__")
    guard parts.count > 1, let holder = statute.provision(parts.dropLast().joined(separator: "__"))
    else { return nil }
    for (mark, _) in holder.marks where mark.eId == eId {
      if case .reference(let href) = mark.kind { return String(href.dropFirst()) }
    }
    return nil
  }

  /// Amendments of the provision shown, of what holds it, and of what is inside it.
  private mutating func noteAmendments(of provision: Provision) {
    let around = statute.path(to: provision).compactMap(\.eId)
    let inside = statute.subtree(of: provision).compactMap(\.eId)
    let names = Set(around + inside)
    for modification in statute.modifications
    where !names.isDisjoint(with: modification.destinations) {
      guard case .substitution = modification.kind, modification.period?.contains(date) ?? true
      else { continue }
      _ = note(
        .amended(by: citations(of: modification.sources), since: modification.period?.start))
    }
    for modification in statute.modifications
    where !names.isDisjoint(with: modification.destinations) {
      guard case .other = modification.kind, modification.period?.contains(date) ?? true
      else { continue }
      _ = note(
        .affected(
          words: "", by: citations(of: modification.sources), since: modification.period?.start))
    }
  }

  private mutating func noteSigns(in provision: Provision) {
    for piece in statute.subtree(of: provision) {
      for (mark, _) in piece.marks {
        switch mark.kind {
        case .unverified: _ = note(.unverified)
        case .notObtained: _ = note(.notObtained)
        case .omitted: _ = note(.abridged)
        case .restored: _ = note(.restored)
        default: break
        }
      }
      if piece.status == .incomplete { _ = note(.abridged) }
    }
  }
}

// MARK: - Beside the words

extension SheetBuilder {
  private func definitions(in provision: Provision) -> [ProvisionSheet.Definition] {
    var ids: [String] = []
    for piece in statute.subtree(of: provision) {
      for (mark, _) in piece.marks {
        if case .term(let id) = mark.kind, !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.compactMap(definition(of:))
  }

  private func definition(of id: String) -> ProvisionSheet.Definition? {
    for provision in statute.provisions {
      for (mark, content) in provision.marks where mark.kind == .definition(id) {
        return ProvisionSheet.Definition(
          term: content.text, citation: statute.citation(of: provision),
          text: statute.fullText(of: provision).dropFirst(provision.number.isEmpty ? 0 : 1)
            .joined(separator: " "))
      }
    }
    return nil
  }

  private func elucidation(of provision: Provision) -> ProvisionSheet.Elucidation? {
    // An article's entry may explain its clauses together; then the clause shows the article's.
    for piece in statute.path(to: provision).reversed() {
      guard let eId = piece.workIdentifier ?? piece.eId,
        let entry = statute.elucidation(of: eId)
      else { continue }
      var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
      return ProvisionSheet.Elucidation(
        citation: statute.citation(of: entry),
        isSelfEvident: statute.subtree(of: entry).allSatisfy {
          $0.isSelfEvident || !$0.hasText
        },
        lines: builder.lines(of: entry, level: 0))
    }
    return nil
  }

  private func otherWordings(of provision: Provision) -> [ProvisionSheet.OtherWording] {
    statute.subtree(of: provision).flatMap { piece -> [Provision] in
      guard let eId = piece.workIdentifier ?? piece.eId,
        !piece.isVersion || piece.index == provision.index
      else { return [] }
      let shown = statute.wording(of: piece, on: date)
      let base = statute.provision(eId).map { [$0] } ?? []
      return (base + statute.otherWordings(of: eId)).filter { $0.index != shown.index }
    }.map { wording in
      var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
      return ProvisionSheet.OtherWording(
        standing: statute.standing(of: wording, on: date), eId: wording.eId ?? "",
        lines: builder.lines(of: wording, level: 0))
    }
  }

  /// Remarks on the provision, and on pieces inside it that have their own.
  private func remarks(on provision: Provision) -> [Remark] {
    var result = statute.remarks(on: provision)
    for piece in statute.subtree(of: provision) {
      guard let eId = piece.eId else { continue }
      for remark in statute.remarks(around: eId) where !result.contains(remark) {
        result.append(remark)
      }
    }
    return result
  }

  private func sources(of remarks: [Remark]) -> [Source] {
    var ids: [String] = []
    for id in remarks.flatMap(\.sources) where !ids.contains(id) { ids.append(id) }
    return ids.compactMap { statute.sources[$0] }
  }
}

extension String {
  /// The pieces between a separator; the standard library splits only on elements.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
