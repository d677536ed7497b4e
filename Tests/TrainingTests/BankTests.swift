import RuleEngine
import StatuteModel
import Testing

@testable import Training

struct BankTests {
  let laboratory: TrainingLaboratory
  private var scenarios: [Scenario] { laboratory.bank.scenarios }

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  @Test("The bank has at least 25 scenarios, each of 150 to 400 words")
  func size() {
    #expect(scenarios.count >= 25)
    for scenario in scenarios {
      #expect((150...400).contains(scenario.narrative.wordCount), "\(scenario.id)")
      #expect(!scenario.narrative.text.contains { "[]{}".contains($0) }, "\(scenario.id)")
    }
  }

  @Test("Every fact of a case file is carried by words, and every anchor names a fact of the file")
  func anchors() {
    for scenario in scenarios {
      let told = Set(scenario.narrative.anchors.flatMap(\.statements))
      #expect(told == Set(scenario.statements), "\(scenario.id)")
      #expect(scenario.statements.count >= 6, "\(scenario.id)")
    }
  }

  @Test("Every key is the engine's answer")
  func keys() {
    for (scenario, analysis) in laboratory.answers {
      #expect(KeyComparison(scenario, analysis).surprises == [], "\(scenario.id)")
    }
  }

  @Test("Every article with a rule has a scenario that meets it")
  func coverage() {
    let coverage = BankCoverage(laboratory.answers, books: laboratory.books)
    #expect(coverage.empty.map(\.citation.identifier) == [])
    let cited = Set(coverage.rows.map(\.citation.identifier))
    let offences = laboratory.books.flatMap(\.offences).map(\.citation.identifier)
    #expect(cited.isSuperset(of: offences))
  }

  @Test("All four regimes occur")
  func regimes() {
    let codes = scenarios.flatMap { $0.key.regimes.values.map(\.rawValue) }
    #expect(Set(codes) == ["A", "A-bis", "B", "C"])
  }

  @Test("At least five scenarios are not trafficking: nothing of the act is met or open")
  func notTrafficking() {
    let others = laboratory.answers.filter { $0.scenario.topics.contains(.notTrafficking) }
    #expect(others.count >= 5)
    for (scenario, analysis) in others {
      let found = analysis.findings.filter { $0.status != .notMet }.map(\.offence.identifier)
      #expect(
        found.allSatisfy { ["uu-6-2011/pasal-120/ayat-1", "uu-1-2023/pasal-457"].contains($0) },
        "\(scenario.id)")
      #expect(!analysis.setAside.isEmpty, "\(scenario.id)")
    }
  }

  @Test("Every topic, level and audience has scenarios")
  func breadth() {
    for topic in Scenario.Topic.allCases {
      #expect(!laboratory.bank.scenarios(topic: topic).isEmpty, "\(topic)")
    }
    for level in Scenario.Level.allCases {
      #expect(laboratory.bank.scenarios(level: level).count >= 5, "\(level)")
    }
    for audience in Scenario.Audience.allCases {
      #expect(laboratory.bank.scenarios(audience: audience).count >= 5, "\(audience)")
    }
    let both = laboratory.bank.scenarios(topic: .means, audience: .paralegal)
    #expect(both.allSatisfy { $0.topics.contains(.means) && $0.audience.contains(.paralegal) })
    #expect(both.count < scenarios.count && !both.isEmpty)
  }

  @Test("Lessons are one sentence and cite a provision")
  func lessons() {
    for scenario in scenarios {
      #expect(scenario.lesson.sentence.hasSuffix("."), "\(scenario.id)")
      #expect(!scenario.lesson.sentence.dropLast().contains(". "), "\(scenario.id)")
      #expect(!scenario.lesson.sources.isEmpty, "\(scenario.id)")
    }
  }

  @Test("No two scenarios have the same title or code")
  func names() {
    #expect(Set(scenarios.map(\.title)).count == scenarios.count)
    #expect(Set(scenarios.compactMap(\.file.code)).count == scenarios.count)
  }

  @Test("The answers to the bank, as a trainer reads them beside regimes and elements")
  func answers() throws {
    var lines: [String] = []
    for (scenario, analysis) in laboratory.answers {
      lines.append("\(scenario.id): \(scenario.title)")
      let findings = analysis.findings.filter { $0.status != .notMet } + analysis.setAside
      for finding in findings.sorted(by: {
        ($0.accused, $0.offence.identifier) < ($1.accused, $1.offence.identifier)
      }) {
        let decisive = finding.elements.flatMap(
          finding.status == .undetermined ? ElementWalk.open : { $0.failing })
        let regime = finding.regime.code?.rawValue ?? "?"
        var line =
          "  \(finding.accused) \(regime) \(finding.offence.identifier) "
          + "\(finding.form.rawValue) \(finding.status.rawValue)"
        if !decisive.isEmpty { line += ": " + decisive.map(\.id).joined(separator: ", ") }
        if finding.status != .notMet, !finding.aggravations.isEmpty {
          line += " + " + finding.aggravations.map(\.identifier).joined(separator: ", ")
        }
        lines.append(line)
      }
    }
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "jawaban")
  }
}
