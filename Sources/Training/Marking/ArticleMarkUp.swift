public import RuleEngine
internal import StatuteModel

/// An article to mark up (*menandai pasal*): one offence of one accused in a scenario, element by
/// element, then the provision as a whole and the law that governs it; with its key.
public struct ArticleMarkUp: Sendable {
  /// How an element may be marked.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// The case says that it holds.
    case met = "terpenuhi"
    /// The case says that it does not.
    case failed = "tidak-terpenuhi"
    /// The case does not say enough.
    case open = "perlu-pendalaman"

    init(_ truth: Truth) {
      switch truth {
      case .yes: self = .met
      case .no: self = .failed
      case .unknown: self = .open
      }
    }
  }

  /// What a question is about.
  public enum Subject: Hashable, Sendable {
    /// An element of the offence.
    case element(ElementResult)
    /// The provision as a whole.
    case conclusion
    /// Old or new law.
    case law

    /// The name under which progress is kept: that of the element, `kesimpulan` or `hukum`.
    public var name: String {
      switch self {
      case .element(let element): element.id
      case .conclusion: "kesimpulan"
      case .law: "hukum"
      }
    }
  }

  /// A question with its key.
  public struct Question: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// The question; its options are called by what they mean, such as `terpenuhi`.
    public let item: Exercise.Item
    /// Its key.
    public let key: ItemKey
    /// The words of the narrative that carry the facts which decide it.
    public let anchors: [String]
  }

  /// The scenario.
  public let scenario: Scenario
  /// The offence, as the engine judges it.
  public let finding: OffenceFinding
  /// The questions: the elements in the order of the text, the conclusion, the law.
  public let questions: [Question]

  /// Marks answers, by the names of the questions: every question has the same share.
  public func marking(of answers: [String: Answer]) -> Marking {
    let share = Marking.whole.divided(by: Rational(Int64(max(1, questions.count)))) ?? .zero
    let items = questions.map { question in
      Marking.ItemMark(
        item: question.item, key: question.key, given: answers[question.item.id],
        verdict: verdict(on: question, among: answers), share: share)
    }
    return Marking(code: scenario.id, participant: "", items: items)
  }

  /// Whoever finds an element open under another reading finds the whole provision open with it.
  private func verdict(
    on question: Question, among answers: [String: Answer]
  ) -> Marking.Verdict {
    let given = answers[question.item.id]
    let own = question.key.verdict(on: given)
    guard case .wrong = own, question.subject == .conclusion, finding.status == .met,
      given == .option(OffenceFinding.Status.undetermined.rawValue)
    else { return own }
    let readings = questions.compactMap { other -> (reading: String, authorities: [String])? in
      guard case .element = other.subject,
        case .rightByReading(let reading, let authorities) = other.key.verdict(
          on: answers[other.item.id])
      else { return nil }
      return (reading, authorities)
    }
    guard !readings.isEmpty else { return own }
    return .rightByReading(
      readings.map(\.reading).joined(separator: "; "),
      authorities: readings.flatMap(\.authorities).reduce(into: []) { list, name in
        if !list.contains(name) { list.append(name) }
      })
  }
}

extension Classroom {
  /// The engine's answer to a scenario.
  public func analysis(of scenario: Scenario) -> Analysis { means.engine.analyse(scenario.file) }

  /// The offences of a scenario that can be marked up: those in play and those that come near.
  public func candidates(_ analysis: Analysis) -> [OffenceFinding] {
    (analysis.findings.filter { $0.status != .notMet } + analysis.setAside)
      .filter { !ArticleMarkUp.elements(of: $0).isEmpty }
  }

  /// An offence to mark up, with its key.
  public func markUp(
    of finding: OffenceFinding, in scenario: Scenario, _ analysis: Analysis
  ) -> ArticleMarkUp {
    let solved = SolvedCase(
      scenario: scenario, file: scenario.file, analysis: analysis, narrative: scenario.narrative)
    let workshop = ExerciseWorkshop(
      classroom: self, solved: solved, topic: nil, random: SeededGenerator(seed: 0))
    return ArticleMarkUp(
      scenario: scenario, finding: finding, questions: workshop.markUp(of: finding))
  }
}

extension ArticleMarkUp {
  /// The elements that are marked, in the order of the text; an offence that builds on another has
  /// the elements of that other in their place.
  public static func elements(of finding: OffenceFinding) -> [ElementResult] {
    finding.elements.flatMap { $0.isBase && !$0.parts.isEmpty ? $0.parts : [$0] }
  }
}
