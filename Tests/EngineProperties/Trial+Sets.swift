import RuleEngine
import StatuteModel

/// Whether missing sets suffice, are the smallest, and are all there.
extension Trial {
  mutating func checkSets(_ finding: OffenceFinding) {
    let whole = RandomCase.wholeKeys(
      random.conditions(offence) + (made.manner.isOwn ? beside.flatMap(RandomCase.all) : []))
    var atoms: [FactPath: [Knowledge.Atom]] = [:]
    for atom in known.open(under: keys) {
      atoms[known.path(atom, isWhole: whole.contains), default: []].append(atom)
    }
    if finding.missing.isEmpty { fail("kurang-fakta tanpa kekurangan") }
    // What another victim lacks for whom all else is the same is listed beside it.
    let sets = finding.missing.map(Set.init).filter { !$0.contains { $0.id == "K2" } }
    for set in sets {
      report.sets += 1
      guard set.allSatisfy({ atoms[$0] != nil }) else {
        fail("kekurangan yang tidak terbuka: \(set.sorted())")
        continue
      }
      if !completes(set, atoms) { fail("kekurangan tidak cukup: \(set.sorted())") }
      guard !hasAlternatives, offence.bases.count < 2 else { continue }
      for fact in set where completes(set.subtracting([fact]), atoms) {
        fail("kekurangan tidak terkecil: \(set.sorted()) tanpa \(fact)")
      }
    }
    if hasAlternatives || offence.bases.count > 1 { return }
    for subset in Self.subsets(atoms.keys.sorted(), upTo: 3) where completes(subset, atoms) {
      if !sets.contains(where: { $0.isSubset(of: subset) }) {
        fail("kekurangan tidak disebut: \(subset.sorted())")
      }
    }
  }

  /// Whether "one of these" is open: then a denial can complete an offence as well as a fact can,
  /// and the sets, which speak of facts, are sufficient without being the smallest.
  private var hasAlternatives: Bool {
    known.terms.values.contains { statement in
      statement.oneOf.contains { set in !set.contains { statement.truth(of: $0) == .yes } }
    }
  }

  /// Whether some answer to these questions makes the offence certain, whatever the rest is.
  private func completes(_ set: Set<FactPath>, _ atoms: [FactPath: [Knowledge.Atom]]) -> Bool {
    func found(_ known: Knowledge, _ rest: ArraySlice<Knowledge.Atom>) -> Bool {
      guard let atom = rest.first else {
        return known.isPossible && verdicts(known) == [.yes]
      }
      return known.values(atom).contains { value in
        value != .unstated && found(known.learning(atom, value), rest.dropFirst())
      }
    }
    return found(known, set.sorted().flatMap { atoms[$0] ?? [] }[...])
  }

  func isAlternative(_ atom: Knowledge.Atom) -> Bool {
    guard case .term(let key, let term) = atom else { return false }
    return known.terms[key]?.oneOf.contains { $0.contains(term) } ?? false
  }

  /// The facts that an element shows, with those of its parts.
  static func facts(_ element: ElementResult) -> [FactPath] {
    element.facts + element.open + element.parts.flatMap(facts)
  }

  private static func subsets(_ list: [FactPath], upTo size: Int) -> [Set<FactPath>] {
    list.reduce([[]]) { sets, fact in
      sets + sets.filter { $0.count < size }.map { $0.union([fact]) }
    }
  }
}
