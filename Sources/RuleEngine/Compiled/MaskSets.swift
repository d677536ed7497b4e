/// Sets of numbered things, each a mask of the same width, in one array.
struct MaskSets: Hashable, Sendable {
  let width: Int
  var words: [UInt64]

  var count: Int { words.count / width }

  /// No sets at all.
  init(width: Int) {
    self.width = width
    words = []
  }

  /// Sets of one word each.
  private init(_ words: [UInt64]) {
    width = 1
    self.words = words
  }

  /// The one set that holds nothing.
  static func onlyEmpty(width: Int) -> MaskSets {
    var sets = MaskSets(width: width)
    sets.words = [UInt64](repeating: 0, count: width)
    return sets
  }

  /// A set of its own for each number below a count.
  static func singles(_ count: Int) -> MaskSets {
    var sets = MaskSets(width: max(1, (count + 63) / 64))
    sets.words.reserveCapacity(count * sets.width)
    for number in 0..<count { sets.add(CollectionOfOne(number)) }
    return sets
  }

  /// The one set of all numbers below a count.
  static func full(_ count: Int) -> MaskSets {
    var sets = MaskSets(width: max(1, (count + 63) / 64))
    sets.add(0..<count)
    return sets
  }

  /// The same sets with every number in another place; the places rise.
  func moved(_ places: [Int], width: Int) -> MaskSets {
    if width == self.width, (places.last ?? -1) == places.count - 1 { return self }
    var moved = MaskSets(width: width)
    moved.words = [UInt64](repeating: 0, count: count * width)
    for index in 0..<count {
      for word in 0..<self.width {
        var bits = words[index * self.width + word]
        while bits != 0 {
          let place = places[word * 64 + bits.trailingZeroBitCount]
          moved.words[index * width + place >> 6] |= 1 << UInt64(place & 63)
          bits &= bits - 1
        }
      }
    }
    return moved
  }

  /// The numbers that any set has, rising.
  var used: [Int] {
    var all = MaskSets.onlyEmpty(width: width)
    for index in words.indices { all.words[index % width] |= words[index] }
    return all.numbers(0)
  }

  /// The sets of both.
  func appending(_ other: MaskSets) -> MaskSets {
    var all = self
    all.words += other.words
    return all
  }

  /// Adds the set of these numbers.
  mutating func add(_ numbers: some Sequence<Int>) {
    let start = words.count
    words.append(contentsOf: repeatElement(0, count: width))
    for number in numbers { words[start + number >> 6] |= 1 << UInt64(number & 63) }
  }

  /// The numbers of one set, rising.
  func numbers(_ index: Int) -> [Int] {
    var result: [Int] = []
    for word in 0..<width {
      var bits = words[index * width + word]
      while bits != 0 {
        result.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return result
  }

  /// The sets of which none contains another: smaller ones first, of equal ones that with the
  /// lowest number; not more than the limit.
  func minimal(limit: Int) -> MaskSets {
    if count <= 1 { return self }
    if width == 1 { return MaskSets(Self.minimal(words, limit: limit)) }
    var kept = MaskSets(width: width)
    let sizes = (0..<count).map { size($0) }
    let order = (0..<count).sorted { a, b in
      sizes[a] != sizes[b] ? sizes[a] < sizes[b] : precedes(a, b)
    }
    for index in order
    where !(0..<kept.count).contains(where: { kept.isSubset($0, of: index, self) }) {
      kept.words.append(contentsOf: words[index * width..<(index + 1) * width])
      if kept.count == limit { break }
    }
    return kept
  }

  /// The same for sets of one word each.
  private static func minimal(_ words: [UInt64], limit: Int) -> [UInt64] {
    let order = words.sorted { a, b in
      let (left, right) = (a.nonzeroBitCount, b.nonzeroBitCount)
      if left != right { return left < right }
      return a & ((a ^ b) & (~(a ^ b) &+ 1)) != 0
    }
    var kept: [UInt64] = []
    kept.reserveCapacity(min(order.count, limit))
    for word in order where !kept.contains(where: { $0 & ~word == 0 }) {
      kept.append(word)
      if kept.count == limit { break }
    }
    return kept
  }

  /// Every union of a set of this with one of the other, reduced to the minimal ones.
  func product(_ other: MaskSets, limit: Int) -> MaskSets {
    var unions = MaskSets(width: width)
    unions.words.reserveCapacity(count * other.count * width)
    for left in 0..<count {
      for right in 0..<other.count {
        for word in 0..<width {
          unions.words.append(words[left * width + word] | other.words[right * width + word])
        }
      }
    }
    return unions.minimal(limit: limit)
  }

  /// How many numbers one set has.
  func size(_ index: Int) -> Int {
    var sum = 0
    for word in index * width..<(index + 1) * width { sum += words[word].nonzeroBitCount }
    return sum
  }

  /// Of two sets of one size, the one that has the lowest number that only one of them has.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    for word in 0..<width {
      let (left, right) = (words[a * width + word], words[b * width + word])
      if left == right { continue }
      let lowest = (left ^ right) & (~(left ^ right) &+ 1)
      return left & lowest != 0
    }
    return false
  }

  private func isSubset(_ index: Int, of other: Int, _ sets: MaskSets) -> Bool {
    for word in 0..<width
    where words[index * width + word] & ~sets.words[other * width + word] != 0 {
      return false
    }
    return true
  }
}
