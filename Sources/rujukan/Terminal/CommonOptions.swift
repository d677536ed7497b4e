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
        "Folder yang memuat Statutes (bawaan: di sekitar program ini).",
        "Folder that holds Statutes (default: near this program)."), valueName: "folder"))
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

  /// The act that a bare citation means, from `utama.txt`; the first act where there is none.
  func mainAct() throws(DiagnosticError) -> ActIdentifier {
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: root + "/utama.txt", limit: 1000)
      let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
      if let id = ActIdentifier(name), ids.contains(id) { return id }
    } catch {}
    guard let first = ids.first else {
      throw DiagnosticError([
        Diagnostic(
          FileFinding.noLibrary(searched: [root]), at: SourcePosition(file: root, line: 0))
      ])
    }
    return first
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
