/// Many cases laid out for `CompiledRules`: 64 cases lie in one word, and eight words that belong
/// together lie side by side, so that one operation decides 512 cases.
public struct CaseSlices: Sendable {
  /// Eight words: one fact, or one offence, of 512 cases.
  public typealias Slice = SIMD8<UInt64>
  /// How many cases lie in one slice.
  public static let casesPerSlice = 512

  /// How many cases there are.
  public let cases: Int
  /// How many facts each has.
  public let facts: Int
  /// For each 512 cases, for each fact, who holds it.
  var holds: [Slice]
  /// The same for who holds it or may hold it.
  var mayHold: [Slice]

  /// How many times 512 cases there are, the last of them maybe not full.
  public var tiles: Int { (cases + Self.casesPerSlice - 1) / Self.casesPerSlice }

  /// Of 512 cases, those that hold a fact.
  public func holding(_ fact: Int, tile: Int) -> Slice { holds[tile * facts + fact] }

  /// Cases of which every fact is known to fail.
  public init(cases: Int, facts: Int) {
    self.cases = cases
    self.facts = facts
    let tiles = (cases + Self.casesPerSlice - 1) / Self.casesPerSlice
    holds = [Slice](repeating: .zero, count: tiles * facts)
    mayHold = holds
  }

  /// Lays out cases whose facts are two masks each: those that hold, and those that are open.
  public init(holding: [UInt64], open: [UInt64], facts: Int) {
    self.init(cases: holding.count, facts: facts)
    for tile in 0..<tiles {
      var rows = Self.rows(holding, tile)
      Self.transpose(&rows)
      for fact in 0..<min(facts, 64) { holds[tile * facts + fact] = rows[fact] }
      rows = Self.rows(open, tile)
      Self.transpose(&rows)
      for fact in 0..<min(facts, 64) {
        mayHold[tile * facts + fact] = holds[tile * facts + fact] | rows[fact]
      }
    }
  }

  /// The masks of 512 cases as 64 rows of eight.
  private static func rows(_ masks: [UInt64], _ tile: Int) -> [Slice] {
    var rows = [Slice](repeating: .zero, count: 64)
    let start = tile * casesPerSlice
    for number in start..<max(start, min(start + casesPerSlice, masks.count)) {
      rows[number & 63][(number - start) >> 6] = masks[number]
    }
    return rows
  }

  /// Turns 64 rows of 64 bits about their diagonal, eight such squares at once: bit i of row j
  /// becomes bit j of row i.
  public static func transpose(_ rows: inout [Slice]) {
    guard rows.count == 64 else { return }
    rows.withUnsafeMutableBufferPointer { rows in
      var width = 32
      var mask: UInt64 = 0x0000_0000_FFFF_FFFF
      while width > 0 {
        let (by, low) = (Slice(repeating: UInt64(width)), Slice(repeating: mask))
        var row = 0
        while row < 64 {
          let changed = ((rows[row] &>> by) ^ rows[row | width]) & low
          rows[row] ^= changed &<< by
          rows[row | width] ^= changed
          row = ((row | width) + 1) & ~width
        }
        width >>= 1
        mask ^= mask << UInt64(width)
      }
    }
  }
}

extension CompiledRules {
  /// Decides every offence on every case, all facts being known: for each 512 cases, for each
  /// offence, who meets it.
  public func met(_ slices: CaseSlices) -> [CaseSlices.Slice] {
    decided(slices.holds, slices)
  }

  /// The same where facts may be open: who meets each offence, and who may.
  public func metAndPossible(
    _ slices: CaseSlices
  ) -> (met: [CaseSlices.Slice], possible: [CaseSlices.Slice]) {
    var met = [CaseSlices.Slice](repeating: .zero, count: slices.tiles * count)
    var possible = met
    let facts = slices.facts
    guard facts >= self.facts else { return (met, possible) }
    slices.holds.withUnsafeBufferPointer { holds in
      slices.mayHold.withUnsafeBufferPointer { mayHold in
        for tile in 0..<slices.tiles {
          for offence in 0..<count {
            var (all, maybe) = (~CaseSlices.Slice.zero, ~CaseSlices.Slice.zero)
            for group in firstGroup[offence]..<firstGroup[offence + 1] {
              var (any, open) = (CaseSlices.Slice.zero, CaseSlices.Slice.zero)
              for index in firstLiteral[group]..<firstLiteral[group + 1] {
                let literal = literals[index]
                let place = tile * facts + Int(literal >> 1)
                if literal & 1 == 0 {
                  any |= holds[place]
                  open |= mayHold[place]
                } else {
                  any |= ~mayHold[place]
                  open |= ~holds[place]
                }
              }
              all &= any
              maybe &= open
            }
            met[tile * count + offence] = all
            possible[tile * count + offence] = maybe
          }
        }
      }
    }
    return (met, possible)
  }

  private func decided(_ facts: [CaseSlices.Slice], _ slices: CaseSlices) -> [CaseSlices.Slice] {
    var met = [CaseSlices.Slice](repeating: .zero, count: slices.tiles * count)
    guard slices.facts >= self.facts else { return met }
    facts.withUnsafeBufferPointer { facts in
      for tile in 0..<slices.tiles {
        for offence in 0..<count {
          var all = ~CaseSlices.Slice.zero
          for group in firstGroup[offence]..<firstGroup[offence + 1] {
            var any = CaseSlices.Slice.zero
            for index in firstLiteral[group]..<firstLiteral[group + 1] {
              let literal = literals[index]
              let word = facts[tile * slices.facts + Int(literal >> 1)]
              any |= literal & 1 == 0 ? word : ~word
            }
            all &= any
          }
          met[tile * count + offence] = all
        }
      }
    }
    return met
  }

  /// Decides every offence on one case of at most 64 facts; bit i stands for offence i.
  public func decide(holds: UInt64, open: UInt64) -> (met: UInt64, open: UInt64) {
    guard width == 1, count <= 64 else { return (0, 0) }
    var (met, possible): (UInt64, UInt64) = (0, 0)
    let (fails, may) = (~(holds | open), holds | open)
    masks.withUnsafeBufferPointer { masks in
      firstGroup.withUnsafeBufferPointer { firstGroup in
        for offence in 0..<firstGroup.count - 1 {
          var (all, maybe): (UInt64, UInt64) = (1, 1)
          for group in firstGroup[offence]..<firstGroup[offence + 1] {
            let (holding, failing) = (masks[2 * group], masks[2 * group + 1])
            all &= (holding & holds | failing & fails) == 0 ? 0 : 1
            maybe &= (holding & may | failing & ~holds) == 0 ? 0 : 1
          }
          met |= all << UInt64(offence)
          possible |= maybe << UInt64(offence)
        }
      }
    }
    return (met, possible & ~met)
  }
}
