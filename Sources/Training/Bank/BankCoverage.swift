public import RuleEngine
public import StatuteModel

/// What the scenarios of a bank exercise: every provision that has a rule, by regime and element.
public struct BankCoverage: Sendable {
  /// How a provision or an element stands in a scenario.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    case met = "terpenuhi"
    case open = "terbuka"
    case failed = "gagal"
  }

  /// Where one element is exercised.
  public struct ElementRow: Hashable, Sendable {
    /// The element's name.
    public let id: String
    /// The words of the text that it stands for.
    public let words: String
    /// What it is called in English.
    public let english: String
    /// The scenarios in which it stands so.
    public let scenarios: [Standing: Set<String>]
  }

  /// Where one provision is exercised.
  public struct Row: Hashable, Sendable {
    /// The provision.
    public let citation: Citation
    /// The form, where the provision has several.
    public let form: FormRule.Name?
    /// The scenarios in which it is met, by regime.
    public let met: [Regime.Code: Set<String>]
    /// The scenarios in which it is open or fails, by regime.
    public let others: [Regime.Code: Set<String>]
    /// Its elements, in the order of the text.
    public let elements: [ElementRow]

    /// Whether no scenario meets it.
    public var isEmpty: Bool { met.values.allSatisfy(\.isEmpty) }
  }

  /// One row for every offence, aggravation, form and ground that excludes punishment.
  public let rows: [Row]

  /// The rows of provisions that no scenario meets.
  public var empty: [Row] { rows.filter(\.isEmpty) }

  /// Reads the answers of the engine to every scenario, against the rules at hand.
  public init(
    _ answers: [(scenario: Scenario, analysis: Analysis)], books: [RuleBook]
  ) {
    let uses = answers.flatMap { answer in
      (answer.analysis.findings + answer.analysis.setAside).map {
        Use(scenario: answer.scenario.id, finding: $0)
      }
    }
    rows = books.flatMap { book in
      book.offences.map { Self.row(for: $0, uses) }
        + book.forms.map { Self.row(for: $0, uses) }
        + book.aggravations.map { Self.row(for: $0, uses) }
        + book.exclusions.map { Self.row(for: $0, uses) }
    }
  }

  /// A finding and the scenario that it comes from.
  private struct Use {
    let scenario: String
    let finding: OffenceFinding
  }

  private static func row(for offence: Offence, _ uses: [Use]) -> Row {
    let own = uses.filter { $0.finding.offence == offence.citation }
    return row(offence.citation, nil, own, elements: offence.elements) {
      [.met, .notPunished].contains($0.status)
    }
  }

  private static func row(for form: FormRule, _ uses: [Use]) -> Row {
    let own = uses.filter { use in
      switch form.name {
      case .attempt: use.finding.form == .attempt
      case .assistance: use.finding.form == .assistance
      case .corporation:
        use.finding.elements.contains { element in
          form.elements.contains { $0.id == element.id && $0.source == element.source }
        }
      }
    }
    return row(form.citation, form.name, own, elements: form.elements) {
      [.met, .notPunished].contains($0.status)
    }
  }

  private static func row(for rule: Aggravation, _ uses: [Use]) -> Row {
    let own = uses.filter { use in
      use.finding.aggravations.contains(rule.citation)
        || use.finding.openAggravations.contains { $0.citation == rule.citation }
    }
    return row(rule.citation, nil, own, elements: rule.elements) {
      [.met, .notPunished].contains($0.status) && $0.aggravations.contains(rule.citation)
    }
  }

  private static func row(for rule: Exclusion, _ uses: [Use]) -> Row {
    let own = uses.filter { use in
      use.finding.exclusions.contains { $0.citation == rule.citation }
    }
    return row(rule.citation, nil, own, elements: []) { $0.status == .notPunished }
  }

  private static func row(
    _ citation: Citation, _ form: FormRule.Name?, _ uses: [Use], elements: [Element],
    isMet: (OffenceFinding) -> Bool
  ) -> Row {
    var met: [Regime.Code: Set<String>] = [:]
    var others: [Regime.Code: Set<String>] = [:]
    for use in uses {
      for code in use.finding.regime.possible {
        if isMet(use.finding) {
          met[code, default: []].insert(use.scenario)
        } else {
          others[code, default: []].insert(use.scenario)
        }
      }
    }
    let leaves = elements.flatMap(Self.leaves)
    return Row(
      citation: citation, form: form, met: met, others: others,
      elements: leaves.map { elementRow($0, uses) })
  }

  private static func leaves(_ element: Element) -> [Element] {
    element.condition.isBase
      ? [] : element.parts.isEmpty ? [element] : element.parts.flatMap(leaves)
  }

  private static func elementRow(_ element: Element, _ uses: [Use]) -> ElementRow {
    var scenarios: [Standing: Set<String>] = [:]
    for use in uses {
      let results = use.finding.elements.flatMap(ElementWalk.all)
      for result in results where result.id == element.id && result.source == element.source {
        let standing: Standing =
          switch result.truth {
          case .yes: .met
          case .unknown: .open
          case .no: .failed
          }
        scenarios[standing, default: []].insert(use.scenario)
      }
    }
    return ElementRow(
      id: element.id, words: element.words, english: element.english, scenarios: scenarios)
  }
}
