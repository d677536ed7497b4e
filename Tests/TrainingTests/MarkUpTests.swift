import RuleEngine
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

@Suite("Marking up an article")
struct MarkUpTests {
  private static func all() throws -> [ArticleMarkUp] {
    let classroom = try TrainingLaboratory().classroom
    return classroom.bank.scenarios.flatMap { scenario in
      let analysis = classroom.analysis(of: scenario)
      return classroom.candidates(analysis).map {
        classroom.markUp(of: $0, in: scenario, analysis)
      }
    }
  }

  private static func right(_ markUp: ArticleMarkUp) -> [String: Answer] {
    Dictionary(markUp.questions.map { ($0.item.id, $0.key.answer) }) { first, _ in first }
  }

  @Test("In every scenario right marks earn all, and each wrong one loses exactly its share")
  func shares() throws {
    let all = try Self.all()
    #expect(all.count > 80)
    for markUp in all {
      let right = Self.right(markUp)
      #expect(right.count == markUp.questions.count)
      #expect(markUp.marking(of: right).score == Marking.whole)
      let share = try #require(
        Marking.whole.divided(by: Rational(Int64(markUp.questions.count))))
      for question in markUp.questions {
        for option in question.item.letters {
          var marks = right
          marks[question.item.id] = .option(option)
          let accepted = question.key.verdict(on: .option(option)).isAccepted
          let lost = accepted ? Rational.zero : share
          #expect(markUp.marking(of: marks).score.plus(lost) == Marking.whole)
        }
      }
      #expect(markUp.marking(of: [:]).score == .zero)
    }
  }

  @Test("The key of every element is how the engine finds it, with the words of the law")
  func key() throws {
    for markUp in try Self.all() {
      let elements = ArticleMarkUp.elements(of: markUp.finding)
      #expect(markUp.questions.count == elements.count + 2)
      for (question, element) in zip(markUp.questions, elements) {
        #expect(question.subject == .element(element))
        #expect(question.key.answer == .option(ArticleMarkUp.Mark(element.truth).rawValue))
        #expect(question.key.reason.quotation == element.words)
        #expect(!question.key.reason.authorities.isEmpty)
      }
      #expect(
        markUp.questions[elements.count].key.answer == .option(markUp.finding.status.rawValue))
      let law = markUp.finding.regime.code?.rawValue ?? "belum-pasti"
      #expect(markUp.questions[elements.count + 1].key.answer == .option(law))
    }
  }

  @Test(
    "Whoever marks an element otherwise is right only where something carries that, and it is named"
  )
  func rivals() throws {
    var count = 0
    for question in try Self.all().flatMap(\.questions) {
      for rival in question.key.rivals {
        #expect(!rival.reading.isEmpty && !rival.authorities.isEmpty)
        count += 1
        guard case .element(let element) = question.subject else { continue }
        guard element.truth == .yes else {
          #expect(element.truth == .no && rival.answer == .option("terpenuhi"))
          #expect(!element.reasons.unpunished.isEmpty)
          continue
        }
        #expect(rival.answer == .option("perlu-pendalaman"))
        #expect(
          !element.reasons.toVerify.isEmpty || element.sufficiency.contains { $0.isEnough == .no })
      }
    }
    #expect(count > 20)
  }

  @Test("Whoever finds an element open with authority may find the provision open, and only then")
  func consequence() throws {
    var count = 0
    for markUp in try Self.all() where markUp.finding.status == .met {
      var marks = Self.right(markUp)
      marks["kesimpulan"] = .option("kurang-fakta")
      func conclusion() -> Marking.Verdict? {
        markUp.marking(of: marks).items.first { $0.item.id == "kesimpulan" }?.verdict
      }
      #expect(conclusion()?.isAccepted == false)
      for question in markUp.questions where question.item.id.hasPrefix("u") {
        guard let rival = question.key.rivals.first else { continue }
        marks[question.item.id] = rival.answer
        let expected = Marking.Verdict.rightByReading(
          rival.reading, authorities: rival.authorities)
        #expect(conclusion() == expected)
        marks[question.item.id] = question.key.answer
        count += 1
      }
    }
    #expect(count > 10)
  }

  @Test("The words of the story that are shown with an element stand in the story")
  func anchors() throws {
    var count = 0
    for markUp in try Self.all() {
      let story = markUp.scenario.narrative.text
      for words in markUp.questions.flatMap(\.anchors) {
        #expect(story.contains(words))
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test("What is said to somebody who marks everything as met reads as a lawyer would say it")
  func sentences() throws {
    let wanted = ["kebun-sabah-tanpa-dokumen", "pabrik-bata", "untuk-apa-ia-dibawa"]
    let blocks = try Self.all().filter { wanted.contains($0.scenario.id) }.map { markUp in
      let marks = markUp.questions.map { question -> (String, Answer) in
        let letters = question.item.letters
        let given = letters.contains("terpenuhi") ? "terpenuhi" : letters.first ?? ""
        return (question.item.id, .option(given))
      }
      let marking = markUp.marking(of: Dictionary(marks) { first, _ in first })
      return "\(markUp.finding.accused) \(markUp.finding.offence.identifier)\n"
        + MarkingText(marking, in: .indonesian).rendered
    }
    try expectSnapshot(blocks.joined(separator: "\n————\n\n"), named: "tanda-pasal")
  }
}
