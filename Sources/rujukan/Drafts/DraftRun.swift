internal import DocumentAssembly
internal import Drafting
internal import StatuteModel
internal import StatuteXML

/// Drafts documents from one case into one folder.
struct DraftRun {
  let table: DraftingTable
  /// What a final copy has to pass.
  let checks: DocumentCheckDesk
  let kinds: [DocumentKind]
  let folder: DraftFolder
  /// Whether a document that the case does not carry is an answer and not an error.
  let isEverything: Bool
  let makesPDF: Bool

  /// What is told at the end.
  struct Report {
    var written: [String] = []
    var missing = 0
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
  }

  /// Drafts, writes, and gathers what went wrong; one document does not stop the others.
  func run(_ dossier: Dossier, source: String) -> Report {
    var report = Report()
    // Found at the end, it would leave the documents without an index.
    if isEverything, folder.keeps(DraftIndex.file) {
      report.problems = [DraftFinding.indexExists.diagnostic(folder.path(of: DraftIndex.file))]
      return report
    }
    let source = CaseSource(path: source)
    if dossier.code.isProtected {
      report.warnings.append(
        Diagnostic(CaseCodeFinding.protected, at: source.position(of: CaseSource.code)))
    }
    var index = DraftIndex(title: dossier.caseName)
    var written: [(draft: FilledDraft, bytes: [UInt8])] = []
    for kind in kinds {
      do throws(DiagnosticError) {
        let outcome = try table.outcome(kind, of: dossier) { problem in
          source.position(of: problem, in: dossier)
        }
        switch outcome {
        case .notSupported(let reason):
          index.add(reason)
          if !isEverything {
            report.problems.append(DraftFinding.notSupported(reason).diagnostic(source.path))
          }
        case .filled(let drafts):
          for draft in drafts {
            do throws(DiagnosticError) {
              written.append((draft, try write(draft, of: dossier, source)))
            } catch {
              index.add(kind, failed: error)
              report.problems += error.diagnostics
            }
          }
        }
      } catch {
        index.add(kind, failed: error)
        report.problems += error.diagnostics
      }
    }
    let pages = convert(written.map { ($0.draft.name, $0.bytes) }, &report)
    for (draft, _) in written {
      var files = ["\(draft.name).docx"]
      if let bytes = pages[draft.name] { files += writePages(bytes, of: draft, &report) }
      report.written += files.map(folder.path(of:))
      report.missing += draft.document.missing.count
      report.warnings += draft.content.warnings.map {
        Diagnostic($0, at: SourcePosition(file: folder.path(of: "\(draft.name).docx"), line: 0))
      }
      index.add(draft, files: files)
    }
    if isEverything { writeIndex(index, &report) }
    return report
  }

  /// Writes a document; a final copy with a finding that blocks is refused and not written.
  private func write(
    _ draft: FilledDraft, of dossier: Dossier, _ source: CaseSource
  ) throws(DiagnosticError) -> [UInt8] {
    let name = "\(draft.name).docx"
    let refusals = try checks.refusals(
      draft.content.kind, of: dossier, document: draft.document.package, named: name,
      locating: source.position(of:))
    if !refusals.isEmpty { throw DiagnosticError(refusals) }
    let bytes: [UInt8]
    do throws(PackageProblem) {
      bytes = try draft.document.package.bytes()
    } catch {
      throw DraftFinding.notWritable.asError(folder.path(of: name))
    }
    try folder.make()
    try folder.write(bytes, named: name, isSealed: draft.content.kind.identities == .full)
    return bytes
  }

  private func convert(
    _ documents: [(name: String, bytes: [UInt8])], _ report: inout Report
  ) -> [String: [UInt8]] {
    guard makesPDF, !documents.isEmpty else { return [:] }
    guard let conversion = PDFConversion() else {
      report.warnings.append(DraftFinding.noConverter.diagnostic(folder.path))
      return [:]
    }
    let (pages, problem) = conversion.convert(documents)
    if let problem { report.problems.append(problem.diagnostic(folder.path)) }
    return pages
  }

  private func writePages(
    _ bytes: [UInt8], of draft: FilledDraft, _ report: inout Report
  ) -> [String] {
    let name = "\(draft.name).pdf"
    do throws(DiagnosticError) {
      try folder.write(bytes, named: name, isSealed: draft.content.kind.identities == .full)
      return [name]
    } catch {
      report.problems += error.diagnostics
      return []
    }
  }

  private func writeIndex(_ index: DraftIndex, _ report: inout Report) {
    do throws(DiagnosticError) {
      try folder.make()
      try folder.write(Array(index.text.utf8), named: DraftIndex.file, isSealed: false)
      report.written.append(folder.path(of: DraftIndex.file))
    } catch {
      report.problems += error.diagnostics
    }
  }
}
