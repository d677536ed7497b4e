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
    try self.init(beside: DraftingTable(templates: templates))
  }

  /// Reads the rules; the standing lines are those that documents are drafted with.
  /// - Throws: `DiagnosticError` with every rule that is missing or cannot be read.
  public init(beside table: DraftingTable) throws(DiagnosticError) {
    templates = table.folder
    check = DocumentCheck(try CheckCatalogue(templates: templates), shelf: table.shelf)
  }

  /// What forbids a final copy: findings that block, in the case and in the finished text.
  /// - Parameter locating: the position of a place in the case
  /// - Throws: `DiagnosticError` for standing lines that cannot be read.
  public func refusals(
    _ kind: DocumentKind, of dossier: Dossier, document: DocxPackage, named name: String,
    locating: (String) -> SourcePosition
  ) throws(DiagnosticError) -> [Diagnostic] {
    guard dossier.isFinal(kind) else { return [] }
    let text = DraftedText(document, fileName: name)
    let inCase = try check.findings(for: kind, of: dossier).filter(\.blocks)
      .map { Self.diagnostic($0, at: locating($0.place)) }
    let inText = check.findings(in: text, of: dossier).filter(\.blocks)
      .map { Self.diagnostic($0, at: SourcePosition(file: name, line: 0)) }
    return inCase + inText
  }

  /// A finding at a position.
  public static func diagnostic(
    _ finding: CheckFinding, at position: SourcePosition
  ) -> Diagnostic {
    Diagnostic(finding, at: position, place: finding.place)
  }
}
