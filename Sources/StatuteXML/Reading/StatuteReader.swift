public import SafeXML
public import StatuteModel

/// An act read from its file, and what was found on the way.
public struct StatuteReading {
  /// The act as far as it could be read.
  public let statute: Statute
  /// Where each eId and each reference stands, for the checks.
  public let anchors: Anchors
  /// What was found while reading: elements and dates that the profile does not know.
  public let diagnostics: [Diagnostic]
}

/// Reads Akoma Ntoso of this project's profile (`Statutes/README.md`) into values.
public enum StatuteReader {
  /// Namespace of Akoma Ntoso 3.0.
  public static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  /// Namespace of this project's own metadata.
  public static let ownNamespace = "urn:rujukan:profil:1"

  /// Reads bytes; `file` is the name that messages show.
  /// - Throws: `DiagnosticError` where the bytes are not XML, or not an act.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> StatuteReading
  {
    try read(try parse(bytes, file: file), file: file)
  }

  /// Parses bytes as XML, with messages in this project's words.
  /// - Throws: `DiagnosticError` where the bytes are not XML.
  public static func parse(_ bytes: [UInt8], file: String) throws(DiagnosticError) -> XMLDocument {
    do {
      return try XMLDocument.parse(bytes)
    } catch {
      throw DiagnosticError(
        error.problems.map { problem in
          Diagnostic(
            XMLFinding(problem.kind),
            at: SourcePosition(file: file, line: max(problem.line, 1), column: problem.column))
        })
    }
  }

  /// Reads a parsed document; see ``read(_:file:)``.
  public static func read(
    _ document: XMLDocument, file: String
  ) throws(DiagnosticError) -> StatuteReading {
    guard let root = document.root, root.name == "akomaNtoso", root.namespace == namespace,
      let act = root.child("act")
    else {
      let outermost = document.root?.name ?? ""
      let isFrame = outermost == "akomaNtoso"
      let found = isFrame ? document.root?.children.first?.name ?? outermost : outermost
      throw DiagnosticError([
        Diagnostic(
          StatuteFinding.notAnAct(found: found),
          at: SourcePosition(file: file, line: document.root?.line ?? 1))
      ])
    }
    var metadataLog = FindingLog(file: file)
    let metadata = MetadataReader.read(act.child("meta"), at: act.line, log: &metadataLog)
    metadataLog.act = metadata.identity?.citation ?? ""
    var builder = ProvisionBuilder(log: metadataLog)
    builder.readAct(act)
    guard let identity = metadata.identity else {
      throw DiagnosticError(builder.log.diagnostics)
    }
    var log = builder.log
    let statute = Statute(
      identity: identity, coverage: metadata.coverage, events: metadata.events,
      periods: metadata.periods, modifications: metadata.modifications,
      entries: metadata.entries, sources: metadata.sources, remarks: metadata.remarks,
      provisions: builder.provisions)
    // Words in a place that is already reported need no second report.
    if !log.hasReportedWords, let loss = WordComparison.firstLoss(in: root, statute) {
      log.add(.lostWords(loss.words), line: loss.line, place: identity.citation)
    }
    return StatuteReading(
      statute: statute,
      anchors: Anchors(eIds: metadata.ids + builder.eIds, references: metadata.references),
      diagnostics: log.diagnostics)
  }
}

/// Places that the checks need and the values do not keep.
public struct Anchors: Sendable {
  /// Every eId, the metadata's first, duplicates included.
  public let eIds: [(eId: String, line: Int)]
  /// Every `#…` in the metadata.
  public let references: [(target: String, line: Int)]
}

/// Findings of one file while it is read.
struct FindingLog {
  let file: String
  var act = ""
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a finding says that words stand where they are not read.
  private(set) var hasReportedWords = false
  private var suggestions = 0

  init(file: String) {
    self.file = file
  }

  /// The word most likely meant, sorted so that the answer is always the same; after some answers
  /// none, because each looks at every word.
  mutating func nearest(to word: String, in words: some Sequence<String>) -> String? {
    suggestions += 1
    return suggestions > 50 ? nil : Spelling.nearestIdentifier(to: word, in: words.sorted())
  }

  mutating func add(_ finding: StatuteFinding, line: Int, place: String = "") {
    switch finding {
    case .unknownElement, .strayText, .forbiddenNode: hasReportedWords = true
    default: break
    }
    // One broken file cannot flood the memory; the checker says that there is more.
    guard diagnostics.count <= StatuteChecker.limit else { return }
    diagnostics.append(
      Diagnostic(finding, at: SourcePosition(file: file, line: line), place: place))
  }
}
