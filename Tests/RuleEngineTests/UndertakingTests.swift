import RuleEngine
import StatuteModel
import Testing

@Suite("Who answers for what")
struct UndertakingTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func analyse(_ people: String, _ conduct: String, _ more: String = "") throws
    -> Analysis
  {
    try laboratory.analyse(
      """
      versi: 1
      perkara: {tanggal_penilaian: 2026-11-23}
      pelaku: [\(people)]
      korban: [{id: K1, kewarganegaraan: ID}, {id: K2, kewarganegaraan: ID}, {id: K3, kewarganegaraan: MY}]
      perbuatan:
      \(conduct)
      \(more)
      """)
  }

  private let full =
    "tanggal: 2024-03-02, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa]"

  @Test("Victims for whom everything is the same stand in one finding")
  func victims() throws {
    let analysis = try analyse(
      "{id: P1}", "  - {id: A1, pelaku: [P1], korban: [K1, K2, K3], \(full)}")
    #expect(analysis.findings.map(\.victims) == [["K1", "K2"]])
    #expect(analysis.setAside.map(\.victims) == [["K3"]])
  }

  @Test("Facts of one victim never complete the offence against another")
  func separate() throws {
    let analysis = try analyse(
      "{id: P1}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R1, tanggal: 2024-03, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman]}
        - {id: A2, pelaku: [P1], korban: [K2], rangkaian: R1, tanggal: 2024-03, tujuan: [kerja-paksa]}
      """)
    #expect(analysis.findings.map(\.status) == [.undetermined])
    #expect(analysis.findings.first?.missing.map { $0.map(\.description) } == [["A1.tujuan"]])
  }

  @Test("In one undertaking conduct is attributed to each principal, personal facts are not")
  func attribution() throws {
    let shared = """
        - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R1, tanggal: 2024-03, tindakan: [perekrutan], tujuan: {P1: [kerja-paksa]}}
        - {id: A2, pelaku: [P2], korban: [K1], rangkaian: R1, tanggal: 2024-03, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], peran: turut-serta}
      """
    let analysis = try analyse("{id: P1}, {id: P2}", shared)
    let p1 = try #require(analysis.findings.first { $0.accused == "P1" })
    let p2 = try #require(analysis.findings.first { $0.accused == "P2" })
    #expect(p1.status == .met)
    #expect(p1.form == .principal)
    #expect(p2.status == .undetermined)
    #expect(p2.form == .participation)
  }

  @Test("Without a common undertaking nothing is attributed")
  func apart() throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], tanggal: 2024-03, tindakan: [perekrutan], tujuan: [kerja-paksa]}
        - {id: A2, pelaku: [P2], korban: [K1], tanggal: 2024-03, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman]}
      """)
    #expect(analysis.findings.map(\.accused) == ["P2"])
    #expect(analysis.findings.map(\.status) == [.undetermined])
  }

  @Test(
    "What this version does not judge is named, and gives no finding",
    arguments: [
      ("{id: P1}", "peran: pembantu", SkippedConduct.Reason.role("pembantu")),
      ("{id: P1}", "peran: {P1: penganjur}", .role("penganjur")),
      ("{id: P1}", "penyelesaian: percobaan", .completion("percobaan")),
      ("{id: P1, jenis: korporasi}", "peran: pelaku", .corporation),
    ])
  func skipped(person: String, more: String, reason: SkippedConduct.Reason) throws {
    let analysis = try analyse(
      person, "  - {id: A1, pelaku: [P1], korban: [K1], \(full), \(more)}")
    #expect(analysis.findings.isEmpty && analysis.setAside.isEmpty)
    #expect(analysis.skipped.map(\.reason) == [reason])
  }

  @Test("Conduct directed at other conduct is not taken for the offence itself")
  func directed() throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], \(full)}
        - {id: A2, pelaku: [P2], korban: [K1], terhadap_perbuatan: [A1], \(full)}
      """)
    #expect(analysis.findings.map(\.accused) == ["P1"])
    #expect(analysis.skipped.map(\.reason) == [.directed])
  }

  @Test("A victim under compulsion is not punished, though every element is stated")
  func compulsion() throws {
    let analysis = try analyse(
      "{id: P1}",
      "  - {id: A1, pelaku: [P1], korban: [K1], \(full), dipaksa_oleh_pelaku_tppo: ya}")
    let finding = try #require(analysis.findings.first)
    #expect(finding.status == .notPunished)
    #expect(finding.exclusions.map(\.citation.identifier) == ["uu-21-2007/pasal-18"])
  }

  @Test("Without a victim the question is who it was")
  func noVictim() throws {
    let analysis = try analyse("{id: P1}", "  - {id: A1, pelaku: [P1], \(full)}")
    #expect(analysis.findings.first?.missing.map { $0.map(\.description) } == [["A1.korban"]])
  }

  @Test("Evidence is shown with the facts that it touches, for and against")
  func evidence() throws {
    let analysis = try analyse(
      "{id: P1}", "  - {id: A1, pelaku: [P1], korban: [K1], \(full)}",
      "bukti: [{id: B1, mendukung: [A1.rute.tujuan]}, {id: B2, mendukung: [A1.cara], membantah: [A1.tujuan]}]"
    )
    let elements = try #require(analysis.findings.first?.elements)
    #expect(elements.map(\.evidence) == [[], ["B1"], ["B1"]])
    #expect(elements.map(\.rebuttal) == [[], [], ["B2"]])
  }

  @Test("Facts that no rule used are listed")
  func unused() throws {
    let analysis = try analyse(
      "{id: P1, pengulangan: ya}",
      "  - {id: A1, pelaku: [P1], korban: [K1], \(full), cara: [penipuan], akibat: [kematian]}")
    #expect(
      analysis.unused.map(\.description) == ["P1.pengulangan", "A1.cara", "A1.akibat"])
  }

  @Test("Defaults that the answer rests on are named")
  func defaults() throws {
    let analysis = try analyse("{id: P1}", "  - {id: A1, pelaku: [P1], korban: [K1], \(full)}")
    let named = analysis.defaults.map { "\($0.path)=\($0.value)" }
    #expect(named.contains("A1.penyelesaian=selesai"))
    #expect(named.contains("P1.jenis=orang"))
  }
}
