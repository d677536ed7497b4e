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
      let found = document.root?.name ?? ""
      throw DiagnosticError([
        Diagnostic(
          StatuteFinding.notAnAct(found: found),
          at: SourcePosition(file: file, line: document.root?.line ?? 1))
      ])
    }
    var log = FindingLog(file: file)
    let metadata = MetadataReader.read(act.child("meta"), at: act.line, log: &log)
    log.act = metadata.identity?.citation ?? ""
    var builder = ProvisionBuilder(log: log)
    builder.readAct(act)
    guard let identity = metadata.identity else {
      throw DiagnosticError(builder.log.diagnostics)
    }
    let statute = Statute(
      identity: identity, coverage: metadata.coverage, events: metadata.events,
      periods: metadata.periods, modifications: metadata.modifications,
      entries: metadata.entries, sources: metadata.sources, remarks: metadata.remarks,
      provisions: builder.provisions)
    return StatuteReading(
      statute: statute,
      anchors: Anchors(eIds: builder.eIds, references: metadata.references),
      diagnostics: builder.log.diagnostics)
  }
}

/// Places that the checks need and the values do not keep.
public struct Anchors: Sendable {
  /// Every eId in the order of the file, duplicates included.
  public let eIds: [(eId: String, line: Int)]
  /// Every `#…` in the metadata.
  public let references: [(target: String, line: Int)]
}

/// Findings of one file while it is read.
struct FindingLog {
  let file: String
  var act = ""
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func add(_ finding: StatuteFinding, line: Int, place: String = "") {
    // One broken file cannot flood the terminal.
    guard diagnostics.count < 500 else { return }
    diagnostics.append(
      Diagnostic(finding, at: SourcePosition(file: file, line: line), place: place))
  }
}
