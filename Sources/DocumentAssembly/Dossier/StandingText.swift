public import StatuteModel
internal import StatuteXML

/// The standing lines of a document, from the file beside its template (`surat-rujukan.isi`): which
/// provisions it rests on and what it asks. An office may edit them.
public struct StandingText: Hashable, Sendable {
  private var citations: [String: [Citation]] = [:]
  private var sentences: [String: [String]] = [:]
  private var named: [String: [String]] = [:]

  /// No lines.
  public static let none = StandingText()

  private init() {}

  /// Words that a provision follows, words that a sentence follows, and words that a term and a
  /// sentence follow.
  private static let citing: Set<String> = [
    "dasar", "kerahasiaan", "kerahasiaan-pelapor", "pemberitahuan",
  ]
  private static let speaking: Set<String> = ["lampiran"]
  private static let naming: Set<String> = ["permohonan", "permohonan-lain", "kedaruratan"]
  /// All of them, sorted.
  public static let words = (citing.union(speaking).union(naming)).sorted()

  /// Reads a file of lines: a word that says what the line is, then its content.
  /// - Throws: `DiagnosticError` with every line that cannot be read.
  public init(path: String) throws(DiagnosticError) {
    let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
    var diagnostics: [Diagnostic] = []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      guard !line.hasPrefix("#"), !line.allSatisfy(\.isWhitespace) else { continue }
      if let finding = take(line) {
        diagnostics.append(Diagnostic(finding, at: SourcePosition(file: path, line: index + 1)))
      }
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
  }

  /// Takes one line; what is wrong with it, if anything.
  private mutating func take(_ line: Substring) -> StandingFinding? {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard let word = parts.first, Self.words.contains(word) else {
      return .unknownLine(parts.first ?? "")
    }
    guard parts.count == 2 else { return .emptyLine(word) }
    if Self.citing.contains(word) {
      guard let citation = Citation(identifier: parts[1]) else { return .notACitation(parts[1]) }
      citations[word, default: []].append(citation)
      return nil
    }
    if Self.naming.contains(word) {
      let pair = parts[1].split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
      guard pair.count == 2 else { return .emptyLine(word) }
      named[word, default: []].append(pair[0])
      sentences["\(word) \(pair[0])", default: []].append(pair[1])
      return nil
    }
    sentences[word, default: []].append(parts[1])
    return nil
  }

  /// The provisions after a word, in the order of the file.
  public func citations(_ word: String) -> [Citation] { citations[word] ?? [] }

  /// The sentences after a word.
  public func lines(_ word: String) -> [String] { sentences[word] ?? [] }

  /// The requests: the usual ones where none is chosen, else the chosen ones in the order of the
  /// file; a chosen term without a line is left to `label`.
  public func requests(_ chosen: [String], label: (String) -> String) -> [String] {
    let usual = named["permohonan"] ?? []
    let all = usual + (named["permohonan-lain"] ?? [])
    let terms = chosen.isEmpty ? usual : all.filter(chosen.contains)
    let unknown = chosen.filter { !all.contains($0) }
    return terms.unique.flatMap { sentence("permohonan", $0) } + unknown.map(label)
  }

  /// What the file says of a term after a word: `kedaruratan darurat …`.
  public func line(_ word: String, _ term: String) -> String? { lines("\(word) \(term)").first }

  private func sentence(_ word: String, _ term: String) -> [String] {
    lines("\(word) \(term)") + lines("\(word)-lain \(term)")
  }
}

/// What can be wrong in a file of standing lines.
public enum StandingFinding: Finding {
  /// No line begins with this word.
  case unknownLine(String)
  /// Nothing stands after the word.
  case emptyLine(String)
  /// A provision is expected.
  case notACitation(String)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .unknownLine: "letter.unknown-line"
    case .emptyLine: "letter.empty-line"
    case .notACitation: "letter.not-a-citation"
    }
  }

  /// Every one stops the work.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    let words = StandingText.words.joined(separator: ", ")
    switch (self, language) {
    case (.unknownLine(let kind), .indonesian):
      return DiagnosticText(
        "baris yang mulai dengan \"\(kind)\" tidak dikenal", suggestion: "yang ada: \(words)")
    case (.unknownLine(let kind), .english):
      return DiagnosticText(
        "a line that starts with \"\(kind)\" is not known", suggestion: "there are: \(words)")
    case (.emptyLine(let kind), .indonesian):
      return DiagnosticText("sesudah \"\(kind)\" tidak ada isi")
    case (.emptyLine(let kind), .english):
      return DiagnosticText("nothing stands after \"\(kind)\"")
    case (.notACitation(let words), .indonesian):
      return DiagnosticText(
        "\"\(words)\" bukan rujukan", suggestion: "misalnya uu-99-2099/pasal-59/ayat-1")
    case (.notACitation(let words), .english):
      return DiagnosticText(
        "\"\(words)\" is not a citation", suggestion: "such as uu-99-2099/pasal-59/ayat-1")
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
