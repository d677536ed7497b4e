import ArgumentParser
import CaseFiles
import Casework
import DocumentAssembly
import StatuteModel
import StatuteXML
import Training

/// `rujukan latihan nilai`: marks answer files.
struct MarkingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nilai",
      abstract: Interface.words(
        "Menilai berkas jawaban, dengan alasan dan bunyi undang-undang.",
        "Marks answer files, with reasons and the words of the law."),
      discussion: Interface.words(
        """
        Lembarnya dibuat ulang dari kode dalam berkas jawaban; kunci tidak perlu
        disimpan.
        Jawaban menurut bacaan lain yang dibawa ketentuan atau putusan diterima.

        Contoh:
          rujukan latihan nilai lembar/jawaban-cara-paralegal-5-7.yaml
          rujukan latihan nilai jawaban/*.yaml --tabel hasil.csv
        """,
        """
        The sheet is made again from the code in the answer file; no key need be kept.
        Answers under another reading that a provision or decision carries are accepted.

        Examples:
          rujukan latihan nilai lembar/jawaban-cara-paralegal-5-7.yaml
          rujukan latihan nilai answers/*.yaml --tabel results.csv
        """),
      aliases: ["mark"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas jawaban (YAML atau JSON).", "Answer files (YAML or JSON)."),
      valueName: "berkas"))
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words("Tulis tabel hasil sekelas (CSV).", "Write a table of results (CSV)."),
      valueName: "berkas"))
  var tabel: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Interface.words("Timpa tabel yang ada.", "Replace a table that exists.")))
  var timpa = false

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let markings = try common.reporting { () throws(DiagnosticError) -> [Marking] in
      let classroom = try TrainingDesk(library).classroom(option: common.data)
      var sheets: [String: SolvedSheet] = [:]
      var markings: [Marking] = []
      for path in paths {
        let bytes = try FileReading.bytes(of: path, limit: CaseReader.limit)
        let request = try AnswerFile.request(bytes, file: path)
        let solved: SolvedSheet
        if let made = sheets[request.code] {
          solved = made
        } else {
          solved = try classroom.sheet(request)
        }
        sheets[request.code] = solved
        let answers = try AnswerFile.read(bytes, file: path, for: solved.sheet)
        markings.append(solved.marking(of: answers))
      }
      if let tabel { try write(markings, to: tabel) }
      return markings
    }
    switch format {
    case .teks:
      print(
        markings.map { MarkingScreen(MarkingText($0, in: Interface.language)).rendered }
          .joined(separator: "\n"),
        terminator: "")
    case .json: print(try JSONOutput.text(markings.map { MarkingJSON($0) }))
    }
  }

  private func write(_ markings: [Marking], to path: String) throws(DiagnosticError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let place = parts.count > 1 ? (folder.isEmpty ? "/" : folder) : "."
    try DraftFolder(path: place, replaces: timpa).write(
      Array(ResultTable.csv(markings).utf8), named: parts.last.map(String.init) ?? path,
      isSealed: false)
  }
}
