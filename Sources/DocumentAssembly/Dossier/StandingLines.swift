public import StatuteModel
internal import StatuteXML

/// Standing lines of a document, from a file beside its template: a word, what it says, and after a
/// bar the provisions that carry it. An office may edit them.
public struct StandingLines: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// What kind of line it is.
    public let word: String
    /// What it says.
    public let content: String
    /// The provisions after the bar.
    public let basis: [Citation]
    /// Its number in the file, from 1.
    public let number: Int
  }

  /// The lines in the order of the file, without comments.
  public let lines: [Line]

  /// Reads a file.
  /// - Throws: `DiagnosticError` with every line that cannot be read.
  public init(path: String) throws(DiagnosticError) {
    let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
    try self.init(String(decoding: bytes, as: UTF8.self), file: path)
  }

  /// Reads text.
  public init(_ text: String, file: String) throws(DiagnosticError) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    let all = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in all.enumerated() {
      guard !line.hasPrefix("#"), !line.allSatisfy(\.isWhitespace) else { continue }
      let parts = line.split(separator: "|", maxSplits: 1)
      let tokens = parts.count == 2 ? parts[1].split { $0.isWhitespace } : []
      for token in tokens where Citation(identifier: token) == nil {
        diagnostics.append(
          Diagnostic(
            StandingLineFinding.notACitation(String(token)),
            at: SourcePosition(file: file, line: index + 1)))
      }
      let words = (parts.first ?? "").split(maxSplits: 1) { $0.isWhitespace }
      lines.append(
        Line(
          word: String(words.first ?? ""),
          content: words.count == 2 ? String(words[1]).trimmed : "",
          basis: tokens.compactMap { Citation(identifier: $0) }, number: index + 1))
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
    self.lines = lines
  }

  /// The lines that begin with a word.
  public subscript(word: String) -> [Line] { lines.filter { $0.word == word } }
}

/// What can be wrong in a file of standing lines.
public enum StandingLineFinding: Finding {
  /// A provision is expected.
  case notACitation(String)
  /// No folder of templates is known.
  case noFolder

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notACitation: "standing.not-a-citation"
    case .noFolder: "standing.no-folder"
    }
  }
  /// Every one stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch (self, language) {
    case (.notACitation(let words), .indonesian):
      DiagnosticText(
        "\"\(words)\" bukan rujukan", suggestion: "misalnya uu-99-2099/pasal-59/ayat-1")
    case (.notACitation(let words), .english):
      DiagnosticText(
        "\"\(words)\" is not a citation", suggestion: "such as uu-99-2099/pasal-59/ayat-1")
    case (.noFolder, .indonesian): DiagnosticText("folder Templates tidak diberikan")
    case (.noFolder, .english): DiagnosticText("no folder Templates is given")
    }
  }
}

extension Dossier {
  /// The standing lines of a document: `permohonan-restitusi.isi`.
  func standingLines(of kind: DocumentKind) throws(DiagnosticError) -> StandingLines {
    guard let templates else {
      throw DiagnosticError([
        Diagnostic(
          StandingLineFinding.noFolder, at: SourcePosition(file: "\(kind.rawValue).isi", line: 0))
      ])
    }
    return try StandingLines(path: "\(templates)/\(kind.rawValue).isi")
  }

  /// "Pasal 19 sampai …": provisions of one act as one run, with the act's long name.
  func long(_ provisions: [Citation]) -> String {
    var acts: [ActIdentifier] = []
    for act in provisions.compactMap(\.act) where !acts.contains(act) { acts.append(act) }
    let runs = acts.map { act in
      CitationList.text(
        provisions.filter { $0.act == act }, act: names.long(Citation(act: act, steps: [])))
    }
    return runs.joined(separator: "; ")
  }
}

extension NotSupported {
  /// The standing lines of the document cannot be read.
  init(_ kind: DocumentKind, unreadable error: DiagnosticError) {
    let first = error.diagnostics.first
    let place = first.map { "\(kind.rawValue).isi:\($0.position.line)" } ?? kind.rawValue
    self.init(
      kind, "\(place) tidak terbaca: \(first?.text(in: .indonesian).headline ?? "")",
      "\(place) cannot be read: \(first?.text(in: .english).headline ?? "")")
  }
}
