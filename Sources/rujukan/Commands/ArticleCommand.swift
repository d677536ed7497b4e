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
        Beberapa sekaligus: "36 sampai dengan 40", "Pasal 2 jo Pasal 16", "BAB II".
        Tanpa nama undang-undang, yang dimaksud adalah UU 21/2007 (atau --uu). Nama
        yang dipakai dua undang-undang (KUHP, KUHAP) dibaca menurut hari --pada.

        Contoh:
          rujukan pasal 2 --pada 2025-12-31
          rujukan pasal "7 ayat (1)" --penjelasan
          rujukan pasal 4 --format json

        Kode keluar: 0 ditemukan, 1 galat atau tidak ada, 64 salah pakai.
        """,
        """
        A citation may be written as in a letter: "7 ayat (1)", "pasal 7(1)",
        "1 angka 5", "Pasal 455 ayat (1) KUHP", "Penjelasan Pasal 16",
        "Lampiran I Nomor 48 UU 1/2026", or uu-21-2007/pasal-7/ayat-1.
        Several at once: "36 sampai dengan 40", "Pasal 2 jo Pasal 16", "BAB II".
        Without an act, UU 21/2007 is meant (or --uu). A name that two acts bear
        (KUHP, KUHAP) is read as of the day of --pada.

        Examples:
          rujukan pasal 2 --pada 2025-12-31
          rujukan pasal "7 ayat (1)" --penjelasan
          rujukan pasal 4 --format json

        Exit codes: 0 found, 1 an error or nothing found, 64 wrong usage.
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
        "Peraturan, bila tidak disebut dalam rujukan: KUHP, uu-1-2023, …",
        "The act, where the citation names none: KUHP, uu-1-2023, …"), valueName: "id"))
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
    let day = date ?? Interface.today
    let (places, remark) = try common.reporting {
      () throws(DiagnosticError) -> ([CitationDesk.Place], String?) in
      try CitationDesk(library: library, words: text, act: act, date: day).find()
    }
    if places.count > 1, format == .html {
      throw ValidationError(
        Interface.words(
          "--format html menunjukkan satu ketentuan; tulis satu rujukan",
          "--format html shows one provision; write one citation"))
    }
    if let remark { Interface.complain(remark) }
    let names = ActNaming(corpus: corpus, library: library)
    let sheets = try places.map { place in
      try rendered(
        SheetBuilder.sheet(of: place.provision, in: place.statute, corpus: corpus, on: day), names)
    }
    print(joined(sheets))
  }

  private func rendered(_ sheet: ProvisionSheet, _ names: ActNaming) throws -> String {
    switch format {
    case .teks: SheetText(sheet, names: names, showsElucidation: showsElucidation).rendered
    case .md: SheetMarkdown(sheet, names: names).rendered(showsElucidation)
    case .html: SheetHTML(sheet, names: names).rendered(showsElucidation)
    case .json: try SheetJSON(sheet, names: names).rendered()
    }
  }

  /// One sheet as it is; of several, a JSON list, or one below the other.
  private func joined(_ sheets: [String]) -> String {
    guard sheets.count > 1 else { return sheets.joined() }
    switch format {
    case .json: return "[\(sheets.joined(separator: ",\n"))]"
    case .md: return sheets.joined(separator: "\n\n---\n\n")
    case .teks, .html:
      let line = String(repeating: "─", count: Interface.width)
      return sheets.joined(separator: "\n\n\(line)\n\n")
    }
  }

  private var text: String { citation.joined(separator: " ") }
}
