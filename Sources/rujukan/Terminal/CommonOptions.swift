public import ArgumentParser
public import StatuteModel
import StatuteXML

extension Language: ExpressibleByArgument {}
extension ActIdentifier: ExpressibleByArgument {
  /// Reads an act's identifier from the command line.
  public init?(argument: String) {
    self.init(argument)
  }
}
extension CalendarDate: ExpressibleByArgument {
  /// Reads a day as 2026-11-23, or as "23 November 2026".
  public init?(argument: String) {
    guard let date = CalendarDate(iso: argument) ?? CalendarDate(indonesian: argument) else {
      return nil
    }
    self = date
  }
}

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Bahasa pesan: id atau en (bawaan: RUJUKAN_BAHASA, lalu id).",
        "Language of messages: id or en (default: RUJUKAN_BAHASA, then id)."),
      valueName: "id|en"))
  var bahasa: Language?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Folder yang memuat Statutes (bawaan: RUJUKAN_DATA, lalu di sekitar program ini, lalu folder kerja).",
        "Folder that holds Statutes (default: RUJUKAN_DATA, then near this program, then the working folder)."
      ),
      valueName: "folder"))
  var data: String?
}

extension CommonOptions {
  /// Opens the texts, or prints why that is not possible and exits with 1.
  func library() throws -> StatuteLibrary {
    try reporting { () throws(DiagnosticError) -> StatuteLibrary in
      try StatuteLibrary(root: try DataFolder.find(named: "Statutes", option: data))
    }
  }

  /// Runs `body`; diagnostics go to standard error and the program exits with 1.
  func reporting<Result>(_ body: () throws(DiagnosticError) -> Result) throws -> Result {
    do throws(DiagnosticError) {
      return try body()
    } catch {
      for diagnostic in error.diagnostics {
        Interface.complain(diagnostic.rendered(in: Interface.language))
      }
      throw ExitCode(1)
    }
  }
}
