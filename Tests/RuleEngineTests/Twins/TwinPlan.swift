import RuleEngine
import StatuteModel

/// What is looked at in an answer: an offence, or something about it.
struct TwinAim {
  enum Kind {
    case offence
    case aggravation
    case form(FormRule)
    case exclusion
    case note
    case role(String)
  }

  let kind: Kind
  /// The rule under test.
  let rule: Citation
  /// The offence whose finding is looked at.
  let offence: Citation

  /// The finding that answers.
  func finding(_ analysis: Analysis) -> OffenceFinding? {
    let own = (analysis.findings + analysis.setAside).filter {
      $0.accused == "P1" && $0.offence == offence
    }
    guard case .form(let rule) = kind else { return own.first }
    return own.first { finding in isUnder(rule, finding) } ?? own.first
  }

  private func isUnder(_ rule: FormRule, _ finding: OffenceFinding) -> Bool {
    finding.elements.contains { element in
      rule.elements.contains {
        !$0.condition.isBase && $0.id == element.id && $0.source == element.source
      }
    }
  }

  /// The answer in the words of the format.
  func answer(_ analysis: Analysis) -> String {
    if case .note = kind {
      return analysis.notes.contains { $0.basis == rule } ? "catatan" : "tanpa catatan"
    }
    guard let finding = finding(analysis) else { return "tidak muncul" }
    let status = finding.status.rawValue
    // What raises an offence that fails raises nothing.
    if finding.status == .notMet { return status }
    switch kind {
    case .offence, .note, .exclusion: return status
    case .aggravation:
      if finding.aggravations.contains(rule) { return "\(status), diperberat" }
      let isOpen = finding.openAggravations.contains { $0.citation == rule }
      return "\(status), \(isOpen ? "pemberatan terbuka" : "tidak diperberat")"
    case .form(let form):
      return isUnder(form, finding)
        ? "\(status), bentuk \(form.name.rawValue)" : "\(status), bukan \(form.name.rawValue)"
    case .role: return "\(status), \(finding.form.rawValue)"
    }
  }

  /// The answer of a case that fulfils everything.
  var fulfilled: String {
    switch kind {
    case .offence: "terpenuhi"
    case .aggravation: "terpenuhi, diperberat"
    case .form(let form): "terpenuhi, bentuk \(form.name.rawValue)"
    case .exclusion: "tidak-dipidana"
    case .note: "catatan"
    case .role: "terpenuhi, penyertaan"
    }
  }
}

/// A case that fulfils a rule, and the fact that is turned.
struct TwinPair {
  let aim: TwinAim
  let full: CaseSketch
  let turn: Turn
  var twin: CaseSketch { turn.applied(to: full) }

  /// Whether an element of the answer carries the fact: grounds, notes, roles and days have none.
  var isOnElement: Bool {
    switch aim.kind {
    case .offence, .aggravation, .form: turn.key != Turn.day
    case .exclusion, .note, .role: false
    }
  }
}

/// Everything that is tried for one rule.
struct TwinPlan {
  /// The name of the file.
  let name: String
  /// The rule in words.
  let title: String
  let pairs: [TwinPair]
}

/// Lays out pairs for every rule, from the rules alone.
struct TwinPlanner {
  let books: [RuleBook]
  let vocabulary: Vocabulary
  private var offences: [Offence] { books.flatMap(\.offences) }

  var plans: [TwinPlan] {
    offences.map(plan) + books.flatMap(\.aggravations).map(plan)
      + Self.together(books.flatMap(\.forms).map(plan)) + books.flatMap(\.exclusions).map(plan)
      + books.flatMap(\.notes).map(plan) + books.flatMap(\.parts).compactMap(plan)
  }

  /// Several rules on one form of one provision are one plan.
  private static func together(_ plans: [TwinPlan]) -> [TwinPlan] {
    plans.reduce(into: []) { list, plan in
      if let place = list.firstIndex(where: { $0.name == plan.name }) {
        list[place] = TwinPlan(
          name: plan.name, title: plan.title, pairs: list[place].pairs + plan.pairs)
      } else {
        list.append(plan)
      }
    }
  }

  func offence(_ citation: Citation) -> Offence? {
    offences.first { $0.citation == citation }
  }

  private static let later = CaseSketch(day: "2026-03-02", assessed: "2026-11-23")

  private func finder(asksResults: Bool = true) -> WayFinder {
    WayFinder(vocabulary: vocabulary, asksResults: asksResults)
  }

  /// Ways to commit an offence; for one that builds on others, on each of them.
  private func ways(_ offence: Offence, asksResults: Bool = true) -> [Way] {
    let own = finder(asksResults: asksResults).ways(offence.elements)
    guard offence.hasBaseElement else { return own }
    return joined(own, offence.bases, asksResults: asksResults).map(\.way)
  }

  /// Each own way beside the first base, the plainest beside every base with the base's facts.
  private func joined(
    _ own: [Way], _ bases: [Citation], asksResults: Bool = true
  ) -> [(way: Way, base: Offence)] {
    var result: [(Way, Offence)] = []
    for (index, citation) in bases.enumerated() {
      guard let base = offence(citation),
        case let ways = ways(base, asksResults: asksResults)
      else { continue }
      let list = index == 0 ? own : Array(own.prefix(1)).map(\.asked)
      for (place, way) in list.enumerated() {
        let carrier = place == 0 ? ways.first : ways.beside(way)?.asked
        if let whole = carrier?.with(way) {
          result.append((whole, base))
        }
      }
    }
    return result
  }

  private func pairs(
    _ ways: [(way: Way, base: Offence)], _ kind: TwinAim.Kind, _ rule: Citation,
    isHelp: Bool = false, since: CalendarDate? = nil
  ) -> [TwinPair] {
    ways.flatMap { way, offence -> [TwinPair] in
      var sketch = start(offence, way)
      if let since, sketch.day < since.iso {
        (sketch.day, sketch.assessed) = (Self.later.day, Self.later.assessed)
      }
      sketch.isHelp = isHelp
      guard let full = sketch.adding(way.facts) else { return [] }
      return way.turns.map {
        TwinPair(
          aim: TwinAim(kind: kind, rule: rule, offence: offence.citation), full: full, turn: $0)
      }
    }
  }

  // MARK: Rules

  private func plan(_ offence: Offence) -> TwinPlan {
    TwinPlan(
      name: Self.file(offence.citation), title: "tindak pidana \(offence.citation.identifier)",
      pairs: pairs(ways(offence).map { ($0, offence) }, .offence, offence.citation)
        + [force(offence)].compactMap { $0 })
  }

  /// The first day on which the provision, or the one that it replaces, was law, and the day before.
  private func force(_ offence: Offence) -> TwinPair? {
    let first = offence.replaces.flatMap { self.offence($0) } ?? offence
    guard let start = first.force.start, let before = start.adding(days: -1),
      let way = ways(offence).first, var full = self.start(offence, way).adding(way.facts)
    else { return nil }
    full.day = start.iso
    return TwinPair(
      aim: TwinAim(kind: .offence, rule: offence.citation, offence: offence.citation), full: full,
      turn: Turn(
        key: Turn.day, term: nil, before: start.iso, after: before.iso, element: "mulai-berlaku",
        source: first.citation, words: first.citation.text))
  }

  private func plan(_ rule: Aggravation) -> TwinPlan {
    TwinPlan(
      name: Self.file(rule.citation), title: "pemberatan \(rule.citation.identifier)",
      pairs: pairs(
        joined(finder().ways(rule.elements), rule.bases), .aggravation, rule.citation))
  }

  private func plan(_ rule: FormRule) -> TwinPlan {
    let asksResults = rule.name != .attempt
    let own = finder(asksResults: asksResults).ways(rule.elements)
    return TwinPlan(
      name: "\(Self.file(rule.citation))-\(rule.name.rawValue)",
      title: "bentuk \(rule.name.rawValue) \(rule.citation.identifier)",
      pairs: pairs(
        joined(own, rule.bases, asksResults: asksResults), .form(rule), rule.citation,
        isHelp: rule.name == .assistance, since: rule.isGeneral ? rule.force.start : nil))
  }

  private func plan(_ rule: Exclusion) -> TwinPlan {
    let element = self.element(rule.condition, rule.citation)
    let way = finder().ways(rule.condition, element).first ?? Way()
    let all = rule.offences.compactMap { offence($0) }.compactMap { offence in
      ways(offence).first.flatMap { $0.asked.with(way) }.map { ($0, offence) }
    }
    return TwinPlan(
      name: Self.file(rule.citation), title: "peniadaan \(rule.citation.identifier)",
      pairs: pairs(all, .exclusion, rule.citation))
  }

  private func plan(_ rule: NoteRule) -> TwinPlan {
    let way = finder().ways(rule.condition, element(rule.condition, rule.citation))
    let first = offences.prefix(1).compactMap { offence in
      ways(offence).first.map { (way: $0.asked, base: offence) }
    }
    let all = first.flatMap { first in
      way.compactMap { first.way.with($0) }.map { ($0, first.base) }
    }
    return TwinPlan(
      name: Self.file(rule.citation), title: "catatan \(rule.citation.identifier)",
      pairs: pairs(all, .note, rule.citation))
  }

  /// The role is turned to that of the principal; what it asks beside the offence is turned too.
  private func plan(_ rule: ParticipationRule) -> TwinPlan? {
    let key = FactKey(.conduct, "peran")
    // Help has a form of its own.
    guard
      !books.flatMap(\.forms).contains(where: { $0.elements.contains { names($0, key, rule.role) } }
      ),
      let offence = offences.first(where: { $0.bases.isEmpty }), let plain = ways(offence).first
    else { return nil }
    let element = element(rule.condition, rule.new)
    let role = Way(
      facts: [key: .choice(rule.role)],
      turns: [
        Turn(
          key: key, term: nil, before: rule.role, after: Conduct.defaultRole, element: element.id,
          source: element.source, words: element.words)
      ])
    let more = rule.condition.map { finder().ways($0, element) } ?? []
    let all = [role] + more.compactMap { $0.turns.isEmpty ? nil : role.asked.with($0) }
    return TwinPlan(
      name: "\(Self.file(rule.new))-\(rule.role)",
      title: "penyertaan \(rule.role) \(rule.new.identifier)",
      pairs: pairs(
        all.compactMap { plain.asked.with($0) }.map { ($0, offence) }, .role(rule.role), rule.new)
    )
  }

  private func names(_ element: Element, _ key: FactKey, _ role: String) -> Bool {
    func names(_ condition: Condition) -> Bool {
      if case .choice(key, let accepted, _) = condition.kind { return accepted.contains(role) }
      return condition.inner.contains(where: names)
    }
    return names(element.condition)
  }

  /// A condition that stands for a whole provision.
  private func element(_ condition: Condition?, _ citation: Citation) -> Element {
    Element(
      id: "ketentuan", covers: [], words: citation.text, english: "", source: citation,
      condition: condition ?? Condition(.base))
  }

  static func file(_ citation: Citation) -> String {
    citation.identifier.replacing("/", with: "-")
  }
}
