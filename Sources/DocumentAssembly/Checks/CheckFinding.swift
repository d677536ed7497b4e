public import StatuteModel
internal import StatuteXML

/// Something that returns or voids a document, found before it is signed.
public struct CheckFinding: Hashable, Sendable, Finding {
  /// The rule: `DAK-01`.
  public let rule: String
  /// Whether the document must not be printed as final; a warning otherwise.
  public let blocks: Bool
  /// The provisions that carry the rule.
  public let basis: [Citation]
  /// Where it is: a place in the case file (`P1.identitas`) or in the document (`alinea 12`).
  public let place: String
  private let words: Vocabulary.Words
  private let carried: String

  init(_ entry: CheckEntry, at hit: CheckHit, names: ActNaming) {
    rule = entry.rule
    blocks = entry.blocks || hit.isGraver
    basis = entry.basis
    place = hit.place
    words = Vocabulary.Words(
      indonesian: entry.words.indonesian.filling(hit.said.mapValues(\.indonesian)),
      english: entry.words.english.filling(hit.said.mapValues(\.english)))
    carried = (entry.basis.map(names.full) + [entry.source].compactMap { $0 })
      .joined(separator: "; ")
  }

  /// An error where the document must not be printed as final.
  public var severity: Severity { blocks ? .error : .warning }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian:
      DiagnosticText(
        words.indonesian, note: carried.isEmpty ? nil : "dasar: \(carried)")
    case .english:
      DiagnosticText(words.english, note: carried.isEmpty ? nil : "basis: \(carried)")
    }
  }
}

/// Where a rule found something, and the words that its sentence lacks.
struct CheckHit: Hashable, Sendable {
  let place: String
  let said: [String: Vocabulary.Words]
  /// Whether it blocks although the rule warns.
  var isGraver = false

  init(_ place: String, _ said: [String: Vocabulary.Words] = [:]) {
    self.place = place
    self.said = said
  }

  /// Words that are the same in both languages, such as an id or a number.
  init(_ place: String, same: [String: String]) {
    self.init(place, same.mapValues { Vocabulary.Words(indonesian: $0, english: $0) })
  }
}

/// What the rules look at.
struct CheckSubject {
  let dossier: Dossier
  let kind: DocumentKind
  /// The entry of the rule that looks.
  var entry: CheckEntry?
  /// The indictment, where that is the document.
  var outline: IndictmentOutline?
  /// The standing lines on the attachments of a request for restitution.
  var attachmentLines = StandingLines.none

  /// The letter of this kind, of whichever victim.
  var letters: [Details] {
    dossier.file.papers.records("surat").filter { $0.term("jenis") == kind.rawValue }
  }

  /// Victims of trafficking.
  var victims: [Victim] { dossier.file.victims.filter { $0.capacity == "korban-tppo" } }

  func details(_ id: String) -> Details { dossier.file.details(of: id) }
}

/// One rule: its name and what it finds.
struct CheckRule {
  let name: String
  let find: @Sendable (CheckSubject) -> [CheckHit]

  init(_ name: String, _ find: @escaping @Sendable (CheckSubject) -> [CheckHit]) {
    self.name = name
    self.find = find
  }
}
