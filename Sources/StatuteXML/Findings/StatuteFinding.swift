public import StatuteModel

/// What can be wrong with a statute's file, as facts. The sentences are in
/// `StatuteFinding+Indonesian.swift` and `StatuteFinding+English.swift`.
public enum StatuteFinding: Finding {
  // The shape of the file
  case notAnAct(found: String)
  case unknownElement(name: String, inside: String, nearest: String?)
  case missingElement(name: String, inside: String)
  case missingAttribute(element: String, attribute: String)
  case unknownValue(attribute: String, value: String)
  case notADate(value: String, element: String)
  case strayText(inside: String)
  case forbiddenNode(kind: String, inside: String)
  case lostWords(String)
  case invisibleCharacter(scalar: UInt32)
  case profile(String)
  case standard(String)
  case folder(name: String, id: String)
  case more(shown: Int)

  // Identifiers and references
  case duplicateEId(eId: String, firstLine: Int)
  case missingEId(element: String, expected: String)
  case unexpectedEId(found: String, expected: String)
  case dangling(target: String, nearest: String?)
  case unreadableAddress(String)
  case undefined(attribute: String, target: String, nearest: String?)

  // Time
  case invertedPeriod(id: String, start: CalendarDate, end: CalendarDate)
  case overlappingWordings(eId: String, other: String)
  case noEntryIntoForce

  // Completeness
  case runStart(unit: Provision.Kind, found: String, expected: String)
  case runGap(unit: Provision.Kind, found: String, after: String, expected: String)
  case emptyProvision
  case unmarkedDoubt(String)
  case markWithoutSign(String)
  case noConfidence
  case elucidationWithoutProvision(eId: String)
  case provisionWithoutElucidation
  case elucidationNotSelfEvident
  case selfEvidentWithText

  // Numbers
  case quantityUnreadable(words: String)
  case quantityDisagrees(words: String, written: String, expected: String)
  case digitsDisagree(words: String, digits: String, spelled: String)
  case quantityForm(normalized: String)
  case unknownConcept(id: String)

  // The seal
  case noSeal
  case sealUnreadable(String)
  case sealChanged
  case sealUnknown(key: String)
  case sealMissing(key: String)
  case sealCount(unit: String, sealed: Int, found: Int)
  case sealData

  /// The rule's stable name.
  public var rule: String {
    switch self {
    case .notAnAct: "statute.not-an-act"
    case .unknownElement: "statute.unknown-element"
    case .missingElement: "statute.missing-element"
    case .missingAttribute: "statute.missing-attribute"
    case .unknownValue: "statute.unknown-value"
    case .notADate: "statute.date"
    case .strayText: "statute.stray-text"
    case .forbiddenNode: "statute.forbidden-node"
    case .lostWords: "statute.lost-words"
    case .invisibleCharacter: "statute.invisible-character"
    case .profile: "statute.profile"
    case .standard: "statute.akn"
    case .folder: "statute.folder"
    case .more: "statute.more"
    case .duplicateEId: "statute.duplicate-eid"
    case .missingEId: "statute.missing-eid"
    case .unexpectedEId: "statute.eid"
    case .dangling: "statute.dangling-reference"
    case .unreadableAddress: "statute.address"
    case .undefined: "statute.undefined"
    case .invertedPeriod: "statute.inverted-period"
    case .overlappingWordings: "statute.overlap"
    case .noEntryIntoForce: "statute.no-entry-into-force"
    case .runStart: "statute.run-start"
    case .runGap: "statute.run-gap"
    case .emptyProvision: "statute.empty"
    case .unmarkedDoubt: "statute.unmarked-doubt"
    case .markWithoutSign: "statute.mark-without-sign"
    case .noConfidence: "statute.no-confidence"
    case .elucidationWithoutProvision: "statute.elucidation-without-provision"
    case .provisionWithoutElucidation: "statute.provision-without-elucidation"
    case .elucidationNotSelfEvident: "statute.elucidation-class"
    case .selfEvidentWithText: "statute.elucidation-class"
    case .quantityUnreadable: "statute.quantity-unreadable"
    case .quantityDisagrees: "statute.quantity"
    case .digitsDisagree: "statute.digits-and-words"
    case .quantityForm: "statute.quantity-form"
    case .unknownConcept: "statute.unknown-concept"
    case .noSeal: "statute.no-seal"
    case .sealUnreadable: "statute.seal-unreadable"
    case .sealChanged: "statute.seal"
    case .sealUnknown: "statute.seal-unknown"
    case .sealMissing: "statute.seal-missing"
    case .sealCount: "statute.seal-count"
    case .sealData: "statute.seal-data"
    }
  }

  /// Everything that could mislead a reader of the law is an error.
  public var severity: Severity {
    switch self {
    case .noSeal: .warning
    default: .error
    }
  }

  /// A character that no one sees, as people look it up: U+200B.
  static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The sentences.
  public func text(in language: Language) -> DiagnosticText {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension Provision.Kind {
  /// How the law numbers a piece put in after another; `nil` where it puts in none.
  func insertion(after number: String) -> String? {
    guard let last = number.last, last.isASCII, last.isNumber else { return nil }
    switch self {
    case .article: return number + "A"
    case .clause: return number + "a"
    default: return nil
    }
  }
}
