internal import RuleEngine
internal import StatuteModel
internal import StatuteXML

/// The words of the provision that is charged, as it stood, and those of it that say what was done.
struct OffenceWords {
  let dossier: Dossier
  let finding: OffenceFinding

  /// A provision's words with the day on which they were the law.
  struct Quoted: Hashable {
    let lines: [String]
    let day: CalendarDate
  }

  /// The words of a provision: of the day of the assessment where the new law governs, else of the
  /// last day of the conduct. Where a later act replaced the threat alone, the words of the day
  /// before are quoted and the date is told.
  func quotation(_ citation: Citation) -> Quoted? {
    guard let (statute, provision) = dossier.provision(citation) else { return nil }
    for day in days {
      if case .words(let lines) = statute.quotation(of: provision, on: day) {
        return Quoted(lines: lines, day: day)
      }
    }
    return nil
  }

  private var days: [CalendarDate] {
    let regime = finding.regime
    let last = regime.lastDay.latest ?? regime.lastDay.earliest
    let before = CalendarDate(dayNumber: regime.transition.day.dayNumber - 1)
    let governed = regime.possible.allSatisfy { $0 == .old || $0 == .oldInExecution }
    let order = governed ? [last, before] : [dossier.file.assessed, last, before]
    return order.compactMap { $0 }.unique
  }

  // MARK: What the charge says

  /// "telah membawa warga negara Indonesia ke luar wilayah negara Republik Indonesia …".
  var charge: String {
    let told = conductWords
    let form = formElements.filter { !isSubject($0) }.map(\.words).joined(separator: ", ")
    let pattern = form.isEmpty || formTerm == nil ? roleTerm : formTerm
    let sentence = pattern.flatMap { dossier.standing.sentence("bentuk", of: $0) }
    let base = sentence?.filling(["rumusan": told, "unsur": form]) ?? "telah \(told)"
    return ([base] + raisedWords).joined(separator: ", ")
  }

  /// Elements that stand for the form, such as aid or a corporation, and not for the offence.
  var formElements: [ElementResult] {
    finding.elements.filter { element in
      !element.isBase && !belongs(element.source)
        && !finding.aggravations.contains { element.source.isWithin($0) }
    }
  }

  /// Provisions of the form: Pasal 10, Pasal 13 ayat (1).
  var formProvisions: [Citation] { formElements.map(\.source).unique }

  private func belongs(_ source: Citation) -> Bool {
    source.isWithin(finding.offence) || (finding.base.map(source.isWithin) ?? false)
      || finding.elements.contains { $0.isBase && $0.parts.contains { $0.source == source } }
  }

  private var formTerm: String? {
    switch finding.form {
    case .attempt, .assistance: finding.form.rawValue
    default:
      dossier.file.accused.first { $0.id == finding.accused }?.facts["jenis"]
        == .choice("korporasi") ? "korporasi" : nil
    }
  }

  private var roleTerm: String? { finding.form == .participation ? finding.role : nil }

  /// The conduct in the words of the offence, without its subject and its threat.
  private var conductWords: String {
    let own = finding.elements.filter { !$0.isBase && belongs($0.source) && !isSubject($0) }
    guard let base = finding.elements.first(where: \.isBase) else {
      return span(finding.offence, finding.elements.filter { belongs($0.source) })
    }
    let source = base.parts.first?.source ?? finding.base ?? finding.offence
    return ([span(source, base.parts)] + own.map { "yang \($0.words)" }).joined(separator: ", ")
  }

  private var raisedWords: [String] {
    finding.aggravations.compactMap { citation in
      let words = finding.elements.filter { $0.source.isWithin(citation) && !$0.isBase }
      return words.count == 1 ? words.first.map { "yang \($0.words)" } : nil
    }
  }

  /// Whether an element is the subject: the first, decided by the accused alone.
  func isSubject(_ element: ElementResult) -> Bool {
    !element.facts.isEmpty
      && element.facts.allSatisfy { $0.id == finding.accused && $0.key == "jenis" }
  }

  /// The text from behind the subject to the last element, as the provision prints it; the words of
  /// the elements where it cannot be quoted.
  private func span(_ citation: Citation, _ elements: [ElementResult]) -> String {
    let told = elements.filter { !isSubject($0) }
    let plain = told.map { $0.words.withoutGaps }.joined(separator: " ")
    guard let quoted = quotation(citation) else { return plain }
    let text = quoted.lines.joined(separator: " ")
    guard let subject = elements.first(where: isSubject),
      let start = text.firstRange(of: subject.words)?.upperBound
    else { return plain }
    var end = start
    for piece in told.flatMap({ $0.words.pieces }) {
      guard let range = text[start...].firstRange(of: piece) else { return plain }
      end = max(end, range.upperBound)
    }
    var words = String(text[start..<end]).trimmed
    for element in told {
      guard let used = used(element), let range = words.firstRange(of: element.words) else {
        continue
      }
      words.replaceSubrange(range, with: used)
    }
    return words.hasPrefix("yang ") ? String(words.dropFirst(5)) : words
  }

  /// Of an element that lists alternatives, those that the file states, in the words of the law;
  /// `nil` where one of them is not found among its words.
  func used(_ element: ElementResult) -> String? {
    var items = element.words.alternatives
    guard items.count > 2, let last = items.last else { return nil }
    let lists = element.facts.filter { $0.rest.count == 1 }.map { path in
      let key = dossier.vocabulary.key(FactKey(dossier.file.entity(of: path.id), path.key))
      return (path, key.map(dossier.vocabulary.terms(under:)) ?? [])
    }
    // "penerimaan seseorang": what follows the last alternative belongs to all.
    let ending = lists.flatMap(\.1).map(\.label.indonesian).compactMap { label in
      last.hasPrefix("\(label) ") ? String(last.dropFirst(label.count)) : nil
    }.first
    if let ending { items[items.count - 1] = String(last.dropLast(ending.count)) }
    var kept: Set<Int> = []
    for (path, terms) in lists {
      guard let label = terms.first(where: { $0.name == path.rest.last })?.label.indonesian,
        let place = items.firstIndex(where: { $0.says(label) })
      else { return nil }
      kept.insert(place)
    }
    guard !kept.isEmpty else { return nil }
    return Wording(dossier).enumeration(kept.sorted().map { items[$0] }) + (ending ?? "")
  }
}

extension String {
  /// The runs of words between "…".
  fileprivate var pieces: [String] {
    split(separator: "…").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The same words with a comma where some are left out between them.
  var withoutGaps: String { pieces.joined(separator: ", ") }

  /// The items of "a, b, atau c".
  fileprivate var alternatives: [String] {
    split(separator: ",").map { item in
      let item = String(item).trimmed
      return item.hasPrefix("atau ") ? String(item.dropFirst(5)) : item
    }
  }

  /// Whether the words of a label stand in it, in their order.
  fileprivate func says(_ label: String) -> Bool {
    var wanted = label.lowercased().split(separator: " ")[...]
    for word in lowercased().split(separator: " ") where word == wanted.first {
      wanted = wanted.dropFirst()
    }
    return wanted.isEmpty
  }
}
