import DocumentAssembly
import Foundation
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

/// What a facilitator plans and judges with: duration, aims, weights, rubrics.
struct RubricTests {
  let classroom: Classroom

  init() throws {
    classroom = try TrainingLaboratory().classroom
  }

  private func sheets() throws -> [SolvedSheet] {
    try Exercise.Kind.allCases.map {
      try classroom.sheet(ExerciseRequest(kind: $0, count: 3, seed: 4))
    }
  }

  @Test("Every exercise has a criterion, its weight, and four different levels; weights add to 100")
  func levels() throws {
    var criteria: Set<String> = []
    for solved in try sheets() {
      let rubrics = solved.rubrics
      #expect(rubrics.count == solved.sheet.exercises.count)
      #expect(rubrics.reduce(Rational.zero) { $0.plus($1.weight) ?? $0 } == Rational(100))
      for (rubric, exercise) in zip(rubrics, solved.sheet.exercises) {
        for language in [Language.indonesian, .english] {
          let levels = rubric.levels.map { $0.text(in: language) }
          #expect(levels.count == 4 && Set(levels).count == 4)
        }
        #expect(rubric.levels[0].indonesian.hasPrefix("\(exercise.items.count) dari"))
        criteria.insert(rubric.criterion.indonesian)
      }
    }
    #expect(criteria.count == Exercise.Kind.allCases.count)
  }

  @Test("The lowest level names provisions that the key rests on")
  func provisions() throws {
    for solved in try sheets() {
      for (rubric, key) in zip(solved.rubrics, solved.keys) {
        let last = try #require(rubric.levels.last).indonesian
        let named = key.items.flatMap(\.reason.authorities).filter { last.contains($0) }
        #expect(!named.isEmpty, "\(key.scenario): \(last)")
      }
    }
  }

  @Test("As a facilitator reads it: an exercise of five items, and one of a single item")
  func text() throws {
    let solved = try classroom.sheet(ExerciseRequest(kind: .elements, count: 4, seed: 1))
    let exercise = solved.sheet.exercises[0]
    func rubric(_ kind: Exercise.Kind, items: Int, weight: Int64) -> Rubric {
      Rubric(
        Exercise(
          number: 1, kind: kind, title: "", story: [], task: exercise.task, exhibit: [],
          items: Array(repeating: exercise.items[0], count: items)),
        solved.keys[0], weight: Rational(weight))
    }
    let five = rubric(.elements, items: 5, weight: 25).lines(in: .indonesian)
    #expect(five[0] == "Rubrik: menguji suatu delik unsur demi unsur (bobot 25 dari 100)")
    #expect(five[1] == "4 – 5 dari 5 butir diterima, dan setiap alasan menyebut ketentuannya.")
    #expect(five[2].hasPrefix("3 – sedikitnya 4 butir diterima;"))
    #expect(five[3].hasPrefix("2 – sedikitnya 3 butir diterima,"))
    #expect(five[4].hasPrefix("1 – kurang dari itu; baca ulang Pasal "))
    let one = rubric(.missing, items: 1, weight: 100).lines(in: .english)
    #expect(one[0] == "Rubric: find the fact that is still to be asked for (weight 100 of 100)")
    #expect(one[2].hasPrefix("3 – at least 1 items accepted; not every reason"))
    #expect(one[3].hasPrefix("2 – at least 1 items accepted, or the deciding provision"))
  }

  @Test("More to read or to answer takes longer; an estimate is a multiple of five minutes")
  func duration() throws {
    let short = try classroom.sheet(ExerciseRequest(count: 2, seed: 9)).sheet
    let long = try classroom.sheet(ExerciseRequest(count: 8, seed: 9)).sheet
    #expect(short.minutes >= 5 && short.minutes < long.minutes)
    for solved in try sheets() {
      let sheet = solved.sheet
      #expect(sheet.minutes.isMultiple(of: 5))
      let seconds = sheet.exercises.map(\.seconds).reduce(0, +)
      #expect((sheet.minutes * 60 - 299...sheet.minutes * 60).contains(seconds))
      // Ninety seconds for every choice, and the words at two a second.
      if sheet.exercises.allSatisfy({ $0.items.allSatisfy { !$0.letters.isEmpty } }) {
        #expect(seconds > sheet.items.count * 90)
      }
    }
  }

  @Test("Both documents and pages name duration, aims and weights; the rubric is the facilitator's")
  func documents() throws {
    let templates = TrainingLaboratory.package.appending(path: "Templates").path
    let printer = ExercisePrinter(
      templates: templates, folder: DraftFolder(path: "/nonexistent", replaces: false),
      makesPDF: false)
    for solved in try sheets().prefix(3) {
      let (sheet, aims) = (solved.sheet, solved.sheet.aims.map(\.indonesian))
      let pages = [
        ExerciseHTML(sheet, in: .indonesian).rendered,
        ExerciseHTML(key: solved, in: .indonesian).rendered,
        try DocxContents(try printer.document(.participant, solved)).words,
        try DocxContents(try printer.document(.facilitator, solved)).words,
      ]
      for (index, page) in pages.enumerated() {
        #expect(page.contains("kira-kira \(sheet.minutes) menit"))
        #expect(aims.allSatisfy(page.contains))
        #expect(page.contains("(33,3 dari 100)"))
        let holdsKey = index % 2 == 1
        #expect(page.contains("Rubrik: ") == holdsKey)
        for line in solved.rubrics.flatMap({ $0.lines(in: .indonesian) }) {
          #expect(page.contains(ExerciseHTML.escaped(line)) == holdsKey, "\(line)")
        }
      }
    }
  }

  @Test("The key for programs carries the rubrics, and both say how long the sheet takes")
  func json() throws {
    let solved = try #require(try sheets().first)
    let key = try JSONOutput.text(SolvedSheetJSON(solved))
    let sheet = try JSONOutput.text(ExerciseSheetJSON(solved.sheet))
    for text in [key, sheet] { #expect(text.contains("\"durasi_menit\"")) }
    #expect(key.contains("\"rubrik\"") && !sheet.contains("\"rubrik\""))
    #expect(key.contains(solved.rubrics[0].levels[3].indonesian))
  }
}
