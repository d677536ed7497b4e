internal import CaseFiles
internal import RuleEngine
internal import SafeXML
internal import StatuteModel
internal import StatuteXML

/// The sample cases of `Contoh/` and the engine over the texts and rules that ship, read once.
struct Samples {
  let engine: Engine
  let cases: [(name: String, file: CaseFile)]

  /// Reads everything from the root of the repository.
  init?(root: String, names: [String]) throws(DiagnosticError) {
    let library = try StatuteLibrary(root: "\(root)/Statutes")
    let statutes = try library.all()
    func bytes(_ path: String) throws(DiagnosticError) -> [UInt8] {
      try FileReading.bytes(of: "\(root)/\(path)")
    }
    let vocabulary = try VocabularyReader.read(
      try bytes("Statutes/kosakata.yaml"), file: "kosakata.yaml")
    var books: [RuleBook] = []
    for statute in statutes {
      let path = "Statutes/\(statute.identity.id)/\(RuleReader.file)"
      guard let rules = try? bytes(path) else { continue }
      books.append(
        try RuleReader.read(
          rules, file: path, statute: statute, vocabulary: vocabulary, schema: nil))
    }
    let readings = try ReadingsReader.read(
      try bytes("Statutes/\(ReadingsReader.fileName)"), file: ReadingsReader.fileName)
    let calculator = PenaltyCalculator(acts: HeldActs(statutes), book: readings)
    guard let engine = try? Engine(books, calculator: calculator),
      let today = CalendarDate(iso: "2026-11-23")
    else { return nil }
    self.engine = engine
    let thresholds = CaseThresholds(vocabulary) { id in
      statutes.first { $0.identity.id == id }
    }
    var cases: [(name: String, file: CaseFile)] = []
    for name in names {
      let path = "Contoh/\(name)"
      cases.append(
        (
          name,
          try CaseReader.read(
            try bytes(path), file: path, vocabulary: vocabulary, today: today,
            thresholds: thresholds)
        ))
    }
    self.cases = cases
  }

  /// Answers every case again and again and prints the percentiles of each, in microseconds.
  func measure(rounds: Int) {
    var all: [Double] = []
    for (name, file) in cases {
      let clock = Timing(rounds: rounds) { _ in engine.analyse(file).findings.count }
      all += clock.microseconds
      print("contoh \(name) \(clock.summary)")
    }
    print("contoh semua \(Timing(all).summary)")
  }
}
