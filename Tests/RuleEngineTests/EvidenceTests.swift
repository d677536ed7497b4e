import RuleEngine
import StatuteModel
import Testing

@Suite("Evidence is counted under the code of procedure that the case is run by")
struct EvidenceTests {
  /// A case with one piece of evidence for the purpose, or several.
  private func counted(_ evidence: String, proceeding: String) throws -> [String] {
    let twin = Twin().with {
      $0.victim = "{id: K1, kewarganegaraan: ID, usia: 30}"
      $0.proceeding = "{tanggal_penilaian: 2026-11-23, \(proceeding)}"
    }
    let analysis = try Laboratory().analyse(twin.text + "\nbukti: [\(evidence)]\n")
    let finding = try #require(
      analysis.findings.first { $0.offence.identifier == "uu-21-2007/pasal-4" })
    let purpose = try #require(finding.elements.first { $0.id == "maksud-dieksploitasi" })
    return purpose.sufficiency.map { "\($0.count) \($0.isEnough.rawValue) \($0.basis.identifier)" }
  }

  private static let newLaw = "proses: {penyidikan_mulai: 2026-01-02}"
  private static let oldLaw = "proses: {penyidikan_mulai: 2026-01-01}"

  private func piece(_ id: String, _ kind: String, source: String? = nil) -> String {
    let from = source.map { ", sumber: \($0)" } ?? ""
    return "{id: \(id), jenis: \(kind)\(from), mendukung: [A1.tujuan.kerja-paksa]}"
  }

  @Test("An investigation begun on the first day of the new code is under it, a day earlier not")
  func firstDay() throws {
    let witness = piece("B1", "keterangan-saksi", source: "S.A.")
    #expect(
      try counted(witness, proceeding: Self.newLaw) == ["1 tidak uu-20-2025/pasal-237/ayat-1"])
    #expect(try counted(witness, proceeding: Self.oldLaw) == ["1 tidak uu-8-1981/pasal-183"])
  }

  @Test("While nobody says when the investigation began, both codes are shown and it is asked")
  func unknown() throws {
    let witness = piece("B1", "keterangan-saksi", source: "S.A.")
    #expect(
      try counted(witness, proceeding: "tahap: penyidikan") == [
        "1 tidak uu-8-1981/pasal-183", "1 tidak uu-20-2025/pasal-237/ayat-1",
      ])
    let analysis = try Laboratory().analyse(
      Twin().with { $0.proceeding = "{tanggal_penilaian: 2026-11-23, tahap: penyidikan}" }.text)
    let proof = try #require(analysis.consequences.proof)
    #expect(proof.reasons == [.open])
    #expect(proof.asked.map(\.description) == ["perkara.proses.penyidikan_mulai"])
    #expect(analysis.questions.contains { proof.asked.contains($0) })
  }

  @Test("The new code's number is not held: what it leaves open is neither enough nor too little")
  func openNumber() throws {
    let letter = piece("B1", "surat") + ", " + piece("B2", "keterangan-ahli")
    #expect(
      try counted(letter, proceeding: Self.newLaw) == [
        "2 tidak-diketahui uu-20-2025/pasal-235/ayat-1"
      ])
    #expect(try counted(letter, proceeding: Self.oldLaw) == ["2 ya uu-8-1981/pasal-183"])
  }

  @Test("A victim with one other lawful piece is enough under both codes, alone under neither")
  func victim() throws {
    let alone = piece("B1", "keterangan-saksi-korban", source: "K1")
    let both = alone + ", " + piece("B2", "barang-bukti")
    #expect(try counted(both, proceeding: Self.newLaw) == ["2 ya uu-21-2007/pasal-30"])
    #expect(
      try counted(alone, proceeding: Self.newLaw) == ["1 tidak uu-20-2025/pasal-237/ayat-1"])
    // An exhibit is in the list of the new code alone.
    #expect(try counted(both, proceeding: Self.oldLaw) == ["1 tidak uu-8-1981/pasal-183"])
  }

  @Test("The accused's statement alone is not enough under the new code; with a document: open")
  func accused() throws {
    let own = piece("B1", "keterangan-terdakwa", source: "P1")
    #expect(try counted(own, proceeding: Self.newLaw) == ["1 tidak uu-20-2025/pasal-240/ayat-4"])
    #expect(
      try counted(own + ", " + piece("B2", "surat"), proceeding: Self.newLaw) == [
        "2 tidak-diketahui uu-20-2025/pasal-235/ayat-1"
      ])
  }

  @Test("That the new code's number is not held is told where it counts, and only there")
  func told() throws {
    func occasions(_ proceeding: String) throws -> [Notice.Occasion] {
      try Laboratory().analyse(
        Twin().with { $0.proceeding = "{tanggal_penilaian: 2026-11-23, \(proceeding)}" }.text
      ).consequences.notices.map(\.notice.occasion)
    }
    #expect(try occasions(Self.newLaw).contains(.evidenceMinimum))
    #expect(try !occasions(Self.oldLaw).contains(.evidenceMinimum))
  }

  @Test(
    "The code follows from how far the case had come",
    arguments: [
      ("tahap: penyelidikan", "uu-20-2025", "belum-berjalan"),
      (oldLaw, "uu-8-1981", "sudah-berjalan, sidang-kemudian"),
      (newLaw, "uu-20-2025", "belum-berjalan"),
      (
        "proses: {pelimpahan: 2025-12-01, pemeriksaan_terdakwa_mulai: 2025-12-20}", "uu-8-1981",
        "sudah-diperiksa"
      ),
      (
        "proses: {pelimpahan: 2025-12-01, pemeriksaan_terdakwa_mulai: 2026-01-20}", "uu-20-2025",
        "belum-diperiksa"
      ),
      ("proses: {pelimpahan: 2025-12-01}", "uu-8-1981, uu-20-2025", "belum-diketahui"),
      (
        "proses: {penyidikan_mulai: 2025-11-01, pelimpahan: 2026-02-01}",
        "uu-8-1981, uu-20-2025", "sudah-berjalan, dilimpahkan-kemudian"
      ),
      (
        "proses: {penyidikan_mulai: 2026-01-02, pelimpahan: 2026-02-01}", "uu-20-2025",
        "belum-berjalan"
      ),
      (
        "proses: {pelimpahan: 2026-02-01}", "uu-8-1981, uu-20-2025",
        "belum-diketahui, dilimpahkan-kemudian"
      ),
      ("proses: {pemeriksaan_terdakwa_mulai: 2026-02-01}", "uu-20-2025", "diperiksa-kemudian"),
    ])
  func code(proceeding: String, codes: String, reasons: String) throws {
    let analysis = try Laboratory().analyse(
      Twin().with { $0.proceeding = "{tanggal_penilaian: 2026-11-23, \(proceeding)}" }.text)
    let proof = try #require(analysis.consequences.proof)
    #expect(proof.codes.map(\.description).joined(separator: ", ") == codes)
    #expect(proof.reasons.map(\.rawValue).joined(separator: ", ") == reasons)
  }

  @Test("The kinds that count under a code are those that the vocabulary finds in its list")
  func kinds() throws {
    let laboratory = try Laboratory()
    let rules = laboratory.books.flatMap(\.evidence)
    let terms = try #require(laboratory.vocabulary.lists["jenis_bukti"])
    let codes = Set(rules.map(\.code))
    #expect(codes.count == 2)
    for rule in rules {
      let listed = terms.filter { term in
        // In the code's own list, or given by an act beside both codes.
        term.sources.contains { $0.act == rule.code || $0.act.map { !codes.contains($0) } ?? false }
      }
      #expect(rule.kinds == Set(listed.map(\.name)), "\(rule.code)")
    }
  }

  @Test("Every reason has its words and basis in the vocabulary")
  func reasons() throws {
    let laboratory = try Laboratory()
    let terms = try #require(laboratory.vocabulary.lists["peralihan_acara"])
    #expect(Set(terms.map(\.name)) == Set(ProofResult.Reason.allCases.map(\.rawValue)))
    #expect(terms.allSatisfy { !$0.sources.isEmpty && $0.sources.allSatisfy(laboratory.holds) })
  }
}
