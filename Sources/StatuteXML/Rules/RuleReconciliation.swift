internal import StatuteModel

/// Holds rules against the text and the vocabulary: nothing in the one may be missing in the other.
struct RuleReconciliation {
  private let file: RuleFile
  private let statute: Statute
  private let vocabulary: Vocabulary

  init(_ file: RuleFile, _ statute: Statute, _ vocabulary: Vocabulary) {
    self.file = file
    self.statute = statute
    self.vocabulary = vocabulary
  }

  /// Everything in which they disagree, with lines of the rules.
  var findings: [(RuleFinding, Int)] {
    coverage + elementNames + factNames + bases + directions + punishments + completeness
  }

  private func concepts(in eId: String) -> [(eId: String, words: String)]? {
    guard let provision = statute.provision(eId) else { return nil }
    return statute.subtree(of: provision).flatMap(\.marks).compactMap { mark, content in
      guard case .concept = mark.kind, let eId = mark.eId else { return nil }
      return (eId, content.text)
    }
  }

  private func flat(_ elements: [RuleFile.RawElement]) -> [RuleFile.RawElement] {
    elements.flatMap { [$0] + flat($0.parts) }
  }

  /// Every covered concept exists and no rule covers one twice; together the rules on a provision
  /// leave none uncovered.
  private var coverage: [(RuleFinding, Int)] {
    var result: [(RuleFinding, Int)] = []
    var provisions: [String] = []
    for rule in file.rules where !provisions.contains(rule.provision) {
      provisions.append(rule.provision)
    }
    for provision in provisions {
      let rules = file.rules.filter { $0.provision == provision }
      guard let concepts = concepts(in: provision) else {
        result.append((.unknownProvision(eId: provision), rules.first?.line ?? 1))
        continue
      }
      for rule in rules {
        for element in flat(rule.elements) {
          for eId in element.covers where !concepts.contains(where: { $0.eId == eId }) {
            result.append((.unknownConcept(eId: eId, provision: provision), element.line))
          }
          if let quotes = element.quotes, statute.provision(quotes) == nil {
            result.append((.unknownPart(eId: quotes, element: element.id), element.line))
          }
        }
      }
      for concept in concepts {
        let covering = rules.map { rule in
          flat(rule.elements).filter { $0.covers.contains(concept.eId) }.map(\.id)
        }
        if covering.allSatisfy(\.isEmpty) {
          result.append(
            (.uncoveredConcept(eId: concept.eId, words: concept.words), rules.first?.line ?? 1))
        }
        if let twice = covering.first(where: { $0.count > 1 }) {
          result.append((.coveredTwice(eId: concept.eId, by: twice), rules.first?.line ?? 1))
        }
      }
    }
    return result
  }

  private var elementNames: [(RuleFinding, Int)] {
    file.rules.flatMap { rule -> [(RuleFinding, Int)] in
      var seen: Set<String> = []
      return flat(rule.elements).filter { !seen.insert($0.id).inserted }
        .map { (.duplicateElement(id: $0.id), $0.line) }
        + flat(rule.elements).compactMap { element in
          element.qualifies.flatMap { name in
            flat(rule.elements).contains { $0.id == name && $0.id != element.id }
              ? nil : (.unknownQualified(id: name, element: element.id), element.line)
          }
        }
    }
  }

  private var uses: [RuleFile.FactUse] {
    file.rules.flatMap { $0.elements.flatMap(\.uses) } + file.parts.flatMap(\.uses)
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

  /// What a rule builds on is an offence with a rule.
  private var bases: [(RuleFinding, Int)] {
    let offences = Set(
      file.rules.compactMap { rule -> String? in
        if case .offence = rule.kind { return rule.provision }
        return nil
      })
    return file.rules.flatMap { rule -> [(RuleFinding, Int)] in
      let unknown = rule.bases.filter { !offences.contains($0) }.map { eId in
        (RuleFinding.unknownBase(eId: eId, provision: rule.provision), rule.line)
      }
      let usesBase = rule.elements.contains { $0.condition.isBase }
      return unknown
        + (usesBase && rule.bases.isEmpty
          ? [(.withoutBase(eId: rule.provision), rule.line)] : [])
    }
  }

  /// "Undetermined" is exact only while no fact speaks for and against the same offence.
  private var directions: [(RuleFinding, Int)] {
    file.rules.compactMap { rule -> (RuleFinding, Int)? in
      guard case .offence = rule.kind else { return nil }
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
      for element in rule.elements { walk(element.condition) }
      guard let key = inside.filter({ $0.value.count > 1 }).keys.map(\.description).min() else {
        return nil
      }
      return (.bothDirections(key: key), rule.line)
    }
  }

  /// An offence threatens a punishment, or names the provision whose punishment is its own.
  private var punishments: [(RuleFinding, Int)] {
    file.rules.compactMap { rule -> (RuleFinding, Int)? in
      guard case .offence = rule.kind, let provision = statute.provision(rule.provision) else {
        return nil
      }
      let marks = statute.subtree(of: provision).flatMap(\.marks)
      let threatens = marks.contains { mark, _ in
        switch mark.kind {
        case .clause, .reference: true
        default: false
        }
      }
      return threatens ? nil : (.withoutPunishment(eId: rule.provision), rule.line)
    }
  }

  /// Every provision with elements or a sanction has a rule, or is listed as open; never both.
  private var completeness: [(RuleFinding, Int)] {
    var result: [(RuleFinding, Int)] = []
    func subtrees(_ entries: [(eId: String, line: Int)]) -> Set<String> {
      var found: Set<String> = []
      for (eId, line) in entries {
        guard let provision = statute.provision(eId) else {
          result.append((.unknownProvision(eId: eId), line))
          continue
        }
        found.formUnion(statute.subtree(of: provision).compactMap(\.eId))
      }
      return found
    }
    let open = subtrees(
      file.open.flatMap { entry in entry.provisions.map { ($0, entry.line) } })
    let computed = subtrees(file.computed)
    let ruled = Set(
      file.rules.compactMap { statute.provision($0.provision) }
        .flatMap { statute.subtree(of: $0).compactMap(\.eId) })
    for provision in statute.provisions
    where !statute.isInAnnex(provision) && !provision.isVersion {
      guard let eId = provision.eId, carriesOffence(provision) else { continue }
      if ruled.contains(eId), open.contains(eId) {
        result.append((.ruledAndOpen(eId: eId), 1))
      } else if !ruled.contains(eId), !open.contains(eId), !computed.contains(eId) {
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
