import DocumentAssembly
import Drafting
import StatuteModel
import StatuteXML

/// Checks cases for documents, and documents against their case.
struct DocumentCheckDesk {
  let library: StatuteLibrary
  let templates: String
  let check: DocumentCheck

  /// Finds the templates, and reads the rules beside them.
  init(_ library: StatuteLibrary, data: String?) throws(DiagnosticError) {
    try self.init(library, templates: try DataFolder.find(named: "Templates", option: data))
  }

  /// Reads the rules beside the templates.
  init(_ library: StatuteLibrary, templates: String) throws(DiagnosticError) {
    self.library = library
    self.templates = templates
    check = DocumentCheck(try CheckCatalogue(templates: templates))
  }

  /// The dossier of a case file.
  func dossier(_ path: String) throws(DiagnosticError) -> Dossier {
    var dossier = try CaseWork(path, library: library).dossier
    dossier.shelf = StandingShelf(folder: templates)
    return dossier
  }

  /// What speaks against making a document from a case.
  func diagnostics(for kind: DocumentKind, case path: String) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let dossier = try dossier(path)
      return check.findings(for: kind, of: dossier).map { Self.diagnostic($0, in: path) }
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
      return check.findings(in: DraftedText(package, fileName: name), of: dossier)
        .map { Self.diagnostic($0, in: path) }
    } catch {
      return error.diagnostics
    }
  }

  /// What forbids a final copy: findings that block, in the case and in the finished text.
  func refusals(
    _ kind: DocumentKind, of dossier: Dossier, document: DocxPackage, named name: String
  ) -> [Diagnostic] {
    guard dossier.isFinal(kind) else { return [] }
    let text = DraftedText(document, fileName: name)
    let found = check.findings(for: kind, of: dossier) + check.findings(in: text, of: dossier)
    return found.filter(\.blocks).map { Self.diagnostic($0, in: name) }
  }

  private static func diagnostic(_ finding: CheckFinding, in file: String) -> Diagnostic {
    Diagnostic(finding, at: SourcePosition(file: file, line: 0), place: finding.place)
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
