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
    #expect(analysis.findings.pasal4.map(\.victims) == [["K1", "K2"]])
    #expect(analysis.setAside.pasal4.map(\.victims) == [["K3"]])
  }

  @Test("Facts of one victim never complete the offence against another")
  func separate() throws {
    let analysis = try analyse(
      "{id: P1}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R1, tanggal: 2024-03, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman]}
        - {id: A2, pelaku: [P1], korban: [K2], rangkaian: R1, tanggal: 2024-03, tujuan: [kerja-paksa]}
      """)
    #expect(analysis.findings.pasal4.map(\.status) == [.undetermined])
    #expect(
      analysis.findings.pasal4.first?.missing.map { $0.map(\.description) } == [["A1.tujuan"]])
  }

  @Test("In one undertaking conduct is attributed to each principal, personal facts are not")
  func attribution() throws {
    let shared = """
        - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R1, tanggal: 2024-03, tindakan: [perekrutan], tujuan: {P1: [kerja-paksa]}}
        - {id: A2, pelaku: [P2], korban: [K1], rangkaian: R1, tanggal: 2024-03, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], peran: turut-serta}
      """
    let analysis = try analyse("{id: P1}, {id: P2}", shared)
    let p1 = try #require(analysis.findings.pasal4.first { $0.accused == "P1" })
    let p2 = try #require(analysis.findings.pasal4.first { $0.accused == "P2" })
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
    #expect(analysis.findings.pasal4.map(\.accused) == ["P2"])
    #expect(analysis.findings.pasal4.map(\.status) == [.undetermined])
  }

  @Test(
    "Role and completion give the form and its provisions",
    arguments: [
      (
        "peran: pembantu", OffenceFinding.Form.assistance,
        ["kuhp/pasal-56", "uu-1-2023/pasal-21/ayat-1"]
      ),
      (
        "peran: {P1: penganjur}", .participation,
        ["kuhp/pasal-55/ayat-1/ke-2", "uu-1-2023/pasal-20/huruf-d"]
      ),
      (
        "peran: penyuruh", .participation,
        ["kuhp/pasal-55/ayat-1/ke-1", "uu-1-2023/pasal-20/huruf-b"]
      ),
      ("penyelesaian: percobaan", .attempt, []),
    ])
  func forms(more: String, form: OffenceFinding.Form, basis: [String]) throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      "  - {id: A1, pelaku: [P1, P2], korban: [K1], \(full), \(more.replacing("peran: pembantu", with: "peran: {P1: pembantu, P2: pelaku}"))}"
    )
    let finding = try #require(analysis.findings.pasal4.first { $0.accused == "P1" })
    #expect(finding.status == .met)
    #expect(finding.form == form)
    #expect(finding.participation.map(\.identifier) == basis)
  }

  @Test("A corporation answers only for what was done in its interest")
  func corporation() throws {
    func status(_ more: String) throws -> OffenceFinding.Status? {
      try analyse(
        "{id: P1, jenis: korporasi}",
        "  - {id: A1, pelaku: [P1], korban: [K1], \(full)\(more)}"
      ).findings.pasal4.first?.status
    }
    #expect(try status("") == .undetermined)
    #expect(try status(", untuk_kepentingan_korporasi: ya") == .met)
    #expect(try status(", untuk_kepentingan_korporasi: tidak") == nil)
  }

  @Test("What was planned and never begun is only planning")
  func planned() throws {
    let analysis = try analyse(
      "{id: P1}",
      "  - {id: A1, pelaku: [P1], korban: [K1], rute: {asal: ID, tujuan: MY}, tanggal: 2024-03-02, tindakan: [merencanakan, pengiriman], tujuan: [kerja-paksa], penyelesaian: direncanakan}"
    )
    #expect(analysis.findings.map(\.offence.identifier) == ["uu-21-2007/pasal-11"])
    #expect(analysis.findings.first?.base?.identifier == "uu-21-2007/pasal-4")
    #expect(analysis.findings.first?.status == .met)
    #expect(analysis.findings.first?.sanction.applied != nil)
  }

  @Test("Where nobody who was helped is named, help is decided from the act itself")
  func helpAlone() throws {
    func pasal4(_ more: String) throws -> OffenceFinding? {
      try analyse(
        "{id: P1}, {id: P2}",
        "  - {id: A1, pelaku: [P1, P2], korban: [K1], tanggal: 2024-03-02, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman]\(more), peran: pembantu}"
      ).findings.pasal4.first
    }
    let met = try #require(try pasal4(", tujuan: [kerja-paksa]"))
    #expect(met.status == .met)
    #expect(met.form == .assistance)
    #expect(try pasal4("")?.status == .undetermined)
  }

  @Test("Help to what others only tried is not taken for help to the completed offence")
  func helpToAttempt() throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R1, \(full), peran: pembantu}
        - {id: A2, pelaku: [P2], korban: [K1], rangkaian: R1, \(full), penyelesaian: percobaan}
      """)
    let forms = analysis.findings.pasal4.map { "\($0.accused) \($0.form.rawValue)" }
    #expect(forms == ["P1 pembantuan", "P2 percobaan"])
    // What the helper of an attempt answers for is open, and said so.
    #expect(!analysis.consequences.notices.filter { $0.facts.contains { $0.id == "A2" } }.isEmpty)
  }

  @Test(
    "A conspiracy to take someone abroad is one to Pasal 4, whether or not they got there",
    arguments: ["", ", sampai_di: ID", ", sampai_di: MY"])
  func conspiracyBase(reached: String) throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      """
        - {id: A1, pelaku: [P1, P2], korban: [K1], tanggal: 2024-03-02, rute: {asal: ID, tujuan: MY\(reached)}, tindakan: [pengiriman], tujuan: [kerja-paksa], penyelesaian: \(reached.hasSuffix("ID") ? "percobaan" : "selesai")}
        - {id: A2, pelaku: [P1, P2], korban: [K1], tanggal: 2024-03-02, terhadap_perbuatan: [A1], tindakan: [permufakatan-jahat]}
      """)
    let planned = analysis.findings.filter { $0.form == .conspiracy }
    #expect(planned.map(\.base?.identifier) == ["uu-21-2007/pasal-4", "uu-21-2007/pasal-4"])
  }

  @Test("Conduct directed at other conduct is not taken for the offence itself")
  func directed() throws {
    let analysis = try analyse(
      "{id: P1}, {id: P2}",
      """
        - {id: A1, pelaku: [P1], korban: [K1], \(full)}
        - {id: A2, pelaku: [P2], korban: [K1], terhadap_perbuatan: [A1], \(full)}
      """)
    #expect(analysis.findings.pasal4.map(\.accused) == ["P1"])
    #expect(analysis.skipped.map(\.reason) == [.directed])
  }

  @Test("A victim under compulsion is not punished, though every element is stated")
  func compulsion() throws {
    let analysis = try analyse(
      "{id: P1}",
      "  - {id: A1, pelaku: [P1], korban: [K1], \(full), dipaksa_oleh_pelaku_tppo: ya}")
    let finding = try #require(analysis.findings.pasal4.first)
    #expect(finding.status == .notPunished)
    #expect(finding.exclusions.map(\.citation.identifier) == ["uu-21-2007/pasal-18"])
  }

  @Test("Without a victim the question is who it was")
  func noVictim() throws {
    let analysis = try analyse("{id: P1}", "  - {id: A1, pelaku: [P1], \(full)}")
    #expect(
      analysis.findings.pasal4.first?.missing.map { $0.map(\.description) } == [["A1.korban"]])
  }

  @Test("Evidence is shown with the facts that it touches, for and against")
  func evidence() throws {
    let analysis = try analyse(
      "{id: P1}", "  - {id: A1, pelaku: [P1], korban: [K1], \(full)}",
      "bukti: [{id: B1, mendukung: [A1.rute.tujuan]}, {id: B2, mendukung: [A1.cara], membantah: [A1.tujuan]}]"
    )
    let elements = try #require(analysis.findings.pasal4.first?.elements)
    #expect(elements.map(\.evidence) == [[], ["B1"], ["B1"]])
    #expect(elements.map(\.rebuttal) == [[], [], ["B2"]])
  }

  @Test("Facts that no rule and no notice used are listed")
  func unused() throws {
    let analysis = try analyse(
      "{id: P1, pengulangan: ya}",
      "  - {id: A1, pelaku: [P1], korban: [K1], \(full), penerima_bayaran: [korban], juga_pidana_di_tempat: ya}"
    )
    #expect(
      analysis.unused.map(\.description) == [
        "A1.penerima_bayaran", "A1.juga_pidana_di_tempat",
      ])
  }

  @Test("Defaults that the answer rests on are named")
  func defaults() throws {
    let analysis = try analyse("{id: P1}", "  - {id: A1, pelaku: [P1], korban: [K1], \(full)}")
    let named = analysis.defaults.map { "\($0.path)=\($0.value)" }
    #expect(named.contains("A1.penyelesaian=selesai"))
    #expect(named.contains("P1.jenis=orang"))
  }
}

extension [OffenceFinding] {
  /// Those under Pasal 4.
  fileprivate var pasal4: [OffenceFinding] {
    filter { $0.offence.identifier == "uu-21-2007/pasal-4" }
  }
}
