internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// What the makers of questions share: one case, the names of provisions and facts, the random
/// numbers of the sheet.
struct ExerciseWorkshop {
  let classroom: Classroom
  let solved: SolvedCase
  let topic: ExerciseTopic?
  var random: SeededGenerator

  var means: Classroom.Means { classroom.means }
  var facts: FactWords { FactWords(vocabulary: means.vocabulary, scenario: solved.scenario) }

  /// A draft of a kind of question; `nil` where the case does not carry one.
  mutating func draft(_ kind: Exercise.Kind) -> ExerciseDraft? {
    switch kind {
    case .articles: articles()
    case .elements: elements()
    case .missing: missing()
    case .range: range()
    case .law: law()
    case .matching: matching()
    case .charges: charges()
    case .defect: defect()
    }
  }

  // MARK: Words

  func words(_ indonesian: String, _ english: String) -> Vocabulary.Words {
    Vocabulary.Words(indonesian: indonesian, english: english)
  }

  /// The same in both languages.
  func plain(_ text: String) -> Vocabulary.Words { words(text, text) }

  func cited(_ citation: Citation) -> String { means.names.full(citation) }

  func cited(_ citations: [Citation]) -> [String] {
    citations.map(cited).reduce(into: []) { list, name in
      if !list.contains(name) { list.append(name) }
    }
  }

  func name(_ id: String) -> String { facts.name(id) ?? id }

  /// An offence as a question names it: article, form, victims.
  func title(_ finding: OffenceFinding) -> Vocabulary.Words {
    let article = cited(finding.offence)
    let victims = finding.victims.map(name).joined(separator: ", ")
    let form = finding.form == .principal ? "" : " (\(finding.form.rawValue))"
    let english = finding.form == .principal ? "" : " (\(finding.form.english))"
    let against = victims.isEmpty ? ("", "") : (" terhadap \(victims)", " against \(victims)")
    return words(article + form + against.0, article + english + against.1)
  }

  /// Several facts in a sentence.
  func list(_ paths: [FactPath]) -> (indonesian: String, english: String) {
    let labels = paths.map(facts.label).reduce(into: [Vocabulary.Words]()) { list, label in
      if !list.contains(label) { list.append(label) }
    }
    return (
      labels.map(\.indonesian).joined(separator: "; "),
      labels.map(\.english).joined(separator: "; ")
    )
  }

  /// Why an element stands as it does, with the words of the law.
  func reason(_ element: ElementResult) -> ItemKey.Reason {
    let facts = list(element.facts)
    let open = list(element.open)
    let sentence: Vocabulary.Words
    switch element.truth {
    case .yes where facts.indonesian.isEmpty:
      sentence = words("Unsur ini terpenuhi.", "This element is met.")
    case .yes:
      sentence = words(
        "Unsur ini terpenuhi oleh fakta: \(facts.indonesian).",
        "This element is met by the facts: \(facts.english).")
    case .no:
      sentence = words(
        "Unsur ini gagal" + (facts.indonesian.isEmpty ? "." : "; penentunya: \(facts.indonesian)."),
        "This element fails" + (facts.english.isEmpty ? "." : "; decided by: \(facts.english)."))
    case .unknown:
      sentence = words(
        "Unsur ini belum dapat ditentukan; yang belum diketahui: \(open.indonesian).",
        "This element is open; what is not known: \(open.english).")
    }
    return ItemKey.Reason(
      words: sentence, quotation: element.words, authorities: [cited(element.source)])
  }

  /// An element as a question shows it: the words of the law; its name before words that are nearly
  /// the whole provision, or that only open a list.
  func shown(_ element: ElementResult) -> Vocabulary.Words {
    guard element.words.count > Self.longest || element.words.hasSuffix(":") else {
      return plain("“\(element.words)”")
    }
    let name = element.id.split(separator: "-").joined(separator: " ")
    let start = Self.cut(element.words, at: Self.longest / 2)
    return words("\(name) (“\(start)”)", "\(element.english) (“\(start)”)")
  }

  /// The words of the first provision that may be quoted; a long one is cut.
  func quote(_ citations: [Citation]) -> String? {
    let last = solved.findings.first?.regime.lastDay.latest
    return quoted(citations, on: [solved.file.assessed, last].compactMap { $0 })
      .map { Self.cut($0.joined(separator: " "), at: 2 * Self.longest) }
  }

  /// What the first provision that may be quoted threatens; `nil` where it threatens several things.
  func threat(_ citations: [Citation], of finding: OffenceFinding) -> String? {
    let isOld = [.old, .oldInExecution].contains(finding.regime.code)
    let day = isOld ? finding.regime.lastDay.latest : solved.file.assessed
    guard let lines = quoted(citations, on: [day].compactMap { $0 }) else { return nil }
    let threats = lines.compactMap { line in
      line.firstRange(of: Self.threatMark).map { "… " + line[$0.lowerBound...] }
    }
    guard let first = threats.first else {
      return Self.cut(lines.joined(separator: " "), at: 2 * Self.longest)
    }
    return threats.allSatisfy { $0 == first } ? Self.cut(first, at: 2 * Self.longest) : nil
  }

  /// The word with which provisions begin to speak of punishment.
  private static let threatMark = "dipidana"

  private func quoted(_ citations: [Citation], on days: [CalendarDate]) -> [String]? {
    for citation in citations {
      guard let act = citation.act, let statute = statute(act),
        let provision = statute.find(citation)
      else { continue }
      for day in days {
        if case .words(let lines) = statute.quotation(of: provision, on: day) { return lines }
      }
    }
    return nil
  }

  private func statute(_ act: ActIdentifier) -> Statute? {
    do throws(DiagnosticError) {
      return means.names.library.ids.contains(act) ? try means.names.library.statute(act) : nil
    } catch {
      return nil
    }
  }

  /// How many characters a question shows of the words of one element.
  private static let longest = 220

  private static func cut(_ text: String, at length: Int) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }

  /// The elements at the ends of a finding, without what stands for another offence.
  func ends(_ finding: OffenceFinding) -> [ElementResult] {
    finding.elements.flatMap(ElementWalk.all)
      .filter { !$0.isBase && $0.parts.isEmpty && !isWithoutObject($0, in: finding) }
      .reduce(into: []) { list, element in
        if !list.contains(where: { $0.words == element.words }) { list.append(element) }
      }
  }

  /// The top elements of a finding; a base offence gives its own.
  func tops(_ finding: OffenceFinding) -> [ElementResult] {
    func top(_ element: ElementResult) -> [ElementResult] {
      element.isBase ? element.parts.flatMap(top) : [element]
    }
    let all = finding.elements.flatMap(top).filter { !isWithoutObject($0, in: finding) }
    return all.reduce(into: []) { list, element in
      if !list.contains(where: { $0.words == element.words }) { list.append(element) }
    }
  }
}

extension OffenceFinding.Form {
  /// What the form is called in English.
  var english: String {
    switch self {
    case .principal: "principal"
    case .participation: "participation"
    case .attempt: "attempt"
    case .assistance: "assistance"
    case .incitement: "incitement"
    case .conspiracy: "conspiracy"
    }
  }
}
