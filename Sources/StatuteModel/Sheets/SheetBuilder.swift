/// Makes the sheet of a provision: the law's words on a day, with what changed their meaning.
public struct SheetBuilder {
  let statute: Statute
  let corpus: Corpus
  let date: CalendarDate
  var notes: [ProvisionSheet.Note] = []

  /// The sheet of a provision as it is read on a day.
  public static func sheet(
    of provision: Provision, in statute: Statute, corpus: Corpus, on date: CalendarDate
  ) -> ProvisionSheet {
    var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
    return builder.build(provision)
  }

  init(statute: Statute, corpus: Corpus, date: CalendarDate) {
    self.statute = statute
    self.corpus = corpus
    self.date = date
  }

  private mutating func build(_ asked: Provision) -> ProvisionSheet {
    let provision = statute.wording(of: asked, on: date)
    let standing = statute.standing(of: provision, on: date)
    _ = noteRevocation(of: provision, standing)
    noteAmendments(of: provision)
    let lines = lines(of: provision, level: 0)
    noteSigns(in: provision)
    let targets = makeTargets()
    let remarks = remarks(on: provision)
    return ProvisionSheet(
      act: statute.identity, coverage: statute.coverage, citation: statute.citation(of: provision),
      path: statute.path(to: provision).dropLast().map { ($0.number, $0.heading.text) },
      date: date, standing: standing, lines: lines, notes: notes, targets: targets,
      definitions: definitions(in: provision), elucidation: elucidation(of: provision),
      otherWordings: otherWordings(of: provision), remarks: remarks,
      sources: sources(of: remarks))
  }

  /// The provisions that redirected citations lead to, each once.
  private mutating func makeTargets() -> [ProvisionSheet.Target] {
    var seen: Set<ReferenceTarget> = []
    let targets = notes.flatMap { note -> [ReferenceTarget] in
      switch note {
      case .redirected(_, let readings, _, _, _), .succeededBy(let readings, _, _):
        readings.compactMap(\.target)
      default: []
      }
    }
    return targets.compactMap { target -> ProvisionSheet.Target? in
      guard case .elsewhere(let address) = target, seen.insert(target).inserted,
        let (statute, provision) = corpus.provision(at: address)
      else { return nil }
      // Its notes stand among the sheet's, so that a sign in its words leads to the right one.
      var builder = SheetBuilder(statute: statute, corpus: corpus, date: date)
      builder.notes = notes
      let wording = statute.wording(of: provision, on: date)
      let lines = builder.lines(of: wording, level: 0)
      notes = builder.notes
      return ProvisionSheet.Target(
        citation: statute.citation(of: wording),
        standing: statute.standing(of: wording, on: date), lines: lines)
    }
  }

  // MARK: Words

  /// The lines of a provision and of what is inside it on the day.
  mutating func lines(of provision: Provision, level: Int) -> [ProvisionSheet.Line] {
    var result: [ProvisionSheet.Line] = []
    // What is asked for is named above its words; inside, every piece shows its number.
    var label = provision.kind == .article && level == 0 ? "" : provision.number
    if !provision.heading.isEmpty {
      let words = ([provision.number] + [provision.heading.text]).filter { !$0.isEmpty }
      result.append(
        line(words.joined(separator: " "), level: level, eId: provision.eId))
      label = ""
    }
    for inline in provision.lead.flatMap(\.rows) {
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
    let standing = statute.standing(of: provision, on: date)
    // An article inside something has its number on a line of its own; its clauses belong under it.
    let isHeaded = provision.kind == .article && level > 0
    let isFlat = isContainer && provision.lead.isEmpty && !isHeaded
    for child in children {
      let inside = lines(of: child, level: level + (isFlat ? 0 : 1))
      result += marked(inside, of: child, under: standing)
    }
    for inline in provision.closing.flatMap(\.rows) {
      result.append(
        ProvisionSheet.Line(level: level, label: "", runs: runs(inline), eId: provision.eId))
    }
    return result
  }

  /// The lines of a piece, marked where it stands otherwise than what holds it.
  private mutating func marked(
    _ lines: [ProvisionSheet.Line], of piece: Provision, under outer: Standing
  ) -> [ProvisionSheet.Line] {
    let own = statute.standing(of: piece, on: date)
    guard !own.isAlike(outer), !lines.isEmpty else { return lines }
    let found = noteRevocation(of: piece, own)
    return lines.enumerated().map { index, line in
      var line = line
      if line.standing == nil { line.standing = own }
      if index == 0 {
        line.opensStanding = true
        line.notes += found
      }
      return line
    }
  }

  private func line(_ text: String, level: Int, eId: String?) -> ProvisionSheet.Line {
    ProvisionSheet.Line(
      level: level, label: "",
      runs: [ProvisionSheet.Run(text: text, role: .plain, element: nil, notes: [])], eId: eId)
  }

  private mutating func runs(_ inlines: [Inline]) -> [ProvisionSheet.Run] {
    var result: [ProvisionSheet.Run] = []
    append(inlines, role: .plain, element: nil, to: &result)
    return result
  }

  private mutating func append(
    _ inlines: [Inline], role: ProvisionSheet.Role, element: String?,
    to result: inout [ProvisionSheet.Run]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        result.append(
          ProvisionSheet.Run(text: text, role: role, element: element, notes: []))
      case .marked(let mark, let inside):
        let found = self.notes(on: mark, content: inside)
        var inner = element
        if case .concept(let id) = mark.kind { inner = id }
        append(inside, role: self.role(of: mark, in: role), element: inner, to: &result)
        // The note's sign stands once, at the end of the words that it speaks of.
        if !found.isEmpty, let last = result.popLast() {
          result.append(
            ProvisionSheet.Run(
              text: last.text, role: last.role, element: last.element, notes: last.notes + found))
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
    case .unverified, .notObtained, .omitted, .restored: return .doubtful
    case .clause:
      guard let eId = mark.eId else { return outer }
      let isReplaced = statute.modifications(of: eId, on: date).contains {
        if case .substitution = $0.kind { return true }
        return false
      }
      return isReplaced ? .replaced : outer
    case .range, .concept, .quantity, .other: return outer
    }
  }
}

extension Block {
  /// A paragraph as one line; of a table one line for each row, so that its cells stay together.
  fileprivate var rows: [[Inline]] {
    switch self {
    case .paragraph(let line): [line]
    case .table(let rows):
      rows.map { cells in
        Array(cells.joined(separator: [Inline.text(" | ")]))
      }
    }
  }
}
