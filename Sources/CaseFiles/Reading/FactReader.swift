internal import StatuteModel

/// Reads single values of a case file: yes and no, terms, choices, places.
struct FactReader {
  let vocabulary: Vocabulary

  /// `ya`, `tidak`, `tidak-diketahui`, and the booleans of YAML and JSON.
  static func truth(_ node: CaseNode) -> Truth? {
    switch node.text?.lowercased() {
    case "ya", "true", "yes": .yes
    case "tidak", "false", "no": .no
    case "tidak-diketahui": .unknown
    default: nil
    }
  }

  /// The words of the format inside a map of terms.
  private enum Word {
    static let none = "tidak-ada"
    static let others = "selain-itu"
    static let oneOf = "salah-satu"
    static let unknown = "tidak-diketahui"
  }

  /// What a key says for all or for one person; `nil` where nothing is said or it was refused.
  func value(
    _ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog
  ) -> FactValue? {
    switch key.shape {
    case .truth:
      guard let truth = Self.truth(node) else {
        log.add(.wrongShape(key: key.name, expected: .truth), at: node.place)
        return nil
      }
      return .truth(truth)
    case .truthOrReference:
      return .truth(Self.truth(node) ?? .yes)
    case .terms: return terms(node, key, log: &log).map(FactValue.terms)
    case .choice:
      guard node.text != Word.unknown else { return nil }
      return term(node, key, log: &log).map(FactValue.choice)
    case .places: return places(node, key, log: &log)
    default: return nil
    }
  }

  /// A known term of the key's list.
  private func term(
    _ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog
  ) -> String? {
    let known = vocabulary.terms(under: key).map(\.name)
    guard let text = node.text else {
      log.add(.wrongShape(key: key.name, expected: .text), at: node.place)
      return nil
    }
    if known.contains(text) { return text }
    unknown(text, at: node.place, key, known, log: &log)
    return nil
  }

  private func unknown(
    _ text: String, at place: CaseNode.Place, _ key: Vocabulary.Key, _ known: [String],
    log: inout CaseLog
  ) {
    let nearest = Spelling.nearest(to: text, in: known)
    log.add(
      .unknownTerm(
        key: key.name, written: nearest == nil ? nil : text, nearest: nearest, known: known),
      at: place)
  }

  private func terms(
    _ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog
  ) -> TermStatement? {
    if node.text == Word.none { return TermStatement(deniesOthers: true) }
    if node.text == Word.unknown { return nil }
    guard let entries = node.entries else {
      var asserted: Set<String> = []
      for item in node.items {
        if item.text == Word.none {
          log.add(.contradiction(key: key.name, term: Word.none), at: item.place)
        } else if let term = term(item, key, log: &log) {
          asserted.insert(term)
        }
      }
      return asserted.isEmpty ? nil : TermStatement(asserted: asserted)
    }
    return statement(entries, key, log: &log)
  }

  private func statement(
    _ entries: [CaseNode.Entry], _ key: Vocabulary.Key, log: inout CaseLog
  ) -> TermStatement {
    let known = vocabulary.terms(under: key).map(\.name)
    var asserted: Set<String> = []
    var denied: Set<String> = []
    var open: Set<String> = []
    var deniesOthers = false
    var oneOf: [(set: Set<String>, place: CaseNode.Place)] = []
    for entry in entries {
      if entry.key == Word.oneOf {
        var set: Set<String> = []
        for item in entry.value.items {
          if let term = term(item, key, log: &log) { set.insert(term) }
        }
        if !set.isEmpty { oneOf.append((set, entry.keyNode)) }
        continue
      }
      guard let truth = Self.truth(entry.value) else {
        log.add(
          .wrongShape(key: Spellings.key(entry.key), expected: .truth), at: entry.value.place)
        continue
      }
      if entry.key == Word.others {
        deniesOthers = truth == .no
        if truth == .yes {
          log.add(.wrongShape(key: Word.others, expected: .denial), at: entry.value.place)
        }
      } else if !known.contains(entry.key) {
        unknown(
          entry.key, at: entry.keyNode, key, known + [Word.oneOf, Word.others], log: &log)
      } else if truth == .yes {
        asserted.insert(entry.key)
      } else if truth == .no {
        denied.insert(entry.key)
      } else {
        open.insert(entry.key)
      }
    }
    for (set, place) in oneOf where set.isSubset(of: denied) {
      log.add(.contradiction(key: key.name, term: Word.oneOf), at: place)
    }
    return TermStatement(
      asserted: asserted, denied: denied, open: open, deniesOthers: deniesOthers,
      oneOf: oneOf.map(\.set))
  }

  /// A word that cannot stand beside a country: who is stateless has no citizenship.
  private static func excludesCountries(_ word: String) -> Bool {
    word == "tanpa-kewarganegaraan"
  }

  private func places(
    _ node: CaseNode, _ key: Vocabulary.Key, log: inout CaseLog
  ) -> FactValue? {
    if node.text == Word.unknown { return nil }
    let others = vocabulary.terms(under: key).map(\.name)
    var places: [String] = []
    guard node.entries == nil else {
      log.add(.wrongShape(key: key.name, expected: .place), at: node.place)
      return nil
    }
    for item in node.items {
      guard let text = item.text, vocabulary.countries.contains(text) || others.contains(text)
      else {
        log.add(.wrongShape(key: key.name, expected: .place), at: item.place)
        continue
      }
      places.append(text)
    }
    if places.count > 1, let other = places.first(where: Self.excludesCountries) {
      log.add(.contradiction(key: key.name, term: other), at: node.place)
    }
    // `transit: []` says that there was none.
    return .places(places)
  }
}
