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
  case notJSON
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
  case tooDeep(limit: Int)
  case tab
  case noSuchDay(key: String)
  case reversedRange(key: String)
  case wrongOrder(earlier: String, later: String)
  case bornAfter(person: String, conduct: String, mayBeUnborn: Bool)
  case conflict(first: String, second: String, reason: Conflict)
  case circular(key: String, ids: [String])
  case notACorporation(key: String, id: String)
  case unfitCode(key: String, limit: Int)
  case tooManyPairs(key: String, limit: Int)
  case tooManyPersons(key: String, limit: Int)

  /// What was expected in a place.
  public enum Expected: Hashable, Sendable {
    case text, truth, day, date, moment, endOfSpan, number, persons, mapping, list, place, age
    case identifier, denial
  }

  /// Why a fact path leads nowhere.
  public enum PathFault: Hashable, Sendable {
    case form
    case id(nearest: String?)
    case key(nearest: String?)
    case term(nearest: String?)
  }

  /// Why two statements cannot both be true.
  public enum Conflict: Hashable, Sendable {
    /// Who is a child, against the birth or the age.
    case childhood
    /// The age against the date of birth.
    case age
    /// An unborn child who was born before the conduct.
    case unborn
    /// An office that makes its holder a state official, and the denial of it.
    case office
    /// A detail that makes an injury serious, and the denial of it.
    case injury
    /// A group whose facts make its members' conduct organised, and the denial of it.
    case group
    /// A group of fewer persons than it has members.
    case groupSize
    /// A time of exploitation, and the denial of it.
    case exploitation
    /// Conduct that never began, and what came of it.
    case planned
    /// Two statements on one person, who stands as accused and as victim.
    case samePerson
    /// Two accused who would be the same victim.
    case sharedVictim
    /// Evidence for and against the same fact.
    case evidence
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
    case .notJSON: "case.not-json"
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
    case .tooDeep: "case.too-deep"
    case .tab: "case.tab"
    case .noSuchDay: "case.no-such-day"
    case .reversedRange: "case.range"
    case .wrongOrder: "case.order"
    case .bornAfter: "case.born-after"
    case .conflict: "case.conflict"
    case .circular: "case.circular"
    case .notACorporation: "case.not-a-corporation"
    case .unfitCode: "case.code"
    case .tooManyPairs: "case.too-many-pairs"
    case .tooManyPersons: "case.too-many-persons"
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
