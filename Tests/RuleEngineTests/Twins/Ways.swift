import StatuteModel

/// One fact that carries an element, and how it is turned.
struct Turn: Hashable {
  let key: FactKey
  /// The term, where the key has terms.
  let term: String?
  let before: String
  let after: String
  let element: String
  let source: Citation
  let words: String

  /// The day of the conduct; what is turned is whether the provision was law.
  static let day = FactKey(.conduct, "tanggal")

  /// The fact as the vocabulary names it.
  var fact: String { term.map { "\(key).\($0)" } ?? key.description }

  /// The case with this fact alone turned.
  func applied(to sketch: CaseSketch) -> CaseSketch {
    var copy = sketch
    if key == Self.day { copy.day = after }
    switch copy.facts[key] {
    case .terms(var holding, var denied, let open):
      if let term {
        holding.remove(term)
        denied.insert(term)
      }
      copy.facts[key] = .terms(holding: holding, denied: denied, open: open)
    case .truth: copy.facts[key] = .truth(after == "ya")
    case .place: copy.facts[key] = .place(after)
    case .choice: copy.facts[key] = .choice(after)
    case nil: break
    }
    return copy
  }
}

/// A way in which a condition is fulfilled: what the case states, and the facts to be turned.
struct Way {
  var facts: [FactKey: CaseSketch.Statement] = [:]
  var turns: [Turn] = []

  /// Both together; `nil` where they exclude each other.
  func with(_ other: Way) -> Way? {
    guard
      let facts = CaseSketch(day: "", assessed: "", facts: facts).adding(other.facts)?.facts
    else { return nil }
    return Way(facts: facts, turns: turns + other.turns)
  }

  /// The same with nothing to be turned.
  var asked: Way { Way(facts: facts, turns: []) }
}

extension [Way] {
  /// The plainest way that adds no term beside the one that another way turns; without such a way
  /// the plainest of all.
  func beside(_ other: Way) -> Way? {
    let turned = Set(other.turns.filter { $0.term != nil }.map(\.key))
    return first { way in
      turned.allSatisfy { key in
        guard case .terms(let holding, _, _) = way.facts[key] else { return true }
        guard case .terms(let known, _, _) = other.facts[key] else { return false }
        return holding.isSubset(of: known)
      }
    } ?? first
  }
}

/// Lists the ways in which conditions are fulfilled, the plainest first: each accepted term, each
/// alternative, each refining fact appears in one of them.
struct WayFinder {
  let vocabulary: Vocabulary
  /// Whether results are needed; an attempt needs none.
  var asksResults = true

  /// The ways to fulfil every element; where an element builds on an offence, nothing is stated.
  func ways(_ elements: [Element]) -> [Way] { product(elements.map(ways)) }

  private func ways(_ element: Element) -> [Way] {
    guard !element.parts.isEmpty, element.parts.count == element.condition.inner.count else {
      return ways(element.condition, element)
    }
    if case .any = element.condition.kind { return element.parts.flatMap(ways) }
    return product(element.parts.map(ways))
  }

  /// The plainest way of all, then every other way of each part beside the plainest of the rest.
  private func product(_ parts: [[Way]]) -> [Way] {
    func joined(_ ways: [Way]) -> Way? {
      ways.reduce(Way()) { sum, way in sum.flatMap { $0.with(way) } }
    }
    let plainest = parts.compactMap(\.first)
    var result = [joined(plainest)].compactMap { $0 }
    for (index, part) in parts.enumerated() {
      for way in part.dropFirst() {
        var list = parts.compactMap { $0.beside(way)?.asked }
        list[index] = way
        if let whole = joined(list) { result.append(whole) }
      }
    }
    return result
  }

  /// The ways to fulfil a condition.
  func ways(_ condition: Condition, _ element: Element) -> [Way] {
    if condition.isOfResult, !asksResults { return [Way()] }
    switch condition.kind {
    case .base: return [Way()]
    case .all(let parts): return product(parts.map { ways($0, element) })
    case .any(let parts):
      return parts.indices.flatMap { index in
        let refused = parts.indices.filter { $0 != index }.compactMap { refusal(parts[$0]) }
        return ways(parts[index], element).compactMap { way in
          refused.reduce(way) { sum, other in sum.flatMap { $0.with(other) } }
        }
      }
    case .firstStated(let parts): return parts.flatMap { ways($0, element) }
    case .withinOneConduct(let part, _): return ways(part, element)
    case .derived(let key, let term, let necessary, let sufficient):
      let stated = way(key, term, element)
      let left = Way(facts: [key: .terms(holding: [], denied: [], open: [term])])
      return [stated]
        + product([ways(necessary, element), ways(sufficient, element)]).compactMap {
          $0.with(left)
        }
    case .terms(let key, let accepted, _):
      return inOrder(accepted, key).map { way(key, $0, element) }
    default: return single(condition, element)
    }
  }

  private func single(_ condition: Condition, _ element: Element) -> [Way] {
    switch condition.kind {
    case .truth(let key, let expected):
      return [
        way(key, .truth(expected), expected ? "ya" : "tidak", expected ? "tidak" : "ya", element)
      ]
    case .unless(let key, let defeat, _):
      return [
        Way(), way(key, .truth(!defeat), defeat ? "tidak" : "ya", defeat ? "ya" : "tidak", element),
      ]
    case .choice(let key, let accepted, _):
      let values = vocabulary.key(key).map { vocabulary.terms(under: $0).map(\.name) } ?? []
      // Where every value is accepted, nothing can be turned.
      guard let other = values.first(where: { !accepted.contains($0) }) else { return [Way()] }
      return values.filter(accepted.contains).map { way(key, .choice($0), $0, other, element) }
    case .place(let key, let country, let isInside, let holdsUnstated):
      let abroad =
        [Self.abroad(key)] + (vocabulary.key(key).map(vocabulary.terms(under:)) ?? []).map(\.name)
      let ways = (isInside ? [country] : abroad).map {
        way(key, .place($0), $0, isInside ? Self.abroad(key) : country, element)
      }
      return holdsUnstated ? [Way()] + ways : ways
    default: return [Way()]
    }
  }

  /// What makes a place certainly fail, so that another alternative decides alone.
  private func refusal(_ condition: Condition) -> Way? {
    guard case .place(let key, let country, let isInside, _) = condition.kind else { return nil }
    // A way that need not pass through anywhere passes through nowhere.
    if key.name == "rute.transit" { return Way(facts: [key: .place("[]")]) }
    return Way(facts: [key: .place(isInside ? Self.abroad(key) : country)])
  }

  /// A country that is not the one asked for; another for each leg, so that a way reads as one.
  private static func abroad(_ key: FactKey) -> String {
    ["rute.asal": "PH", "rute.transit": "SG"][key.name] ?? "MY"
  }

  private func inOrder(_ terms: Set<String>, _ key: FactKey) -> [String] {
    (vocabulary.key(key).map(vocabulary.terms(under:)) ?? []).map(\.name).filter(terms.contains)
  }

  private func way(_ key: FactKey, _ term: String, _ element: Element) -> Way {
    Way(
      facts: [key: .terms(holding: [term], denied: [], open: [])],
      turns: [turn(key, term, "ya", "tidak", element)])
  }

  private func way(
    _ key: FactKey, _ statement: CaseSketch.Statement, _ before: String, _ after: String,
    _ element: Element
  ) -> Way {
    Way(facts: [key: statement], turns: [turn(key, nil, before, after, element)])
  }

  private func turn(
    _ key: FactKey, _ term: String?, _ before: String, _ after: String, _ element: Element
  ) -> Turn {
    Turn(
      key: key, term: term, before: before, after: after, element: element.id,
      source: element.source, words: element.words)
  }
}
