import RuleEngine
import StatuteModel
import Testing

@Suite("Concurrence is computed from the words of the law that governs")
struct ChargingConcurrenceTests {
  private func analyse(_ docket: Docket) throws -> Analysis {
    try Laboratory().analyse(docket.text)
  }

  /// Before the change: the assessment too.
  private static let oldLaw = "{tanggal_penilaian: 2025-06-01}"

  private let two = Docket(
    victims: ["{id: K1, usia: 30, kewarganegaraan: ID}", Docket.other],
    acts: [Docket.sending(), Docket.sending("A2", to: "K2")])

  @Test("Two offences are summed, up to the heaviest and a third; the old code under the old law")
  func separate() throws {
    #expect(
      try analyse(two).concurrence() == [
        "berdiri-sendiri 4 K1, 4 K2: 240 (uu-1-2023/pasal-127/ayat-2)"
      ])
    #expect(
      try analyse(two.with { $0.proceeding = Self.oldLaw }).concurrence() == [
        "berdiri-sendiri 4 K1, 4 K2: 240 (kuhp/pasal-65/ayat-2)"
      ])
  }

  @Test("The general limit for fixed terms is cited only where it decides")
  func limit() throws {
    let child = two.with { $0.victims[0] = Docket.child }
    #expect(
      try analyse(child).concurrence() == [
        "berdiri-sendiri 4 K1, 4 K2: 240 (uu-1-2023/pasal-127/ayat-2 uu-1-2023/pasal-68/ayat-4)"
      ])
    #expect(
      try analyse(child.with { $0.proceeding = Self.oldLaw }).concurrence() == [
        "berdiri-sendiri 4 K1, 4 K2: 240 (kuhp/pasal-65/ayat-2 kuhp/pasal-12/ayat-4)"
      ])
  }

  @Test("A sum below the heaviest and a third is the sum itself")
  func sum() throws {
    let hiding =
      "{id: A2, pelaku: [P1], tanggal: 2024-04-01, tindakan: [menyembunyikan-pelaku]}"
    let leak =
      "{id: A1, pelaku: [P1], tanggal: 2024-03-01, tindakan: [merintangi-proses]}"
    // Five years twice: ten, but no more than five and a third of five.
    #expect(
      try analyse(Docket(victims: [], acts: [leak, hiding])).concurrence() == [
        "berdiri-sendiri 22 , 23 : 80 (uu-1-2023/pasal-127/ayat-2)"
      ])
  }

  @Test(
    "One act under two provisions is threatened with the heaviest; the old code where it governs")
  func sameAct() throws {
    let docket = Docket(
      victims: [Docket.child], acts: [Docket.sending(more: "tereksploitasi: ya")])
    #expect(
      try analyse(docket).concurrence() == [
        "satu-perbuatan 4 K1, 6 K1: 240 (uu-1-2023/pasal-125/ayat-1)"
      ])
    let old = try analyse(docket.with { $0.proceeding = Self.oldLaw })
    #expect(old.concurrence() == ["satu-perbuatan 4 K1, 6 K1: 240 (kuhp/pasal-63/ayat-1)"])
    #expect(old.related == ["4 K1 subsidair 6 K1 (kuhp/pasal-63/ayat-1)"])
  }

  @Test("What is absorbed does not concur, and life is told with the rule on it")
  func life() throws {
    let docket = two.with {
      $0.acts[0] = Docket.sending(more: "akibat: [kematian]")
    }
    let analysis = try analyse(docket)
    #expect(
      analysis.charges()
        == "kombinasi: Kesatu Primair 7.2 K1; Kesatu Subsidair 4 K1; dan Kedua 4 K2")
    #expect(
      analysis.concurrence() == [
        "berdiri-sendiri 7.2 K1, 4 K2: seumur-hidup 240 (uu-1-2023/pasal-127/ayat-2 uu-1-2023/pasal-68/ayat-4 uu-1-2023/pasal-129)"
      ])
    #expect(
      try analyse(docket.with { $0.proceeding = Self.oldLaw }).concurrence() == [
        "berdiri-sendiri 7.2 K1, 4 K2: seumur-hidup - (kuhp/pasal-65/ayat-2 kuhp/pasal-67)"
      ])
  }

  @Test("Acts of one undertaking are continued; from silence nothing is concluded but a question")
  func continued() throws {
    let silent = try analyse(two)
    #expect(silent.openMatters == [.mayBeContinued])
    #expect(
      silent.charges.questions.first?.basis.map(\.identifier) == ["uu-1-2023/pasal-126"])
    let told = try analyse(
      two.with {
        $0.acts = [
          Docket.sending(more: "rangkaian: R1"),
          Docket.sending("A2", to: "K2", more: "rangkaian: R1"),
        ]
      })
    #expect(
      told.concurrence() == ["berlanjut 4 K1, 4 K2: 180 (uu-1-2023/pasal-126)"])
    #expect(told.openMatters == [.seenAsContinued])
    #expect(told.charges() == "kumulatif: Kesatu 4 K1; dan Kedua 4 K2")
  }

  @Test("A child and an adult in one act stand beside each other, and one act is asked about")
  func oneActTwoVictims() throws {
    let docket = Docket(
      victims: [Docket.child, Docket.other], acts: [Docket.sending(to: "K1, K2")])
    let analysis = try analyse(docket)
    #expect(analysis.charges() == "kumulatif: Kesatu 4 K1; dan Kedua 4 K2")
    #expect(analysis.openMatters == [.mayBeOneAct])
    let alike = try analyse(
      docket.with { $0.victims[0] = "{id: K1, usia: 31, kewarganegaraan: ID}" })
    #expect(alike.charges() == "tunggal: Tunggal 4 K1+K2")
    #expect(alike.openMatters == [.severalVictims])
  }

  @Test("A corporation is threatened with fines alone, which are summed the same way")
  func corporation() throws {
    let docket = two.with {
      $0.accused.append("{id: P2, jenis: korporasi}")
      $0.acts = [
        Docket.sending(by: "P1, P2", more: "untuk_kepentingan_korporasi: P2"),
        Docket.sending("A2", to: "K2", by: "P1, P2", more: "untuk_kepentingan_korporasi: P2"),
      ]
    }
    let analysis = try analyse(docket)
    #expect(
      analysis.concurrence(of: "P2") == [
        "berdiri-sendiri 4 K1, 4 K2: denda 2400000000 (uu-1-2023/pasal-127/ayat-2)"
      ])
  }

  @Test("Findings under laws that are not certain get no common figure, and a question instead")
  func uncertainLaw() throws {
    let docket = two.with { $0.acts[1] = Docket.sending("A2", to: "K2", on: "2026-05-01") }
    // Both laws compared, and the new law alone: the new code governs both.
    #expect(
      try analyse(docket).concurrence() == [
        "berdiri-sendiri 4 K2, 4 K1: 240 (uu-1-2023/pasal-127/ayat-2)"
      ])
    let judged = docket.with {
      $0.proceeding = "{tanggal_penilaian: 2026-11-23, putusan_berkekuatan_hukum_tetap: 2025-03-11}"
    }
    let analysis = try analyse(judged)
    #expect(
      analysis.concurrence() == [
        "berdiri-sendiri 4 K2, 4 K1: - (kuhp/pasal-65/ayat-2 uu-1-2023/pasal-127/ayat-2)"
      ])
    #expect(analysis.openMatters.contains(.differentLaws))
  }

  @Test("An offence that is not met concurs with nothing")
  func notMet() throws {
    let docket = two.with {
      $0.acts[1] = $0.acts[1].replacing(", tujuan: [kerja-paksa]", with: "")
    }
    #expect(try analyse(docket).concurrences.isEmpty)
  }
}
