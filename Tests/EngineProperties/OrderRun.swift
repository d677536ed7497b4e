/// Tries cases of several people in two orders, and on one thread and on all cores.
public enum OrderRun {
  /// The numbers of the cases whose answer depends on the order of the file, and of those whose
  /// answer on all cores is another than on one thread.
  public static func onAllCores(
    _ cases: Int, seed: UInt64, _ properties: ManyPeopleProperties
  ) async -> (reordered: [Int], unequal: [Int]) {
    let size = 50
    let parts = stride(from: 0, to: cases, by: size).map { $0..<min($0 + size, cases) }
    let results = await withTaskGroup(of: [(Int, Bool, String)].self) { group in
      for part in parts {
        group.addTask {
          part.map { number in
            let (first, second) = properties.inTwoOrders(number, seed: seed)
            return (number, first == second, properties.text(number, seed: seed))
          }
        }
      }
      var results: [(Int, Bool, String)] = []
      for await list in group { results += list }
      return results.sorted { $0.0 < $1.0 }
    }
    let unequal = results.filter { $0.2 != properties.text($0.0, seed: seed) }
    return (results.filter { !$0.1 }.map(\.0), unequal.map(\.0))
  }
}
