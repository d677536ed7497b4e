public import RuleEngine
public import StatuteModel

/// What must hold of the answer to any case of one accused, one victim and one conduct.
public struct SingleCaseProperties: Sendable {
  private let whole: Engine
  /// For each offence an engine of that offence and its bases alone: nine cases in ten are tried on
  /// it, because the other offences do not change its answer; the tenth on all rules shows that.
  private let single: [Citation: Engine]
  private let offences: [Offence]
  private let side: SideRules

  /// Rules and what punishments are read from.
  /// - Throws: what the engine throws.
  public init(_ books: [RuleBook], calculator: PenaltyCalculator) throws(SanctionFailure) {
    whole = try Engine(books, calculator: calculator)
    offences = books.flatMap(\.offences)
    side = SideRules(
      forms: books.flatMap(\.forms), aggravations: books.flatMap(\.aggravations),
      parts: books.flatMap(\.parts))
    var single: [Citation: Engine] = [:]
    for offence in offences {
      var needed = Set([offence.citation]).union(offence.bases)
      for base in offences where needed.contains(base.citation) { needed.formUnion(base.bases) }
      // Who is replaced says since when the rule was law.
      needed.formUnion(offences.filter { needed.contains($0.citation) }.compactMap(\.replaces))
      let parts = books.map { book in
        RuleBook(
          act: book.act, offences: book.offences.filter { needed.contains($0.citation) },
          aggravations: book.aggravations, forms: book.forms, exclusions: book.exclusions,
          parts: book.parts)
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
    /// How many aggravations were held against every possibility.
    public var aggravations = 0
    /// How many cases there were of each manner of taking part, and with facts person by person.
    public var manners: [String: Int] = [:]
    /// How many facts were learned one at a time.
    public var learned = 0

    /// No case yet.
    public init() {}

    /// Puts two reports together.
    public mutating func add(_ other: Report) {
      failures += other.failures
      statuses.merge(other.statuses, uniquingKeysWith: +)
      sets += other.sets
      aggravations += other.aggravations
      manners.merge(other.manners, uniquingKeysWith: +)
      learned += other.learned
    }
  }

  /// Makes up the case of a number and tries it.
  public func check(_ number: Int, seed: UInt64) -> Report {
    var chance = Chance(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    guard let offence = offences.randomElement(using: &chance) else { return Report() }
    let random = RandomCase(offences: offences)
    // Now and then a manner that the law does not know of the offence: nothing may be found then.
    let picked = Manner.pick(&chance)
    let manner = side.allows(picked, offence) || chance.isWithin(10) ? picked : .alone
    let made = random.madeUp(offence, manner, side, &chance)
    let engine = number % 10 == 0 ? whole : single[offence.citation] ?? whole
    var trial = Trial(number: number, made: made, random: random, side: side, engine: engine)
    if !made.byAccused.isEmpty { trial.report.manners["per pelaku", default: 0] += 1 }
    if !made.byVictim.isEmpty { trial.report.manners["per korban", default: 0] += 1 }
    if made.known.open(under: trial.keys).count <= Self.limit { trial.run() }
    if side.allows(manner, offence) { trial.learn(&chance) }
    return trial.report
  }
}
