public import RuleEngine
public import StatuteModel

/// What must hold of the answer to any case of one accused, one victim and one conduct.
public struct SingleCaseProperties: Sendable {
  private let whole: Engine
  /// For each offence an engine of that offence and its bases alone: nine cases in ten are tried on
  /// it, because the other offences do not change its answer; the tenth on all rules shows that.
  private let single: [Citation: Engine]
  private let offences: [Offence]

  /// Rules and what punishments are read from.
  /// - Throws: what the engine throws.
  public init(_ books: [RuleBook], calculator: PenaltyCalculator) throws(SanctionFailure) {
    whole = try Engine(books, calculator: calculator)
    offences = books.flatMap(\.offences)
    var single: [Citation: Engine] = [:]
    for offence in offences {
      var needed = Set([offence.citation]).union(offence.bases)
      for base in offences where needed.contains(base.citation) { needed.formUnion(base.bases) }
      // Who is replaced says since when the rule was law.
      needed.formUnion(offences.filter { needed.contains($0.citation) }.compactMap(\.replaces))
      let parts = books.map { book in
        RuleBook(
          act: book.act, offences: book.offences.filter { needed.contains($0.citation) },
          forms: book.forms, exclusions: book.exclusions, parts: book.parts)
      }
      single[offence.citation] = try Engine(parts, calculator: calculator)
    }
    self.single = single
  }

  /// More open facts than this are not tried out.
  private static let limit = 7

  /// What was seen in one case.
  public struct Report: Sendable {
    /// Properties that do not hold, with the case.
    public var failures: [String] = []
    /// How each case stood.
    public var statuses: [String: Int] = [:]
    /// How many sets of missing facts were tried out.
    public var sets = 0
    /// How often an offence with several bases was left open though every possibility meets one of
    /// them: the engine judges each base by itself, and asks rather than concludes.
    public var cautious = 0
    /// How many facts were learned one at a time.
    public var learned = 0

    /// No case yet.
    public init() {}

    /// Puts two reports together.
    public mutating func add(_ other: Report) {
      failures += other.failures
      statuses.merge(other.statuses, uniquingKeysWith: +)
      sets += other.sets
      cautious += other.cautious
      learned += other.learned
    }
  }

  /// Makes up the case of a number and tries it.
  public func check(_ number: Int, seed: UInt64) -> Report {
    var chance = Chance(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    guard let offence = offences.randomElement(using: &chance) else { return Report() }
    let random = RandomCase(offences: offences)
    let known = random.knowledge(offence, &chance)
    let engine = number % 10 == 0 ? whole : single[offence.citation] ?? whole
    var trial = Trial(
      number: number, offence: offence, known: known, random: random, engine: engine)
    if known.open.count <= Self.limit { trial.run() }
    trial.learn(&chance)
    return trial.report
  }
}

/// One case under trial.
struct Trial {
  let number: Int
  let offence: Offence
  let known: Knowledge
  let random: RandomCase
  let engine: Engine
  var report = SingleCaseProperties.Report()

  init(number: Int, offence: Offence, known: Knowledge, random: RandomCase, engine: Engine) {
    self.number = number
    self.offence = offence
    self.known = known
    self.random = random
    self.engine = engine
  }

  /// The finding under the offence; `nil` where it is not in play.
  private func finding(_ known: Knowledge) -> OffenceFinding? {
    // What replaces an offence is tried under the law since, everything else under the one before.
    let year = offence.replaces == nil ? 2024 : 2026
    guard let day = CalendarDate(year: year, month: 3, day: 2),
      let assessed = CalendarDate(year: year == 2024 ? 2025 : 2026, month: 11, day: 23)
    else { return nil }
    let analysis = engine.analyse(random.file(known, day: day, assessed: assessed))
    return (analysis.findings + analysis.setAside).first { $0.offence == offence.citation }
  }

  private mutating func fail(_ property: String) {
    report.failures.append(
      """
      \(property)
        kasus \(number), \(offence.citation.identifier)
        istilah \(known.terms.map { "\($0.key): \(Self.text($0.value))" }.sorted())
        pernyataan \(known.truths.map { "\($0.key)=\($0.value)" }.sorted())
        tempat \(known.places.map { "\($0.key)=\($0.value)" }.sorted())
        terbuka \(known.open.map(Knowledge.text))
      """)
  }

  private static func text(_ statement: TermStatement) -> String {
    let alternatives = statement.oneOf.map { "salah-satu \($0.sorted())" }
    return (statement.asserted.sorted() + statement.open.sorted().map { "\($0)?" } + alternatives)
      .joined(separator: " ")
  }

  // MARK: Exact, sufficient, minimal

  mutating func run() {
    let verdicts = known.verdicts(offence, random.bases)
    let expected: OffenceFinding.Status =
      verdicts == [.yes] ? .met : verdicts == [.no] ? .notMet : .undetermined
    guard let finding = finding(known) else {
      report.statuses["tidak muncul", default: 0] += 1
      if expected == .met { fail("terpenuhi menurut setiap kemungkinan, tetapi tidak muncul") }
      return
    }
    report.statuses[finding.status.rawValue, default: 0] += 1
    if finding.status != expected {
      fail("jawaban \(finding.status.rawValue), menurut setiap kemungkinan \(expected.rawValue)")
    }
    if finding.status == .undetermined, finding.contradictions.isEmpty { checkSets(finding) }
    if finding.status != .undetermined, !finding.missing.isEmpty {
      fail("sudah pasti, tetapi masih ada kekurangan")
    }
  }

  private mutating func checkSets(_ finding: OffenceFinding) {
    let whole = random.wholeKeys(offence)
    var atoms: [FactPath: [Knowledge.Atom]] = [:]
    for atom in known.open {
      atoms[known.path(atom, isWhole: whole.contains), default: []].append(atom)
    }
    if finding.missing.isEmpty { fail("kurang-fakta tanpa kekurangan") }
    let sets = finding.missing.map(Set.init)
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
        return known.isPossible && known.verdicts(offence, random.bases) == [.yes]
      }
      return known.values(atom).contains { value in
        value != .unstated && found(known.learning(atom, value), rest.dropFirst())
      }
    }
    return found(known, set.sorted().flatMap { atoms[$0] ?? [] }[...])
  }

  private func isAlternative(_ atom: Knowledge.Atom) -> Bool {
    guard case .term(let key, let term) = atom else { return false }
    return known.terms[key]?.oneOf.contains { $0.contains(term) } ?? false
  }

  /// The facts that an element shows, with those of its parts.
  private static func facts(_ element: ElementResult) -> [FactPath] {
    element.facts + element.open + element.parts.flatMap(facts)
  }

  private static func subsets(_ list: [FactPath], upTo size: Int) -> [Set<FactPath>] {
    list.reduce([[]]) { sets, fact in
      sets + sets.filter { $0.count < size }.map { $0.union([fact]) }
    }
  }

  // MARK: Learning

  /// Learns one fact that was not stated; what changes must name it.
  mutating func learn(_ chance: inout Chance) {
    guard let before = finding(known) else { return }
    let silent = known.silent.filter { known.truths[$0] == nil && known.places[$0] == nil }
    let defaults = silent.sorted { $0.description < $1.description }.map { key in
      RandomCase.isPlace(key, known) ? Knowledge.Atom.place(key) : .truth(key)
    }
    let candidates = known.open + defaults
    guard let atom = candidates.randomElement(using: &chance),
      let value = known.values(atom).filter({ $0 != .unstated }).randomElement(using: &chance)
    else { return }
    let learned = known.learning(atom, value)
    guard learned.isPossible, let after = finding(learned) else { return }
    report.learned += 1
    guard before.status != after.status else { return }
    let fact = known.path(atom, isWhole: { _ in false })
    let named =
      after.elements.flatMap(Self.facts)
      + after.exclusions.flatMap(\.facts) + after.contradictions.flatMap { $0 }
    // Denied among alternatives, a fact leaves the others; they are shown in its place.
    let isNamed = named.contains { $0.touches(fact) } || isAlternative(atom)
    if !isNamed {
      fail(
        "\(before.status.rawValue) → \(after.status.rawValue) setelah \(fact) \(value), yang tidak disebut"
      )
    }
    let isDefault = defaults.contains(atom)
    let isReversed = before.status != .undetermined
    if isReversed, !isDefault, after.contradictions.isEmpty {
      fail("\(before.status.rawValue) → \(after.status.rawValue) setelah \(fact) \(value)")
    }
  }
}
