internal import StatuteModel

extension ScenarioFinding {
  var english: DiagnosticText {
    switch self {
    case .notText: DiagnosticText("this file is no UTF-8 text")
    case .noScenarios:
      DiagnosticText(
        "there is no scenario here",
        note: "a scenario is a folder with narasi.txt, kasus.yaml and kunci.yaml")
    case .unclosedAnchor:
      DiagnosticText("the bracket opened here is not closed before its paragraph ends")
    case .wordsWithoutFacts:
      DiagnosticText(
        "no facts follow the words in these brackets",
        suggestion: "write [words]{A1.tindakan.perekrutan}")
    case .strayBracket(let bracket):
      DiagnosticText(
        "\(bracket) stands alone", note: "brackets and braces are for [words]{facts} only")
    case .notAFact:
      DiagnosticText(
        "what stands in these braces is no fact",
        note: "a fact is id.key, id.key.term or id.key=value; semicolons separate facts")
    case .emptyAnchor: DiagnosticText("the words or the facts in these brackets are empty")
    case .missingKey(let key): DiagnosticText("the key `\(key)` is missing")
    case .unknownKey(let key, let nearest):
      DiagnosticText(
        "the key `\(key)` is not known", suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unknownWord(let key, let nearest, let known):
      DiagnosticText(
        "what stands under `\(key)` is not known",
        note: "known: \(known.joined(separator: ", "))",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .notACitation(let key):
      DiagnosticText(
        "what stands under `\(key)` is no citation",
        suggestion: "write it as uu-21-2007/pasal-2/ayat-1")
    case .notHeld(let citation): DiagnosticText("the texts do not hold \(citation)")
    case .untold(let statement):
      DiagnosticText(
        "the narrative does not tell \(Self.shown(statement))",
        suggestion: "write [words]{\(Self.shown(statement))} in narasi.txt")
    case .strange(let statement, let nearest):
      DiagnosticText(
        "the case file does not hold \(Self.shown(statement))",
        suggestion: nearest.map { "did you mean \($0)?" })
    case .otherWords(let statement):
      DiagnosticText(
        "the words here do not name the value of \(statement.path)",
        note: "names and initials, dates, ages and money are written alike in narrative and file")
    case .stranger:
      DiagnosticText(
        "these initials belong to nobody in the case file",
        suggestion: "call the person by the part they play, or add them to the case file")
    case .length(let words, let least, let most):
      DiagnosticText("the narrative has \(words) words; \(least) to \(most) are asked for")
    case .noKeyFor(let accused): DiagnosticText("there is no key for \(accused)")
    case .unknownPerson(let id, let nearest):
      DiagnosticText(
        "the case file has no \(id)", suggestion: nearest.map { "did you mean \($0)?" })
    }
  }
}
