import ArgumentParser
import Casework
import DocumentAssembly
import Drafting
import StatuteModel
import StatuteXML

/// What becomes of drafts: files, or a preview on standard output.
enum DraftForm: String, CaseIterable, ExpressibleByArgument, Sendable {
  case docx, teks, html
}

/// `rujukan susun`: drafts documents from cases.
struct DraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "susun",
      abstract: Interface.words(
        "Menyusun konsep surat dan dokumen perkara dari berkas kasus.",
        "Drafts letters and documents from case files."),
      usage: """
        rujukan susun <dokumen> <berkas>... [-o <folder>] [--pdf] [--timpa]
        rujukan susun --semua <berkas>... [-o <folder>] [--pdf] [--timpa]
        rujukan susun <dokumen> <berkas> --format teks|html
        """,
      discussion: Interface.words(indonesian, english), aliases: ["draft"])
  }

  private static var kinds: String {
    DocumentCatalogue.kinds.map { kind in
      let padding = String(repeating: " ", count: max(26 - kind.rawValue.count, 1))
      return "  \(kind.rawValue)\(padding)\(kind.title)"
    }.joined(separator: "\n")
  }

  private static var indonesian: String {
    """
    Dokumen:
    \(kinds)

    Hasilnya konsep DOCX yang dapat disunting. Yang belum diketahui dicetak sebagai
    [… : belum diisi] dan dihitung di akhir. Korban dan saksi disebut dengan
    inisial; hanya permohonan dan lembar identitas yang memuat nama lengkap, dan
    berkasnya hanya dapat dibaca pemiliknya. Nama berkas memakai kode perkara saja.
    Berkas yang sudah ada tidak ditimpa, kecuali dengan --timpa. Salinan akhir
    (salinan_akhir: ya pada dokumen.surat) dengan isian kosong atau temuan F
    ditolak; lihat periksa --untuk.

    --semua menyusun setiap dokumen yang didukung kasus, dengan indeks.txt: apa
    yang disusun, apa yang belum diisi, apa yang tidak dapat disusun dan mengapa.
    Beberapa berkas, atau folder berisi berkas kasus, ditulis masing-masing ke
    folder menurut kode perkaranya.

    Contoh:
      rujukan susun surat-rujukan kasus.yaml -o hasil
      rujukan susun --semua kasus.yaml -o hasil --pdf
      rujukan susun --semua perkara/ -o hasil
      rujukan susun surat-rujukan kasus.yaml --format teks

    Kode keluar: 0 semua tersusun, 1 ada yang gagal, 2 sebagian kasus gagal dan
    yang lain tersusun, 64 salah pakai.
    """
  }

  private static var english: String {
    """
    Documents:
    \(kinds)

    Drafts are DOCX files to edit. What is not known is printed as
    [… : belum diisi] and counted at the end. Victims and witnesses appear by
    initials; only requests and the sheet of identities carry full names, and their
    files can be read by their owner alone. File names hold the case's code only.
    An existing file is left alone, unless --timpa is given. A final copy
    (salinan_akhir: ya in dokumen.surat) with an empty field or a finding F is
    refused; see periksa --untuk.

    --semua drafts every document that the case supports, with indeks.txt: what was
    drafted, what is empty, what could not be drafted and why. Several files, or a
    folder of case files, go to a folder each, named by the code of the case.

    Examples:
      rujukan draft surat-rujukan case.yaml -o results
      rujukan draft --all case.yaml -o results --pdf
      rujukan draft --all cases/ -o results
      rujukan draft surat-rujukan case.yaml --format teks

    Exit codes: 0 all drafted, 1 something failed, 2 some cases failed and others
    were drafted, 64 wrong usage.
    """
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words(
        "Nama dokumen (tanpa --semua), lalu berkas kasus atau folder berisi berkas kasus.",
        "The document (without --semua), then case files or folders of case files."),
      valueName: "dokumen dan berkas"))
  var arguments: [String] = []

  @Flag(
    name: [.customLong("semua"), .customLong("all")],
    help: ArgumentHelp(
      Interface.words(
        "Setiap dokumen yang didukung kasus, dengan indeks.",
        "Every document that the case supports, with an index.")))
  var isEverything = false

  @Option(
    name: [.customShort("o"), .customLong("hasil"), .customLong("output")],
    help: ArgumentHelp(
      Interface.words("Folder hasil; dibuat bila belum ada.", "Where to; made if missing."),
      valueName: "folder"))
  var folder = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "docx menulis berkas; teks dan html mencetak pratinjau.",
        "docx writes files; teks and html print a preview."), valueName: "docx|teks|html"))
  var format: DraftForm = .docx

  @Flag(
    name: .customLong("pdf"),
    help: ArgumentHelp(
      Interface.words(
        "Juga PDF, melalui LibreOffice bila terpasang.",
        "PDF as well, through LibreOffice where it is installed.")))
  var makesPDF = false

  @Flag(
    name: [.customLong("timpa"), .customLong("overwrite")],
    help: ArgumentHelp(
      Interface.words("Timpa berkas yang sudah ada.", "Replace existing files.")))
  var replaces = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if arguments.count < (isEverything ? 1 : 2) {
      throw ValidationError(
        Interface.words(
          "sebut dokumen dan berkas kasusnya, misalnya: susun surat-rujukan kasus.yaml",
          "name the document and the case file, such as: susun surat-rujukan kasus.yaml"))
    }
    if format != .docx, makesPDF || replaces {
      throw ValidationError(
        Interface.words(
          "pratinjau tidak menulis berkas: --pdf dan --timpa tidak berlaku dengan --format \(format.rawValue)",
          "a preview writes no file: --pdf and --timpa do not go with --format \(format.rawValue)"))
    }
  }

  func run() throws {
    let library = try common.library()
    let (kinds, table, checks, cases, desk) = try common.reporting { () throws(DiagnosticError) in
      let kinds = try chosenKinds()
      library.readAhead()
      let cases = try CaseList(isEverything ? arguments : Array(arguments.dropFirst()))
      let table = DraftingTable(
        templates: try DataFolder.find(named: "Templates", option: common.data))
      table.readAhead(kinds)
      let checks = try DocumentCheckDesk(beside: table)
      return (kinds, table, checks, cases.paths, Lasting.keep(try JudgingDesk(library)))
    }
    var codes: [String: Int] = [:]
    var failed = 0
    for path in cases {
      do throws(DiagnosticError) {
        let dossier = try CaseWork(path, at: desk).dossier
        let isFine =
          format == .docx
          ? draft(
            kinds, dossier, path, (table, checks), into: target(dossier, cases.count, &codes))
          : try preview(kinds, dossier, path, table)
        if !isFine { failed += 1 }
      } catch {
        for diagnostic in error.diagnostics { say(diagnostic) }
        failed += 1
      }
    }
    if failed > 0 { throw ExitCode(cases.count > 1 && failed < cases.count ? 2 : 1) }
  }

  private func chosenKinds() throws(DiagnosticError) -> [DocumentKind] {
    guard !isEverything, let name = arguments.first else { return DocumentCatalogue.kinds }
    if let kind = DocumentCatalogue.kinds.first(where: { $0.rawValue == name }) { return [kind] }
    let known = DocumentCatalogue.kinds.map(\.rawValue)
    throw DraftFinding.unknownDocument(name, nearest: Spelling.nearest(to: name, in: known))
      .asError(name)
  }

  /// The folder itself for one case, a folder by code for each of several.
  private func target(_ dossier: Dossier, _ count: Int, _ codes: inout [String: Int]) -> DraftFolder
  {
    guard count > 1 else { return DraftFolder(path: folder, replaces: replaces) }
    let code = DraftContent.fileCode(dossier.code.shown)
    codes[code, default: 0] += 1
    let number = codes[code] ?? 1
    let name = number > 1 ? "\(code)-\(number)" : code
    let path = DraftFolder(path: folder, replaces: replaces).path(of: name)
    return DraftFolder(path: path, replaces: replaces)
  }

  private func draft(
    _ kinds: [DocumentKind], _ dossier: Dossier, _ path: String,
    _ desk: (table: DraftingTable, checks: DocumentCheckDesk), into folder: DraftFolder
  ) -> Bool {
    let run = DraftRun(
      table: desk.table, checks: desk.checks, kinds: kinds, folder: folder,
      isEverything: isEverything, makesPDF: makesPDF)
    let report = run.run(dossier, source: path)
    for diagnostic in report.warnings + report.problems { say(diagnostic) }
    for file in report.written { print(file) }
    if report.missing > 0 {
      print(
        Interface.words(
          "Konsep. \(report.missing) isian belum ada dan tercetak sebagai [… : belum diisi].",
          "A draft. \(report.missing) fields are missing and printed as [… : belum diisi]."))
    }
    return report.problems.isEmpty
  }

  private func preview(
    _ kinds: [DocumentKind], _ dossier: Dossier, _ path: String, _ table: DraftingTable
  ) throws(DiagnosticError) -> Bool {
    var drafts: [FilledDraft] = []
    var isFine = true
    for kind in kinds {
      let source = CaseSource(path: path)
      let outcome = try table.outcome(kind, of: dossier) { source.position(of: $0, in: dossier) }
      switch outcome {
      case .filled(let filled): drafts += filled
      case .notSupported(let reason):
        guard !isEverything else { continue }
        say(DraftFinding.notSupported(reason).diagnostic(path))
        isFine = false
      }
    }
    for warning in drafts.flatMap(\.content.warnings) {
      say(Diagnostic(warning, at: SourcePosition(file: path, line: 0)))
    }
    guard !drafts.isEmpty else { return isFine }
    let preview = DraftPreview(drafts: drafts)
    print(format == .html ? preview.html : preview.text)
    return isFine
  }

  private func say(_ diagnostic: Diagnostic) {
    Interface.complain(diagnostic.rendered(in: Interface.language))
  }
}
