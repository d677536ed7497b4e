import Casework
import DocumentAssembly
import Drafting
import StatuteModel
import StatuteXML

/// Checks case files for documents, and files of documents against their case.
struct DocumentFileCheck {
  let judging: JudgingDesk
  let desk: DocumentCheckDesk

  /// Reads what cases are judged by, finds the templates, and reads the rules beside them.
  init(_ library: StatuteLibrary, data: String?) throws(DiagnosticError) {
    desk = try DocumentCheckDesk(templates: try DataFolder.find(named: "Templates", option: data))
    judging = try JudgingDesk(library)
  }

  /// The dossier of a case file.
  func dossier(_ path: String) throws(DiagnosticError) -> Dossier {
    try CaseWork(path, at: judging).dossier
  }

  /// What speaks against making a document from a case.
  func diagnostics(for kind: DocumentKind, case path: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let dossier = try dossier(path)
      let source = CaseSource(path: path)
      return try desk.check.findings(for: kind, of: dossier).map {
        DocumentCheckDesk.diagnostic($0, at: source.position(of: $0.place))
      }
    } catch {
      return error.diagnostics
    }
  }

  /// What speaks against a document that was made from a case.
  func diagnostics(document path: String, case file: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let dossier = try dossier(file)
      let bytes = try FileReading.bytes(of: path, limit: 32 << 20)
      let package: DocxPackage
      do throws(PackageProblem) {
        package = try DocxPackage(bytes)
      } catch {
        return [Diagnostic(error, at: SourcePosition(file: path, line: 0))]
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return desk.check.findings(in: DraftedText(package, fileName: name), of: dossier)
        .map { DocumentCheckDesk.diagnostic($0, at: SourcePosition(file: path, line: 0)) }
    } catch {
      return error.diagnostics
    }
  }

  /// Whether a path names a Word document.
  static func isDocument(_ path: String) -> Bool { path.lowercased().hasSuffix(".docx") }

  /// What was checked, in one line.
  static func summary(_ checked: Int, _ diagnostics: [Diagnostic]) -> String {
    let blocking = diagnostics.filter { $0.severity == .error }.count
    return Interface.words(
      "\(checked) dokumen diperiksa: \(blocking) menahan salinan akhir, "
        + "\(diagnostics.count - blocking) peringatan",
      "\(checked) documents checked: \(blocking) block the final copy, "
        + "\(diagnostics.count - blocking) warnings")
  }
}
