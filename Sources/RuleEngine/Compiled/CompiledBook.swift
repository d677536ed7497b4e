internal import StatuteModel

/// The conditions of rules flattened into `CompiledRules` over atoms: what a rule asks of the facts
/// at its ends, each asked once although many rules share it.
final class CompiledBook: Sendable {
  /// Number of the atom for the offence that a rule builds on.
  static let baseAtom = 0

  /// The conditions that are read from the case; the first stands for the base.
  let atoms: [Condition]
  /// Rules as the completed offence asks them, and as an attempt does.
  private let complete: CompiledRules
  private let attempt: CompiledRules
  private let triggers: [Triggers]
  /// Whether a rule looks at its base in a way that groups cannot tell; its tree decides.
  private let isPartial: [Bool]
  /// The atoms by whose facts they look at, in the order of `Reach`.
  private let groups: [AtomGroup]
  /// The atoms that look at a key of the conduct, by its name.
  private let byName: [String: AtomGroup]

  /// Atoms that one key decides by itself, so that each key is looked up once; and all others.
  private struct AtomGroup: Sendable {
    var byKey: [(key: FactKey, atoms: [Int])] = []
    var composed: [Int] = []

    init(_ numbers: some Sequence<Int>, of atoms: [Condition]) {
      var places: [FactKey: Int] = [:]
      for number in numbers where number != CompiledBook.baseAtom {
        guard atoms[number].kind.isJudgedBySource, let key = atoms[number].key else {
          composed.append(number)
          continue
        }
        if let place = places[key] {
          byKey[place].atoms.append(number)
        } else {
          places[key] = byKey.count
          byKey.append((key, [number]))
        }
      }
    }
  }

  /// Which atoms may bring a rule into play.
  private struct Triggers: Sendable {
    var whenMet: [Int] = []
    var unlessFailed: [Int] = []
    /// Whether something may that is no atom.
    var isOpen = false
  }

  /// Compiles one rule for each list of conditions.
  init(_ rules: [[Condition]]) {
    var compiler = ConditionCompiler()
    let complete = rules.map { compiler.groups(Condition(.all($0)), asksResults: true) }
    let attempt = rules.map { compiler.groups(Condition(.all($0)), asksResults: false) }
    triggers = rules.map { conditions in
      var triggers = Triggers()
      for condition in conditions where !condition.isBase {
        Self.collect(condition, isInside: false, &compiler, &triggers)
      }
      return triggers
    }
    atoms = compiler.atoms
    let lookingAtBase = Set(
      atoms.indices.filter { $0 != Self.baseAtom && compiler.looksAtBase(compiler.atoms[$0]) })
    isPartial = complete.map { groups in
      groups.contains { !$0.holding.isDisjoint(with: lookingAtBase) }
    }
    let (atoms, keys) = (compiler.atoms, compiler.atoms.map(\.keys))
    groups = Reach.allCases.map { reach in
      AtomGroup(atoms.indices.filter { Reach(keys[$0]) == reach }, of: atoms)
    }
    let names = Set(keys.joined().filter { $0.entity == .conduct }.map(\.name))
    byName = Dictionary(
      uniqueKeysWithValues: names.map { name in
        let looking = atoms.indices.filter { keys[$0].contains(FactKey(.conduct, name)) }
        return (name, AtomGroup(looking, of: atoms))
      })
    self.complete = CompiledRules(facts: atoms.count, offences: complete)
    self.attempt = CompiledRules(facts: atoms.count, offences: attempt)
  }

  private static func collect(
    _ condition: Condition, isInside: Bool, _ compiler: inout ConditionCompiler,
    _ triggers: inout Triggers
  ) {
    if condition.trigger != .never, isInside || compiler.looksAtBase(condition) {
      triggers.isOpen = true
    }
    switch condition.trigger {
    case .never: break
    // Whether another element fails is left to the full answer.
    case .whenMet, .whenMetUnlessFailed: triggers.whenMet.append(compiler.atom(condition))
    case .unlessFailed: triggers.unlessFailed.append(compiler.atom(condition))
    }
    let inside: Bool
    if case .withinOneConduct = condition.kind { inside = true } else { inside = isInside }
    for part in condition.inner { collect(part, isInside: inside, &compiler, &triggers) }
  }

  /// What one undertaking says to every atom; read once.
  func read(_ undertaking: Undertaking, asksResults: Bool) -> UnitState {
    undertaking.states.state(asksResults: asksResults) {
      readAtoms(undertaking, asksResults: asksResults)
    }
  }

  private func readAtoms(_ undertaking: Undertaking, asksResults: Bool) -> UnitState {
    let knowledge = undertaking.knowledge
    var all = AtomReading(facts: atoms.count)
    for reach in Reach.allCases {
      all.add(
        knowledge[reach].atoms.reading(asksResults: asksResults) {
          var part = AtomReading(facts: atoms.count)
          read(groups[reach.rawValue], undertaking, asksResults, into: &part)
          return part
        })
    }
    // What the file answers person by person may stand otherwise for others of the same conduct.
    for name in knowledge.personal {
      if let group = byName[name] { read(group, undertaking, asksResults, into: &all) }
    }
    return UnitState(
      facts: all.facts, contradicted: all.contradicted, asksResults: asksResults,
      hasAlternatives: undertaking.hasAlternatives)
  }

  private func read(
    _ group: AtomGroup, _ undertaking: Undertaking, _ asksResults: Bool,
    into reading: inout AtomReading
  ) {
    for (key, numbers) in group.byKey {
      let values = undertaking.values(key)
      for number in numbers {
        let condition = atoms[number]
        reading.facts[number] =
          condition.isOfResult && !asksResults
          ? .yes : TruthReader.truth(condition.kind, of: values)
      }
    }
    let reader = TruthReader(undertaking: undertaking, asksResults: asksResults)
    for number in group.composed {
      let found = reader.read(atoms[number])
      reading.facts[number] = found.truth
      if found.isContradicted {
        reading.contradicted.insert(number)
      } else {
        reading.contradicted.remove(number)
      }
    }
  }

  /// How a rule stands on an undertaking; `nil` where only its tree can tell: it looks at its base
  /// inside something, or at least one of several terms holds and nobody knows which.
  func verdict(of rule: Int, _ unit: UnitState, base: Truth = .unknown) -> Truth? {
    if isPartial[rule] || unit.hasAlternatives { return nil }
    var facts = unit.facts
    facts[Self.baseAtom] = base
    return (unit.asksResults ? complete : attempt).verdict(of: rule, facts)
  }

  /// Whether facts may bring a rule into play; where they cannot, nothing is to be explained.
  func mayBeInPlay(_ rule: Int, _ unit: UnitState) -> Bool {
    let triggers = triggers[rule]
    return triggers.isOpen || unit.hasAlternatives
      || triggers.whenMet.contains { unit.facts[$0] == .yes }
      || triggers.unlessFailed.contains { unit.facts[$0] != .no }
      || !unit.contradicted.isEmpty && !unit.contradicted.isDisjoint(with: triggers.whenMet)
  }
}

/// How atoms stand, some or all of them.
struct AtomReading {
  var facts: FactState
  var contradicted: Set<Int> = []

  init(facts: Int) {
    self.facts = FactState(facts: facts)
  }

  /// Adds how other atoms stand.
  mutating func add(_ other: AtomReading) {
    facts.add(other.facts)
    if !other.contradicted.isEmpty { contradicted.formUnion(other.contradicted) }
  }
}

/// How atoms were read, as the completed offence asks and as an attempt does.
final class KnownAtoms {
  private var complete: AtomReading?
  private var attempt: AtomReading?

  /// The reading; made only where it is not known yet.
  func reading(asksResults: Bool, or read: () -> AtomReading) -> AtomReading {
    if let known = asksResults ? complete : attempt { return known }
    let reading = read()
    if asksResults { complete = reading } else { attempt = reading }
    return reading
  }
}

/// What one undertaking says to every atom, as the completed offence asks and as an attempt does.
final class KnownStates {
  private var complete: UnitState?
  private var attempt: UnitState?

  /// The state; read only where it is not known yet.
  func state(asksResults: Bool, or read: () -> UnitState) -> UnitState {
    if let known = asksResults ? complete : attempt { return known }
    let state = read()
    if asksResults { complete = state } else { attempt = state }
    return state
  }
}

/// What one undertaking says to every atom.
struct UnitState: Sendable {
  let facts: FactState
  let contradicted: Set<Int>
  let asksResults: Bool
  /// Whether at least one of several terms holds and nobody knows which.
  let hasAlternatives: Bool
}
