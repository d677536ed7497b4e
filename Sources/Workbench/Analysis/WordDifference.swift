/// The words of two texts that the other does not have, by their longest common sequence.
enum WordDifference {
  static func compare(
    _ left: String, _ right: String
  ) -> (left: [TwoLaws.Word], right: [TwoLaws.Word]) {
    let a = left.split(separator: " ").map(String.init)
    let b = right.split(separator: " ").map(String.init)
    // A text so long is compared by eye.
    guard a.count * b.count < 250_000 else {
      return (
        a.map { .init(text: $0, isChanged: false) }, b.map { .init(text: $0, isChanged: false) }
      )
    }
    let difference = b.difference(from: a) { $0.lowercased() == $1.lowercased() }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return (
      a.enumerated().map { TwoLaws.Word(text: $1, isChanged: removed.contains($0)) },
      b.enumerated().map { TwoLaws.Word(text: $1, isChanged: inserted.contains($0)) }
    )
  }
}
