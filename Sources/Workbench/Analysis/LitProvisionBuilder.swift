internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Makes the lit words of provisions.
struct LitProvisionBuilder {
  /// The rows by act and mark; see `key`.
  let marked: [String: ElementRow]
  let assessed: CalendarDate
  let material: AnalysisMaterial
  let words: AnalysisWords
  /// The step of the punishment that a provision's numbers lead to.
  let step: (Citation) -> String?

  /// The name of a mark of an act.
  static func key(_ source: Citation, _ eId: String) -> String { "\(source.actKey)#\(eId)" }

  /// The words of these provisions, which are one article's; `nil` where none is held.
  func provision(_ group: [Citation]) -> LitProvision? {
    var lines: [LitLine] = []
    var notes: [String] = []
    var elucidation: [String] = []
    var heading = ""
    var act = ""
    for citation in group {
      guard let (statute, provision) = material.provision(citation) else { continue }
      act = statute.identity.citation
      heading = heading.isEmpty ? Self.article(of: provision, statute).number : heading
      let key = statute.identity.id.description
      let rows = Dictionary(
        marked.compactMap { name, row in
          name.hasPrefix("\(key)#") ? (String(name.dropFirst(key.count + 1)), row) : nil
        }, uniquingKeysWith: { first, _ in first })
      let builder = LitLineBuilder(
        rows: rows, step: step(citation), replaced: replaced(provision, statute))
      lines += self.lines(of: provision, in: statute, builder, level: 0)
      let sheet = SheetBuilder.sheet(
        of: provision, in: statute, corpus: material.names.corpus, on: assessed)
      notes += ProvisionNotes(words: words).sentences(of: sheet)
      if let explained = sheet.elucidation, !explained.isSelfEvident {
        elucidation += explained.lines.map { line in
          let label = line.label.isEmpty ? "" : "\(line.label) "
          return label + line.runs.map(\.text).joined()
        }
      }
    }
    guard !lines.isEmpty else { return nil }
    return LitProvision(
      heading: heading, act: act, notes: notes.unique, lines: lines,
      elucidation: elucidation.filter { !$0.isEmpty }.unique, citations: group)
  }

  private static func article(of provision: Provision, _ statute: Statute) -> Provision {
    statute.path(to: provision).last { $0.kind == .article } ?? provision
  }

  private func lines(
    of provision: Provision, in statute: Statute, _ builder: LitLineBuilder, level: Int
  ) -> [LitLine] {
    // An article's number is its heading.
    var label = provision.kind == .article ? "" : provision.number
    var result: [LitLine] = []
    if !provision.heading.isEmpty {
      result.append(LitLine(label: label, level: level, runs: builder.runs(provision.heading)))
      label = ""
    }
    for line in provision.lead.flatMap(\.lines) {
      result.append(LitLine(label: label, level: level, runs: builder.runs(line)))
      label = ""
    }
    let inside = provision.kind == .article ? level : level + 1
    for child in statute.children(of: provision, on: assessed) {
      result += lines(of: child, in: statute, builder, level: inside)
    }
    for line in provision.closing.flatMap(\.lines) {
      result.append(LitLine(label: "", level: level, runs: builder.runs(line)))
    }
    return result
  }

  /// Clauses of a provision that another act replaced on the day.
  private func replaced(_ provision: Provision, _ statute: Statute) -> Set<String> {
    let marks = statute.subtree(of: provision).flatMap(\.marks).compactMap(\.mark.eId)
    return Set(
      marks.filter { eId in
        statute.modifications(of: eId, on: assessed).contains {
          if case .substitution = $0.kind { return true }
          return false
        }
      })
  }
}

/// What changed the meaning of a provision's words, in short sentences.
struct ProvisionNotes {
  let words: AnalysisWords

  /// The sentences.
  func sentences(of sheet: ProvisionSheet) -> [String] {
    sheet.notes.compactMap { note -> String? in
      switch note {
      case .redirected(let text, let readings, let by, _, let mark):
        let target = readings.map(\.name).joined(separator: ", ")
        let sure = mark == .inference ? words("; kesimpulan", "; an inference") : ""
        return words(
          "“\(text)” dibaca \(target) (\(words.cite(by))\(sure))",
          "“\(text)” is read as \(target) (\(words.cite(by))\(sure))")
      case .replaced(_, _, let place, let by, _):
        let site = place.map { words.cite($0) } ?? words.cite(by)
        return words(
          "pidananya menurut \(site)", "its punishment follows \(site)")
      case .amended(let by, _):
        return by.isEmpty
          ? nil : words("diubah dengan \(words.cite(by))", "amended by \(words.cite(by))")
      case .succeededBy(let readings, let by, _):
        let target = readings.map(\.name).joined(separator: ", ")
        return words(
          "sejak dicabut, rujukan ke sini dibaca \(target) (\(words.cite(by)))",
          "since its revocation references to it are read as \(target) (\(words.cite(by)))")
      case .unverified:
        return words(
          "ada kata yang belum dicocokkan dengan teks resmi",
          "some words are not yet compared with the official text")
      case .notObtained: return words("teksnya tidak diperoleh", "the text was not obtained")
      case .abridged: return words("kutipan, tidak lengkap", "an excerpt, not complete")
      case .affected, .stillApplies, .restored, .remark: return nil
      }
    }
  }
}
