import RuleEngine
import StatuteModel
import Testing

@testable import Training

struct TwinTests {
  let laboratory: TrainingLaboratory

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  @Test("Every fact of every scenario that a rule reads is flipped, or named as one that cannot be")
  func all() throws {
    var lines: [String] = []
    var total = (twins: 0, changing: 0, impossible: 0)
    for scenario in laboratory.bank.scenarios {
      let set = try laboratory.classroom.twins(of: scenario)
      #expect(!set.changing.isEmpty, "\(scenario.id)")
      for twin in set.twins {
        #expect(!twin.sentences.isEmpty, "\(scenario.id) \(twin.flip.statement)")
        #expect(twin.sentences.allSatisfy { $0.before != $0.after }, "\(twin.flip.statement)")
      }
      for twin in set.changing {
        // A change of the standing is explained by an element, unless the regime moved the offence.
        #expect(twin.differences.count > 0)
      }
      total.twins += set.twins.count
      total.changing += set.changing.count
      total.impossible += set.impossible.count
      lines.append(
        "\(scenario.id): \(set.changing.count) dengan jawaban lain, \(set.unchanged.count) tetap, "
          + "\(set.impossible.count) tidak dapat dibalik sendiri")
      lines += set.unchanged.map { "  = \($0.flip.statement)" }
      lines += set.impossible.map { "  x \($0.statement)" }
    }
    lines.append("\(total.twins) kembaran, \(total.changing) dengan jawaban lain")
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: "kembaran-semua")
  }
}
