public import Drafting
public import StatuteModel

/// Checks cases for documents, and documents against their case, by the rules beside templates.
public struct DocumentCheckDesk: Sendable {
  /// The folder of templates.
  public let templates: String
  /// The checks.
  public let check: DocumentCheck

  /// Reads the rules and the standing lines beside the templates, once.
  /// - Throws: `DiagnosticError` with every rule that is missing or cannot be read.
  public init(templates: String) throws(DiagnosticError) {
    self.templates = templates
    check = DocumentCheck(
      try CheckCatalogue(templates: templates), shelf: StandingShelf(folder: templates))
  }

  /// What forbids a final copy: findings that block, in the case and in the finished text.
  /// - Throws: `DiagnosticError` for standing lines that cannot be read.
  public func refusals(
    _ kind: DocumentKind, of dossier: Dossier, document: DocxPackage, named name: String
  ) throws(DiagnosticError) -> [Diagnostic] {
    guard dossier.isFinal(kind) else { return [] }
    let text = DraftedText(document, fileName: name)
    let found = try check.findings(for: kind, of: dossier) + check.findings(in: text, of: dossier)
    return found.filter(\.blocks).map { Self.diagnostic($0, in: name) }
  }

  /// A finding about a file.
  public static func diagnostic(_ finding: CheckFinding, in file: String) -> Diagnostic {
    Diagnostic(finding, at: SourcePosition(file: file, line: 0), place: finding.place)
  }
}
