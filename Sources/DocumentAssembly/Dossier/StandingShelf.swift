public import StatuteModel
internal import StatuteXML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The standing lines of every kind of document, from a folder of templates, read once.
public struct StandingShelf: Sendable {
  private var read: [DocumentKind: Result<StandingLines, DiagnosticError>] = [:]

  /// Reads the files beside the templates. A file with an error fails only the documents that need
  /// it, when they need it.
  public init(folder: String) {
    for kind in DocumentKind.allCases {
      guard let form = StandingForm.of(kind) else { continue }
      let path = "\(folder)/\(kind.rawValue).isi"
      guard access(path, F_OK) == 0 else { continue }
      do throws(DiagnosticError) {
        read[kind] = .success(try StandingLines(path: path, form: form))
      } catch {
        read[kind] = .failure(error)
      }
    }
  }

  /// A shelf of lines that are already read.
  public init(_ lines: [DocumentKind: StandingLines] = [:]) {
    read = lines.mapValues(Result.success)
  }

  /// The lines of a kind of document; a document without such a file has none.
  /// - Throws: `DiagnosticError` with every line of its file that cannot be read.
  public func lines(of kind: DocumentKind) throws(DiagnosticError) -> StandingLines {
    switch read[kind] {
    case .success(let lines): return lines
    case .failure(let error): throw error
    case nil: return .none
    }
  }
}
