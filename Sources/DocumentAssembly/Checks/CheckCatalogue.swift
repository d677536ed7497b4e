public import StatuteModel
internal import StatuteXML

/// What is known of a check beside its code: how grave it is, which law carries it, what is said.
/// It comes from `Templates/pemeriksaan.isi`.
public struct CheckEntry: Hashable, Sendable {
  /// The rule's name: `DAK-01`.
  public let rule: String
  /// Whether the document must not be printed as final.
  public let blocks: Bool
  /// The documents that it is about; empty for every document.
  public let kinds: [DocumentKind]
  /// The provisions that carry it; those of acts that are not held included.
  public let basis: [Citation]
  /// What else carries it: office practice, a circular.
  public let source: String?
  /// What the rule counts with, by term: days for a kind of office, the act for a kind of evidence.
  public let data: [String: String]
  /// What is said, with `{place}` and other names of what was found.
  public let words: Vocabulary.Words
}

/// The checks by name, as the file beside the templates gives them.
public struct CheckCatalogue: Hashable, Sendable {
  /// The entries in the order of the file.
  public let entries: [CheckEntry]

  /// The name of the file.
  public static let file = "pemeriksaan.isi"

  /// Reads the file of a folder of templates. Every rule of the program must have its entry: a rule
  /// without one would find nothing, and nobody would see that it is gone.
  /// - Throws: `DiagnosticError` with every line that cannot be read, or every rule that is missing.
  public init(templates: String) throws(DiagnosticError) {
    let path = "\(templates)/\(Self.file)"
    try self.init(try StandingLines(path: path), file: path)
    let known = Set(entries.map(\.rule))
    let lost = DocumentCheck.rules.filter { !known.contains($0) }
    guard lost.isEmpty else {
      throw DiagnosticError(
        lost.map {
          Diagnostic(CheckFileFinding.noEntry($0), at: SourcePosition(file: path, line: 0))
        })
    }
  }

  /// Reads lines: `DAK-01 F surat-dakwaan | provisions`, then `id …`, `en …` and `sumber …`.
  init(_ lines: StandingLines, file: String) throws(DiagnosticError) {
    var entries: [CheckEntry] = []
    var diagnostics: [Diagnostic] = []
    func refuse(_ line: StandingLines.Line, _ finding: CheckFileFinding) {
      diagnostics.append(
        Diagnostic(finding, at: SourcePosition(file: file, line: line.number)))
    }
    var index = 0
    let all = lines.lines
    while index < all.count {
      let line = all[index]
      index += 1
      let words = line.content.split { $0.isWhitespace }.map(String.init)
      guard let severity = words.first, ["F", "P"].contains(severity) else {
        refuse(line, .notARule(line.word))
        continue
      }
      var said: [String: String] = [:]
      var data: [String: String] = [:]
      while index < all.count, ["id", "en", "sumber", "data"].contains(all[index].word) {
        let further = all[index]
        said[further.word] = further.content
        let pair = further.content.split(separator: " ").map(String.init)
        if further.word == "data", pair.count == 2 { data[pair[0]] = pair[1] }
        index += 1
      }
      let kinds = words.dropFirst().map { ($0, DocumentKind(rawValue: $0)) }
      for kind in kinds where kind.1 == nil { refuse(line, .notADocument(kind.0)) }
      guard let indonesian = said["id"], let english = said["en"] else {
        refuse(line, .noWords(line.word))
        continue
      }
      entries.append(
        CheckEntry(
          rule: line.word, blocks: severity == "F", kinds: kinds.compactMap(\.1),
          basis: line.basis, source: said["sumber"], data: data,
          words: Vocabulary.Words(indonesian: indonesian, english: english)))
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
    self.entries = entries
  }

  /// The entry of a rule.
  public subscript(rule: String) -> CheckEntry? { entries.first { $0.rule == rule } }

  /// Whether a rule is about a kind of document.
  func covers(_ rule: String, _ kind: DocumentKind) -> Bool {
    self[rule].map { $0.kinds.isEmpty || $0.kinds.contains(kind) } ?? false
  }
}

/// What can be wrong in the file of checks.
public enum CheckFileFinding: Finding {
  /// A rule's line gives its name and F or P.
  case notARule(String)
  /// No document has this name.
  case notADocument(String)
  /// A rule of the program has no entry.
  case noEntry(String)
  /// A rule says nothing in one of the languages.
  case noWords(String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notARule: "checks.not-a-rule"
    case .notADocument: "checks.not-a-document"
    case .noEntry: "checks.no-entry"
    case .noWords: "checks.no-words"
    }
  }
  /// Every one stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.notARule(let word), .indonesian):
      DiagnosticText("sesudah \"\(word)\" harus ada F atau P")
    case (.notARule(let word), .english): DiagnosticText("F or P must follow \"\(word)\"")
    case (.notADocument(let word), .indonesian): DiagnosticText("\"\(word)\" bukan dokumen")
    case (.notADocument(let word), .english): DiagnosticText("\"\(word)\" is not a document")
    case (.noEntry(let rule), .indonesian):
      DiagnosticText(
        "aturan \(rule) tidak ada dalam berkas ini",
        note: "tanpa barisnya pemeriksaan itu tidak berjalan",
        suggestion: "kembalikan baris \(rule); P menjadikannya peringatan")
    case (.noEntry(let rule), .english):
      DiagnosticText(
        "this file has no entry for the rule \(rule)",
        note: "without its line the check does not run",
        suggestion: "put the line of \(rule) back; P makes it a warning")
    case (.noWords(let word), .indonesian):
      DiagnosticText("\(word) tidak mempunyai kalimat id dan en")
    case (.noWords(let word), .english): DiagnosticText("\(word) has no sentences id and en")
    }
  }
}
