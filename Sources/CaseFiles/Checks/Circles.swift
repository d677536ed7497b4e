/// Finds links that lead back to where they began; each circle once.
struct Circles {
  /// The ids along each circle, the first one again at the end.
  private(set) var found: [[String]] = []
  private let links: [String: [String]]
  private var done: Set<String> = []

  init(_ links: [(id: String, to: [String])]) {
    self.links = Dictionary(links.map { ($0.id, $0.to) }) { first, _ in first }
    for (id, _) in links { follow(id) }
  }

  /// Walks without recursion: a chain may be as long as the file.
  private mutating func follow(_ start: String) {
    guard !done.contains(start) else { return }
    var way: [(id: String, rest: ArraySlice<String>)] = [(start, (links[start] ?? [])[...])]
    var onWay: [String: Int] = [start: 0]
    while let step = way.last {
      guard let next = step.rest.first else {
        done.insert(step.id)
        onWay[step.id] = nil
        way.removeLast()
        continue
      }
      way[way.count - 1].rest.removeFirst()
      if let begin = onWay[next] {
        found.append(way[begin...].map(\.id) + [next])
      } else if !done.contains(next) {
        onWay[next] = way.count
        way.append((next, (links[next] ?? [])[...]))
      }
    }
  }
}
