import ArgumentParser
import DocumentAssembly
import Drafting
import StatuteModel
import StatuteXML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `rujukan susun`: drafts a document from a case.
struct DraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "susun",
      abstract: Interface.words(
        "Menyusun dokumen dari berkas kasus; baru surat-rujukan.",
        "Drafts a document from a case file; so far surat-rujukan."),
      discussion: Interface.words(
        """
        surat-rujukan: konsep surat rujukan dan pelaporan kepada kepolisian, sebagai DOCX yang
        dapat disunting. Orang disebut dengan idnya. Yang belum diketahui dicetak sebagai
        [… : belum diisi] dan disebut di akhir; berkas yang sudah ada tidak ditimpa.

        Contoh: rujukan susun surat-rujukan kasus.yaml -o hasil
        """,
        """
        surat-rujukan: a draft referral and report to the police, as a DOCX to edit. People
        appear under their ids. What is not known is printed as [… : belum diisi] and named at
        the end; an existing file is left alone.

        Example: rujukan susun surat-rujukan kasus.yaml -o hasil
        """),
      aliases: ["draft"])
  }

  static let document = "surat-rujukan"
  static let textFile = "surat-rujukan.isi"

  @Argument(
    help: ArgumentHelp(
      Interface.words("Dokumen: surat-rujukan.", "Document: surat-rujukan."),
      valueName: "dokumen"))
  var document: String

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas kasus (YAML atau JSON).", "Case file (YAML or JSON)."),
      valueName: "berkas"))
  var path: String

  @Option(
    name: [.customShort("o"), .customLong("hasil"), .customLong("output")],
    help: ArgumentHelp(
      Interface.words("Folder hasil; dibuat bila belum ada.", "Where to; made if missing."),
      valueName: "folder"))
  var folder = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.library()
    try common.reporting { () throws(DiagnosticError) in
      let known = [Self.document] + DocumentCatalogue.kinds.map(\.rawValue)
      guard known.contains(document) else {
        throw LetterFinding.unknownDocument(
          document, nearest: Spelling.nearest(to: document, in: known)
        ).asError(document)
      }
      let work = try CaseWork(path, library: library)
      let templates = try DataFolder.find(named: "Templates", option: common.data)
      if document != Self.document, let kind = DocumentKind(rawValue: document) {
        var dossier = work.dossier
        dossier.templates = templates
        try draft(kind, from: dossier, templates: templates)
        return
      }
      let builder = ReferralLetterBuilder(
        work: work, names: ActNaming(corpus: work.corpus, library: library),
        text: try LetterText(path: "\(templates)/\(Self.textFile)"))
      let (content, warnings) = try builder.letter()
      let letter = try render(content, template: "\(templates)/\(Self.document).docx")
      let target = try write(letter, named: fileName(of: work))
      for warning in warnings { Interface.complain(warning.rendered(in: Interface.language)) }
      print(target)
      report(letter.missing)
    }
  }

  private func draft(
    _ kind: DocumentKind, from dossier: Dossier, templates: String
  ) throws(DiagnosticError) {
    switch DocumentCatalogue.draft(kind, from: dossier) {
    case .notSupported(let reason): throw LetterFinding.notSupported(reason).asError(path)
    case .drafts(let drafts):
      for draft in drafts {
        let name = "\(templates)/\(kind.rawValue).docx"
        let letter = try rendered(name) { template throws(RenderFailure) in
          try template.render(draft.value, protecting: draft.protected)
        } template: { package throws(TemplateFailure) in
          try Template(package, name: name, fields: DocumentCatalogue.fields(of: kind))
        }
        let fileName = draft.fileName(code: dossier.file.code) + ".docx"
        let refusals = try DocumentCheckDesk(dossier.library, data: common.data)
          .refusals(kind, of: dossier, document: letter.package, named: fileName)
        if !refusals.isEmpty { throw DiagnosticError(refusals) }
        print(try write(letter, named: fileName))
        report(letter.missing)
      }
    }
  }

  private func rendered(
    _ path: String, render: (Template) throws(RenderFailure) -> RenderedDocument,
    template: (DocxPackage) throws(TemplateFailure) -> Template
  ) throws(DiagnosticError) -> RenderedDocument {
    let bytes = try FileReading.bytes(of: path, limit: 32 << 20)
    do {
      return try render(try template(try DocxPackage(bytes)))
    } catch let failure as TemplateFailure {
      throw DiagnosticError(failure.diagnostics)
    } catch let failure as RenderFailure {
      throw DiagnosticError(failure.diagnostics)
    } catch let problem as PackageProblem {
      throw DiagnosticError([Diagnostic(problem, at: SourcePosition(file: path, line: 0))])
    } catch {
      throw LetterFinding.notWritable.asError(path)
    }
  }

  private func render(
    _ content: ReferralLetterContent, template path: String
  ) throws(DiagnosticError) -> RenderedDocument {
    let bytes = try FileReading.bytes(of: path, limit: 32 << 20)
    do {
      let template = try ReferralLetter.template(bytes, name: path)
      return try template.render(content, protecting: ProtectedNames([]))
    } catch let failure as TemplateFailure {
      throw DiagnosticError(failure.diagnostics)
    } catch let failure as RenderFailure {
      throw DiagnosticError(failure.diagnostics)
    } catch let problem as PackageProblem {
      throw DiagnosticError([Diagnostic(problem, at: SourcePosition(file: path, line: 0))])
    } catch {
      throw LetterFinding.notWritable.asError(path)
    }
  }

  /// The code alone names the file; what a file name cannot carry becomes a hyphen.
  private func fileName(of work: CaseWork) -> String {
    let code = (work.file.code ?? "tanpa-kode").map { character in
      character.isASCII && (character.isLetter || character.isNumber || character == "-")
        ? character : "-"
    }
    return "\(Self.document)-\(String(code)).docx"
  }

  private func write(
    _ letter: RenderedDocument, named name: String
  ) throws(DiagnosticError) -> String {
    let target = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    if access(folder, F_OK) != 0, mkdir(folder, 0o755) != 0 {
      throw LetterFinding.notWritable.asError(folder)
    }
    let bytes: [UInt8]
    do {
      bytes = try letter.package.bytes()
    } catch {
      throw LetterFinding.notWritable.asError(target)
    }
    guard try SampleFolder.write(bytes, to: target) else {
      throw LetterFinding.exists.asError(target)
    }
    return target
  }

  private func report(_ missing: [MissingField]) {
    guard !missing.isEmpty else { return }
    print(
      Interface.words(
        "Konsep. \(missing.count) isian belum ada dan tercetak sebagai [… : belum diisi].",
        "A draft. \(missing.count) fields are missing and printed as [… : belum diisi]."))
  }
}

extension LetterFinding {
  /// The finding as an error about a file or a word.
  func asError(_ place: String) -> DiagnosticError {
    DiagnosticError([Diagnostic(self, at: SourcePosition(file: place, line: 0))])
  }
}
