/// What two texts say differently, line by line, in the order of the lines.
struct TextDifference {
  /// A line that one of the two has alone.
  struct Line: Hashable {
    let isOwn: Bool
    let text: String
  }

  let lines: [Line]

  /// More lines than this are not compared: both texts stand beside each other anyway.
  static let limit = 4000

  /// Compares the text that was sent with the one that is kept.
  init(own: String, kept: String) {
    let own = own.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard own.count <= Self.limit, kept.count <= Self.limit else {
      lines = []
      return
    }
    let found = own.difference(from: kept).map { change -> (place: Int, line: Line) in
      switch change {
      case .insert(let offset, let text, _): (offset, Line(isOwn: true, text: text))
      case .remove(let offset, let text, _): (offset, Line(isOwn: false, text: text))
      }
    }
    // Of one place, what is kept stands before what was sent.
    lines = found.enumerated().sorted { a, b in
      (a.element.place, a.element.line.isOwn ? 1 : 0, a.offset)
        < (b.element.place, b.element.line.isOwn ? 1 : 0, b.offset)
    }.map(\.element.line)
  }
}
