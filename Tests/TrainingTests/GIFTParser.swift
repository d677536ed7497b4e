@testable import Training

/// Reads GIFT as the format's documentation describes it, to see what an importer sees: comments
/// and categories by line, questions between blank lines, `::title::`, `[format]`, answers in braces,
/// `=` and `~`, `#` before feedback, `{#` for numbers, `\` before a character that means itself.
struct GIFTParser {
  enum Failure: Error, Equatable {
    case noAnswers(String)
    case noTitle(String)
  }

  static func questions(_ text: String) throws -> [GIFTQuestion] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//") || line.hasPrefix("$CATEGORY:") { continue }
      if line.allSatisfy(\.isWhitespace) {
        blocks.append([])
      } else {
        blocks[blocks.count - 1].append(line)
      }
    }
    return try blocks.filter { !$0.isEmpty }.map { try question($0.joined(separator: "\n")) }
  }

  /// A character, and whether it was escaped and so stands for itself.
  private struct Mark: Equatable {
    let character: Character
    let isEscaped: Bool

    func isControl(_ control: Character) -> Bool { !isEscaped && character == control }
  }

  private static func marks(_ text: String) -> [Mark] {
    var marks: [Mark] = []
    var isEscaped = false
    for character in text {
      if isEscaped {
        let meant: Character = character == "n" ? "\n" : character
        marks.append(Mark(character: meant, isEscaped: true))
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        marks.append(Mark(character: character, isEscaped: false))
      }
    }
    return marks
  }

  private static func plain(_ marks: some Sequence<Mark>) -> String {
    Statement.trimmed(String(marks.map(\.character)))
  }

  private static func question(_ text: String) throws -> GIFTQuestion {
    var rest = marks(text)[...]
    func isTitleMark(_ rest: ArraySlice<Mark>) -> Bool {
      rest.count > 1 && rest.prefix(2).allSatisfy { $0.isControl(":") }
    }
    guard isTitleMark(rest) else { throw Failure.noTitle(text) }
    rest = rest.dropFirst(2)
    var title: [Mark] = []
    while !rest.isEmpty, !isTitleMark(rest) { title.append(rest.removeFirst()) }
    rest = rest.dropFirst(2)
    if rest.first?.isControl("[") == true {
      rest = rest.drop { !$0.isControl("]") }.dropFirst()
    }
    guard let open = rest.firstIndex(where: { $0.isControl("{") }),
      let close = rest.lastIndex(where: { $0.isControl("}") }), open < close
    else { throw Failure.noAnswers(text) }
    var answers = rest[(open + 1)..<close]
    let isNumerical = answers.first?.isControl("#") == true
    if isNumerical { answers = answers.dropFirst() }
    return GIFTQuestion(
      title: plain(title), text: plain(rest[..<open]), isNumerical: isNumerical,
      choices: choices(answers))
  }

  private static func choices(_ marks: ArraySlice<Mark>) -> [GIFTQuestion.Choice] {
    var choices: [(sign: Character, marks: [Mark])] = []
    for mark in marks {
      if mark.isControl("=") || mark.isControl("~") {
        choices.append((mark.character, []))
      } else if !choices.isEmpty {
        choices[choices.count - 1].marks.append(mark)
      }
    }
    return choices.map { sign, marks in
      let end = marks.firstIndex { $0.isControl("#") } ?? marks.endIndex
      return GIFTQuestion.Choice(
        text: plain(marks[..<end]), weight: sign == "=" ? 100 : 0,
        feedback: plain(marks[end...].dropFirst()))
    }
  }
}
