public import StatuteModel

/// What is wrong with a case file. Holds ids, keys and terms, never a name, a date or a text of it.
public enum CaseFinding: Finding {
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8
  case empty
  case anchor
  case severalDocuments
  case forbiddenCharacter
  case malformed(words: String)
  case duplicateKey(String)
  case notACase
  case missingKey(key: String, owner: String)
  case unknownKey(key: String, owner: String, nearest: String?)
  case unknownTerm(key: String, written: String?, nearest: String?, known: [String])
  case wrongShape(key: String, expected: Expected)
  case unknownVersion
  case badIdentifier(key: String)
  case duplicateIdentifier(id: String, firstLine: Int)
  case danglingIdentifier(key: String, id: String?, nearest: String?)
  case contradiction(key: String, term: String)
  case impossibleDates(key: String)
  case afterAssessment(key: String)
  case unknownPath(key: String, reason: PathFault)

  /// What was expected in a place.
  public enum Expected: Hashable, Sendable {
    case text, truth, day, date, number, mapping, list, place, age
  }

  /// Why a fact path leads nowhere.
  public enum PathFault: Hashable, Sendable {
    case form
    case id(nearest: String?)
    case key(nearest: String?)
    case term(nearest: String?)
  }

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .tooLarge: "case.too-large"
    case .notUTF8: "case.encoding"
    case .empty: "case.empty"
    case .anchor: "case.anchor"
    case .severalDocuments: "case.several-documents"
    case .forbiddenCharacter: "case.character"
    case .malformed: "case.malformed"
    case .duplicateKey: "case.duplicate-key"
    case .notACase: "case.not-a-case"
    case .missingKey: "case.missing-key"
    case .unknownKey: "case.unknown-key"
    case .unknownTerm: "case.unknown-term"
    case .wrongShape: "case.shape"
    case .unknownVersion: "case.version"
    case .badIdentifier: "case.identifier"
    case .duplicateIdentifier: "case.duplicate-id"
    case .danglingIdentifier: "case.dangling-id"
    case .contradiction: "case.contradiction"
    case .impossibleDates: "case.dates"
    case .afterAssessment: "case.after-assessment"
    case .unknownPath: "case.path"
    }
  }

  /// A file with any of these cannot be accepted.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
