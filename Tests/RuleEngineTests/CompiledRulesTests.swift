import StatuteModel
import Testing

@testable import RuleEngine

/// A generator of numbers that every run repeats.
struct RepeatingNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Rules flattened into masks say what trying every completion says")
struct CompiledRulesTests {
  private static let facts = 8

  /// Rules of one offence, a state, and sets of which one fact holds.
  private struct Trial {
    var groups: [CompiledRules.Group] = []
    var state = FactState(facts: CompiledRulesTests.facts)
    var constraints: [Set<Int>] = []

    init(_ random: inout RepeatingNumbers) {
      func some(_ most: Int) -> Set<Int> {
        Set(
          (0..<Int.random(in: 0...most, using: &random)).map { _ in
            Int.random(in: 0..<CompiledRulesTests.facts, using: &random)
          })
      }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        groups.append(CompiledRules.Group(holding: some(3), failing: some(2)))
      }
      for fact in 0..<CompiledRulesTests.facts {
        state[fact] = [.yes, .no, .unknown, .unknown].randomElement(using: &random) ?? .unknown
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let set = some(3)
        if set.contains(where: { state[$0] != .no }) { constraints.append(set) }
      }
    }

    var open: [Int] {
      (0..<CompiledRulesTests.facts).filter { state[$0] == .unknown }
    }

    /// Every way in which the open facts may turn out, as the set of facts that hold.
    var completions: [Set<Int>] {
      let known = Set((0..<CompiledRulesTests.facts).filter { state[$0] == .yes })
      return (0..<(1 << open.count)).map { number in
        known.union(open.enumerated().filter { number >> $0.offset & 1 == 1 }.map(\.element))
      }
    }

    func isMet(_ holding: Set<Int>) -> Bool {
      groups.allSatisfy { group in
        !group.holding.isDisjoint(with: holding) || !group.failing.isSubset(of: holding)
      }
    }
  }

  private func verdict(_ results: some Sequence<Bool>) -> Truth {
    let found = Set(results)
    return found.count == 2 ? .unknown : found.contains(true) ? .yes : .no
  }

  @Test("With known sets of which one fact holds, 20,000 random offences are decided exactly")
  func exact() {
    var random = RepeatingNumbers(state: 2007)
    var seen: [Truth: Int] = [:]
    for _ in 0..<20_000 {
      let trial = Trial(&random)
      let possible = trial.completions.filter { way in
        trial.constraints.allSatisfy { !$0.isDisjoint(with: way) }
      }
      if possible.isEmpty { continue }
      let expected = verdict(possible.map(trial.isMet))
      let rules = CompiledRules(facts: Self.facts, offences: [trial.groups])
      let found = rules.verdict(of: 0, trial.state, atLeastOneOf: trial.constraints)
      #expect(found == expected, "\(trial)")
      seen[found, default: 0] += 1
      // The fast path never says more than is certain.
      let fast = rules.verdict(of: 0, trial.state)
      #expect(fast == .unknown || fast == expected)
    }
    for truth in [Truth.yes, .no, .unknown] { #expect(seen[truth, default: 0] > 500) }
  }

  @Test("The smallest sets of missing facts of 1,500 random offences are those of brute force")
  func missing() {
    var random = RepeatingNumbers(state: 21)
    var sets = 0
    for _ in 0..<1_500 {
      let trial = Trial(&random)
      let rules = CompiledRules(facts: Self.facts, offences: [trial.groups])
      let found = rules.missing(of: 0, trial.state).map { set in
        Set(set.map { $0.holds ? $0.fact : ~$0.fact })
      }
      #expect(Set(found) == bruteForce(trial), "\(trial)")
      #expect(found.map(\.count) == found.map(\.count).sorted())
      sets += found.count
    }
    #expect(sets > 1_000)
  }

  /// Every way to settle some open facts (`~fact` for one that fails) that makes each group hold by
  /// a fact that is known then, and of which no smaller one does.
  private func bruteForce(_ trial: Trial) -> Set<Set<Int>> {
    let open = trial.open
    var ways: [Set<Int>] = [[]]
    for fact in open { ways += ways.flatMap { [$0.union([fact]), $0.union([~fact])] } }
    let completing = ways.filter { way in
      trial.groups.allSatisfy { group in
        let ends =
          group.holding.map { (fact: $0, holds: true) }
          + group.failing.map { (fact: $0, holds: false) }
        // A fact that meets the group either way leaves nothing to be known.
        if group.holding.intersection(group.failing).contains(where: open.contains) { return true }
        return ends.contains { end in
          trial.state[end.fact] == (end.holds ? .yes : .no)
            || way.contains(end.holds ? end.fact : ~end.fact)
        }
      }
    }.sorted { $0.count < $1.count }
    var kept: [Set<Int>] = []
    for way in completing where !kept.contains(where: { $0.isSubset(of: way) }) { kept.append(way) }
    return Set(kept)
  }

  @Test("1,300 cases in words are decided as one by one, with facts known and with facts open")
  func batch() {
    var random = RepeatingNumbers(state: 64)
    let offences = (0..<30).map { _ in Trial(&random).groups }
    let rules = CompiledRules(facts: Self.facts, offences: offences)
    let holding = (0..<1_300).map { _ in UInt64.random(in: 0..<256, using: &random) }
    let open = holding.map { UInt64.random(in: 0..<256, using: &random) & ~$0 }
    for open in [open, holding.map { _ in 0 }] {
      let slices = CaseSlices(holding: holding, open: open, facts: Self.facts)
      let (met, possible) = rules.metAndPossible(slices)
      let twoValued = rules.met(slices)
      for number in holding.indices {
        var state = FactState(facts: Self.facts)
        for fact in 0..<Self.facts {
          let bit = UInt64(1) << UInt64(fact)
          state[fact] = open[number] & bit != 0 ? .unknown : holding[number] & bit != 0 ? .yes : .no
        }
        let word = rules.decide(holds: holding[number], open: open[number])
        for offence in offences.indices {
          let expected = rules.verdict(of: offence, state)
          let place = number / 512 * offences.count + offence
          func bit(_ slices: [CaseSlices.Slice]) -> Bool {
            slices[place][number % 512 / 64] >> UInt64(number % 64) & 1 == 1
          }
          #expect(bit(met) == (expected == .yes))
          #expect(bit(possible) == (expected != .no))
          #expect((word.met >> UInt64(offence) & 1 == 1) == (expected == .yes))
          #expect((word.open >> UInt64(offence) & 1 == 1) == (expected == .unknown))
          if open[number] == 0 { #expect(bit(twoValued) == (expected == .yes)) }
        }
      }
    }
  }
}
