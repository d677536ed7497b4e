public import ArgumentParser
import StatuteModel
import StatuteXML
public import Training

/// `rujukan latihan`: cases to learn from.
struct TrainingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "latihan",
      abstract: Interface.words(
        "Bank skenario latihan, kembarannya, lembar soal, dan penilaian.",
        "The bank of training scenarios, their twins, exercises, and marking."),
      discussion: Interface.words(
        """
        Contoh:
          rujukan latihan daftar                     semua skenario
          rujukan latihan daftar --topik cara --untuk paralegal
          rujukan latihan cakupan                    pasal dan unsur mana yang dilatih
          rujukan latihan kembar pabrik-bata         satu fakta dibalik
          rujukan latihan buat --topik cara --untuk paralegal
          rujukan latihan nilai jawaban.yaml
          rujukan periksa Latihan                    memeriksa banknya

        Semua orang dan peristiwa dalam skenario dikarang.
        """,
        """
        Examples:
          rujukan latihan daftar                     every scenario
          rujukan latihan daftar --topik cara --untuk paralegal
          rujukan latihan cakupan                    which elements are exercised
          rujukan latihan kembar pabrik-bata         one fact flipped
          rujukan latihan buat --topik cara --untuk paralegal
          rujukan latihan nilai answers.yaml
          rujukan periksa Latihan                    checks the bank

        All people and events in the scenarios are invented.
        """),
      subcommands: [
        ScenarioListCommand.self, CoverageCommand.self, TwinCommand.self, ExerciseCommand.self,
        MarkingCommand.self,
      ],
      aliases: ["training"])
  }
}

extension Scenario.Topic: ExpressibleByArgument {
  /// Reads a topic as people write it, the same for every command.
  public init?(argument: String) {
    self.init(written: argument)
  }
}
extension Scenario.Level: ExpressibleByArgument {}
extension Scenario.Audience: ExpressibleByArgument {}

/// `rujukan latihan daftar`: the scenarios at hand.
struct ScenarioListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "daftar",
      abstract: Interface.words(
        "Menunjukkan skenario: judul, tingkat, topik, dan pokok ajarannya; kuncinya tidak.",
        "Shows the scenarios: title, level, topics and what they teach; not the key."),
      aliases: ["list"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Option(
    name: .long,
    help: ArgumentHelp(Interface.words("Hanya topik ini.", "This topic only.")))
  var topik: Scenario.Topic?

  @Option(
    name: .long,
    help: ArgumentHelp(Interface.words("Hanya tingkat ini.", "This level only.")))
  var tingkat: Scenario.Level?

  @Option(
    name: .long,
    help: ArgumentHelp(Interface.words("Hanya untuk peserta ini.", "For this audience only.")))
  var untuk: Scenario.Audience?

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let (bank, naming) = try common.reporting { () throws(DiagnosticError) in
      (
        try TrainingDesk(library).bank(option: common.data),
        ActNaming(corpus: library.corpus, library: library)
      )
    }
    let found = bank.scenarios(topic: topik, level: tingkat, audience: untuk)
      .sorted { ($0.level, $0.id) < ($1.level, $1.id) }
    let list = ScenarioListText(scenarios: found, names: naming)
    switch format {
    case .teks: print(list.rendered)
    case .json: print(try JSONOutput.text(list.rows))
    }
  }
}

/// `rujukan latihan cakupan`: what the scenarios exercise.
struct CoverageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cakupan",
      abstract: Interface.words(
        "Menunjukkan pasal, rezim, dan unsur mana yang dilatih oleh skenario mana.",
        "Shows which articles, regimes and elements are exercised by which scenarios."),
      discussion: Interface.words(
        """
        Kode keluar: 0 bila setiap ketentuan mempunyai skenario yang memenuhinya,
        1 bila ada yang kosong, 64 salah pakai.
        """,
        """
        Exit codes: 0 where every provision has a scenario that meets it, 1 where one
        is empty, 64 wrong usage.
        """
      ),
      aliases: ["coverage"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Sebut nama skenarionya, bukan hanya jumlahnya.", "Name the scenarios beside their number.")
    ))
  var rinci = false

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let (coverage, naming) = try common.reporting { () throws(DiagnosticError) in
      (
        try TrainingDesk(library).coverage(option: common.data),
        ActNaming(corpus: library.corpus, library: library)
      )
    }
    let text = CoverageText(coverage: coverage, names: naming, namesScenarios: rinci)
    switch format {
    case .teks: print(text.rendered)
    case .json: print(try JSONOutput.text(text.rows))
    }
    if !coverage.empty.isEmpty { throw ExitCode(1) }
  }
}
