public import Drafting
public import StatuteModel
internal import StatuteXML

/// Checks a case for a document that is to be made from it, and a document that was made.
public struct DocumentCheck: Sendable {
  private let catalogue: CheckCatalogue
  private let shelf: StandingShelf

  /// Checks by a catalogue, against the standing lines that the office's documents are made with.
  public init(_ catalogue: CheckCatalogue, shelf: StandingShelf) {
    self.catalogue = catalogue
    self.shelf = shelf
  }

  /// The names of all rules.
  static let rules = caseRules.map(\.name) + textRules.map(\.name)

  /// The rules that look at a case.
  static let caseRules: [CheckRule] = [
    CheckRule.indictmentPeople, CheckRule.indictmentLayers, CheckRule.indictmentVictims,
    CheckRule.matrix, CheckRule.report, CheckRule.restitution, CheckRule.protection,
    CheckRule.referralToServices, CheckRule.letter,
  ].flatMap { (rules: [CheckRule]) in rules }
  /// The rules that look at a text.
  static let textRules: [TextRule] = TextRule.secrecy + TextRule.style

  /// What speaks against making a document from a case; an indictment as the case proposes it.
  /// - Throws: `DiagnosticError` for standing lines that cannot be read: without them less would be
  ///   found.
  public func findings(
    for kind: DocumentKind, of dossier: Dossier
  ) throws(DiagnosticError) -> [CheckFinding] {
    var subject = CheckSubject(dossier: dossier, kind: kind)
    if kind == .indictment {
      subject.outline = IndictmentOutline(dossier, lines: try shelf.lines(of: kind))
    }
    if catalogue.covers(CheckRule.attachments, kind) {
      subject.attachmentLines = try shelf.lines(of: .restitution)
    }
    return findings(about: subject)
  }

  /// What speaks against an indictment as an outline describes it.
  public func findings(of dossier: Dossier, outline: IndictmentOutline) -> [CheckFinding] {
    findings(about: CheckSubject(dossier: dossier, kind: .indictment, outline: outline))
  }

  private func findings(about subject: CheckSubject) -> [CheckFinding] {
    var subject = subject
    return Self.caseRules.filter { catalogue.covers($0.name, subject.kind) }.flatMap { rule in
      subject.entry = catalogue[rule.name]
      return findings(rule.name, rule.find(subject), subject.dossier)
    }
  }

  /// What speaks against a text that was made from a case.
  public func findings(in text: DraftedText, of dossier: Dossier) -> [CheckFinding] {
    Self.textRules.filter { rule in
      text.kind.map { catalogue.covers(rule.name, $0) } ?? (catalogue[rule.name] != nil)
    }.flatMap { rule in
      findings(rule.name, rule.find(text, dossier), dossier)
    }
  }

  private func findings(_ rule: String, _ hits: [CheckHit], _ dossier: Dossier) -> [CheckFinding] {
    guard let entry = catalogue[rule] else { return [] }
    return hits.map { CheckFinding(entry, at: $0, names: dossier.names) }
  }
}

/// The words of a document that was made.
public struct DraftedText: Hashable, Sendable {
  /// Which document; `nil` where its file name does not say.
  public let kind: DocumentKind?
  /// The paragraphs of the document.
  public let body: [String]
  /// Those of its headers and footers.
  public let margins: [String]

  /// Makes a text.
  public init(kind: DocumentKind?, body: [String], margins: [String]) {
    self.kind = kind
    self.body = body
    self.margins = margins
  }

  /// The words of a package; the kind from the beginning of its file name.
  public init(_ package: DocxPackage, fileName: String) {
    self.init(
      kind: Self.kind(fileName), body: package.bodyParagraphs, margins: package.marginParagraphs)
  }

  /// The words of a document that was filled just now.
  public init(_ document: RenderedDocument, fileName: String) {
    self.init(
      kind: Self.kind(fileName), body: document.paragraphs, margins: document.margins)
  }

  private static func kind(_ fileName: String) -> DocumentKind? {
    DocumentKind.allCases.filter { fileName.hasPrefix($0.rawValue) }
      .max { $0.rawValue.count < $1.rawValue.count }
  }

  /// Every paragraph with the place at which people find it.
  var placed: [(place: String, text: String)] {
    body.enumerated().map { ("alinea \($0.offset + 1)", $0.element) }
      + margins.enumerated().map { ("kepala atau kaki halaman \($0.offset + 1)", $0.element) }
  }
}

/// One rule about a text.
struct TextRule {
  let name: String
  let find: @Sendable (DraftedText, Dossier) -> [CheckHit]

  init(_ name: String, _ find: @escaping @Sendable (DraftedText, Dossier) -> [CheckHit]) {
    self.name = name
    self.find = find
  }
}
