import RuleEngine
import StatuteModel
import Testing

@testable import Training
@testable import rujukan

/// What sheets leave unasked, and what they do not count as wrong.
struct DoubtTests {
  let laboratory: TrainingLaboratory

  init() throws {
    laboratory = try TrainingLaboratory()
  }

  private func workshop(_ id: String) throws -> ExerciseWorkshop {
    let scenario = try #require(laboratory.bank[id])
    let classroom = laboratory.classroom
    return ExerciseWorkshop(
      classroom: classroom, solved: classroom.solved(scenario), topic: nil,
      random: SeededGenerator(seed: 1))
  }

  private func finding(_ offence: String, in workshop: ExerciseWorkshop) throws -> OffenceFinding {
    try #require(workshop.solved.findings.first { $0.offence.identifier == offence })
  }

  @Test(
    "Where no purpose is left, nobody is asked whether exploitation was to happen in Indonesia",
    arguments: [
      ("istri-yang-dikurung", "uu-1-2023/pasal-455/ayat-1"),
      ("lewat-jalan-tikus", "uu-1-2023/pasal-455/ayat-1"),
      ("kebun-sabah-tanpa-dokumen", "uu-1-2023/pasal-455/ayat-1"),
      ("perahu-ke-australia", "uu-21-2007/pasal-2/ayat-1"),
    ])
  func territory(id: String, offence: String) throws {
    let workshop = try workshop(id)
    let finding = try finding(offence, in: workshop)
    #expect(finding.elements.contains { $0.id == "di-wilayah-ri" })
    for elements in [
      workshop.tops(finding), workshop.ends(finding), workshop.failed(finding),
    ] {
      #expect(!elements.contains { $0.id == "di-wilayah-ri" })
      #expect(elements.contains { $0.id == "tujuan-eksploitasi" })
    }
  }

  @Test("Where there is a purpose, the territory is asked")
  func territoryAsked() throws {
    let workshop = try workshop("dicegah-di-pelabuhan")
    let finding = try finding("uu-1-2023/pasal-455/ayat-1", in: workshop)
    #expect(workshop.tops(finding).contains { $0.id == "di-wilayah-ri" })
    #expect(workshop.failed(finding).map(\.id) == ["di-wilayah-ri"])
  }

  @Test("In a marked article every mark on words without an object is right")
  func marks() throws {
    let workshop = try workshop("kebun-sabah-tanpa-dokumen")
    let finding = try finding("uu-1-2023/pasal-455/ayat-1", in: workshop)
    let question = try #require(
      workshop.markUp(of: finding).first { $0.subject.name == "di-wilayah-ri" })
    for letter in question.item.letters {
      #expect(question.key.verdict(on: .option(letter)) == .right)
    }
  }

  @Test("Whoever stopped of their own will: not met, or met and not punished, each with authority")
  func withdrawal() throws {
    let workshop = try workshop("berbalik-di-tengah-jalan")
    let attempt = try finding("uu-21-2007/pasal-4", in: workshop)
    #expect(workshop.unpunished(attempt).map(\.identifier) == ["uu-1-2023/pasal-18/ayat-1"])
    let markUp = workshop.markUp(of: attempt)
    let whole = try #require(markUp.first { $0.subject == .conclusion })
    #expect(whole.key.answer == .option("tidak-terpenuhi"))
    #expect(
      whole.key.verdict(on: .option("tidak-dipidana"))
        == .rightByReading(
          "perbuatan itu sudah terjadi, tetapi menurut ketentuan ini tidak dipidana",
          authorities: ["Pasal 18 ayat (1) UU 1/2023"]))
    for letter in ["terpenuhi", "kurang-fakta"] {
      #expect(!whole.key.verdict(on: .option(letter)).isAccepted)
    }
    let element = try #require(markUp.first { $0.subject.name == "melakukan-percobaan" })
    #expect(element.key.verdict(on: .option("terpenuhi")).isAccepted)
    #expect(!element.key.verdict(on: .option("perlu-pendalaman")).isAccepted)
    // Where another element fails too, nothing is left to be excused.
    let other = try finding("uu-1-2023/pasal-455/ayat-1", in: workshop)
    #expect(workshop.unpunished(other).isEmpty)
  }

  @Test("A sheet on the withdrawal accepts both answers and names what carries the second")
  func sheet() throws {
    var workshop = try workshop("berbalik-di-tengah-jalan")
    var random = SeededGenerator(seed: 1)
    let made = workshop.draft(.articles)
    let draft = try #require(made)
    let (exercise, key) = draft.assembled(1, &random)
    let rivals = key.items.flatMap(\.rivals)
    #expect(rivals.count == 2)
    #expect(rivals.allSatisfy { $0.authorities.contains { $0.contains("Pasal 18 ayat (1)") } })
    let lines = KeyLines.all(exercise, key, in: .indonesian).flatMap(\.others)
    #expect(lines.allSatisfy { $0.hasPrefix("Juga diterima: ") && $0.contains("Pasal 18") })
    #expect(lines.contains { $0.contains("semua unsurnya ada, tetapi ia tidak dipidana") })
    #expect(lines.contains { $0.contains("tidak ada unsur yang gagal") })
  }

  @Test("Knowledge that is missing is no excuse of that kind: the element fails, and nothing else")
  func knowledge() throws {
    let workshop = try workshop("sopir-dan-pemilik-rumah")
    let helped = workshop.solved.findings.filter { $0.accused == "P2" }
    #expect(!helped.isEmpty)
    #expect(helped.allSatisfy { workshop.unpunished($0).isEmpty })
  }
}
