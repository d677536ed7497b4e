internal import CaseRegistry
internal import DocumentAssembly
internal import Drafting
internal import StatuteModel

/// Drafts and checks the documents of cases, from the templates of the office.
struct DocumentDesk: Sendable {
  private let table: DraftingTable
  private let checks: DocumentCheckDesk
  private let memory: StandingMemory

  /// Reads the rules beside the templates; a template is read when it is first filled, and again
  /// when the office has changed it in Word.
  /// - Throws: `DiagnosticError` with every rule that cannot be read.
  init(templates: String) throws(DiagnosticError) {
    table = DraftingTable(templates: templates)
    memory = StandingMemory(templates: templates)
    checks = try DocumentCheckDesk(beside: table)
  }

  /// How every document stands for a case, in the order of the catalogue.
  func standings(of dossier: Dossier) -> [DocumentStanding] {
    DocumentCatalogue.kinds.map { standing(of: $0, dossier) }
  }

  /// The same for a case that is kept, remembered while its version, the day and the templates
  /// stay.
  func standings(of documents: CaseDocuments) -> [DocumentStanding] {
    let entry = documents.opened.entry
    let key = StandingMemory.Key(
      id: entry.id, version: documents.opened.version.number, day: documents.dossier.file.assessed,
      templates: memory.stamps)
    return memory.standings(key) { standings(of: documents.dossier) }
  }

  /// How one document stands for a case.
  func standing(of kind: DocumentKind, _ dossier: Dossier) -> DocumentStanding {
    do throws(DiagnosticError) {
      switch try table.outcome(kind, of: dossier) {
      case .notSupported(let reason):
        return DocumentStanding(kind: kind, outcome: .notSupported(reason.reason))
      case .filled(let drafts):
        let found = try checks.check.findings(for: kind, of: dossier)
        return DocumentStanding(
          kind: kind, outcome: .drafts(drafts.map { checked($0, found, dossier) }))
      }
    } catch {
      return DocumentStanding(kind: kind, outcome: .unusable(error.diagnostics))
    }
  }

  /// What speaks against making a document from a case.
  /// - Throws: `DiagnosticError` for standing lines that cannot be read.
  func findings(
    for kind: DocumentKind, of dossier: Dossier
  ) throws(DiagnosticError) -> [CheckFinding] {
    try checks.check.findings(for: kind, of: dossier)
  }

  private func checked(
    _ draft: FilledDraft, _ found: [CheckFinding], _ dossier: Dossier
  ) -> CheckedDraft {
    let text = DraftedText(draft.document, fileName: draft.name)
    return CheckedDraft(
      draft: draft, findings: found + checks.check.findings(in: text, of: dossier),
      isFinal: dossier.isFinal(draft.content.kind))
  }
}

/// How a document stands for a case.
struct DocumentStanding: Sendable {
  /// What came of it.
  enum Outcome: Sendable {
    /// One or several documents.
    case drafts([CheckedDraft])
    /// The case does not carry it, and what it lacks.
    case notSupported(Vocabulary.Words)
    /// A template or its standing lines cannot be used.
    case unusable([Diagnostic])
  }

  let kind: DocumentKind
  let outcome: Outcome

  /// The documents; none where there is no way to draft one.
  var drafts: [CheckedDraft] {
    if case .drafts(let drafts) = outcome { return drafts }
    return []
  }

  /// The document that a part names, such as `K1`; the first where none is named.
  func draft(part: String?) -> CheckedDraft? {
    guard let part, !part.isEmpty else { return drafts.first }
    return drafts.first { $0.draft.content.part == part }
  }

  /// How it stands, in the three forms of the workbench.
  var state: LitState {
    guard !drafts.isEmpty else { return .failed }
    return drafts.allSatisfy(\.isReady) ? .met : .open
  }
}

/// A document that was drafted in memory, with what speaks against it.
struct CheckedDraft: Sendable {
  let draft: FilledDraft
  /// What checks found in the case and in the text.
  let findings: [CheckFinding]
  /// Whether the case asks for a final copy.
  let isFinal: Bool

  /// The empty fields, each once, with how often it is missing.
  var gaps: [(label: String, count: Int)] {
    var gaps: [(label: String, count: Int)] = []
    for label in draft.document.missing.map(\.label) {
      if let place = gaps.firstIndex(where: { $0.label == label }) {
        gaps[place].count += 1
      } else {
        gaps.append((label, 1))
      }
    }
    return gaps
  }

  /// Findings that forbid a final copy.
  var blocking: [CheckFinding] { findings.filter(\.blocks) }

  /// Whether nothing is missing and nothing blocks.
  var isReady: Bool { draft.document.missing.isEmpty && blocking.isEmpty }

  /// Whether it must not be kept: the case wants a final copy, and something blocks one.
  var isRefused: Bool { isFinal && !blocking.isEmpty }

  /// Whether it carries full names, numbers and addresses of protected persons.
  var isConfidential: Bool { draft.content.kind.identities == .full }
}
