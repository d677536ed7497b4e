import ArgumentParser
import StatuteModel
import StatuteXML

/// `rujukan pasal`: a provision as it stood on a day.
struct ArticleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pasal",
      abstract: Interface.words(
        "Menunjukkan suatu ketentuan seperti berlaku pada suatu hari.",
        "Shows a provision as it stood on a day."),
      discussion: Interface.words(
        """
        Rujukan boleh ditulis seperti dalam surat: "7 ayat (1)", "pasal 7(1)",
        "1 angka 5", "Pasal 455 ayat (1) KUHP", "Penjelasan Pasal 16",
        "Lampiran I Nomor 48 UU 1/2026", atau uu-21-2007/pasal-7/ayat-1.
        Tanpa nama undang-undang, yang dimaksud adalah UU 21/2007 (atau --uu).

        Contoh:
          rujukan pasal 2 --pada 2025-12-31
          rujukan pasal "7 ayat (1)" --penjelasan
          rujukan pasal 4 --format json
        """,
        """
        A citation may be written as in a letter: "7 ayat (1)", "pasal 7(1)",
        "1 angka 5", "Pasal 455 ayat (1) KUHP", "Penjelasan Pasal 16",
        "Lampiran I Nomor 48 UU 1/2026", or uu-21-2007/pasal-7/ayat-1.
        Without an act, UU 21/2007 is meant (or --uu).

        Examples:
          rujukan pasal 2 --pada 2025-12-31
          rujukan pasal "7 ayat (1)" --penjelasan
          rujukan pasal 4 --format json
        """),
      aliases: ["article"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json, html, md
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Rujukan, misalnya \"7 ayat (1)\".", "Citation, such as \"7 ayat (1)\"."),
      valueName: "rujukan"))
  var citation: [String]

  @Option(
    name: [.customLong("pada"), .customLong("on")],
    help: ArgumentHelp(
      Interface.words(
        "Hari yang menentukan, misalnya 2026-01-02 (bawaan: hari ini).",
        "The day that matters, such as 2026-01-02 (default: today)."), valueName: "tanggal"))
  var date: CalendarDate?

  @Option(
    name: [.customLong("uu"), .customLong("act")],
    help: ArgumentHelp(
      Interface.words(
        "Peraturan, bila tidak disebut dalam rujukan: uu-1-2023, kuhp, …",
        "The act, where the citation names none: uu-1-2023, kuhp, …"), valueName: "id"))
  var act: String?

  @Flag(
    name: [.customLong("penjelasan"), .customLong("elucidation")],
    help: ArgumentHelp(
      Interface.words("Sertakan Penjelasan.", "Include the official elucidation.")))
  var showsElucidation = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words("teks, json, html, atau md.", "teks, json, html or md."),
      valueName: "format"))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    let corpus = library.corpus
    let (statute, provision) = try common.reporting {
      () throws(DiagnosticError) -> (Statute, Provision) in
      let citation = try resolve(library)
      guard let act = citation.act else {
        throw DiagnosticError([])
      }
      let statute = try library.statute(act)
      guard let provision = statute.find(citation) else {
        throw CitationFinding.notHeld(citation, in: statute).asError(text)
      }
      return (statute, provision)
    }
    let sheet = SheetBuilder.sheet(
      of: provision, in: statute, corpus: corpus, on: date ?? Interface.today)
    let names = ActNaming(corpus: corpus, library: library)
    switch format {
    case .teks:
      print(SheetText(sheet, names: names, showsElucidation: showsElucidation).rendered)
    case .md: print(SheetMarkdown(sheet, names: names).rendered(showsElucidation))
    case .html: print(SheetHTML(sheet, names: names).rendered(showsElucidation))
    case .json: print(try SheetJSON(sheet, names: names).rendered())
    }
  }

  private var text: String { citation.joined(separator: " ") }

  /// What the words mean, with the act. Other acts are read only where a name must be understood.
  private func resolve(_ library: StatuteLibrary) throws(DiagnosticError) -> Citation {
    let fallback: ActIdentifier
    if let act {
      fallback = try actIdentifier(act, library)
    } else {
      fallback = try library.mainAct()
    }
    if let citation = parsed(CitationParser()) {
      return citation.act == nil ? citation.attached(to: fallback) : citation
    }
    let parser = CitationParser(actNames: try library.actNames())
    do throws(CitationError) {
      let citation = try parser.parse(text)
      return citation.act == nil ? citation.attached(to: fallback) : citation
    } catch {
      throw CitationFinding.unreadable(error).asError(text)
    }
  }

  private func parsed(_ parser: CitationParser) -> Citation? {
    do throws(CitationError) { return try parser.parse(text) } catch { return nil }
  }

  /// `--uu` takes an identifier or a name: uu-1-2023, "UU 1/2023", KUHP.
  private func actIdentifier(
    _ name: String, _ library: StatuteLibrary
  ) throws(DiagnosticError) -> ActIdentifier {
    if let id = ActIdentifier(name), library.ids.contains(id) { return id }
    let names = try library.actNames()
    if let id = names.first(where: { $0.key.lowercased() == name.lowercased() })?.value {
      return id
    }
    throw DiagnosticError([
      Diagnostic(
        FileFinding.unknownAct(
          id: name,
          nearest: Spelling.nearest(to: name, in: library.ids.map(\.description))),
        at: SourcePosition(file: library.root, line: 0))
    ])
  }
}
