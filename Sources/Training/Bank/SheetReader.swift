internal import CaseFiles
internal import RuleEngine
internal import StatuteModel

/// Reads `kunci.yaml`: what a scenario is, what it teaches, and the expected answer.
struct SheetReader {
  /// What the file says.
  struct Sheet {
    let title: String
    let level: Scenario.Level
    let audience: [Scenario.Audience]
    let topics: [Scenario.Topic]
    let lesson: Scenario.Lesson
    let key: ExpectedKey
  }

  /// The keys of the file.
  private enum Name {
    static let title = "judul"
    static let level = "tingkat"
    static let audience = "untuk"
    static let topics = "topik"
    static let lesson = "pokok"
    static let sources = "sumber"
    static let key = "kunci"
    static let differences = "selisih"
    static let required = [title, level, audience, topics, lesson, sources, key]
    static let all = required + [differences]
    static let ofDifference = ["pelaku", "delik", "alasan"]
  }

  let file: String
  let persons: Persons
  /// Whether the texts hold a provision.
  let isHeld: (Citation) -> Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// The ids that a key may name.
  struct Persons {
    /// Those for whom there must be a key.
    let analysed: [String]
    let victims: [String]
  }

  /// The sheet of a scenario.
  /// - Throws: `DiagnosticError` with everything that cannot be used.
  static func read(
    _ bytes: [UInt8], file: String, persons: Persons, isHeld: @escaping (Citation) -> Bool
  ) throws(DiagnosticError) -> Sheet {
    let root = try PlainDocument.read(bytes, file: file)
    var reader = SheetReader(file: file, persons: persons, isHeld: isHeld)
    let sheet = reader.sheet(root)
    guard reader.diagnostics.isEmpty else { throw DiagnosticError(reader.diagnostics) }
    return sheet
  }

  private init(file: String, persons: Persons, isHeld: @escaping (Citation) -> Bool) {
    self.file = file
    self.persons = persons
    self.isHeld = isHeld
  }

  private mutating func sheet(_ root: PlainDocument.Node) -> Sheet {
    checkKeys(of: root, known: Name.all, required: Name.required)
    let levels: [Scenario.Level] = words(root, Name.level)
    return Sheet(
      title: root[Name.title]?.text ?? "", level: levels.first ?? .basic,
      audience: words(root, Name.audience), topics: words(root, Name.topics),
      lesson: Scenario.Lesson(
        sentence: root[Name.lesson]?.text ?? "", sources: citations(root, Name.sources)),
      key: key(root))
  }

  private mutating func key(_ root: PlainDocument.Node) -> ExpectedKey {
    var regimes: [String: Regime.Code] = [:]
    var lines: [String: Int] = [:]
    var entries: [ExpectedKey.Entry] = []
    for accused in root[Name.key]?.entries ?? [] {
      checkPerson(accused.key, among: persons.analysed, at: accused.line)
      var reader = KeyReader(accused: accused.key, sheet: self)
      let answer = reader.read(accused.value)
      diagnostics = reader.sheet.diagnostics
      regimes[accused.key] = answer.regime
      lines[accused.key] = accused.line
      entries += answer.entries
    }
    let line = root[Name.key]?.line ?? root.line
    for id in persons.analysed where root[Name.key]?[id] == nil {
      report(.noKeyFor(id), at: line)
    }
    return ExpectedKey(
      regimes: regimes, lines: lines, entries: entries,
      differences: differences(root[Name.differences]))
  }

  private mutating func differences(
    _ node: PlainDocument.Node?
  ) -> [ExpectedKey.KnownDifference] {
    var found: [ExpectedKey.KnownDifference] = []
    for item in node?.items ?? [] {
      checkKeys(of: item, known: Name.ofDifference, required: Name.ofDifference)
      guard let offence = citations(item, "delik").first else { continue }
      found.append(
        ExpectedKey.KnownDifference(
          accused: item["pelaku"]?.text ?? "", offence: offence,
          reason: item["alasan"]?.text ?? "", line: item.line))
    }
    return found
  }

  // MARK: Values

  /// Refuses keys that are not known, and names those that are missing.
  mutating func checkKeys(of node: PlainDocument.Node, known: [String], required: [String]) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      report(
        .unknownKey(entry.key, nearest: Spelling.nearest(to: entry.key, in: known)),
        at: entry.line)
    }
    for key in required where node[key]?.items.isEmpty != false && node[key]?.entries == nil {
      report(.missingKey(key), at: node.line)
    }
  }

  /// Words of a fixed list.
  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ node: PlainDocument.Node, _ key: String
  ) -> [Word] where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    var found: [Word] = []
    for item in node[key]?.items ?? [] {
      if let word = item.text.flatMap(Word.init(rawValue:)) {
        found.append(word)
      } else {
        let nearest = item.text.flatMap { Spelling.nearest(to: $0, in: known) }
        report(.unknownWord(key: key, nearest: nearest, known: known), at: item.line)
      }
    }
    return found
  }

  /// Citations in the form of identifiers.
  mutating func citations(_ node: PlainDocument.Node, _ key: String) -> [Citation] {
    var found: [Citation] = []
    for item in node[key]?.items ?? [] {
      if let citation = item.text.flatMap({ Citation(identifier: $0) }), citation.act != nil {
        found.append(citation)
        if !isHeld(citation) { report(.notHeld(citation.identifier), at: item.line) }
      } else {
        report(.notACitation(key: key), at: item.line)
      }
    }
    return found
  }

  /// Refuses an id that the case file does not have.
  mutating func checkPerson(_ id: String, among known: [String], at line: Int) {
    guard !known.contains(id) else { return }
    report(.unknownPerson(id, nearest: Spelling.nearest(to: id, in: known)), at: line)
  }

  mutating func report(_ finding: ScenarioFinding, at line: Int) {
    diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
  }
}
