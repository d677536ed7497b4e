public import StatuteModel
internal import StatuteXML

/// Standing lines of a document, from a file beside its template (`surat-rujukan.isi`): a word, what
/// it says, and after a bar the provisions that carry it. An office may edit them.
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

    /// The first word of what it says, and the rest: `kedaruratan darurat dalam 24 jam`.
    var termAndSentence: (term: String, sentence: String)? {
      let parts = content.split(maxSplits: 1) { $0.isWhitespace }
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  /// No lines.
  public static let none = StandingLines(lines: [])

  /// The lines in the order of the file, without comments.
  public let lines: [Line]

  private init(lines: [Line]) { self.lines = lines }

  /// Reads a file.
  /// - Parameter form: What its lines may be; without one, any word may begin a line.
  /// - Throws: `DiagnosticError` with every line that cannot be read.
  public init(path: String, form: StandingForm? = nil) throws(DiagnosticError) {
    let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
    try self.init(String(decoding: bytes, as: UTF8.self), file: path, form: form)
  }

  /// Reads text.
  public init(_ text: String, file: String, form: StandingForm? = nil) throws(DiagnosticError) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    // By bytes: what parts lines, words and provisions is ASCII.
    let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, text) in all.enumerated() {
      guard text.first != UInt8(ascii: "#"), !text.allSatisfy(Self.isBlank) else { continue }
      let parts = text.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      let tokens = parts.count == 2 ? parts[1].split(whereSeparator: Self.isBlank) : []
      let words = parts.first?.split(maxSplits: 1, whereSeparator: Self.isBlank) ?? []
      let line = Line(
        word: words.first.map { String(Substring($0)) } ?? "",
        content: words.count == 2 ? String(Substring(words[1])).trimmed : "",
        basis: tokens.compactMap { Citation(identifier: Substring($0)) }, number: index + 1)
      let strange = tokens.filter { Citation(identifier: Substring($0)) == nil }.map {
        StandingFinding.notACitation(String(Substring($0)))
      }
      let findings = strange.isEmpty ? form?.finding(line).map { [$0] } ?? [] : strange
      diagnostics += findings.map {
        Diagnostic($0, at: SourcePosition(file: file, line: index + 1))
      }
      lines.append(line)
    }
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics) }
    self.lines = lines
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  /// The lines that begin with a word.
  public subscript(word: String) -> [Line] { lines.filter { $0.word == word } }

  /// The provisions of the lines after a word, in the order of the file.
  public func citations(_ word: String) -> [Citation] { self[word].flatMap(\.basis) }

  /// The sentences after a word.
  public func sentences(_ word: String) -> [String] { self[word].map(\.content) }

  /// What the file says of a term after a word: `kedaruratan darurat …`.
  public func sentence(_ word: String, of term: String) -> String? {
    self[word].compactMap(\.termAndSentence).first { $0.term == term }?.sentence
  }

  /// The requests: the usual ones where none is chosen, else the chosen ones in the order of the
  /// file; a chosen term without a line is left to `label`.
  public func requests(_ chosen: [String], label: (String) -> String) -> [String] {
    let usual = self["permohonan"].compactMap(\.termAndSentence)
    let all = usual + self["permohonan-lain"].compactMap(\.termAndSentence)
    let told = chosen.isEmpty ? usual : all.filter { chosen.contains($0.term) }
    let unknown = chosen.filter { term in !all.contains { $0.term == term } }
    return told.map(\.sentence) + unknown.map(label)
  }
}
