internal import Training

/// A marking for a terminal: the sentences of `MarkingText`, each line broken where it is too wide.
struct MarkingScreen {
  private let text: String
  private let wrapper: Wrapper

  init(_ text: MarkingText, width: Int = Interface.width) {
    self.text = text.rendered
    wrapper = Wrapper(width: width)
  }

  /// The whole text.
  var rendered: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.isEmpty ? [""] : lines(of: $0) }.joined(separator: "\n")
  }

  /// One line: what it begins with stays in front, and its other lines hang below its words.
  private func lines(of line: Substring) -> [String] {
    let margin = line.prefix { $0 == " " }
    if !margin.isEmpty {
      return wrapper.wrap(String(line), first: String(margin), rest: margin + "  ")
    }
    // "1.2  What is asked": the name of an item and two spaces.
    guard let name = line.split(separator: " ", maxSplits: 1).first,
      line.dropFirst(name.count).hasPrefix("  ")
    else { return wrapper.wrap(String(line)) }
    return wrapper.wrap(
      String(line.dropFirst(name.count)), first: name + "  ",
      rest: String(repeating: " ", count: 5))
  }
}
