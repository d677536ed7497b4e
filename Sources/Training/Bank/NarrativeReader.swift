internal import StatuteModel

/// Reads `narasi.txt`.
struct NarrativeReader {
  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var paragraphs: [[Narrative.Piece]] = []
  private var pieces: [Narrative.Piece] = []
  private var line = 1

  /// The narrative; lines that begin with `#` are remarks and are left out.
  /// - Throws: `DiagnosticError` with everything that is damaged.
  static func read(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> Narrative {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw DiagnosticError([
        Diagnostic(ScenarioFinding.notText, at: SourcePosition(file: file, line: 0))
      ])
    }
    var reader = NarrativeReader(file: file)
    var block: [(number: Int, text: Substring)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
      if line.allSatisfy(\.isWhitespace) {
        reader.paragraph(block)
        block = []
      } else {
        block.append((index + 1, line))
      }
    }
    reader.paragraph(block)
    guard reader.diagnostics.isEmpty else { throw DiagnosticError(reader.diagnostics) }
    return Narrative(paragraphs: reader.paragraphs)
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func paragraph(_ lines: [(number: Int, text: Substring)]) {
    guard let first = lines.first else { return }
    pieces = []
    line = first.number
    var scan = Scan()
    for (index, entry) in lines.enumerated() {
      line = entry.number
      if index > 0 { take(" ", &scan) }
      for character in entry.text { take(character, &scan) }
    }
    if scan.place == .outside {
      flush(&scan)
    } else {
      report(.unclosedAnchor, at: scan.line)
    }
    paragraphs.append(pieces)
  }

  /// How far the reading of a paragraph is.
  private struct Scan {
    enum Place { case outside, inWords, behindWords, inFacts }
    var place = Place.outside
    var words = ""
    var facts = ""
    /// Where the anchor began.
    var line = 0
  }

  private mutating func take(_ character: Character, _ scan: inout Scan) {
    switch (scan.place, character) {
    case (.outside, "["):
      flush(&scan)
      scan.place = .inWords
      scan.line = line
    case (.inWords, "]"): scan.place = .behindWords
    case (.behindWords, "{"): scan.place = .inFacts
    case (.inFacts, "}"): close(&scan)
    case (.behindWords, _):
      report(.wordsWithoutFacts, at: scan.line)
      scan = Scan()
    case (.outside, "]"), (.outside, "{"), (.outside, "}"), (.inWords, "["), (.inWords, "{"),
      (.inWords, "}"), (.inFacts, "{"), (.inFacts, "["), (.inFacts, "]"):
      report(.strayBracket(String(character)), at: line)
    case (.inFacts, _): scan.facts.append(character)
    case (.outside, _), (.inWords, _):
      // Several spaces, from indented lines, are one.
      if character.isWhitespace, scan.words.last?.isWhitespace == true { return }
      scan.words.append(character.isWhitespace ? " " : character)
    }
  }

  private mutating func flush(_ scan: inout Scan) {
    if !scan.words.isEmpty { pieces.append(.words(scan.words)) }
    scan = Scan()
  }

  private mutating func close(_ scan: inout Scan) {
    var statements: [Statement] = []
    for part in scan.facts.split(separator: ";") {
      let text = Statement.trimmed(part)
      if let statement = Statement(text) {
        statements.append(statement)
      } else {
        report(.notAFact, at: line)
      }
    }
    if Statement.trimmed(scan.words).isEmpty || scan.facts.allSatisfy(\.isWhitespace) {
      report(.emptyAnchor, at: scan.line)
    }
    pieces.append(
      .anchor(Narrative.Anchor(words: scan.words, statements: statements, line: scan.line)))
    scan = Scan()
  }

  private mutating func report(_ finding: ScenarioFinding, at line: Int) {
    diagnostics.append(Diagnostic(finding, at: SourcePosition(file: file, line: line)))
  }
}
