public import StatuteModel

/// An element and what it rests on.
///
/// Elements are copied into every answer that shows them, so that each holds what its rule says of
/// it, and what was found, as two objects.
public struct ElementResult: Hashable, Sendable {
  private let heading: ElementHeading
  private var found: ElementReasons
  /// What it consists of, or its alternatives; for `isBase` the elements of that offence.
  public internal(set) var parts: [ElementResult]

  init(_ heading: ElementHeading, _ found: ElementReasons, parts: [ElementResult]) {
    self.heading = heading
    self.found = found
    self.parts = parts
  }

  /// Its name.
  public var id: String { heading.id }
  /// The words of the law.
  public var words: String { heading.words }
  /// What it is called in English.
  public var english: String { heading.english }
  /// The provision that the words stand in.
  public var source: Citation { heading.source }
  /// Whether it stands for the offence that the rule builds on.
  public var isBase: Bool { heading.isBase }
  /// The element that its words qualify, and without which they have no object.
  public var qualifies: String? { heading.qualifies }
  /// Whether it holds.
  public var truth: Truth { found.reasons.truth }
  /// The facts that decide it.
  public var facts: [FactPath] { found.facts }
  /// Facts that are not known and would decide it.
  public var open: [FactPath] { found.open }
  /// Evidence for its facts.
  public var evidence: [String] { found.evidence }
  /// Evidence against its facts.
  public var rebuttal: [String] { found.rebuttal }
  /// Whether the evidence is enough in number; empty without evidence.
  public var sufficiency: [Sufficiency] { found.sufficiency }
  /// The reasons in full: met, failed and open branches.
  public var reasons: ConditionResult { found.reasons }

  /// The failing elements at its ends: its parts where only some of them fail, else itself.
  public var failing: [ElementResult] {
    guard truth == .no else { return [] }
    let some = parts.contains { $0.truth != .no }
    return some ? parts.flatMap(\.failing) : [self]
  }

  /// Adds facts, and evidence for them and against them, as another answer has them.
  mutating func add(
    facts: [FactPath] = [], open: [FactPath] = [], evidence: [String] = [],
    rebuttal: [String] = []
  ) {
    func joined<Item: Equatable>(_ own: [Item], _ others: [Item]) -> [Item] {
      own + others.filter { !own.contains($0) }
    }
    found = ElementReasons(
      reasons, facts: joined(self.facts, facts), open: joined(self.open, open),
      evidence: joined(self.evidence, evidence), rebuttal: joined(self.rebuttal, rebuttal),
      sufficiency: sufficiency)
  }
}

/// What a rule says of an element.
final class ElementHeading: Hashable, Sendable {
  let id: String
  let words: String
  let english: String
  let source: Citation
  let isBase: Bool
  let qualifies: String?

  init(_ element: Element) {
    id = element.id
    words = element.words
    english = element.english
    source = element.source
    isBase = element.condition.isBase
    qualifies = element.qualifies
  }

  static func == (left: ElementHeading, right: ElementHeading) -> Bool {
    left === right
      || left.id == right.id && left.words == right.words && left.english == right.english
        && left.source == right.source && left.isBase == right.isBase
        && left.qualifies == right.qualifies
  }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What an element rests on; the same for every element that asks the same.
final class ElementReasons: Hashable, Sendable {
  let reasons: ConditionResult
  let facts: [FactPath]
  let open: [FactPath]
  let evidence: [String]
  let rebuttal: [String]
  let sufficiency: [Sufficiency]

  init(
    _ reasons: ConditionResult, facts: [FactPath] = [], open: [FactPath] = [],
    evidence: [String] = [], rebuttal: [String] = [], sufficiency: [Sufficiency] = []
  ) {
    self.reasons = reasons
    self.facts = facts
    self.open = open
    self.evidence = evidence
    self.rebuttal = rebuttal
    self.sufficiency = sufficiency
  }

  static func == (left: ElementReasons, right: ElementReasons) -> Bool {
    left === right
      || left.reasons == right.reasons && left.facts == right.facts && left.open == right.open
        && left.evidence == right.evidence && left.rebuttal == right.rebuttal
        && left.sufficiency == right.sufficiency
  }

  func hash(into hasher: inout Hasher) { hasher.combine(reasons) }
}
