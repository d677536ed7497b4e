/// Prints several citations as one run of law text.
public enum CitationList {
  /// The word before the last member.
  public enum Conjunction: String, Sendable {
    /// All of them.
    case and = "dan"
    /// One of them.
    case or = "atau"
    /// One of them, or several.
    case andOr = "dan/atau"
  }

  /// The run: "Pasal 2 ayat (2), Pasal 3, dan Pasal 4"; an act's name closes it.
  ///
  /// A member that differs from the one before in its last step alone prints that step only:
  /// "Pasal 5 ayat (1) dan ayat (2)".
  public static func text(
    _ citations: [Citation], conjunction: Conjunction = .and, act: String? = nil
  ) -> String {
    var members: [String] = []
    for (index, citation) in citations.enumerated() {
      let previous = index > 0 ? citations[index - 1] : nil
      members.append(text(of: citation, after: previous))
    }
    let run = join(members, conjunction.rawValue)
    return act.map { run.isEmpty ? $0 : "\(run) \($0)" } ?? run
  }

  private static func text(of citation: Citation, after previous: Citation?) -> String {
    guard let previous, let last = citation.steps.last, let before = previous.steps.last,
      last.kind == before.kind, !last.kind.isAbsolute, citation.parent == previous.parent
    else { return citation.text }
    return last.text
  }

  private static func join(_ members: [String], _ word: String) -> String {
    guard let last = members.last, members.count > 1 else { return members.first ?? "" }
    if members.count == 2 { return "\(members[0]) \(word) \(last)" }
    return members.dropLast().joined(separator: ", ") + ", \(word) \(last)"
  }
}
