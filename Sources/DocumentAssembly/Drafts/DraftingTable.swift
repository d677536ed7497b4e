internal import Dispatch
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
  /// The folder of templates.
  let folder: String
  /// The lines beside them.
  let shelf: StandingShelf
  private let templates: TemplateShelf

  /// Opens a folder of templates and their standing lines.
  public init(templates: String) {
    folder = templates
    self.templates = TemplateShelf(folder: templates)
    shelf = StandingShelf(folder: templates)
  }

  /// Begins to read templates on another core, for who needs them soon and has other things to read
  /// first. One that cannot be used is told when it is needed.
  public func readAhead(_ kinds: [DocumentKind]) {
    let templates = templates
    DispatchQueue.global(qos: .userInitiated).async {
      for kind in kinds { _ = try? templates.template(kind) }
    }
  }

  /// What came of one kind for one case.
  public enum Outcome: Sendable {
    /// One or several documents.
    case filled([FilledDraft])
    /// The case does not carry it.
    case notSupported(NotSupported)
  }

  /// Drafts a kind from a case.
  /// - Parameter locating: where in the case something stands that a document cannot hold; `nil`
  ///   leaves the fault with the template
  /// - Throws: `DiagnosticError` for a template or standing lines that cannot be used, or a case
  ///   with words that the document must not hold.
  public func outcome(
    _ kind: DocumentKind, of dossier: Dossier,
    locating: (RenderProblem) -> SourcePosition? = { _ in nil }
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
              name: draft.fileName(code: dossier.code.shown)))
        } catch {
          throw DiagnosticError(error.diagnostics(locating: locating))
        }
      }
      return .filled(filled)
    }
  }
}
