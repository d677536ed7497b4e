internal import StatuteModel

extension StatuteFinding {
  var english: DiagnosticText {
    switch self {
    case .notAnAct(let found):
      DiagnosticText(
        "this is not an act in Akoma Ntoso 3.0",
        note: found.isEmpty ? nil : "what stands here is <\(found)>",
        suggestion: "start with <akomaNtoso> and in it <act>; see Statutes/README.md")
    case .unknownElement(let name, let inside, let nearest):
      DiagnosticText(
        "element <\(name)> is not known inside <\(inside)>",
        suggestion: nearest.map { "did you mean <\($0)>?" })
    case .missingElement(let name, let inside):
      DiagnosticText("<\(name)> is missing inside <\(inside)>")
    case .missingAttribute(let element, let attribute):
      DiagnosticText("attribute \(attribute) of <\(element)> is missing or empty")
    case .unknownValue(let attribute, let value):
      DiagnosticText("value \"\(value)\" of \(attribute) is not known")
    case .notADate(let value, let element):
      DiagnosticText(
        "\"\(value)\" in <\(element)> is not a date",
        suggestion: "write year-month-day, such as 2026-01-02")
    case .strayText(let inside):
      DiagnosticText(
        "words stand directly inside <\(inside)>",
        note: "text may stand only in num, heading or p", suggestion: "put it into a <p>")
    case .forbiddenNode(let kind, let inside):
      DiagnosticText(
        "a \(kind) is not allowed inside <\(inside)>",
        suggestion: "remove it; notes belong into rj:keterangan")
    case .lostWords(let words):
      DiagnosticText(
        "the words \"\(words)\" are not read as part of the act",
        note: "text may stand only in num, heading or p, each in its place",
        suggestion: "move them where Statutes/README.md says")
    case .invisibleCharacter(let scalar):
      DiagnosticText(
        "there is an invisible character, \(Self.codePoint(scalar))",
        suggestion: "replace it by an ordinary character")
    case .profile(let words):
      DiagnosticText(
        "this part is not what the profile allows", note: "the validator says: \(words)",
        suggestion: "compare it with Statutes/README.md")
    case .standard(let words):
      DiagnosticText(
        "this part is not what Akoma Ntoso 3.0 allows", note: "the validator says: \(words)")
    case .folder(let name, let id):
      DiagnosticText(
        "folder \(name) holds the act \(id)",
        suggestion: "give the folder the name in FRBRalias name=\"id\"")
    case .more(let shown):
      DiagnosticText(
        "there are more findings; the first \(shown) are shown",
        suggestion: "mend those, then check again")
    case .duplicateEId(let eId, let firstLine):
      DiagnosticText("\(eId) appears twice", note: "the first is on line \(firstLine)")
    case .missingEId(let element, let expected):
      DiagnosticText("<\(element)> has no eId", suggestion: "write eId=\"\(expected)\"")
    case .unexpectedEId(let found, let expected):
      DiagnosticText(
        "eId \(found) does not fit its number", note: "by number and place: \(expected)")
    case .dangling(let target, let nearest):
      DiagnosticText(
        "the reference to #\(target) leads nowhere",
        suggestion: nearest.map { "did you mean #\($0)?" })
    case .unreadableAddress(let address):
      DiagnosticText(
        "address \"\(address)\" cannot be read",
        suggestion: "write /akn/id/act/<kind>/<year>/<number>/~<eId>")
    case .undefined(let attribute, let target, let nearest):
      DiagnosticText(
        "\(attribute) names \"\(target)\", which does not exist",
        suggestion: nearest.map { "did you mean \"\($0)\"?" })
    case .invertedPeriod(let id, let start, let end):
      DiagnosticText(
        "period \(id) holds not a single day",
        note: "it starts on \(start.iso) and ends on \(end.iso); the day of its end is not in it")
    case .overlappingWordings(let eId, let other):
      DiagnosticText("two wordings of \(eId) are in force at once", note: "the other: \(other)")
    case .noEntryIntoForce:
      DiagnosticText(
        "there is no event #mulai-berlaku",
        suggestion: "add an eventRef refersTo=\"#mulai-berlaku\" to lifecycle")
    case .runStart(let unit, let found, let expected):
      DiagnosticText(
        "the first here is \(unit.english(found)), not \(unit.english(expected))",
        suggestion: "see whether \(unit.english(expected)) was lost")
    case .runGap(let unit, let found, let after, let expected):
      DiagnosticText(
        "\(unit.english(found)) follows \(unit.english(after))",
        note: expected.isEmpty ? nil : "\(unit.english(expected)) was expected there",
        suggestion: unit.insertion(after: after).map {
          "see the original; an insertion is written \(unit.english($0))"
        } ?? "see the original")
    case .emptyProvision:
      DiagnosticText(
        "this provision is empty",
        suggestion: "enter its text, or mark it with inline tidak-diperoleh")
    case .unmarkedDoubt(let words):
      DiagnosticText(
        "the sign \"\(words)\" stands outside inline belum-terverifikasi or tidak-diperoleh",
        suggestion: "put the sign and its words into the inline")
    case .markWithoutSign(let words):
      DiagnosticText("the words \"\(words)\" are marked without [[?…?]], [[KOSONG]] or […]")
    case .noConfidence:
      DiagnosticText("no rj:keterangan says where this wording came from and how sure it is")
    case .elucidationWithoutProvision(let eId):
      DiagnosticText("this entry of the Penjelasan explains \(eId), which does not exist")
    case .provisionWithoutElucidation:
      DiagnosticText(
        "this article has no entry in the Penjelasan",
        suggestion: "write its entry; one that was not obtained is marked [[KOSONG]]")
    case .elucidationNotSelfEvident:
      DiagnosticText("the entry says \"Cukup jelas.\" but lacks class=\"cukup-jelas\"")
    case .selfEvidentWithText:
      DiagnosticText("the entry is marked cukup-jelas but says something else")
    case .quantityUnreadable(let words):
      DiagnosticText("the number in \"\(words)\" cannot be read")
    case .quantityDisagrees(let words, let written, let expected):
      DiagnosticText(
        "normalized=\"\(written)\" is not \"\(words)\"", note: "the words mean \(expected)")
    case .digitsDisagree(let words, let digits, let spelled):
      DiagnosticText(
        "digits and words differ in \"\(words)\"",
        note: "the digits mean \(digits), the words \(spelled)")
    case .quantityForm(let normalized):
      DiagnosticText(
        "normalized=\"\(normalized)\" is not a known form",
        suggestion: "such as P3Y, IDR120000000, 1/3, KAT-VII")
    case .unknownConcept(let id):
      DiagnosticText("#\(id) is not declared under references")
    case .noSeal:
      DiagnosticText(
        "not sealed: manifes.txt is missing",
        suggestion: "read the change, then run rujukan periksa --segel")
    case .sealUnreadable(let line):
      DiagnosticText("a line of the seal cannot be read: \(line)")
    case .sealChanged:
      DiagnosticText(
        "the wording of this provision differs from what was sealed",
        note: "at least one letter has changed since the seal was made",
        suggestion: "compare it with the original; if it is right, seal again with --segel")
    case .sealUnknown(let key):
      DiagnosticText(
        "\(key) is not in the seal", note: "this part was not there when the act was sealed",
        suggestion: "if it belongs here, seal again with --segel")
    case .sealMissing(let key):
      DiagnosticText(
        "\(key) is in the seal but not in the text",
        suggestion: "put it back; if it is rightly gone, seal again with --segel")
    case .sealCount(let unit, let sealed, let found):
      DiagnosticText("\(found) \(unit), but \(sealed) in the seal")
    case .sealData:
      DiagnosticText(
        "marks, time or modifications differ from what was sealed",
        note: "an element, a number, a reference or a period was changed",
        suggestion: "compare it with the earlier version; if it is right, seal again with --segel")
    }
  }
}

extension Provision.Kind {
  /// A numbered piece as it is cited in English: "Article 7", "clause (2)".
  fileprivate func english(_ number: String) -> String {
    switch self {
    case .clause: "clause (\(number))"
    case .letter: "letter \(number)"
    case .number: "item \(number)"
    case .article: "Article \(number)"
    case .chapter: "Chapter \(number)"
    case .recital: "recital \(number)"
    case .legalBasis: "legal basis \(number)"
    default: number
    }
  }
}
