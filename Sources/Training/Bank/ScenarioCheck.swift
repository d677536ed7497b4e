internal import CaseFiles
internal import StatuteModel

/// Checks that a narrative says neither more nor less than its case file.
struct ScenarioCheck {
  /// How many words a narrative has.
  static let least = 150
  static let most = 400

  let narrative: Narrative
  let narrativePath: String
  let statements: [StatementReader.Placed]
  let casePath: String
  /// The narrative as it is written, for the lines of what stands outside anchors.
  let source: String

  /// Everything that differs.
  var diagnostics: [Diagnostic] {
    untold + anchors + strangers + length
  }

  /// Facts of the file that no words carry.
  private var untold: [Diagnostic] {
    let told = Set(narrative.anchors.flatMap(\.statements))
    return statements.filter { !told.contains($0.statement) }.map {
      Diagnostic(
        ScenarioFinding.untold($0.statement), at: SourcePosition(file: casePath, line: $0.line))
    }
  }

  /// Anchors for which the file has no fact, or whose words name another value.
  private var anchors: [Diagnostic] {
    let held = Set(statements.map(\.statement))
    let known = held.map(\.description).sorted()
    return narrative.anchors.flatMap { anchor in
      anchor.statements.compactMap { statement -> Diagnostic? in
        let place = SourcePosition(file: narrativePath, line: anchor.line)
        guard held.contains(statement) else {
          let nearest = Spelling.nearest(to: statement.description, in: known)
          return Diagnostic(
            ScenarioFinding.strange(
              statement, nearest: nearest.flatMap(Statement.init).map(ScenarioFinding.shown)),
            at: place)
        }
        return ToldValue(statement).isNamed(in: anchor.words)
          ? nil : Diagnostic(ScenarioFinding.otherWords(statement), at: place)
      }
    }
  }

  /// Initials in the words that are nobody's.
  private var strangers: [Diagnostic] {
    let names = statements.filter { ["nama", "inisial"].contains($0.statement.path.key) }
      .compactMap(\.statement.value).joined(separator: " ")
    let known = Set(Initials.all(in: names))
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Initials.all(in: narrative.text).filter { !known.contains($0) }.map { initials in
      let line = lines.firstIndex { $0.contains(initials) }.map { $0 + 1 } ?? 0
      return Diagnostic(
        ScenarioFinding.stranger, at: SourcePosition(file: narrativePath, line: line))
    }
  }

  private var length: [Diagnostic] {
    let words = narrative.wordCount
    guard words < Self.least || words > Self.most else { return [] }
    return [
      Diagnostic(
        ScenarioFinding.length(words: words, least: Self.least, most: Self.most),
        at: SourcePosition(file: narrativePath, line: 0))
    ]
  }
}
