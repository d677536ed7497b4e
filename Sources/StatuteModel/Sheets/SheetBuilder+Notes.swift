// What a reader must know beside the words.
extension SheetBuilder {
  mutating func notes(on mark: Mark, content: [Inline]) -> [Int] {
    guard let eId = mark.eId else { return [] }
    var result: [Int] = []
    for modification in statute.modifications(of: eId, on: date) {
      let by = citations(of: modification.sources)
      let since = modification.period?.start
      switch modification.kind {
      case .redirect:
        if let readings = modification.alternatives[eId] {
          result.append(
            note(
              .redirected(
                words: content.text, to: readings.map(reading), by: by, since: since,
                mark: confidence(of: modification))))
          result += noteRemarks(on: modification)
        }
      case .substitution(_, let new):
        let (citation, text) = wording(at: new)
        result.append(
          note(.replaced(old: content.text, new: text, at: citation, by: by, since: since)))
      case .other:
        result.append(note(.affected(words: content.text, by: by, since: since)))
      case .extraEfficacy:
        result.append(note(.stillApplies(isClause: true, by: by)))
        result += noteRemarks(on: modification)
      case .repeal: break
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

  /// Says to what a revoked piece still applies and what stands in its place; gives the places of
  /// those notes.
  mutating func noteRevocation(of provision: Provision, _ standing: Standing) -> [Int] {
    guard case .revoked = standing else { return [] }
    let revoked = statute.path(to: statute.explained(by: provision) ?? provision).filter {
      if case .revoked = statute.standing(of: $0, on: date) { return true }
      return false
    }
    let names = Set(revoked.compactMap(\.eId))
    var result: [Int] = []
    for modification in statute.modifications
    where modification.kind == .extraEfficacy
      && !names.isDisjoint(with: modification.destinations)
    {
      result.append(
        note(.stillApplies(isClause: false, by: citations(of: modification.sources))))
      result += noteRemarks(on: modification)
    }
    for modification in statute.modifications {
      let readings = successors(of: names, by: modification)
      guard !readings.isEmpty else { continue }
      result.append(
        note(
          .succeededBy(
            readings, by: citations(of: modification.sources), mark: confidence(of: modification))))
      result += noteRemarks(on: modification)
    }
    return result
  }

  /// What the editor says about a change stands beside the note that rests on it.
  private mutating func noteRemarks(on modification: Modification) -> [Int] {
    statute.remarks(around: modification.id).filter { !$0.note.isEmpty }
      .map { note(.remark($0.mark, $0.note)) }
  }

  /// How sure a change is: the weakest mark of its remarks; `nil` where nothing is said of it.
  private func confidence(of modification: Modification) -> Confidence? {
    let marks = statute.remarks(around: modification.id).map(\.mark)
    return marks.first { $0 == .inference } ?? marks.first
  }

  private func reading(_ alternative: Modification.Alternative) -> ProvisionSheet.Reading {
    ProvisionSheet.Reading(
      name: alternative.name, target: ReferenceTarget(href: alternative.href))
  }

  /// What a change makes of references to a revoked provision on the day.
  private func successors(
    of revoked: Set<String>, by modification: Modification
  ) -> [ProvisionSheet.Reading] {
    guard modification.kind == .redirect, modification.period?.contains(date) ?? true else {
      return []
    }
    let roots = revoked.filter { $0.hasPrefix("art_") }
    var result: [ProvisionSheet.Reading] = []
    for (eId, alternatives) in modification.alternatives.sorted(by: { $0.key < $1.key }) {
      let leadsHere =
        revoked.contains(eId)
        || target(ofReference: eId).map { target in
          roots.contains {
            target == $0 || target.hasPrefix("\($0)__") || $0.hasPrefix("\(target)__")
          }
        } ?? false
      guard leadsHere else { continue }
      for reading in alternatives.map(reading) where !result.contains(reading) {
        result.append(reading)
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
  mutating func noteAmendments(of provision: Provision) {
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

  mutating func noteSigns(in provision: Provision) {
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
