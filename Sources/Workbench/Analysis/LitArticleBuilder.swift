internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// Makes the lit article of a finding.
struct LitArticleBuilder {
  let finding: OffenceFinding
  let rows: [ElementRow]
  let assessed: CalendarDate
  let material: AnalysisMaterial
  let words: AnalysisWords
  /// The step of the punishment that a provision's numbers lead to.
  let step: (Citation) -> String?

  /// The words of every provision that an element stands in, the offence's own among them.
  var article: LitArticle {
    let marked = Dictionary(
      shownRows(rows).flatMap { row in
        row.covers.map { (LitProvisionBuilder.key(row.source, $0), row) }
      },
      uniquingKeysWith: { first, _ in first })
    let builder = LitProvisionBuilder(
      marked: marked, assessed: assessed, material: material, words: words, step: step)
    let provisions = groups.compactMap(builder.provision)
    return LitArticle(
      provisions: provisions, unmarked: rows.filter { $0.all.allSatisfy(\.covers.isEmpty) },
      hasUnsureWords: provisions.contains { $0.lines.contains { $0.runs.has(.unsure) } },
      hasReplacedWords: provisions.contains { $0.lines.contains { $0.runs.has(.replaced) } })
  }

  /// Of an element that one of its parts carries, only that part is lit.
  private func shownRows(_ rows: [ElementRow]) -> [ElementRow] {
    rows.flatMap { row in
      [row] + shownRows(row.isChoice ? row.parts.filter { $0.state == .met } : row.parts)
    }
  }

  /// The provisions by article, in the order of the elements; the offence's own stands where its
  /// first element does, or in front.
  private var groups: [[Citation]] {
    var citations = rows.flatMap(\.all).filter { !$0.covers.isEmpty }.map(\.source)
    let own = citations.firstIndex {
      $0.actKey == finding.offence.actKey && $0.article == finding.offence.article
    }
    citations.insert(finding.offence, at: own ?? 0)
    var groups: [[Citation]] = []
    for citation in citations.unique {
      let index = groups.firstIndex {
        $0.first?.actKey == citation.actKey && $0.first?.article == citation.article
      }
      guard let index else {
        groups.append([citation])
        continue
      }
      // A whole article holds its clauses.
      if groups[index].contains(where: { citation.isWithin($0) }) { continue }
      groups[index].removeAll { $0.isWithin(citation) }
      groups[index].append(citation)
    }
    return groups.map { group in
      group.sorted { (place($0) ?? 0) < (place($1) ?? 0) }
    }
  }

  private func place(_ citation: Citation) -> Int? { material.provision(citation)?.provision.index }
}

extension Citation {
  /// The act by identifier, for telling provisions of different acts apart.
  var actKey: String { act?.description ?? "" }
}

extension [LitRun] {
  /// Whether some words carry a mark.
  func has(_ wanted: LitSpan) -> Bool {
    contains { run in
      if case .span(let span, let inside) = run { return span == wanted || inside.has(wanted) }
      return false
    }
  }
}
