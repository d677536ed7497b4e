internal import RuleEngine
internal import StatuteModel

/// A switch that assumes one fact, and what would change.
struct WhatIf: Sendable {
  /// What the switch assumes.
  let assumption: CaseAssumption
  /// Whether it is on.
  let isOn: Bool
  /// What changes when it is turned over.
  let effect: Effect

  /// The difference between two analyses for one accused.
  struct Effect: Hashable, Sendable {
    /// Findings that stand otherwise.
    let changes: [Change]
    /// The punishment of the finding that is looked at, where it differs: before and after.
    let punishment: Punishment?

    /// Whether nothing differs.
    var isNothing: Bool { changes.isEmpty && punishment == nil }
  }

  /// A finding that stands otherwise; `nil` where it is not in play.
  struct Change: Hashable, Sendable {
    let key: FindingKey
    let before: OffenceFinding.Status?
    let after: OffenceFinding.Status?
  }

  /// A punishment before and after.
  struct Punishment: Hashable, Sendable {
    let before: String
    let after: String
  }
}

/// What makes a finding the same in two analyses.
struct FindingKey: Hashable, Sendable {
  let offence: Citation
  let accused: String
  let victims: [String]
  let conduct: [String]
  let form: OffenceFinding.Form

  init(_ finding: OffenceFinding) {
    offence = finding.offence
    accused = finding.accused
    victims = finding.victims
    conduct = finding.conduct
    form = finding.form
  }
}

extension WhatIf.Effect {
  /// Compares two analyses for the accused of a finding.
  init(
    before: Analysis, after: Analysis, of accused: String, looking: FindingKey?,
    _ words: AnalysisWords
  ) {
    func standing(_ analysis: Analysis) -> [FindingKey: OffenceFinding] {
      Dictionary(
        (analysis.findings + analysis.setAside).filter { $0.accused == accused }
          .map { (FindingKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (standing(before), standing(after))
    let order = (before.findings + before.setAside + after.findings + after.setAside)
      .filter { $0.accused == accused }.map(FindingKey.init).unique
    changes = order.compactMap { key in
      let (from, to) = (old[key]?.status, new[key]?.status)
      // Out of play or failing: for a reader both are "not met".
      let isSame = from == to || (from ?? .notMet) == .notMet && (to ?? .notMet) == .notMet
      return isSame ? nil : WhatIf.Change(key: key, before: from, after: to)
    }
    func range(_ finding: OffenceFinding?) -> String? {
      guard let finding, finding.status != .notMet, let penalty = finding.sanction.applied?.penalty
      else { return nil }
      return PenaltyText.range(
        prison: penalty.prison, fine: penalty.fine, link: penalty.link, in: words.language)
    }
    if let looking, let from = range(old[looking]), let to = range(new[looking]), from != to {
      punishment = WhatIf.Punishment(before: from, after: to)
    } else {
      punishment = nil
    }
  }
}

/// Chooses the switches that matter and computes what each would change.
struct WhatIfFinder {
  let file: CaseFile
  let analysis: Analysis
  let finding: OffenceFinding
  /// What is assumed already.
  let assumed: [CaseAssumption]
  /// The case without any assumption.
  let original: CaseFile
  let material: AnalysisMaterial
  let words: AnalysisWords

  /// At most so many switches, and so many tries.
  static let limit = 6
  static let tries = 6

  /// The switches: those that are on, then those that would change most for least.
  var switches: [WhatIf] {
    var result = assumed.map { on($0) }
    var tried = 0
    for candidate in candidates where !assumed.contains(where: { $0.path.touches(candidate.path) })
    {
      guard result.count < Self.limit, tried < Self.tries else { break }
      guard let effect = effect(of: assumed + [candidate]) else { continue }
      tried += 1
      // A switch that changes nothing is shown where the law says that it must not.
      if effect.isNothing, !immaterial.contains(candidate.path) { continue }
      result.append(WhatIf(assumption: candidate, isOn: false, effect: effect))
    }
    return result
  }

  private func on(_ assumption: CaseAssumption) -> WhatIf {
    let rest = assumed.filter { $0 != assumption }
    return WhatIf(
      assumption: assumption, isOn: true,
      effect: effect(of: rest) ?? WhatIf.Effect(changes: [], punishment: nil))
  }

  private func effect(of assumptions: [CaseAssumption]) -> WhatIf.Effect? {
    let other = original.assuming(assumptions, material: material)
    guard other != file else { return nil }
    return WhatIf.Effect(
      before: analysis, after: material.engine.analyse(other.analysing(finding.accused)),
      of: finding.accused,
      looking: FindingKey(finding), words)
  }

  // MARK: Candidates

  /// Facts of which the law says that they do not matter, where the case states them.
  private var immaterial: Set<FactPath> { Set(analysis.notes.flatMap(\.facts)) }

  private var candidates: [CaseAssumption] {
    var list: [CaseAssumption] = []
    func add(_ path: FactPath, _ values: [Bool]) {
      for holds in values {
        let assumption = CaseAssumption(path: path, holds: holds)
        if !list.contains(assumption) { list.append(assumption) }
      }
    }
    // What is missing, smallest sets first; a fact may complete by "no" as well.
    for set in finding.missing.sorted(by: { $0.count < $1.count }).prefix(3) {
      for path in set { add(path, direction(path)) }
    }
    for open in finding.openAggravations.prefix(2) {
      if let path = open.missing.first?.first { add(path, direction(path)) }
    }
    // What carries it now; what one fact alone carries falls with it, so those come first.
    let elements = finding.elements.flatMap { $0.isBase ? $0.parts : [$0] }
      .enumerated().sorted {
        (Set($0.element.facts.map(known)).count, $0.offset)
          < (Set($1.element.facts.map(known)).count, $1.offset)
      }.map(\.element)
    for element in elements where element.truth == .yes {
      for path in element.facts where isAlone(path, in: element) { add(known(path), [false]) }
    }
    for element in elements where element.truth == .no {
      for path in element.facts { add(known(path), [true]) }
    }
    for note in analysis.notes { for path in note.facts { add(path, [false]) } }
    // One of several reasons to verify is enough to show what it would do.
    for item in finding.toVerify.prefix(1) { add(item.fact, [false]) }
    return list
  }

  /// Whether no other term of the same list carries the element beside it; else without it the
  /// element would stand as it does.
  private func isAlone(_ path: FactPath, in element: ElementResult) -> Bool {
    element.facts.count { $0.id == path.id && $0.key == path.key && $0.rest.count == 1 } <= 1
  }

  /// Which answer completes a fact: the one that a rule expects.
  private func direction(_ path: FactPath) -> [Bool] {
    let key = FactKey(file.entity(of: path.id), ([path.key] + path.rest).joined(separator: "."))
    let expected = material.books.flatMap {
      $0.offences.flatMap(\.elements) + $0.aggravations.flatMap(\.elements)
    }
    .lazy.compactMap { $0.condition.expectation(of: key) }.first
    return [expected ?? true]
  }

  /// What can be assumed in the place of a fact that follows from others: childhood instead of a
  /// date of birth.
  private func known(_ path: FactPath) -> FactPath {
    let isBirth =
      file.entity(of: path.id) == .victim && ["tanggal_lahir", "usia"].contains(path.key)
    return isBirth ? FactPath(path.id, Victim.childKey) : path
  }
}

extension Condition {
  /// What a rule expects of a key that says yes or no.
  fileprivate func expectation(of key: FactKey) -> Bool? {
    if case .truth(let own, let expected) = kind, own == key { return expected }
    return inner.lazy.compactMap { $0.expectation(of: key) }.first
  }
}

extension CaseFile {
  /// The same case, with one accused alone to be analysed: the others stay in it as they are.
  fileprivate func analysing(_ id: String) -> CaseFile {
    let only = accused.map { person in
      Accused(
        id: person.id, isAnalysed: person.id == id && person.isAnalysed, facts: person.facts,
        judgment: person.judgment, name: person.name, birth: person.birth,
        manages: person.manages, victim: person.victim)
    }
    return adding(derived, accused: only, victims: victims, conduct: conduct)
  }
}
