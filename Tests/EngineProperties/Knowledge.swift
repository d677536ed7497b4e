import StatuteModel

/// What is known of one accused, one victim and one conduct, and what is left open.
struct Knowledge {
  /// One open fact.
  enum Atom: Hashable {
    case term(FactKey, String)
    /// Whether any term of a list holds, where the file does not mention the key.
    case whole(FactKey)
    case truth(FactKey)
    case place(FactKey)
  }

  /// What an open fact may turn out to be.
  enum Value: Hashable {
    case truth(Bool)
    case place(String)
    /// Left unstated for good, where another key speaks for it.
    case unstated
  }

  /// Statements under keys of terms; a key that is left out is open as a whole.
  var terms: [FactKey: TermStatement] = [:]
  /// Keys of terms that the rules at hand look at.
  var lists: [FactKey: String] = [:]
  var truths: [FactKey: Bool] = [:]
  /// Values of choices; a key that is left out has its usual value.
  var choices: [FactKey: String] = [:]
  var places: [FactKey: String] = [:]
  /// Keys of which silence is an answer: refining facts, and how far a way was travelled.
  var silent: Set<FactKey> = []
  /// Those of them that are places.
  var silentPlaces: Set<FactKey> = []
  var openTruths: Set<FactKey> = []
  var openPlaces: Set<FactKey> = []
  /// Keys for which the next one speaks where they are not stated.
  var replaced: [FactKey: FactKey] = [:]

  /// Everything that is open and could matter.
  var open: [Atom] {
    var atoms: [Atom] = []
    for key in lists.keys {
      guard let statement = terms[key] else {
        atoms.append(.whole(key))
        continue
      }
      let named = statement.oneOf.reduce(statement.open) { $0.union($1) }
      atoms += named.filter { statement.truth(of: $0) == .unknown }.map { .term(key, $0) }
    }
    atoms += openTruths.filter { truths[$0] == nil }.map(Atom.truth)
    atoms += openPlaces.filter { key in
      places[key] == nil && replaced[key].map { places[$0] == nil } ?? true
    }.map(Atom.place)
    return atoms.sorted { Self.text($0) < Self.text($1) }
  }

  /// The key that a fact stands under.
  static func key(_ atom: Atom) -> FactKey {
    switch atom {
    case .term(let key, _), .whole(let key), .truth(let key), .place(let key): key
    }
  }

  /// What is open under some keys.
  func open(under keys: Set<FactKey>) -> [Atom] { open.filter { keys.contains(Self.key($0)) } }

  /// The same with what another says of people in place of its own.
  func withPeople(of other: Knowledge) -> Knowledge {
    var copy = self
    func isPerson(_ key: FactKey) -> Bool { key.entity != .conduct }
    copy.terms.merge(other.terms.filter { isPerson($0.key) }) { $1 }
    copy.lists.merge(other.lists.filter { isPerson($0.key) }) { $1 }
    copy.truths.merge(other.truths.filter { isPerson($0.key) }) { $1 }
    copy.places.merge(other.places.filter { isPerson($0.key) }) { $1 }
    copy.silent.formUnion(other.silent.filter(isPerson))
    copy.openTruths.formUnion(other.openTruths.filter(isPerson))
    copy.openPlaces.formUnion(other.openPlaces.filter(isPerson))
    return copy
  }

  /// The fact as the engine names it; a list that is accepted as a whole is asked for as a whole.
  func path(_ atom: Atom, isWhole: (FactKey) -> Bool) -> FactPath {
    func path(_ key: FactKey, _ rest: [String]) -> FactPath {
      let parts = key.name.split(separator: ".").map(String.init)
      let id = [.accused: "P1", .victim: "K1"][key.entity] ?? "A1"
      return FactPath(id, parts[0], Array(parts.dropFirst()) + rest)
    }
    return switch atom {
    case .term(let key, let term): path(key, isWhole(key) ? [] : [term])
    case .whole(let key), .truth(let key), .place(let key): path(key, [])
    }
  }

  static func text(_ atom: Atom) -> String {
    switch atom {
    case .term(let key, let term): "\(key).\(term)"
    case .whole(let key), .truth(let key), .place(let key): key.description
    }
  }

  /// What an open fact may be.
  func values(_ atom: Atom) -> [Value] {
    guard case .place(let key) = atom else { return [.truth(true), .truth(false)] }
    let values: [Value] = [.place("ID"), .place("MY")]
    return replaced[key] == nil ? values : values + [.unstated]
  }

  /// The same with one open fact learned.
  func learning(_ atom: Atom, _ value: Value) -> Knowledge {
    var copy = self
    switch (atom, value) {
    case (.term(let key, let term), .truth(let holds)):
      let known = terms[key] ?? TermStatement()
      copy.terms[key] = TermStatement(
        asserted: holds ? known.asserted.union([term]) : known.asserted,
        denied: holds ? known.denied : known.denied.union([term]),
        open: known.open.subtracting([term]), deniesOthers: known.deniesOthers,
        oneOf: known.oneOf)
    case (.whole(let key), .truth(let holds)):
      copy.terms[key] = TermStatement(
        asserted: holds ? [lists[key] ?? ""] : [], deniesOthers: true)
    case (.truth(let key), .truth(let holds)): copy.truths[key] = holds
    case (.place(let key), .place(let place)): copy.places[key] = place
    default: break
    }
    return copy
  }

  /// Whether no set of alternatives is denied as a whole.
  var isPossible: Bool {
    terms.values.allSatisfy { statement in
      statement.oneOf.allSatisfy { !$0.isSubset(of: statement.denied) }
    }
  }
}
