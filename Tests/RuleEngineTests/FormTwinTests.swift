import RuleEngine
import StatuteModel
import Testing

@Suite("Attempting or aiding what is not basic trafficking: an answer, or the law named as open")
struct FormTwinTests {
  private let laboratory: Laboratory

  init() throws { laboratory = try Laboratory() }

  /// An offence with the facts that meet it, outside Pasal 2 to 6.
  struct Other: Sendable, CustomTestStringConvertible {
    let offence: String
    let facts: String
    var testDescription: String { offence }
  }

  static let related: [Other] = [
    Other(
      offence: "uu-21-2007/pasal-19", facts: "tindakan: [memalsukan-dokumen], mempermudah_tppo: ya"),
    Other(
      offence: "uu-21-2007/pasal-20", facts: "tindakan: [kesaksian-palsu], di_sidang_pengadilan: ya"
    ),
    Other(
      offence: "uu-21-2007/pasal-21/ayat-1",
      facts: "tindakan: [menyerang-saksi-atau-petugas], di_sidang_pengadilan: ya"),
    Other(offence: "uu-21-2007/pasal-22", facts: "tindakan: [merintangi-proses]"),
    Other(offence: "uu-21-2007/pasal-23", facts: "tindakan: [menyembunyikan-pelaku]"),
    Other(
      offence: "uu-21-2007/pasal-24",
      facts: "tindakan: [membocorkan-identitas], telah_diberitahu_rahasia: ya"),
  ]
  static let smuggling = Other(
    offence: "uu-1-2023/pasal-457",
    facts: "tindakan: [memerintahkan-membawa-orang], mencari_keuntungan: ya, "
      + "tanpa_hak_melintas_batas: ya")
  static let attempt = "penyelesaian: percobaan"
  static let help = "peran: pembantu"

  private func analyse(_ facts: String, _ form: String, day: String) throws -> Analysis {
    try laboratory.analyse(
      """
      versi: 1
      perkara: {tanggal_penilaian: 2026-11-23}
      pelaku: [{id: P1}]
      korban: [{id: K1, kewarganegaraan: ID, usia: 30, sebagai: saksi}]
      perbuatan: [{id: A1, pelaku: [P1], korban: [K1], tanggal: \(day), \(facts), \(form)}]
      """)
  }

  /// What is told as open, with the offences that it is about.
  private func open(_ analysis: Analysis) -> [String] {
    analysis.consequences.notices.filter { !$0.offences.isEmpty }.map { result in
      "\(result.notice.occasion.rawValue) "
        + result.offences.map(\.identifier).joined(separator: ", ")
    }
  }

  private func steps(_ finding: OffenceFinding) -> [String] {
    finding.sanction.applied?.penalty.steps.map(\.basis.identifier) ?? []
  }

  @Test(
    "On the first day of the code Pasal 19 to 24 are attempted and aided by its general part",
    arguments: related, [attempt, help])
  func general(other: Other, form: String) throws {
    let analysis = try analyse(other.facts, form, day: "2026-01-02")
    let finding = try #require(analysis.findings.first { $0.offence.identifier == other.offence })
    #expect(finding.status == .met)
    let isAttempt = form == Self.attempt
    #expect(finding.form == (isAttempt ? .attempt : .assistance))
    let basis = isAttempt ? "uu-1-2023/pasal-17/ayat-3" : "uu-1-2023/pasal-21/ayat-3"
    #expect(steps(finding).contains(basis))
    #expect(!steps(finding).contains("uu-21-2007/pasal-10"))
    #expect(open(analysis).isEmpty)
    // The rival reading, Pasal 10, is told.
    #expect(analysis.notes.contains { $0.kind == "bacaan-bentuk" })
    let whole = try analyse(other.facts, "peran: pelaku", day: "2026-01-02")
    let base = try #require(whole.findings.first { $0.offence.identifier == other.offence })
    let most = try #require(base.sanction.applied?.penalty.prison?.maximum)
    let part = try #require(Rational(2, over: 3))
    let two = try #require(most.times(part))
    #expect(finding.sanction.applied?.penalty.prison?.maximum == two)
    #expect(finding.sanction.applied?.penalty.fine?.category == nil)
  }

  @Test(
    "A day earlier the same is named as open law, with the provisions it turns on, and no finding",
    arguments: related, [attempt, help])
  func generalBefore(other: Other, form: String) throws {
    let analysis = try analyse(other.facts, form, day: "2026-01-01")
    #expect(analysis.findings.isEmpty)
    #expect(open(analysis) == ["hukum-terbuka-bentuk \(other.offence)"])
    let told = try #require(analysis.consequences.notices.first { !$0.offences.isEmpty })
    #expect(told.notice.basis.map(\.identifier).contains("kuhp/pasal-53"))
    #expect(told.notice.basis.allSatisfy(laboratory.holds))
  }

  @Test("Who stopped of their own accord, or helped without intent, has no finding")
  func defeated() throws {
    let forged = Self.related[0]
    let stopped = try analyse(
      forged.facts + ", berhenti_sukarela: ya", Self.attempt, day: "2026-03-02")
    #expect(stopped.findings.isEmpty)
    let unknowing = try analyse(
      Self.related[4].facts + ", dengan_sengaja: tidak", Self.help, day: "2026-03-02")
    #expect(unknowing.findings.isEmpty)
  }

  @Test(
    "Attempted smuggling is punished like smuggling under both laws, with the code as rival reading",
    arguments: [("2026-01-02", "uu-1-2023/pasal-457"), ("2026-01-01", "uu-1-2023/pasal-457")])
  func smugglingAttempted(day: String, offence: String) throws {
    let facts = Self.smuggling.facts
    let analysis = try analyseVictim(facts, Self.attempt, day: day)
    let finding = try #require(analysis.findings.first { $0.offence.identifier == offence })
    #expect(finding.status == .met)
    #expect(finding.form == .attempt)
    #expect(steps(finding).contains("uu-6-2011/pasal-120/ayat-2"))
    #expect(finding.sanction.applied?.penalty.prison?.maximum == Rational(180))
    let rivals = finding.sanction.applied?.readings.map(\.reading.id) ?? []
    #expect(rivals.contains("kuhp"))
    #expect(!rivals.contains("sama"))
    let withdrawn = try analyseVictim(
      facts + ", berhenti_sukarela: ya", Self.attempt, day: day)
    #expect(withdrawn.findings.allSatisfy { $0.offence.identifier != offence })
  }

  @Test("Aiding smuggling is aided by the code since its first day, open before")
  func smugglingAided() throws {
    let since = try analyseVictim(Self.smuggling.facts, Self.help, day: "2026-01-02")
    let finding = try #require(
      since.findings.first { $0.offence.identifier == Self.smuggling.offence })
    #expect(finding.form == .assistance)
    #expect(finding.sanction.applied?.penalty.prison?.maximum == Rational(120))
    let before = try analyseVictim(Self.smuggling.facts, Self.help, day: "2026-01-01")
    #expect(before.findings.allSatisfy { $0.offence.identifier != Self.smuggling.offence })
    #expect(open(before) == ["hukum-terbuka-bentuk \(Self.smuggling.offence)"])
  }

  private func analyseVictim(_ facts: String, _ form: String, day: String) throws -> Analysis {
    try laboratory.analyse(
      """
      versi: 1
      perkara: {tanggal_penilaian: 2026-11-23}
      pelaku: [{id: P1}]
      korban: [{id: K1, kewarganegaraan: ID, usia: 30}]
      perbuatan: [{id: A1, pelaku: [P1], korban: [K1], tanggal: \(day), \(facts), \(form)}]
      """)
  }

  @Test("Help with using a victim falls under Pasal 10 and borrows the punishment of that offence")
  func usingAided() throws {
    func findings(_ knowledge: String) throws -> [OffenceFinding] {
      try laboratory.analyse(
        """
        versi: 1
        perkara: {tanggal_penilaian: 2026-11-23}
        pelaku: [{id: P1}, {id: P2}, {id: P3}]
        korban: [{id: K1, kewarganegaraan: ID, usia: 30}]
        perbuatan:
          - {id: A1, pelaku: [P3], korban: [K1], tanggal: 2026-02-02, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa]}
          - {id: A2, pelaku: [P2], korban: [K1], tanggal: 2026-03-02, terhadap_perbuatan: [A1], tindakan: [mempekerjakan-korban], mengetahui_korban_tppo: \(knowledge)}
          - {id: A3, pelaku: [P1], korban: [K1], tanggal: 2026-03-02, terhadap_perbuatan: [A2], peran: pembantu}
        """
      ).findings.filter { $0.accused == "P1" }
    }
    let finding = try #require(try findings("ya").first)
    #expect(finding.offence.identifier == "uu-21-2007/pasal-12")
    #expect(finding.base?.identifier == "uu-21-2007/pasal-4")
    #expect(finding.form == .assistance)
    #expect(steps(finding).contains("uu-21-2007/pasal-10"))
    #expect(try findings("tidak").isEmpty)
  }

  @Test("An attempt at using a victim falls under Pasal 10; completed it is the offence itself")
  func usingAttempted() throws {
    func form(_ completion: String) throws -> OffenceFinding.Form? {
      try analyseVictim(
        "tindakan: [mempekerjakan-korban], mengetahui_korban_tppo: ya",
        "penyelesaian: \(completion)", day: "2024-03-02"
      ).findings.first { $0.offence.identifier == "uu-21-2007/pasal-12" }?.form
    }
    #expect(try form("percobaan") == .attempt)
    #expect(try form("selesai") == .principal)
  }

  @Test(
    "Aiding a plan, a conspiracy or an incitement without result is named as open under every law",
    arguments: [
      ("merencanakan", "uu-21-2007/pasal-11"), ("permufakatan-jahat", "uu-21-2007/pasal-11"),
      ("menggerakkan-orang-lain", "uu-21-2007/pasal-9"),
    ], ["2024-03-02", "2026-03-02"])
  func preparation(act: (term: String, offence: String), day: String) throws {
    let facts = "tindakan: [\(act.term)], tindak_pidana_terjadi: tidak"
    for form in [Self.attempt, Self.help] {
      let analysis = try analyseVictim(facts, form, day: day)
      #expect(analysis.findings.isEmpty)
      #expect(open(analysis) == ["hukum-terbuka-persiapan \(act.offence)"])
    }
    let own = try analyseVictim(facts, "peran: pelaku", day: day)
    #expect(own.findings.contains { $0.offence.identifier == act.offence })
    #expect(open(own).isEmpty)
  }

  @Test("Whether an aider answers for a death is open, and only where someone died")
  func result() throws {
    func answer(_ result: String) throws -> Analysis {
      try analyseVictim(
        "rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa], "
          + "akibat: \(result)", Self.help, day: "2026-03-02")
    }
    let death = try answer("[kematian]")
    #expect(open(death) == ["hukum-terbuka-akibat uu-21-2007/pasal-7/ayat-2"])
    #expect(death.findings.map(\.offence.identifier) == ["uu-21-2007/pasal-4"])
    #expect(open(try answer("tidak-ada")).isEmpty)
  }

  @Test("Whether an aider answers for the injury of a witness is open; for the attack he does")
  func injury() throws {
    func answer(_ result: String) throws -> Analysis {
      try analyse(
        "\(Self.related[2].facts), akibat: \(result)", Self.help, day: "2026-03-02")
    }
    let injured = try answer("[luka-berat]")
    #expect(open(injured) == ["hukum-terbuka-akibat uu-21-2007/pasal-21/ayat-2"])
    #expect(injured.findings.map(\.offence.identifier) == ["uu-21-2007/pasal-21/ayat-1"])
    #expect(open(try answer("tidak-ada")).isEmpty)
  }

  @Test("An attempt that fits no offence is told as such, and nothing as open law")
  func fitsNothing() throws {
    let analysis = try analyseVictim("tujuan: tidak-ada", Self.attempt, day: "2026-03-02")
    #expect(open(analysis).isEmpty)
    #expect(analysis.consequences.notices.contains { $0.notice.occasion == .generalForm })
  }
}
