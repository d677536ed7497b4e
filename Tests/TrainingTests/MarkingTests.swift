import StatuteModel
import Testing

@testable import Training
@testable import rujukan

struct MarkingTests {
  let solved: SolvedSheet

  init() throws {
    solved = try TrainingLaboratory().classroom.sheet(
      ExerciseRequest(topic: .scenario(.child), kind: .range, count: 2, seed: 5))
  }

  private func read(_ text: String) throws -> AnswerSheet {
    try AnswerFile.read(Array(text.utf8), file: "jawaban.yaml", for: solved.sheet)
  }

  private func rules(_ text: String) -> [String] {
    do throws(DiagnosticError) {
      _ = try AnswerFile.read(Array(text.utf8), file: "jawaban.yaml", for: solved.sheet)
      return []
    } catch {
      return error.diagnostics.map(\.rule)
    }
  }

  @Test("An empty answer file names its sheet, has every item, and answers none")
  func empty() throws {
    let text = AnswerFile.empty(for: solved.sheet)
    let bytes = Array(text.utf8)
    #expect(try AnswerFile.request(bytes, file: "x") == solved.sheet.request)
    #expect(try read(text).answers.isEmpty)
    for item in solved.sheet.items { #expect(text.contains("\"\(item.id)\":")) }
  }

  @Test("Answers written to a file are read back, with the participant")
  func roundTrip() throws {
    let answers = AnswerSheet(
      code: solved.sheet.code, participant: "peserta 3", answers: solved.perfectAnswers.answers)
    #expect(try read(AnswerFile.text(answers, for: solved.sheet)) == answers)
  }

  @Test("Letters in any case and figures with points are understood; JSON is as good as YAML")
  func spellings() throws {
    let items = solved.sheet.items
    let choice = try #require(items.first { !$0.letters.isEmpty })
    let number = try #require(items.first { $0.letters.isEmpty })
    let text = """
      {"lembar": "\(solved.sheet.code)", "jawaban": {"\(choice.id)": " B ", "\(number.id)": "Rp1.250.000"}}
      """
    let read = try read(text).answers
    #expect(read[choice.id] == .option("b"))
    #expect(read[number.id] == .number(1_250_000))
  }

  @Test("What cannot be marked is named with its line: no sheet, no such item, no such answer")
  func refused() throws {
    let number = try #require(solved.sheet.items.first { $0.letters.isEmpty })
    #expect(rules("lembar: x\njawaban:\n  \"9.9\": a\n") == ["exercise.unknown-item"])
    #expect(
      rules("lembar: x\njawaban:\n  \"\(number.id)\": banyak\n") == ["exercise.unusable-answer"])
    let choice = try #require(solved.sheet.items.first { !$0.letters.isEmpty })
    #expect(
      rules("lembar: x\njawaban:\n  \"\(choice.id)\": [a]\n") == ["exercise.unusable-answer"])
    for answers in ["", "jawaban: [a, b]\n", "jawaban: a\n", "jawban:\n  \"1.1\": a\n"] {
      #expect(rules("lembar: x\n" + answers) == ["exercise.no-answers"], "\(answers)")
    }
    #expect(rules("lembar: x\ncetakan: \"00000000\"\n") == ["exercise.another-edition"])
    #expect(rules("lembar: x\ncetakan: \"\(solved.sheet.edition)\"\njawaban:\n").isEmpty)
    for (text, rule) in [
      ("jawaban: {}\n", "exercise.no-sheet"), ("lembar: salah\n", "exercise.unknown-sheet"),
    ] {
      do throws(DiagnosticError) {
        _ = try AnswerFile.request(Array(text.utf8), file: "x")
        Issue.record("\(text)")
      } catch {
        #expect(error.diagnostics.map(\.rule) == [rule])
      }
    }
  }

  @Test("Every name of a sheet is read back as the request that made it")
  func codes() {
    for topic in [nil] + ExerciseTopic.allCases.map(Optional.some) {
      for kind in [nil] + Exercise.Kind.allCases.map(Optional.some) {
        let request = ExerciseRequest(
          topic: topic, audience: .prosecutor, level: .basic, kind: kind, count: 3, seed: 12)
        #expect(ExerciseRequest(code: request.code)?.code == request.code)
        let bare = ExerciseRequest(topic: topic, kind: kind, count: 50, seed: .max)
        #expect(ExerciseRequest(code: bare.code)?.code == bare.code)
      }
    }
    for code in ["", "x", "5", "cara-5", "cara-x-5-1", "5-99999999999999999999"] {
      #expect(ExerciseRequest(code: code) == nil)
    }
  }

  @Test("A marked sheet as a participant reads it: misses with the law, rival readings with names")
  func text() throws {
    var answers = solved.perfectAnswers.answers
    let keys = solved.keys.flatMap(\.items)
    let rival = try #require(keys.first { !$0.rivals.isEmpty })
    answers[rival.id] = rival.rivals.first?.answer
    for (index, key) in keys.enumerated() where key.id != rival.id {
      if index % 3 == 1 { answers[key.id] = nil }
      if index % 3 == 2, case .number(let number) = key.answer {
        answers[key.id] = .number(number + 12)
      }
    }
    let marking = solved.marking(
      of: AnswerSheet(code: solved.sheet.code, participant: "peserta 3", answers: answers))
    try expectSnapshot(MarkingText(marking, in: .indonesian).rendered, named: "penilaian")
  }

  @Test(
    "On a terminal no line is wider than it, no word is lost, and other lines hang below their first",
    arguments: [40, 80, 100])
  func wrapped(width: Int) throws {
    let empty = solved.marking(of: AnswerSheet(code: solved.sheet.code, answers: [:]))
    for language in [Language.indonesian, .english] {
      let text = MarkingText(empty, in: language)
      let screen = MarkingScreen(text, width: width).rendered
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(text.rendered.split(separator: "\n").contains { $0.count > 100 })
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(
        screen.split(whereSeparator: \.isWhitespace)
          == text.rendered.split(whereSeparator: \.isWhitespace))
      #expect(screen.hasSuffix("\n") && !screen.hasSuffix("\n\n"))
      let name = try #require(solved.sheet.items.first).id
      let head = try #require(lines.firstIndex { $0.hasPrefix("\(name)  ") })
      // Whether the question needs one line or more, what follows stands below its words.
      #expect(lines[head + 1].hasPrefix("     "))
      #expect(lines.contains { $0.hasPrefix("       ") })
    }
  }

  @Test("The table of a class has one line for each participant, and no cell is a formula")
  func table() throws {
    let perfect = solved.perfectAnswers.answers
    let names = ["peserta 1", "=2+2", "koma, \"kutip\""]
    let markings = names.map {
      solved.marking(of: AnswerSheet(code: solved.sheet.code, participant: $0, answers: perfect))
    }
    let lines = ResultTable.csv(markings).split(separator: "\r\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("lembar,peserta,nilai,1.1,1.2"))
    #expect(lines[1].hasPrefix("\(solved.sheet.code),peserta 1,100.00,"))
    #expect(lines[2].contains(",'=2+2,"))
    #expect(lines[3].contains(",\"koma, \"\"kutip\"\"\","))
  }
}
