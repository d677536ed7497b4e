/// A place in a file.
public struct SourcePosition: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// Line, from 1; 0 for the whole file.
  public let line: Int
  /// Column, from 1; 0 for the whole line.
  public let column: Int

  /// Makes a position.
  public init(file: String, line: Int, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// The languages that people read, Indonesian first.
public enum Language: String, Sendable, CaseIterable {
  /// Bahasa Indonesia.
  case indonesian = "id"
  /// English.
  case english = "en"
}

/// What a diagnostic says in one language.
public struct DiagnosticText: Hashable, Sendable {
  /// What is in the file, without a full stop.
  public let headline: String
  /// What was expected, or where else to look.
  public let note: String?
  /// One likely fix.
  public let suggestion: String?

  /// Makes a text.
  public init(_ headline: String, note: String? = nil, suggestion: String? = nil) {
    self.headline = Self.printable(headline)
    self.note = note.map(Self.printable)
    self.suggestion = suggestion.map(Self.printable)
  }

  /// Words from a file as one short line that a terminal cannot take for commands.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == 400 {
        result.append(contentsOf: " …".unicodeScalars)
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Facts that can be told in both languages. Conforming types hold no sentences; each language has
/// one exhaustive `switch`, so that a missing sentence does not compile.
public protocol Finding: Hashable, Sendable {
  /// The rule's stable name, such as `statute.duplicate-eid`.
  var rule: String { get }
  /// Whether work must stop.
  var severity: Severity { get }
  /// The sentences.
  func text(in language: Language) -> DiagnosticText
}

/// How grave a finding is.
public enum Severity: String, Hashable, Sendable {
  /// The file must not be used.
  case error
  /// A person should look.
  case warning
}

/// A finding with its place in the file and in the law.
public struct Diagnostic: Hashable, Sendable {
  /// The rule's stable name.
  public let rule: String
  /// How grave it is.
  public let severity: Severity
  /// Where it is in the file.
  public let position: SourcePosition
  /// Where it is in the law: "UU 21/2007 › Bab II › Pasal 7"; empty where unknown.
  public let place: String
  private let texts: [Language: DiagnosticText]

  /// Places a finding.
  public init(_ finding: some Finding, at position: SourcePosition, place: String = "") {
    rule = finding.rule
    severity = finding.severity
    self.position = position
    self.place = DiagnosticText.printable(place)
    var texts: [Language: DiagnosticText] = [:]
    for language in Language.allCases { texts[language] = finding.text(in: language) }
    self.texts = texts
  }

  /// What it says.
  public func text(in language: Language) -> DiagnosticText {
    texts[language] ?? DiagnosticText(rule)
  }

  /// The diagnostic as people read it in a terminal.
  public func rendered(in language: Language) -> String {
    let text = text(in: language)
    let labels = Labels(language)
    let label = severity == .error ? labels.error : labels.warning
    var lines = ["\(label): \(text.headline) [\(rule)]"]
    var place = "  --> \(position.file)"
    if position.line > 0 { place += ":\(position.line)" }
    if position.line > 0, position.column > 0 { place += ":\(position.column)" }
    lines.append(place)
    if !self.place.isEmpty { lines.append("  \(labels.place): \(self.place)") }
    if let note = text.note { lines.append("  \(labels.note): \(note)") }
    if let suggestion = text.suggestion { lines.append("  \(labels.suggestion): \(suggestion)") }
    return lines.joined(separator: "\n")
  }

  private struct Labels {
    let error: String
    let warning: String
    let place: String
    let note: String
    let suggestion: String

    init(_ language: Language) {
      switch language {
      case .indonesian:
        (error, warning, place, note, suggestion) = (
          "galat", "peringatan", "di", "catatan", "saran"
        )
      case .english:
        (error, warning, place, note, suggestion) = ("error", "warning", "in", "note", "try")
      }
    }
  }
}

/// Diagnostics that stop work, such as a file that cannot be read.
public struct DiagnosticError: Error, Sendable {
  /// What was found; never empty.
  public let diagnostics: [Diagnostic]

  /// Wraps diagnostics.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
