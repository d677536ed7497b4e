import RuleEngine
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

struct ScenarioTwinTests {
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
        let isPerson = ["pelaku", "korban"].contains(twin.flip.statement.path.key)
        #expect(!isPerson, "without its people an act is another case: \(twin.flip.statement)")
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

extension ScenarioTwinTests {
  /// Twins, one for each kind of fact.
  private static let sample: [(scenario: String, fact: String)] = [
    ("kafe-di-atambua", "A1.cara.penipuan"), ("pabrik-bata", "A1.cara.ancaman-kekerasan"),
    ("kebun-sabah-tanpa-dokumen", "A1.tujuan"), ("umur-di-kartu-penduduk", "A1.mempermudah_tppo"),
    ("pengasuh-dari-sikka", "K1.usia"), ("perawat-lansia-di-johor", "A1.rute.tujuan"),
    ("loket-imigrasi", "A2.menyalahgunakan_kekuasaan"),
    ("terpidana-dan-buronan", "P1.putusan.sedang_dijalani"),
    ("pabrik-bata", "A1.tanggal.sampai"),
    ("dipaksa-mengajak-kawan", "A2.dipaksa_oleh_pelaku_tppo.P2"),
    ("istri-yang-dikurung", "A1.tindakan"),
  ]

  @Test("Eleven twins as a trainer reads them")
  func readable() throws {
    var blocks: [String] = []
    for (id, fact) in Self.sample {
      let scenario = try #require(laboratory.bank[id], "\(id)")
      let set = try laboratory.classroom.twins(of: scenario)
      let path = try #require(Statement(fact)?.path)
      let text = TwinText(
        set: set, only: path, names: laboratory.classroom.means.names,
        vocabulary: laboratory.classroom.means.vocabulary, language: .indonesian)
      #expect(!text.isEmpty, "\(id) \(fact): \(scenario.statements)")
      blocks.append(text.rendered)
    }
    try expectSnapshot(blocks.joined(separator: "\n\n————\n\n") + "\n", named: "kembaran-contoh")
  }
}
