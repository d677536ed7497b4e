internal import CHitung
internal import RuleEngine
internal import StatuteModel

/// Runs B1 to B4 and prints one line for each figure.
struct Comparison {
  let task: Task
  private let clock = ContinuousClock()

  /// - Parameters:
  ///   - known: the path of the cases of which all is known
  ///   - open: that of the cases with open facts
  func run(known: String, open: String) throws(DiagnosticError) {
    let batch = Batch(task)
    let known = try task.cases(path: known)
    var slices = CaseSlices(cases: 0, facts: task.facts)
    let conversion = best(3) {
      slices = CaseSlices(holding: known.holding, open: known.open, facts: task.facts)
    }
    var (masks, months): (UInt64, UInt64) = (0, 0)
    let first = best(20) {
      masks = 0
      months = 0
      for word in batch.twoValued(slices).prefix(slices.cases) {
        masks += word & 0xF_FFFF
        months += word >> 20
      }
    }
    print("b1 rujukan ms=\(first) ubah=\(conversion) sum=\(masks) sum2=\(months)")
    var sum: UInt64 = 0
    let single = best(10) {
      sum = batch.oneByOne(known.holding, known.open).met.reduce(0, +)
    }
    print("b1 rujukan-satu-satu ms=\(single) ubah=0 sum=\(sum) sum2=-")
    try second(batch, open)
  }

  private func second(_ batch: Batch, _ path: String) throws(DiagnosticError) {
    let cases = try task.cases(path: path)
    var slices = CaseSlices(cases: 0, facts: task.facts)
    let conversion = best(3) {
      slices = CaseSlices(holding: cases.holding, open: cases.open, facts: task.facts)
    }
    var (met, left): (UInt64, UInt64) = (0, 0)
    let sliced = best(20) {
      met = 0
      left = 0
      for word in batch.threeValued(slices).prefix(slices.cases) {
        met += word & 0xF_FFFF
        left += word >> 20
      }
    }
    print("b2 rujukan ms=\(sliced) ubah=\(conversion) sum=\(met) sum2=\(left)")
    let single = best(10) {
      let words = batch.oneByOne(cases.holding, cases.open)
      (met, left) = (words.met.reduce(0, +), words.open.reduce(0, +))
    }
    print("b2 rujukan-satu-satu ms=\(single) ubah=0 sum=\(met) sum2=\(left)")
    alone(cases)
  }

  /// B3 and B4: one case at a time.
  private func alone(_ cases: (holding: [UInt64], open: [UInt64])) {
    let states = zip(cases.holding, cases.open).prefix(5_000).map(state)
    let explanation = Explanation(task)
    let before = hitung_alokasi()
    let bytes = states.reduce(0) { $0 + explanation.json($1).count }
    let each = (hitung_alokasi() - before) / UInt(states.count)
    let told = Timing(rounds: states.count) { explanation.json(states[$0]).count }
    print("b3 rujukan \(told.summary) alokasi=\(each) bita=\(bytes / states.count)")
    let found = Timing(rounds: states.count) { number in
      var count = 0
      for offence in 0..<task.rules.count {
        count += task.rules.missing(of: offence, states[number]).count
      }
      return count
    }
    let (sets, facts) = states.prefix(500).reduce(into: (0, 0)) { sum, state in
      for offence in 0..<task.rules.count {
        for set in task.rules.missing(of: offence, state) {
          sum.0 += 1
          sum.1 += set.count
        }
      }
    }
    print("b4 rujukan \(found.summary) sum=\(sets) sum2=\(facts)")
  }

  private func state(_ holds: UInt64, _ open: UInt64) -> FactState {
    var state = FactState(facts: task.facts)
    for fact in 0..<task.facts {
      let bit = UInt64(1) << UInt64(fact)
      state[fact] = open & bit != 0 ? .unknown : holds & bit != 0 ? .yes : .no
    }
    return state
  }

  /// The best of several runs, in milliseconds.
  private func best(_ rounds: Int, _ work: () -> Void) -> Double {
    (0..<rounds).map { _ -> Double in
      let time = clock.measure(work).components
      return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
    }.min() ?? 0
  }
}
