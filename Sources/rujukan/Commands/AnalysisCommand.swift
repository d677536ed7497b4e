import ArgumentParser
import RuleEngine
import SafeXML
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
        di akhir jawaban. Apa yang tidak disebut berkas dianggap belum diketahui, bukan tidak.

        Contoh:
          rujukan contoh latihan
          rujukan analisis latihan/pekerja-ke-malaysia.yaml
          rujukan analisis kasus.yaml --format json

        Kode keluar: 0 berkas dinilai, 1 berkas tidak dapat diterima, 64 salah pakai.
        """,
        """
        Judges UU 21/2007 with Articles 455 and 457 of the code; what is not judged
        stands at the end of the answer. What the file does not say is unknown, never "no".

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
      let work = try CaseWork(path, library: library)
      let names = ActNaming(corpus: work.corpus, library: library)
      return AnalysisReport(
        analysis: work.analysis, file: work.file, books: work.books,
        vocabulary: work.vocabulary, names: names, explains: explains,
        texts: AnswerTexts(work.books, work.vocabulary, names, keepsBytes: false))
    }
    switch format {
    case .teks: print(AnalysisText(report).rendered)
    case .json: print(try JSONOutput.text(AnalysisJSON(report)))
    }
  }
}

/// The rules of every act that has some.
struct RuleShelf {
  let library: StatuteLibrary
  let corpus: Corpus
  let vocabulary: Vocabulary

  func books() throws(DiagnosticError) -> [RuleBook] {
    var books: [RuleBook] = []
    let schemaPath = "\(library.root)/skema/delik.rng"
    let schema = try compiled(schemaPath)
    for id in library.ids {
      let path = "\(library.root)/\(id)/\(RuleReader.file)"
      let bytes: [UInt8]
      do throws(DiagnosticError) {
        bytes = try FileReading.bytes(of: path)
      } catch {
        // An act without rules is the rule; a file that is there and cannot be read is not.
        if error.diagnostics.first?.rule == FileFinding.missing.rule { continue }
        throw error
      }
      books.append(
        try RuleReader.read(
          bytes, file: path, statute: try library.statute(id),
          vocabulary: vocabulary, schema: schema))
    }
    let acts = try library.all()
    let relations = RelationReconciliation(books) { id in acts.first { $0.identity.id == id } }
    let refused = relations.diagnostics { "\(library.root)/\($0)/\(RuleReader.file)" }
    guard refused.isEmpty else { throw DiagnosticError(refused) }
    return books
  }

  /// The engine over rules, texts and readings.
  static func engine(
    _ books: [RuleBook], library: StatuteLibrary
  ) throws(DiagnosticError) -> Engine {
    let path = "\(library.root)/\(ReadingsReader.fileName)"
    let readings = try ReadingsReader.read(try FileReading.bytes(of: path), file: path)
    let calculator = PenaltyCalculator(acts: HeldActs(try library.all()), book: readings)
    do throws(SanctionFailure) {
      return try Engine(books, calculator: calculator)
    } catch {
      throw DiagnosticError([Diagnostic(error, at: SourcePosition(file: path, line: 1))])
    }
  }

  private func compiled(_ path: String) throws(DiagnosticError) -> RelaxNGSchema {
    let bytes = try FileReading.bytes(of: path)
    do throws(SchemaFailure) {
      return try RelaxNGSchema(bytes)
    } catch {
      throw DiagnosticError(
        error.problems.map {
          Diagnostic(XMLFinding($0.kind), at: SourcePosition(file: path, line: $0.line))
        })
    }
  }
}
