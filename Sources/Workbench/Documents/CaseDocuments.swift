internal import CaseRegistry
internal import DocumentAssembly
internal import Drafting
internal import StatuteModel

/// The documents of one version of a case: what can be drafted, and what is kept.
struct CaseDocuments {
  let room: CaseOffice.Room
  let opened: OpenedCase
  let desk: DocumentDesk
  let dossier: Dossier
  let view: CaseView

  init(_ room: CaseOffice.Room, _ opened: OpenedCase, view: CaseView, desk: DocumentDesk) {
    self.room = room
    self.opened = opened
    self.view = view
    self.desk = desk
    dossier = Self.dossier(of: view, room)
  }

  /// All that documents of a case are written from.
  static func dossier(of view: CaseView, _ room: CaseOffice.Room) -> Dossier {
    let material = room.material
    return Dossier(
      file: view.file, analysis: view.analysis, vocabulary: material.vocabulary,
      library: material.library, names: material.names)
  }

  /// How the screen calls persons.
  var names: ScreenNames { view.names }

  /// Why a document is not kept.
  enum Refusal: Error {
    /// The case has another version than the one that was looked at.
    case changed(current: Int)
    /// The case does not carry it, or has no such part.
    case notThere
    /// Full identities were not acknowledged.
    case notAcknowledged
    /// A final copy is asked for, and these findings block one.
    case blocked([CheckFinding])
    /// The template cannot be used.
    case unusable([Diagnostic])
  }

  /// What is asked for.
  struct Order {
    let kind: DocumentKind
    /// The victim or receiver, where there are several documents of a kind.
    let part: String?
    /// The version of the case that the reader saw.
    let version: Int
    /// Whether the reader acknowledged that it carries full identities.
    let acknowledges: Bool
  }

  /// Drafts a document and keeps it with the case.
  func keep(_ order: Order) async throws -> DraftedDocument {
    guard order.version == opened.entry.version else {
      throw Refusal.changed(current: opened.entry.version)
    }
    let standing = desk.standing(of: order.kind, dossier)
    if case .unusable(let diagnostics) = standing.outcome { throw Refusal.unusable(diagnostics) }
    guard let checked = standing.draft(part: order.part) else { throw Refusal.notThere }
    guard !checked.isConfidential || order.acknowledges else { throw Refusal.notAcknowledged }
    guard !checked.isRefused else { throw Refusal.blocked(checked.blocking) }
    let findings = FindingCounts(
      errors: checked.blocking.count,
      warnings: checked.findings.count - checked.blocking.count
        + checked.draft.content.warnings.count)
    return try await room.registry.store(
      NewDocument(
        caseVersion: order.version, kind: order.kind.rawValue, format: "docx",
        fileName: fileName(of: checked.draft.content) + ".docx",
        bytes: try checked.draft.document.package.bytes(), findings: findings),
      for: opened.entry.id)
  }

  /// The name of a file: the kind, the case's code, the part. A code that holds a protected name
  /// gives way to the case's number.
  func fileName(of content: DraftContent) -> String {
    content.fileName(code: dossier.code.shown ?? "kasus-\(opened.entry.number)")
  }

  /// What a preview shows of a document. Where the file carries full identities, the screen shows
  /// initials; the sheet of identities is not shown at all.
  func preview(_ checked: CheckedDraft, pins: [Int: [DocumentHTML.Pin]]) -> String? {
    shown(checked).map { DocumentHTML($0, pins: pins, hasAnchors: true).text }
  }

  /// The same words, paragraph by paragraph.
  func shownParagraphs(_ checked: CheckedDraft) -> [String]? {
    shown(checked)?.flatMap(\.paragraphs).sorted { $0.number < $1.number }.map(\.text)
  }

  private func shown(_ checked: CheckedDraft) -> [DocumentBlock]? {
    guard checked.draft.content.kind != .identities else { return nil }
    let blocks = checked.draft.document.blocks
    return checked.isConfidential ? blocks.map { $0.redacted(names.redacted) } : blocks
  }

  /// What tells a document from others of its kind: the victim, and the receiver where there are
  /// several.
  func label(ofPart part: String?, _ kind: DocumentKind) -> String? {
    guard let part else { return nil }
    if kind == .services, let dash = part.lastIndex(of: "-"),
      let number = Int(part[part.index(after: dash)...])
    {
      let victim = String(part[..<dash])
      let services = dossier.file.details(of: victim).records("layanan")
      let receiver =
        services.indices.contains(number - 1)
        ? services[number - 1].record("penerima") : .none
      let name = receiver.text("instansi") ?? receiver.text("jabatan")
      return "\(names.person(victim)) → \(name.map(names.redacted) ?? "\(number)")"
    }
    let ids = dossier.file.victims.map(\.id)
    let parts = part.split(separator: "-").map(String.init)
    guard parts.allSatisfy(ids.contains) else { return part }
    return parts.map(names.person).joined(separator: ", ")
  }
}

extension DocumentBlock {
  /// The same block with its words replaced, where they change at all.
  func redacted(_ redact: (String) -> String) -> DocumentBlock {
    switch self {
    case .paragraph(let paragraph):
      let words = redact(paragraph.text)
      guard words != paragraph.text else { return self }
      // A name may run over a change of weight, so the whole paragraph is replaced.
      return .paragraph(
        ShownParagraph(
          number: paragraph.number, spans: [.init(text: words, isBold: false)],
          alignment: paragraph.alignment, label: paragraph.label))
    case .table(let table):
      let rows = table.rows.map { row in
        ShownTable.Row(
          isHeading: row.isHeading,
          cells: row.cells.map { cell in
            ShownTable.Cell(columns: cell.columns, blocks: cell.blocks.map { $0.redacted(redact) })
          })
      }
      return .table(ShownTable(hasRules: table.hasRules, rows: rows))
    }
  }
}
