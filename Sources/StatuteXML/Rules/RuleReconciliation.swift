internal import StatuteModel

/// Holds rules against the text and the vocabulary: nothing in the one may be missing in the other.
struct RuleReconciliation {
  private let rules: RuleFile
  private let statute: Statute
  private let vocabulary: Vocabulary

  init(_ rules: RuleFile, _ statute: Statute, _ vocabulary: Vocabulary) {
    self.rules = rules
    self.statute = statute
    self.vocabulary = vocabulary
  }

  /// Everything in which they disagree, with lines of the rules.
  var findings: [(RuleFinding, Int)] {
    coverage + elementNames + factNames + directions + completeness
  }

  private func concepts(in eId: String) -> [(eId: String, words: String)]? {
    guard let provision = statute.provision(eId) else { return nil }
    return provision.marks.compactMap { mark, content in
      guard case .concept = mark.kind, let eId = mark.eId else { return nil }
      return (eId, content.text)
    }
  }

  /// Every concept of a ruled provision is covered exactly once, and every covered one exists.
  private var coverage: [(RuleFinding, Int)] {
    let ruled =
      rules.offences.map { offence in
        (
          offence.provision, offence.line,
          offence.elements.map { ($0.id, $0.covers, $0.line) }
        )
      }
      + rules.exclusions.map { ($0.provision, $0.line, [("peniadaan", $0.covers, $0.line)]) }
    var result: [(RuleFinding, Int)] = []
    for (provision, line, parts) in ruled {
      guard let concepts = concepts(in: provision) else {
        result.append((.unknownProvision(eId: provision), line))
        continue
      }
      for (_, covers, partLine) in parts {
        for eId in covers where !concepts.contains(where: { $0.eId == eId }) {
          result.append((.unknownConcept(eId: eId, provision: provision), partLine))
        }
      }
      for concept in concepts {
        let covering = parts.filter { $0.1.contains(concept.eId) }.map(\.0)
        if covering.isEmpty {
          result.append((.uncoveredConcept(eId: concept.eId, words: concept.words), line))
        } else if covering.count > 1 {
          result.append((.coveredTwice(eId: concept.eId, by: covering), line))
        }
      }
    }
    return result
  }

  private var elementNames: [(RuleFinding, Int)] {
    rules.offences.flatMap { offence -> [(RuleFinding, Int)] in
      var seen: Set<String> = []
      return offence.elements.filter { !seen.insert($0.id).inserted }
        .map { (.duplicateElement(id: $0.id), $0.line) }
    }
  }

  private var uses: [RuleFile.FactUse] {
    rules.offences.flatMap { $0.elements.flatMap(\.condition.checks) }
      + rules.exclusions.flatMap(\.condition.checks)
  }

  /// Every fact and term is one of the vocabulary, and of the kind that the condition can judge.
  private var factNames: [(RuleFinding, Int)] {
    uses.compactMap { use -> (RuleFinding, Int)? in
      guard let name = FactKey(use.key), let key = vocabulary.key(name) else {
        return (.unknownFact(key: use.key, nearest: nearest(to: use.key)), use.line)
      }
      guard fits(key.shape, use.element) else {
        return (.wrongKind(key: use.key, condition: use.element), use.line)
      }
      let known = vocabulary.terms(under: key).map(\.name)
      let judged = ["pilihan", "istilah", "istilah-turunan"].contains(use.element)
      for term in use.terms where judged && term != "*" && !known.contains(term) {
        let nearest = Spelling.nearest(to: term, in: known)
        return (.unknownTerm(key: use.key, term: term, nearest: nearest), use.line)
      }
      return nil
    }
  }

  private func nearest(to key: String) -> String? {
    let known = FactKey.Entity.allCases.flatMap { entity in
      (vocabulary.keys[entity] ?? []).map { "\(entity.rawValue).\($0.name)" }
    }
    return Spelling.nearest(to: key, in: known)
  }

  private func fits(_ shape: Vocabulary.Shape, _ condition: String) -> Bool {
    switch (condition, shape) {
    case ("pilihan", .choice), ("istilah", .terms), ("istilah-turunan", .terms),
      ("negara", .places), ("pernyataan", .truth), ("kecuali", .truth),
      ("pernyataan", .truthOrReference):
      true
    default: false
    }
  }

  /// "Undetermined" is exact only while no fact speaks for and against the same offence.
  private var directions: [(RuleFinding, Int)] {
    rules.offences.compactMap { offence -> (RuleFinding, Int)? in
      var inside: [FactKey: Set<Bool>] = [:]
      func walk(_ condition: Condition) {
        switch condition.kind {
        case .place(let key, _, let isInside, _): inside[key, default: []].insert(isInside)
        case .truth(let key, let expected): inside[key, default: []].insert(expected)
        case .unless(let key, let defeatedBy, _):
          inside[key, default: []].insert(!defeatedBy)
        default: break
        }
        for inner in condition.inner { walk(inner) }
      }
      for element in offence.elements { walk(element.condition.condition) }
      guard let key = inside.filter({ $0.value.count > 1 }).keys.map(\.description).min() else {
        return nil
      }
      return (.bothDirections(key: key), offence.line)
    }
  }

  /// Every provision with elements or a sanction has a rule, or is listed as open; never both.
  private var completeness: [(RuleFinding, Int)] {
    let ruled = Set(rules.offences.map(\.provision) + rules.exclusions.map(\.provision))
    var open: Set<String> = []
    var result: [(RuleFinding, Int)] = []
    for entry in rules.open {
      for eId in entry.provisions {
        guard let provision = statute.provision(eId) else {
          result.append((.unknownProvision(eId: eId), entry.line))
          continue
        }
        open.formUnion(statute.subtree(of: provision).compactMap(\.eId))
      }
    }
    for provision in statute.provisions where !statute.isInAnnex(provision) {
      guard let eId = provision.eId, carriesOffence(provision) else { continue }
      if ruled.contains(eId), open.contains(eId) {
        result.append((.ruledAndOpen(eId: eId), 1))
      } else if !ruled.contains(eId), !open.contains(eId) {
        result.append((.withoutRule(eId: eId), 1))
      }
    }
    return result
  }

  private func carriesOffence(_ provision: Provision) -> Bool {
    provision.marks.contains { mark, _ in
      switch mark.kind {
      case .concept, .clause: true
      default: false
      }
    }
  }
}
