import ArgumentParser
import Casework
import RuleEngine
import StatuteModel
import StatuteXML

/// `rujukan analisis`: holds the facts of a case against the offences.
struct AnalysisCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "analisis",
      abstract: Interface.words(
        "Menilai fakta suatu kasus: unsur, bukti, pertanyaan berikutnya, ancaman pidana.",
        "Judges the facts of a case: elements, evidence, next questions, punishment."),
      discussion: Interface.words(
        """
        Menilai UU 21/2007 beserta Pasal 455 dan 457 KUHP; yang belum dinilai disebut
        di akhir jawaban. Apa yang tidak disebut berkas dianggap belum diketahui,
        bukan tidak.

        Contoh:
          rujukan contoh latihan
          rujukan analisis latihan/pekerja-ke-malaysia.yaml
          rujukan analisis kasus.yaml --format json

        Kode keluar: 0 berkas dinilai, 1 berkas tidak dapat diterima, 64 salah pakai.
        """,
        """
        Judges UU 21/2007 with Articles 455 and 457 of the code; what is not judged
        stands at the end of the answer. What the file does not say is unknown,
        never "no".

        Examples:
          rujukan contoh latihan
          rujukan analisis latihan/pekerja-ke-malaysia.yaml
          rujukan analisis kasus.yaml --format json

        Exit codes: 0 analysed, 1 unacceptable file, 64 wrong usage.
        """),
      aliases: ["analyse", "analyze"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas kasus (YAML atau JSON).", "Case file (YAML or JSON)."),
      valueName: "berkas"))
  var path: String

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @Flag(
    name: [.customLong("jelaskan"), .customLong("explain")],
    help: ArgumentHelp(
      Interface.words(
        "Sertakan delik yang tersisih dengan seluruh unsurnya.",
        "Include offences that were set aside, with all their elements.")))
  var explains = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let report = try common.reporting { () throws(DiagnosticError) -> AnalysisReport in
      let desk = try JudgingDesk(library)
      let work = try CaseWork(path, at: desk)
      let names = desk.names
      return AnalysisReport(
        analysis: work.analysis, file: work.file, books: desk.books,
        vocabulary: desk.vocabulary, names: names, explains: explains,
        texts: AnswerTexts(desk.books, desk.vocabulary, names, keepsBytes: false))
    }
    switch format {
    case .teks: print(AnalysisText(report).rendered)
    case .json: print(try JSONOutput.text(AnalysisJSON(report)))
    }
  }
}
