import ArgumentParser
import Casework
import StatuteModel
import StatuteXML
import Training

/// `rujukan latihan kembar`: the twins of a scenario.
struct TwinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kembar",
      abstract: Interface.words(
        "Membalik satu fakta skenario: kalimatnya, jawabannya, dan unsur yang berubah.",
        "Says one fact of a scenario otherwise: its sentence, the answer, the element that turned."),
      discussion: Interface.words(
        """
        Contoh:
          rujukan latihan kembar pabrik-bata
          rujukan latihan kembar pabrik-bata --fakta A1.cara.ancaman-kekerasan
        """,
        """
        Examples:
          rujukan latihan kembar pabrik-bata
          rujukan latihan kembar pabrik-bata --fakta A1.cara.ancaman-kekerasan
        """),
      aliases: ["twin"])
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Nama skenario.", "The name of a scenario."), valueName: "skenario"))
  var id: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words("Hanya fakta ini.", "This fact only."), valueName: "fakta"))
  var fakta: String?

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: ScenarioListCommand.Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let (set, naming, vocabulary) = try common.reporting {
      () throws(DiagnosticError) -> (TwinSet, ActNaming, Vocabulary) in
      let desk = try TrainingDesk(library)
      let classroom = try desk.classroom(option: common.data)
      guard let scenario = classroom.bank[id] else { throw unknown(in: classroom.bank) }
      return (
        try classroom.twins(of: scenario),
        ActNaming(corpus: library.corpus, library: library), desk.desk.vocabulary
      )
    }
    let wanted = fakta.flatMap { Statement($0) }
    let text = TwinText(
      set: set, only: wanted?.path, names: naming, vocabulary: vocabulary,
      language: Interface.language)
    if fakta != nil, text.isEmpty {
      throw ValidationError(
        Interface.words(
          "--fakta: skenario ini tidak menyatakan fakta itu",
          "--fakta: the scenario does not state that fact"))
    }
    switch format {
    case .teks: print(text.rendered)
    case .json:
      print(try JSONOutput.text(TwinSetJSON(set, names: naming, vocabulary: vocabulary)))
    }
  }

  private func unknown(in bank: ScenarioBank) -> DiagnosticError {
    let nearest = Spelling.nearest(to: id, in: bank.scenarios.map(\.id))
    return DiagnosticError([
      Diagnostic(
        UnknownScenario(id: id, nearest: nearest), at: SourcePosition(file: id, line: 0))
    ])
  }
}

/// A scenario that the bank does not have.
struct UnknownScenario: Finding {
  let id: String
  let nearest: String?

  var rule: String { "scenario.unknown" }
  var severity: Severity { .error }

  func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian:
      DiagnosticText(
        "tidak ada skenario \"\(id)\"",
        suggestion: nearest.map { "mungkin maksudnya \"\($0)\"" }
          ?? "lihat `rujukan latihan daftar`")
    case .english:
      DiagnosticText(
        "there is no scenario \"\(id)\"",
        suggestion: nearest.map { "did you mean \"\($0)\"?" } ?? "see `rujukan latihan daftar`")
    }
  }
}
