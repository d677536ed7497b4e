import ArgumentParser
import CaseFiles
import Casework
import DocumentAssembly
import SafeXML
import StatuteModel
import StatuteXML
import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `rujukan periksa`: checks files and says everything that is wrong in one run.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "periksa",
      abstract: Interface.words(
        "Memeriksa naskah (skema, penomoran, rujukan, waktu, angka, segel), kasus, dokumen, skenario.",
        "Checks texts (schema, numbering, references, time, numbers, seal), cases, documents, scenarios."
      ),
      discussion: Interface.words(
        """
        Yang diberikan boleh berupa naskah.xml, folder satu peraturan, folder Statutes,
        berkas kasus (YAML atau JSON), atau folder Latihan. Folder Statutes diperiksa
        beserta delik.xml, bacaan.xml, kosakata.yaml, dan utama.txt. Semua temuan
        ditunjukkan dalam satu kali jalan, dengan berkas, baris, letak, dan saran. Kode
        keluar 0 bila bersih, 1 bila ada temuan, 64 salah pakai.

        Contoh:
          rujukan periksa Statutes
          rujukan periksa Statutes/uu-21-2007/naskah.xml
          rujukan periksa kasus.yaml
          rujukan periksa kasus.yaml --untuk surat-dakwaan
          rujukan periksa hasil/surat-rujukan-X.docx --kasus kasus.yaml
          rujukan periksa Latihan
          rujukan periksa Statutes --xsd akomantoso30.xsd
          rujukan periksa Statutes/uu-21-2007 --segel     (sesudah perubahan dibaca)
        """,
        """
        Give it a naskah.xml, the folder of one act, the folder Statutes, a case file
        (YAML or JSON), or the folder Latihan. With the folder Statutes its delik.xml,
        bacaan.xml, kosakata.yaml and utama.txt are checked too. All findings are
        shown in one run, with file, line, place and a suggestion. Exit code 0 when
        clean, 1 when something was found, 64 for wrong usage.

        Examples:
          rujukan periksa Statutes
          rujukan periksa Statutes/uu-21-2007/naskah.xml
          rujukan periksa kasus.yaml
          rujukan periksa kasus.yaml --untuk surat-dakwaan
          rujukan periksa hasil/surat-rujukan-X.docx --kasus kasus.yaml
          rujukan periksa Latihan
          rujukan periksa Statutes --xsd akomantoso30.xsd
          rujukan periksa Statutes/uu-21-2007 --segel     (after reading the change)
        """),
      aliases: ["check"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  @Argument(
    help: ArgumentHelp(
      Interface.words("Berkas atau folder.", "Files or folders."), valueName: "berkas"))
  var paths: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Skema resmi Akoma Ntoso 3.0 (XSD), bila Anda mempunyainya.",
        "The official Akoma Ntoso 3.0 schema (XSD), where you have it."), valueName: "berkas"))
  var xsd: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Tulis manifes.txt baru untuk naskah yang bersih dari temuan lain.",
        "Write a new manifes.txt for texts without other findings.")))
  var segel = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Periksa kasus untuk dokumen ini, sebelum disusun.",
        "Check the case for this document, before it is drafted."), valueName: "dokumen"))
  var untuk: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Interface.words(
        "Kasus yang menjadi asal dokumen .docx.", "The case that a .docx was made from."),
      valueName: "berkas"))
  var kasus: String?

  @Option(
    name: .long, help: ArgumentHelp(Interface.words("teks atau json.", "teks or json.")))
  var format: Format = .teks

  @OptionGroup var common: CommonOptions

  func run() throws {
    let documents = paths.filter(DocumentFileCheck.isDocument)
    let banks = paths.filter(ScenarioBank.isBank)
    let others = paths.filter { !documents.contains($0) && !banks.contains($0) }
    let cases = others.filter(CaseDesk.isCase)
    try validate(documents: documents, cases: cases)
    let folders = try common.reporting { () throws(DiagnosticError) -> [String] in
      try others.filter { !cases.contains($0) }.map(located)
    }
    let texts = folders.flatMap(StatuteFiles.texts(in:))
    var found = (texts: [Diagnostic](), cases: [Diagnostic](), documents: [Diagnostic]())
    if !texts.isEmpty {
      let checker = try common.reporting { () throws(DiagnosticError) -> StatuteChecker in
        try makeChecker()
      }
      found.texts = texts.flatMap { check($0, with: checker) }
      found.texts += folders.filter(StatuteFiles.isLibrary)
        .flatMap { LibraryCheck.diagnostics(for: $0, knownBad: found.texts) }
    }
    if !cases.isEmpty {
      let library = try common.library()
      let desk = try common.reporting { () throws(DiagnosticError) -> CaseDesk in
        try CaseDesk(library)
      }
      found.cases = cases.flatMap { desk.diagnostics(for: $0) }
    }
    let isRefused = found.cases.contains { $0.severity == .error }
    found.documents = try checked(documents, cases: isRefused ? [] : cases)
    let training = try check(banks: banks)
    let diagnostics = found.texts + found.cases + found.documents + training.found
    switch format {
    case .json: print(try JSONOutput.text(diagnostics.map { DiagnosticJSON($0) }))
    case .teks:
      for diagnostic in diagnostics {
        Interface.complain(diagnostic.rendered(in: Interface.language) + "\n")
      }
      if !texts.isEmpty { print(summary(texts.count, found.texts)) }
      if !cases.isEmpty { print(CaseDesk.summary(cases.count, found.cases)) }
      if !documents.isEmpty || untuk != nil {
        let count = documents.count + (untuk == nil ? 0 : cases.count)
        print(DocumentFileCheck.summary(count, found.documents))
      }
      if !banks.isEmpty { print(TrainingDesk.summary(training.checked, training.found)) }
    }
    if !diagnostics.isEmpty { throw ExitCode(1) }
  }

  /// Options that would have nothing to act on: "0 checked" must not pass for clean.
  private func validate(documents: [String], cases: [String]) throws {
    guard documents.isEmpty || kasus != nil else {
      throw ValidationError(
        Interface.words(
          "dokumen .docx diperiksa bersama --kasus berkas",
          "a .docx is checked together with --kasus file"))
    }
    guard untuk == nil || !cases.isEmpty else {
      throw ValidationError(
        Interface.words(
          "--untuk memeriksa berkas kasus; tidak ada di antara yang disebut",
          "--untuk checks case files; none is among those named"))
    }
    guard kasus == nil || !documents.isEmpty else {
      throw ValidationError(
        Interface.words(
          "--kasus menyertai dokumen .docx; tidak ada di antara yang disebut",
          "--kasus goes with a .docx; none is among those named"))
    }
  }

  /// What speaks against documents: those that were made, and the one that is to be made of cases.
  private func checked(_ documents: [String], cases: [String]) throws -> [Diagnostic] {
    let kind = try untuk.map { name in
      guard let kind = DocumentKind(rawValue: name) else {
        let known = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          Interface.words("--untuk: yang ada \(known)", "--untuk: there are \(known)"))
      }
      return kind
    }
    guard kind != nil || !documents.isEmpty else { return [] }
    let library = try common.library()
    let desk = try common.reporting { () throws(DiagnosticError) -> DocumentFileCheck in
      try DocumentFileCheck(library, data: common.data)
    }
    let made = kasus.map { file in
      documents.flatMap { desk.diagnostics(document: $0, case: file) }
    }
    return (made ?? [])
      + (kind.map { kind in cases.flatMap { desk.diagnostics(for: kind, case: $0) } } ?? [])
  }

  /// "Statutes" where the working folder has none is the folder of the program itself.
  private func located(_ path: String) throws(DiagnosticError) -> String {
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard name == "Statutes", access(name, F_OK) != 0 else { return path }
    return try DataFolder.find(named: name, option: common.data)
  }

  private func check(_ path: String, with checker: StatuteChecker) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let bytes = try FileReading.bytes(of: path)
      let files = StatuteFiles(path)
      let result = checker.check(
        bytes, file: path, seal: try files.seal(), folder: files.folder)
      guard segel, let statute = result.statute else { return result.diagnostics }
      let others = result.diagnostics.filter {
        !$0.rule.hasPrefix("statute.seal") && $0.rule != "statute.no-seal"
      }
      if others.isEmpty { try files.write(Seal(statute)) }
      return others
    } catch {
      return error.diagnostics
    }
  }

  /// The checker with the profile's schema, and the official one where it is given.
  private func makeChecker() throws(DiagnosticError) -> StatuteChecker {
    let root = try DataFolder.find(named: "Statutes", option: common.data)
    let profilePath = "\(root)/skema/naskah.rng"
    let profile = try compiled(profilePath) { bytes throws(SchemaFailure) in
      try RelaxNGSchema(bytes)
    }
    guard let xsd = xsd ?? Interface.environment("RUJUKAN_AKN_XSD") else {
      return StatuteChecker(profile: profile)
    }
    let imports = try imports(of: xsd)
    let standard = try compiled(xsd) { bytes throws(SchemaFailure) in
      try XSDSchema(bytes, imports: imports)
    }
    return StatuteChecker(profile: profile, standard: standard)
  }

  /// The official schema imports the one for xml:lang, which is shipped beside it.
  private func imports(of path: String) throws(DiagnosticError) -> [String: [UInt8]] {
    let name = "xml.xsd"
    let bytes = try FileReading.bytes(of: path)
    try parse(bytes, of: path)
    guard String(decoding: bytes, as: UTF8.self).contains(name) else { return [:] }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return [name: try FileReading.bytes(of: folder + name)]
  }

  /// What is no XML is told as such, with its line; of a schema the compiler tells the rest.
  private func parse(_ bytes: [UInt8], of path: String) throws(DiagnosticError) {
    do throws(XMLFailure) {
      _ = try XMLDocument.parse(bytes)
    } catch {
      let problems = error.problems.filter { $0.kind != .doctype }
      guard !problems.isEmpty else { return }
      throw DiagnosticError(
        problems.map {
          Diagnostic(
            XMLFinding($0.kind), at: SourcePosition(file: path, line: $0.line, column: $0.column))
        })
    }
  }

  private func compiled<Schema>(
    _ path: String, _ compile: ([UInt8]) throws(SchemaFailure) -> Schema
  ) throws(DiagnosticError) -> Schema {
    let bytes = try FileReading.bytes(of: path)
    do throws(SchemaFailure) {
      return try compile(bytes)
    } catch {
      throw DiagnosticError(
        error.problems.map {
          Diagnostic(XMLFinding($0.kind), at: SourcePosition(file: path, line: $0.line))
        })
    }
  }

  private func summary(_ checked: Int, _ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.count - errors
    return Interface.words(
      "\(checked) naskah diperiksa: \(errors) galat, \(warnings) peringatan",
      "\(checked) texts checked: \(errors) errors, \(warnings) warnings")
  }
}

/// A diagnostic for programs.
struct DiagnosticJSON: Encodable {
  let aturan, tingkat, berkas, letak, pesan: String
  let baris, kolom: Int
  let catatan, saran: String?

  init(_ diagnostic: Diagnostic) {
    let text = diagnostic.text(in: Interface.language)
    aturan = diagnostic.rule
    tingkat = diagnostic.severity == .error ? "galat" : "peringatan"
    berkas = diagnostic.position.file
    baris = diagnostic.position.line
    kolom = diagnostic.position.column
    letak = diagnostic.place
    pesan = text.headline
    catatan = text.note
    saran = text.suggestion
  }
}
