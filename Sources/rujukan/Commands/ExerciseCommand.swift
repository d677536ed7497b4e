public import ArgumentParser
import Casework
import DocumentAssembly
import Drafting
import StatuteModel
import StatuteXML
public import Training

extension Exercise.Kind: ExpressibleByArgument {}
extension ExerciseTopic: ExpressibleByArgument {
  /// Every topic as it is written.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// Reads a topic as people write it.
  public init?(argument: String) {
    self.init(rawValue: argument)
  }
}

/// `rujukan latihan buat`: a sheet of exercises with its key.
struct ExerciseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "buat",
      abstract: Interface.words(
        "Membuat lembar soal dan kunci fasilitator dari bank skenario.",
        "Makes a sheet of exercises and the facilitator's key from the scenarios."),
      discussion: Interface.words(
        """
        Contoh:
          rujukan latihan buat --topik cara --jumlah 5 --benih 7 -o lembar

        Yang ditulis: lembar soal dan kunci (DOCX dan HTML), GIFT untuk Moodle, JSON,
        dan berkas jawaban kosong. Benih yang sama memberi lembar yang sama. Kuncinya
        dihitung mesin aturan dan pemeriksa dokumen saat lembar dibuat.
        """,
        """
        Example:
          rujukan latihan buat --topik cara --jumlah 5 --benih 7 -o sheets

        Written: sheet and key (DOCX and HTML), GIFT for Moodle, JSON, and an empty
        answer file. The same seed gives the same sheet. The key is computed by the
        rules and the checker of documents when the sheet is made.
        """),
      aliases: ["make"])
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Topik: topik skenario, sanksi, peralihan, atau dakwaan.",
        "Topic: one of the scenarios', sanksi, peralihan or dakwaan.")))
  var topik: ExerciseTopic?

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("Untuk peserta ini.", "For this audience.")))
  var untuk: Scenario.Audience?

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("Hanya tingkat ini.", "This level only.")))
  var tingkat: Scenario.Level?

  @Option(
    name: .long,
    help: ArgumentHelp(Interface.words("Hanya jenis soal ini.", "This kind of question only.")))
  var jenis: Exercise.Kind?

  @Option(
    name: .long,
    help: ArgumentHelp(Interface.words("Banyaknya soal, 1–50.", "How many exercises, 1–50.")))
  var jumlah = 5

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Angka yang menentukan pilihan soal dan urutannya.",
        "The number that decides which exercises come, and their order.")))
  var benih: UInt64 = 1

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Interface.words("Folder hasil.", "Folder for the results."), valueName: "folder"))
  var output = "lembar-latihan"

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Interface.words("Buat PDF juga (perlu LibreOffice).", "Make PDF too (needs LibreOffice).")))
  var pdf = false

  @Flag(
    name: .long,
    help: ArgumentHelp(Interface.words("Timpa berkas yang ada.", "Replace files that exist.")))
  var timpa = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...50).contains(jumlah) else {
      throw ValidationError(
        Interface.words("--jumlah: antara 1 dan 50", "--jumlah: between 1 and 50"))
    }
  }

  func run() throws {
    let library = try common.library()
    let (solved, written, warnings) = try common.reporting { () throws(DiagnosticError) in
      let solved = try TrainingDesk(library).classroom(option: common.data).sheet(
        ExerciseRequest(
          topic: topik, audience: untuk, level: tingkat, kind: jenis, count: jumlah, seed: benih))
      let printer = ExercisePrinter(
        templates: try DataFolder.find(named: "Templates", option: common.data),
        folder: DraftFolder(path: output, replaces: timpa), makesPDF: pdf)
      let (written, warnings) = try printer.write(solved)
      return (solved, written, warnings)
    }
    for warning in warnings { Interface.complain(warning.rendered(in: Interface.language)) }
    let count = solved.sheet.exercises.count
    print(
      Interface.words(
        "\(solved.sheet.code): \(count) soal, \(solved.sheet.items.count) butir, kira-kira \(solved.sheet.minutes) menit, di \(output)",
        "\(solved.sheet.code): \(count) exercises, \(solved.sheet.items.count) items, about \(solved.sheet.minutes) minutes, in \(output)"
      ))
    if count < jumlah {
      Interface.complain(
        Interface.words(
          "catatan: skenario yang cocok hanya cukup untuk \(count) soal",
          "note: the scenarios that fit give \(count) exercises only"))
    }
    for name in written {
      let mark = Interface.words("memuat kunci, jangan dibagikan", "holds the key, keep it")
      print("  \(name)" + (ExercisePrinter.holdsKey(name) ? "  (\(mark))" : ""))
    }
  }
}

/// Writes a sheet in all its forms.
struct ExercisePrinter {
  let templates: String
  let folder: DraftFolder
  let makesPDF: Bool

  /// Whether a file of a sheet is for the facilitator alone.
  static func holdsKey(_ name: String) -> Bool {
    name.hasPrefix(SheetDocument.facilitator.rawValue) || name.hasSuffix(".gift.txt")
  }

  /// Writes everything and names it.
  func write(
    _ solved: SolvedSheet
  ) throws(DiagnosticError) -> (names: [String], warnings: [Diagnostic]) {
    try folder.make()
    let (code, language) = (solved.sheet.code, Interface.language)
    var files: [(name: String, bytes: [UInt8])] = []
    for kind in SheetDocument.allCases {
      files.append(("\(kind.rawValue)-\(code).docx", try document(kind, solved)))
    }
    files.append(
      ("latihan-soal-\(code).html", Array(ExerciseHTML(solved.sheet, in: language).rendered.utf8)))
    files.append(
      ("latihan-kunci-\(code).html", Array(ExerciseHTML(key: solved, in: language).rendered.utf8)))
    files.append(
      ("latihan-\(code).gift.txt", Array(ExerciseGIFT(solved, in: language).rendered.utf8)))
    files.append(("latihan-soal-\(code).json", json(ExerciseSheetJSON(solved.sheet))))
    files.append(("latihan-kunci-\(code).json", json(SolvedSheetJSON(solved))))
    files.append(("jawaban-\(code).yaml", Array(AnswerFile.empty(for: solved.sheet).utf8)))
    let (pages, warnings) = converted(files.filter { $0.name.hasSuffix(".docx") })
    for file in files + pages {
      try folder.write(file.bytes, named: file.name, isSealed: false)
    }
    return ((files + pages).map(\.name), warnings)
  }

  private func json(_ value: some Encodable) -> [UInt8] {
    Array(((try? JSONOutput.text(value)) ?? "{}").utf8)
  }

  /// The document for participants is filled from the sheet alone: the key is not at hand there.
  func document(
    _ kind: SheetDocument, _ solved: SolvedSheet
  ) throws(DiagnosticError) -> [UInt8] {
    let value =
      switch kind {
      case .participant: SheetDocument.value(solved.sheet, in: Interface.language)
      case .facilitator: SheetDocument.value(key: solved, in: Interface.language)
      }
    let path = "\(templates)/\(kind.rawValue).docx"
    let bytes = try FileReading.bytes(of: path, limit: 32 << 20)
    let package: DocxPackage
    do throws(PackageProblem) {
      package = try DocxPackage(bytes)
    } catch {
      throw DiagnosticError([Diagnostic(error, at: SourcePosition(file: path, line: 0))])
    }
    let template: Template
    do throws(TemplateFailure) {
      template = try Template(package, name: path, fields: kind.fields)
    } catch {
      throw DiagnosticError(error.diagnostics)
    }
    let filled: RenderedDocument
    do throws(RenderFailure) {
      filled = try template.render(value)
    } catch {
      throw DiagnosticError(error.diagnostics)
    }
    do throws(PackageProblem) {
      return try filled.package.bytes()
    } catch {
      throw DiagnosticError([Diagnostic(error, at: SourcePosition(file: path, line: 0))])
    }
  }

  private func converted(
    _ documents: [(name: String, bytes: [UInt8])]
  ) -> (pages: [(name: String, bytes: [UInt8])], warnings: [Diagnostic]) {
    guard makesPDF else { return ([], []) }
    guard let conversion = PDFConversion() else {
      return ([], [DraftFinding.noConverter.diagnostic(folder.path)])
    }
    let named = documents.map { (name: String($0.name.dropLast(5)), bytes: $0.bytes) }
    let (pages, problem) = conversion.convert(named)
    return (
      pages.sorted { $0.key < $1.key }.map { ("\($0.key).pdf", $0.value) },
      [problem?.diagnostic(folder.path)].compactMap { $0 }
    )
  }
}
