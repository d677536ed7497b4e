// Definitions, elucidation, other wordings and provenance.
extension SheetBuilder {
  func definitions(in provision: Provision) -> [ProvisionSheet.Definition] {
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
          entry: id, term: content.text, citation: statute.citation(of: provision),
          text: statute.fullText(of: provision).dropFirst(provision.number.isEmpty ? 0 : 1)
            .joined(separator: " "))
      }
    }
    return nil
  }

  func elucidation(of provision: Provision) -> ProvisionSheet.Elucidation? {
    // An article's entry may explain its clauses together; then the clause shows the article's.
    for piece in statute.path(to: provision).reversed() {
      guard let eId = piece.workIdentifier ?? piece.eId,
        let entry = statute.elucidation(of: eId)
      else { continue }
      var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
      return ProvisionSheet.Elucidation(
        citation: statute.citation(of: entry),
        standing: statute.standing(of: entry, on: date),
        isSelfEvident: statute.subtree(of: entry).allSatisfy {
          $0.isSelfEvident || !$0.hasText
        },
        lines: withoutNotes(builder.lines(of: entry, level: 0)))
    }
    return nil
  }

  func otherWordings(of provision: Provision) -> [ProvisionSheet.OtherWording] {
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
        lines: withoutNotes(builder.lines(of: wording, level: 0)))
    }
  }

  /// Lines beside the sheet's own words have no notes of their own there; a sign would lead astray.
  private func withoutNotes(_ lines: [ProvisionSheet.Line]) -> [ProvisionSheet.Line] {
    lines.map { line in
      ProvisionSheet.Line(
        level: line.level, label: line.label,
        runs: line.runs.map {
          ProvisionSheet.Run(text: $0.text, role: $0.role, element: $0.element, notes: [])
        }, eId: line.eId, standing: line.standing, opensStanding: line.opensStanding)
    }
  }

  /// Remarks on the provision, and on pieces inside it that have their own.
  func remarks(on provision: Provision) -> [Remark] {
    var result = statute.remarks(on: provision)
    for piece in statute.subtree(of: provision) {
      guard let eId = piece.eId else { continue }
      for remark in statute.remarks(around: eId) where !result.contains(remark) {
        result.append(remark)
      }
    }
    return result
  }

  func sources(of remarks: [Remark]) -> [Source] {
    var ids: [String] = []
    for id in remarks.flatMap(\.sources) where !ids.contains(id) { ids.append(id) }
    return ids.compactMap { statute.sources[$0] }
  }
}
