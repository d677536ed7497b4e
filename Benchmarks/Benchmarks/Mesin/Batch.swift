internal import RuleEngine

/// B1 and B2: 100,000 cases on 20 offences, for each case the mask of its offences and its months.
struct Batch {
  typealias Slice = CaseSlices.Slice

  let task: Task
  private let classes: [(months: UInt64, offences: [Int])]

  init(_ task: Task) {
    self.task = task
    classes = Set(task.months).sorted(by: >).map { months in
      (months, task.months.indices.filter { task.months[$0] == months })
    }
  }

  /// For each case its mask of offences, and above it the months of the heaviest.
  func twoValued(_ slices: CaseSlices) -> [UInt64] {
    let met = task.rules.met(slices)
    let count = task.rules.count
    var words = [UInt64](repeating: 0, count: slices.tiles * CaseSlices.casesPerSlice)
    var rows = [Slice](repeating: .zero, count: 64)
    for tile in 0..<slices.tiles {
      for row in rows.indices { rows[row] = row < count ? met[tile * count + row] : .zero }
      addMonths(&rows, met, tile, child: slices.holding(task.raising, tile: tile))
      CaseSlices.transpose(&rows)
      Self.write(rows, tile, &words)
    }
    return words
  }

  /// For each case the mask of offences that are met, and above it that of those that are open.
  func threeValued(_ slices: CaseSlices) -> [UInt64] {
    let (met, possible) = task.rules.metAndPossible(slices)
    let count = task.rules.count
    var words = [UInt64](repeating: 0, count: slices.tiles * CaseSlices.casesPerSlice)
    var rows = [Slice](repeating: .zero, count: 64)
    for tile in 0..<slices.tiles {
      for row in rows.indices { rows[row] = .zero }
      for offence in 0..<count {
        let place = tile * count + offence
        rows[offence] = met[place]
        rows[count + offence] = possible[place] & ~met[place]
      }
      CaseSlices.transpose(&rows)
      Self.write(rows, tile, &words)
    }
    return words
  }

  /// The months as binary digits, one row for each digit: the heaviest offence first.
  private func addMonths(_ rows: inout [Slice], _ met: [Slice], _ tile: Int, child: Slice) {
    let count = task.rules.count
    var left = ~Slice.zero
    for (months, offences) in classes {
      var any = Slice.zero
      for offence in offences { any |= met[tile * count + offence] }
      any &= left
      left &= ~any
      let raised = months + months / 3
      for digit in 0..<9 {
        if months >> UInt64(digit) & 1 == 1 { rows[count + digit] |= any & ~child }
        if raised >> UInt64(digit) & 1 == 1 { rows[count + digit] |= any & child }
      }
    }
  }

  private static func write(_ rows: [Slice], _ tile: Int, _ words: inout [UInt64]) {
    for lane in 0..<8 {
      let start = tile * CaseSlices.casesPerSlice + lane * 64
      for row in 0..<64 { words[start + row] = rows[row][lane] }
    }
  }

  /// The same one case after the other, by masks.
  func oneByOne(_ holding: [UInt64], _ open: [UInt64]) -> (met: [UInt64], open: [UInt64]) {
    var (met, left): ([UInt64], [UInt64]) = ([], [])
    met.reserveCapacity(holding.count)
    left.reserveCapacity(holding.count)
    for (holds, isOpen) in zip(holding, open) {
      let (all, maybe) = task.rules.decide(holds: holds, open: isOpen)
      met.append(all)
      left.append(maybe)
    }
    return (met, left)
  }
}
