internal import CaseFiles
internal import Casework
internal import RuleEngine
internal import StatuteModel
internal import StatuteXML
internal import Training

/// What is needed to read scenarios and to answer them.
struct TrainingDesk {
  let library: StatuteLibrary
  let desk: CaseDesk

  /// Reads the vocabulary and the numbers of the law.
  init(_ library: StatuteLibrary) throws(DiagnosticError) {
    self.library = library
    desk = try CaseDesk(library)
  }

  /// The bank that travels with the program, or the one under `--data`.
  /// - Throws: `DiagnosticError` with everything that is wrong in it.
  func bank(option: String?) throws(DiagnosticError) -> ScenarioBank {
    try bank(in: try Self.folder(option: option))
  }

  /// The bank in a folder.
  func bank(in folder: String) throws(DiagnosticError) -> ScenarioBank {
    try ScenarioBank(
      folder: folder,
      ScenarioBank.Means(
        vocabulary: desk.vocabulary, thresholds: desk.thresholds, today: Interface.today,
        acts: try library.all()))
  }

  /// The rules, and the engine over them.
  func rules() throws(DiagnosticError) -> JudgingDesk {
    try JudgingDesk(library, desk: desk)
  }

  /// What the scenarios of the bank exercise.
  func coverage(option: String?) throws(DiagnosticError) -> BankCoverage {
    let bank = try bank(option: option)
    let rules = try rules()
    return BankCoverage(
      bank.scenarios.map { (scenario: $0, analysis: rules.engine.analyse($0.file)) },
      books: rules.books)
  }

  /// Everything that is wrong in a bank: damage, and keys that the engine does not confirm.
  func diagnostics(for folder: String) -> (checked: Int, found: [Diagnostic]) {
    do throws(DiagnosticError) {
      let bank = try bank(in: folder)
      let engine = try rules().engine
      return (
        bank.scenarios.count,
        bank.scenarios.flatMap { scenario in
          KeyComparison(scenario, engine.analyse(scenario.file)).surprises.map {
            Diagnostic(
              KeyFinding(difference: $0),
              at: SourcePosition(file: scenario.keyPath, line: $0.line))
          }
        }
      )
    } catch {
      return (0, error.diagnostics)
    }
  }

  private static func folder(option: String?) throws(DiagnosticError) -> String {
    let name = ScenarioBank.folderName
    do throws(DiagnosticError) {
      let found = try DataFolder.find(named: name, option: option)
      if found == name || found.hasSuffix("/\(name)") { return found }
    } catch {}
    throw DiagnosticError([
      Diagnostic(ScenarioFinding.noScenarios, at: SourcePosition(file: name, line: 0))
    ])
  }

  /// What was checked, in one line.
  static func summary(_ checked: Int, _ diagnostics: [Diagnostic]) -> String {
    Interface.words(
      "\(checked) skenario latihan diperiksa: \(diagnostics.count) temuan",
      "\(checked) training scenarios checked: \(diagnostics.count) findings")
  }
}

/// A key that the engine does not confirm.
struct KeyFinding: Finding {
  let difference: KeyDifference

  var rule: String { "scenario.key" }
  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    let place =
      difference.offence.map { "\(difference.accused), \($0.identifier)" }
      ?? difference.accused
    func shown(_ words: String, else none: String) -> String { words.isEmpty ? none : words }
    switch language {
    case .indonesian:
      return DiagnosticText(
        "kunci dan jawaban program berbeda: \(place)",
        note: "kunci: \(shown(difference.expected, else: "tidak ada")); "
          + "program: \(shown(difference.found, else: "tidak ada"))",
        suggestion: "baca sekali lagi hukumnya; mana yang benar?")
    case .english:
      return DiagnosticText(
        "the key and the program's answer differ: \(place)",
        note: "key: \(shown(difference.expected, else: "nothing")); "
          + "program: \(shown(difference.found, else: "nothing"))",
        suggestion: "read the law once more; which of them is right?")
    }
  }
}
