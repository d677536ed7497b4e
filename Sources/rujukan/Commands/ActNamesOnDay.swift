internal import StatuteModel
internal import StatuteXML

/// The names of acts as they were understood on a day.
///
/// "KUHP" is the code in force on the day: before the new one took effect it is the act that the
/// texts call "KUHP lama". The mapping follows from the names and dates in the texts alone.
struct ActNamesOnDay {
  /// Names as the texts give them.
  let written: [String: ActIdentifier]
  /// Names as understood on the day.
  let understood: [String: ActIdentifier]

  init(_ library: StatuteLibrary, on date: CalendarDate) throws(DiagnosticError) {
    let written = try library.actNames()
    var understood = written
    for (name, act) in written {
      guard let earlier = written["\(name) \(Self.former)"],
        let start = try library.statute(act).force.start, date < start,
        try library.statute(earlier).force.contains(date)
      else { continue }
      understood[name] = earlier
    }
    self.written = written
    self.understood = understood
  }

  /// The act that bore the same name before; `nil` where there is none.
  func former(of act: ActIdentifier) -> (name: String, act: ActIdentifier)? {
    for (name, named) in written.sorted(by: { $0.key < $1.key }) where named == act {
      let name = "\(name) \(Self.former)"
      if let earlier = written[name], earlier != act { return (name, earlier) }
    }
    return nil
  }

  /// How the texts mark the name of an act that another of that name succeeded.
  private static let former = "lama"
}

extension StatuteLibrary {
  /// The act that a name means, in any case and with hyphens for blanks, as a search takes it: what
  /// people call an act comes before identifiers.
  func act(called name: String, in names: [String: ActIdentifier]) throws(DiagnosticError)
    -> ActIdentifier
  {
    let wanted = name.lowercased()
    if let id = names.first(where: { $0.key.lowercased() == wanted })?.value { return id }
    if let id = ActIdentifier(wanted), ids.contains(id) { return id }
    let spaced = wanted.replacing("-", with: " ")
    if let id = names.first(where: { $0.key.lowercased() == spaced })?.value { return id }
    let named = Spelling.nearestIdentifier(to: wanted, in: names.keys.map { $0.lowercased() })
    let nearest = names.first { $0.key.lowercased() == named }?.key
    throw DiagnosticError([
      Diagnostic(
        FileFinding.unknownAct(id: name, nearest: nearest ?? nearestAct(to: wanted)),
        at: SourcePosition(file: root, line: 0))
    ])
  }
}
