public import Drafting
public import StatuteModel

/// A document that was filled into its template.
public struct FilledDraft: Sendable {
  /// What it says.
  public let content: DraftContent
  /// The filled template.
  public let document: RenderedDocument
  /// The name of its file without ending.
  public let name: String
}

/// Fills the templates of an office with the cases that it is given.
public struct DraftingTable: Sendable {
  private let templates: TemplateShelf
  private let shelf: StandingShelf

  /// Opens a folder of templates and their standing lines.
  public init(templates: String) {
    self.templates = TemplateShelf(folder: templates)
    shelf = StandingShelf(folder: templates)
  }

  /// What came of one kind for one case.
  public enum Outcome: Sendable {
    /// One or several documents.
    case filled([FilledDraft])
    /// The case does not carry it.
    case notSupported(NotSupported)
  }

  /// Drafts a kind from a case.
  /// - Throws: `DiagnosticError` for a template or standing lines that cannot be used.
  public func outcome(
    _ kind: DocumentKind, of dossier: Dossier
  ) throws(DiagnosticError) -> Outcome {
    var dossier = dossier
    dossier.shelf = shelf
    switch try DocumentCatalogue.draft(kind, from: dossier) {
    case .notSupported(let reason): return .notSupported(reason)
    case .drafts(let drafts):
      let template = try templates.template(kind)
      var filled: [FilledDraft] = []
      for draft in drafts {
        do throws(RenderFailure) {
          filled.append(
            FilledDraft(
              content: draft,
              document: try template.render(draft.value, protecting: draft.protected),
              name: draft.fileName(code: dossier.file.code)))
        } catch {
          throw DiagnosticError(error.diagnostics)
        }
      }
      return .filled(filled)
    }
  }
}
