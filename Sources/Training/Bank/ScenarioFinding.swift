public import StatuteModel

/// What is wrong with a scenario. Repeats keys, ids and terms, never a name or a sentence of it.
public enum ScenarioFinding: Finding {
  case notText
  case noScenarios
  case unclosedAnchor
  case wordsWithoutFacts
  case strayBracket(String)
  case notAFact
  case emptyAnchor
  case missingKey(String)
  case unknownKey(String, nearest: String?)
  case unknownWord(key: String, nearest: String?, known: [String])
  case notACitation(key: String)
  case notHeld(String)
  case untold(Statement)
  case strange(Statement, nearest: String?)
  case otherWords(Statement)
  case stranger
  case length(words: Int, least: Int, most: Int)
  case noKeyFor(String)
  case unknownPerson(String, nearest: String?)

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notText: "scenario.encoding"
    case .noScenarios: "scenario.none"
    case .unclosedAnchor: "scenario.unclosed-anchor"
    case .wordsWithoutFacts: "scenario.words-without-facts"
    case .strayBracket: "scenario.bracket"
    case .notAFact: "scenario.not-a-fact"
    case .emptyAnchor: "scenario.empty-anchor"
    case .missingKey: "scenario.missing-key"
    case .unknownKey: "scenario.unknown-key"
    case .unknownWord: "scenario.unknown-word"
    case .notACitation: "scenario.not-a-citation"
    case .notHeld: "scenario.not-held"
    case .untold: "scenario.untold"
    case .strange: "scenario.strange"
    case .otherWords: "scenario.other-words"
    case .stranger: "scenario.stranger"
    case .length: "scenario.length"
    case .noKeyFor: "scenario.no-key"
    case .unknownPerson: "scenario.unknown-person"
    }
  }

  /// A damaged scenario is never shown to participants.
  public var severity: Severity { .error }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  /// A fact as messages show it: what stands under a name is left out.
  static func shown(_ statement: Statement) -> String {
    let isName = ["nama", "inisial"].contains(statement.path.rest.last ?? statement.path.key)
    return isName ? "\(statement.path)=…" : statement.description
  }
}
