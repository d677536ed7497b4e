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

extension StatuteLibrary {
  /// The acts as renderers and sheets look them up. An act that cannot be read is not at hand; the
  /// command that needs it for itself reports why.
  var corpus: Corpus {
    Corpus { [self] work in
      do throws(DiagnosticError) { return try statute(at: work) } catch { return nil }
    }
  }

  /// The act that a bare citation means, from `utama.txt`. Another act in its place would answer
  /// with another law.
  /// - Throws: `DiagnosticError` where the file is missing, or names an act that is not held.
  func mainAct() throws(DiagnosticError) -> ActIdentifier {
    let file = "\(root)/\(Self.mainFile)"
    let bytes = try FileReading.bytes(of: file, limit: 1000)
    let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    if let id = ActIdentifier(name), ids.contains(id) { return id }
    throw DiagnosticError([
      Diagnostic(
        FileFinding.unknownAct(id: name, nearest: nearestAct(to: name)),
        at: SourcePosition(file: file, line: 1))
    ])
  }

  /// Every name by which an act is called, for reading citations.
  func actNames() throws(DiagnosticError) -> [String: ActIdentifier] {
    var names: [String: ActIdentifier] = [:]
    for statute in try all() {
      let identity = statute.identity
      for name in [identity.citation, identity.longName] + identity.popularNames {
        names[name] = identity.id
      }
    }
    return names
  }
}
