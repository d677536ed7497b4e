public import StatuteModel

/// Offences over numbered facts, flattened: each is a conjunction of groups, and of a group one
/// fact must hold, or one that blocks must fail.
///
/// All groups of all offences lie in one array, as pairs of masks, so that an offence is decided by
/// a few operations on words and nothing is allocated.
public struct CompiledRules: Sendable {
  /// What one group accepts.
  public struct Group: Hashable, Sendable {
    /// Facts of which one that holds is enough.
    public var holding: Set<Int>
    /// Facts of which one that fails is enough.
    public var failing: Set<Int>

    /// Makes a group.
    public init(holding: Set<Int>, failing: Set<Int> = []) {
      self.holding = holding
      self.failing = failing
    }
  }

  /// How many facts there are.
  public let facts: Int
  /// How many offences there are.
  public var count: Int { firstGroup.count - 1 }
  /// How many words a mask of facts has.
  let width: Int
  /// The number of the first group of each offence, and behind the last one the end.
  let firstGroup: [Int]
  /// For each group the facts that may hold, then those that may fail.
  let masks: [UInt64]
  /// The same groups as lists of facts, for 64 cases in one word; see `CompiledRules+Batch`.
  let literals: [Int32]
  let firstLiteral: [Int]

  /// Flattens offences. A fact whose number is not below `facts` can never count.
  public init(facts: Int, offences: [[Group]]) {
    self.facts = facts
    width = max(1, (facts + 63) / 64)
    var firstGroup = [0]
    var masks: [UInt64] = []
    var literals: [Int32] = []
    var firstLiteral = [0]
    for group in offences.flatMap({ $0 }) {
      let holding = group.holding.filter { $0 >= 0 && $0 < facts }.sorted()
      let failing = group.failing.filter { $0 >= 0 && $0 < facts }.sorted()
      masks += Self.mask(holding, width) + Self.mask(failing, width)
      literals += holding.map { Int32($0) << 1 } + failing.map { Int32($0) << 1 | 1 }
      firstLiteral.append(literals.count)
    }
    for offence in offences { firstGroup.append((firstGroup.last ?? 0) + offence.count) }
    self.firstGroup = firstGroup
    self.masks = masks
    self.literals = literals
    self.firstLiteral = firstLiteral
  }

  private static func mask(_ facts: [Int], _ width: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: width)
    for fact in facts { words[fact >> 6] |= 1 << UInt64(fact & 63) }
    return words
  }

  /// How one group stands by itself.
  func truth(ofGroup group: Int, _ state: FactState) -> Truth {
    var isOpen: UInt64 = 0
    let start = group * 2 * width
    for word in 0..<width {
      let holding = masks[start + word]
      let failing = masks[start + width + word]
      let known = state.known[word]
      let fails = known & ~state.holds[word]
      if holding & state.holds[word] | failing & fails != 0 { return .yes }
      isOpen |= (holding | failing) & ~known
    }
    return isOpen == 0 ? .no : .unknown
  }

  /// How an offence stands: certain as soon as every group is met, or one has failed.
  public func verdict(of offence: Int, _ state: FactState) -> Truth {
    var result = Truth.yes
    for group in firstGroup[offence]..<firstGroup[offence + 1] {
      switch truth(ofGroup: group, state) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// How each group of an offence stands: what explains the verdict.
  public func groups(of offence: Int, _ state: FactState) -> [Truth] {
    (firstGroup[offence]..<firstGroup[offence + 1]).map { truth(ofGroup: $0, state) }
  }

  /// The facts of a group of an offence that stand in a way: those that meet it, that fail it, or
  /// that are open; with the sign by which each counts.
  public func facts(
    of offence: Int, group: Int, standing: Truth, _ state: FactState
  ) -> [(fact: Int, isBlocking: Bool)] {
    let index = firstGroup[offence] + group
    return literals[firstLiteral[index]..<firstLiteral[index + 1]].compactMap { literal in
      let (fact, isBlocking) = (Int(literal >> 1), literal & 1 == 1)
      let truth = state[fact]
      let counted: Truth =
        truth == .unknown ? .unknown : (truth == .yes) != isBlocking ? .yes : .no
      return counted == standing ? (fact, isBlocking) : nil
    }
  }
}

/// What is known of numbered facts: one bit says that a fact holds, one that it is known at all.
public struct FactState: Sendable {
  /// Facts that hold.
  public internal(set) var holds: [UInt64]
  /// Facts that hold or fail for certain.
  public internal(set) var known: [UInt64]

  /// Nothing is known.
  public init(facts: Int) {
    holds = [UInt64](repeating: 0, count: max(1, (facts + 63) / 64))
    known = holds
  }

  /// Adds what is known of other facts.
  mutating func add(_ other: FactState) {
    for word in holds.indices {
      holds[word] |= other.holds[word]
      known[word] |= other.known[word]
    }
  }

  /// How one fact stands.
  public subscript(fact: Int) -> Truth {
    get {
      let bit: UInt64 = 1 << UInt64(fact & 63)
      if known[fact >> 6] & bit == 0 { return .unknown }
      return holds[fact >> 6] & bit == 0 ? .no : .yes
    }
    set {
      let bit: UInt64 = 1 << UInt64(fact & 63)
      let word = fact >> 6
      known[word] = newValue == .unknown ? known[word] & ~bit : known[word] | bit
      holds[word] = newValue == .yes ? holds[word] | bit : holds[word] & ~bit
    }
  }
}
