/// Finds tracked changes and comments: both would go out with the letter, and tell its history.
struct RevisionMarks {
  let markup: Markup
  let names: WordNames

  private static let changes: Set<String> = [
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
    "tcPrChange", "trPrChange",
  ]
  private static let comments: Set<String> = ["commentReference", "commentRangeStart"]

  /// One problem for each paragraph and kind of mark.
  func problems(in part: String) -> [TemplateProblem] {
    var result: [TemplateProblem] = []
    var seen: Set<TemplateProblem> = []
    var paragraph = 0
    for element in markup.elements {
      if element.name == names.paragraph { paragraph += 1 }
      guard element.name.hasPrefix(names.prefix) else { continue }
      let name = String(element.name.dropFirst(names.prefix.count))
      let kind: TemplateProblem.Kind
      if Self.changes.contains(name) {
        kind = .trackedChange(name)
      } else if Self.comments.contains(name) {
        kind = .comment
      } else {
        continue
      }
      let place = TemplatePlace(part: part, paragraph: max(1, paragraph))
      let problem = TemplateProblem(place: place, kind: kind)
      if seen.insert(problem).inserted { result.append(problem) }
    }
    return result
  }
}
