import DocumentAssembly
import Foundation
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

struct ExerciseTests {
  let laboratory: TrainingLaboratory
  private var classroom: Classroom { laboratory.classroom }

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  /// Requests of every topic, audience, level and kind in turn.
  private static func request(_ seed: Int) -> ExerciseRequest {
    let topics = ExerciseTopic.allCases
    let audiences = Scenario.Audience.allCases
    var request = ExerciseRequest(count: 2 + seed % 3, seed: UInt64(seed))
    switch seed % 4 {
    case 0: request.kind = Exercise.Kind.allCases[(seed / 4) % Exercise.Kind.allCases.count]
    case 1: request.topic = topics[(seed / 4) % topics.count]
    case 2: request.audience = audiences[(seed / 4) % audiences.count]
    default:
      request.audience = audiences[(seed / 4) % audiences.count]
      request.level = Scenario.Level.allCases[(seed / 12) % 3]
    }
    return request
  }

  private static let sheets = Result {
    let classroom = try TrainingLaboratory().classroom
    return try (1...200).map { try classroom.sheet(request($0)) }
  }

  private var sheets: [SolvedSheet] {
    get throws { try Self.sheets.get() }
  }

  /// Every sentence that only the key may say.
  private func secrets(_ solved: SolvedSheet) -> Set<String> {
    var found: Set<String> = ["Kunci", "kunci:"]
    for key in solved.keys {
      found.insert(key.lesson)
      found.insert(key.scenario)
      for item in key.items {
        for reason in [item.reason] + item.remarks.values {
          found.insert(reason.words.indonesian)
          found.insert(reason.words.english)
        }
        for rival in item.rivals { found.insert(rival.reading) }
      }
    }
    return found
  }

  @Test("Two hundred seeds: nothing that participants get holds a string of the key")
  func secrecy() throws {
    for solved in try sheets {
      let sheet = solved.sheet
      let html = ExerciseHTML(sheet, in: .indonesian).rendered
      let texts = [
        html, ExerciseHTML(sheet, in: .english).rendered, AnswerFile.empty(for: sheet),
        try JSONOutput.text(ExerciseSheetJSON(sheet)),
        "\(SheetDocument.value(sheet, in: .indonesian))",
      ]
      let pages = texts.map { Data($0.utf8) }
      for secret in secrets(solved) {
        let words = Data(secret.utf8)
        let told = pages.contains { $0.range(of: words) != nil }
        #expect(!told, "\(sheet.code): \(secret)")
      }
      #expect(!html.contains("class=\"kunci\""))
    }
  }

  @Test("Two hundred seeds: the key's answers earn 100, and each wrong one loses exactly its share")
  func shares() throws {
    for solved in try sheets {
      let perfect = solved.perfectAnswers
      let full = solved.marking(of: perfect)
      #expect(full.score == Rational(100), "\(solved.sheet.code)")
      #expect(full.items.allSatisfy { $0.verdict == .right })
      #expect(solved.marking(of: AnswerSheet(code: "", answers: [:])).score == .zero)
      for mark in full.items {
        for answer in wrong(mark) {
          var answers = perfect.answers
          answers[mark.item.id] = answer
          let marking = solved.marking(of: AnswerSheet(code: perfect.code, answers: answers))
          #expect(marking.score.plus(mark.share) == Rational(100), "\(mark.item.id)")
          guard case .wrong(let reason) = mark.key.verdict(on: answer) else {
            Issue.record("\(solved.sheet.code) \(mark.item.id) \(answer)")
            continue
          }
          // No answer is wrong without an authority that it stands against.
          #expect(!reason.authorities.isEmpty, "\(solved.sheet.code) \(mark.item.id)")
          #expect(!reason.words.indonesian.isEmpty && !reason.words.english.isEmpty)
        }
      }
    }
  }

  /// Every answer that is not accepted; of numbers the neighbours.
  private func wrong(_ mark: Marking.ItemMark) -> [Answer] {
    let accepted = [mark.key.answer] + mark.key.equal + mark.key.rivals.map(\.answer)
    let all: [Answer]
    switch (mark.item.form, mark.key.answer) {
    case (.choice(let options), _): all = options.map { .option($0.id) }
    case (.number, .number(let number)): all = [.number(number + 1), .number(number - 1)]
    case (.number, .option): all = []
    }
    return all.filter { !accepted.contains($0) }
  }

  @Test("A rival reading earns full points, and says which authority carries it")
  func rivals() throws {
    var seen: Set<Exercise.Kind> = []
    for solved in try sheets {
      for (exercise, key) in zip(solved.sheet.exercises, solved.keys) {
        for item in key.items {
          for rival in item.rivals {
            var answers = solved.perfectAnswers.answers
            answers[item.id] = rival.answer
            let marking = solved.marking(of: AnswerSheet(code: "", answers: answers))
            #expect(marking.score == Rational(100))
            #expect(!rival.authorities.isEmpty, "\(solved.sheet.code) \(item.id) \(rival.reading)")
            let text = MarkingText(marking, in: .indonesian).rendered
            #expect(rival.authorities.allSatisfy(text.contains))
            seen.insert(exercise.kind)
          }
        }
      }
    }
    #expect(seen.isSuperset(of: [.range, .law]))
  }

  @Test("Every kind of question occurs, every item has at least two options, and no two are alike")
  func shape() throws {
    var kinds: Set<Exercise.Kind> = []
    for solved in try sheets {
      for exercise in solved.sheet.exercises {
        kinds.insert(exercise.kind)
        #expect(!exercise.story.isEmpty && !exercise.items.isEmpty)
        for item in exercise.items {
          guard case .choice(let options) = item.form else { continue }
          let words = options.map(\.words.indonesian)
          #expect(words.count >= 2 && Set(words).count == words.count, "\(item.prompt)")
        }
      }
    }
    #expect(kinds == Set(Exercise.Kind.allCases))
  }

  @Test("An indictment has defects that are there and defects that are not, as the checker says")
  func defects() throws {
    var rules: Set<String> = []
    for solved in try sheets {
      for (exercise, key) in zip(solved.sheet.exercises, solved.keys) where exercise.kind == .defect
      {
        let answers = key.items.map(\.answer)
        #expect(answers.contains(.option("a")), "\(solved.sheet.code)")
        #expect(answers.filter { $0 == .option("b") }.count >= 2, "\(solved.sheet.code)")
        for item in key.items where item.answer == .option("a") {
          rules.formUnion(item.reason.words.english.split(separator: "(").map(String.init))
        }
      }
    }
    #expect(rules.filter { $0.hasPrefix("DAK-") }.count >= 5, "\(rules)")
  }

  @Test("The same seed gives the same bytes, another seed another sheet")
  func repeatable() throws {
    let all = try sheets
    for (index, solved) in all.enumerated() where index.isMultiple(of: 10) {
      let again = try classroom.sheet(solved.sheet.request)
      #expect(again == solved)
      #expect(
        ExerciseGIFT(again, in: .indonesian).rendered
          == ExerciseGIFT(solved, in: .indonesian).rendered)
    }
    let one = try classroom.sheet(ExerciseRequest(count: 5, seed: 1))
    let other = try classroom.sheet(ExerciseRequest(count: 5, seed: 2))
    #expect(one.sheet.exercises != other.sheet.exercises)
    #expect(one.sheet.exercises.count == 5)
  }

  @Test("Facts are matched on the topic, and a sheet on it takes what is about it first")
  func topics() throws {
    for seed in 1...6 {
      let request = ExerciseRequest(
        topic: .scenario(.means), kind: .matching, count: 2, seed: UInt64(seed))
      for key in try classroom.sheet(request).keys {
        #expect(
          key.items.contains { $0.reason.quotation?.contains("penjeratan utang") ?? false },
          "\(seed) \(key.scenario)")
      }
      let mixed = try classroom.sheet(
        ExerciseRequest(topic: .transition, count: 3, seed: UInt64(seed)))
      for key in mixed.keys {
        // Where the new law alone applies there is nothing to choose between.
        let days = key.items.map(\.reason.words.indonesian).joined()
        #expect(days.contains("2023") || days.contains("2024") || days.contains("2025"))
      }
    }
  }

  @Test("GIFT read back by its documentation gives the same questions")
  func gift() throws {
    for solved in try sheets {
      for language in [Language.indonesian, .english] {
        let gift = ExerciseGIFT(solved, in: language)
        #expect(try GIFTParser.questions(gift.rendered) == gift.questions)
        for question in gift.questions {
          #expect(question.choices.contains { $0.weight == 100 })
          // Without a wrong choice Moodle would take the question for a short answer.
          #expect(
            question.isNumerical || question.choices.contains { $0.weight == 0 },
            "\(question.choices)")
        }
      }
    }
  }

  @Test("Two hundred seeds: the document for participants holds no key in any part, no metadata")
  func documents() throws {
    let templates = TrainingLaboratory.package.appending(path: "Templates").path
    let printer = ExercisePrinter(
      templates: templates, folder: DraftFolder(path: "/nonexistent", replaces: false),
      makesPDF: false)
    for (index, solved) in try sheets.enumerated() {
      let bytes = try printer.document(.participant, solved)
      let package = try DocxContents(bytes)
      let everything = Data(package.everything.utf8)
      for secret in secrets(solved) {
        let told = everything.range(of: Data(secret.utf8)) != nil
        #expect(!told, "\(solved.sheet.code): \(secret)")
      }
      #expect(!package.names.contains { $0.hasPrefix("docProps") || $0.contains("comments") })
      for item in solved.sheet.items {
        #expect(package.words.contains(item.prompt.indonesian), "\(item.prompt.indonesian)")
      }
      guard index < 24 else { continue }
      #expect(try printer.document(.participant, solved) == bytes)
      let key = try DocxContents(try printer.document(.facilitator, solved))
      for lesson in solved.keys.map(\.lesson) { #expect(key.words.contains(lesson)) }
      for item in solved.keys.flatMap(\.items) {
        #expect(key.words.contains(item.reason.words.indonesian))
      }
    }
  }
}
