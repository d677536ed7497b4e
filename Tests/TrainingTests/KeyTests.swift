import RuleEngine
import StatuteModel
import Testing

@testable import Training

/// The comparison of a key with the answer sees every change of the key.
struct KeyTests {
  let laboratory: TrainingLaboratory

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  private func scenario(_ scenario: Scenario, with key: ExpectedKey) -> Scenario {
    Scenario(
      id: scenario.id, title: scenario.title, level: scenario.level, audience: scenario.audience,
      topics: scenario.topics, lesson: scenario.lesson, narrative: scenario.narrative,
      file: scenario.file, casePath: scenario.casePath, keyPath: scenario.keyPath,
      statements: scenario.statements, key: key)
  }

  private func surprises(
    _ answer: (scenario: Scenario, analysis: Analysis), _ entries: [ExpectedKey.Entry],
    known: [ExpectedKey.KnownDifference] = []
  ) -> [KeyDifference] {
    let key = answer.scenario.key
    let changed = ExpectedKey(
      regimes: key.regimes, lines: key.lines, entries: entries, differences: known)
    return KeyComparison(scenario(answer.scenario, with: changed), answer.analysis).surprises
  }

  @Test("A key without one of its offences is not the engine's answer")
  func missingEntry() {
    for answer in laboratory.answers {
      for (index, entry) in answer.scenario.key.entries.enumerated() {
        var entries = answer.scenario.key.entries
        entries.remove(at: index)
        let found = surprises(answer, entries)
        #expect(found.map(\.offence) == [entry.offence], "\(answer.scenario.id) \(index)")
        #expect(found.map(\.expected) == [""])
      }
    }
  }

  @Test("A key in which an offence stands otherwise, or turns on another element, is refused")
  func changedEntry() {
    for answer in laboratory.answers {
      for (index, entry) in answer.scenario.key.entries.enumerated() {
        for changed in [
          entry.with(standing: entry.standing == .open ? .met : .open),
          entry.with(deciding: entry.deciding + ["unsur-lain"]),
        ] {
          var entries = answer.scenario.key.entries
          entries[index] = changed
          #expect(
            surprises(answer, entries).contains { $0.offence == entry.offence },
            "\(answer.scenario.id) \(index)")
        }
      }
    }
  }

  @Test("A known difference is no surprise, until it is gone")
  func knownDifference() throws {
    let answer = try #require(laboratory.answers.first { $0.scenario.id == "kafe-di-atambua" })
    let entries = answer.scenario.key.entries
    let last = try #require(entries.last)
    let known = ExpectedKey.KnownDifference(
      accused: last.accused, offence: last.offence, reason: "contoh", line: 1)
    #expect(surprises(answer, Array(entries.dropLast()), known: [known]).isEmpty)
    #expect(surprises(answer, entries, known: [known]).map(\.expected) == ["selisih"])
  }
}

extension ExpectedKey.Entry {
  /// The entry with another standing or other deciding elements.
  func with(standing: ExpectedKey.Standing? = nil, deciding: [String]? = nil) -> Self {
    Self(
      accused: accused, standing: standing ?? self.standing, offence: offence, form: form,
      victims: victims, deciding: deciding ?? self.deciding, aggravations: aggravations,
      openAggravations: openAggravations, exclusions: exclusions, line: line)
  }
}
