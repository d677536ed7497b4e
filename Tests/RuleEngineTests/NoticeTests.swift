import RuleEngine
import SafeXML
import StatuteModel
import StatuteXML
import Testing

@Suite("What the reader is told, each by one fact")
struct NoticeTests {
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
  }

  private func told(_ text: String) throws -> [Notice.Occasion: [String]] {
    let notices = try laboratory.analyse(text).consequences.notices
    return Dictionary(
      notices.map { ($0.notice.occasion, $0.facts.map(\.description)) }
    ) { first, _ in first }
  }

  private func told(_ change: (inout Twin) -> Void) throws -> [Notice.Occasion: [String]] {
    try told(Twin().with(change).text)
  }

  private func asked(_ change: (inout Twin) -> Void) throws -> [String] {
    try laboratory.analyse(Twin().with(change).text).questions.map(\.description)
  }

  @Test("Every occasion has its notice, and every citation of one is held")
  func complete() throws {
    let rules = laboratory.readings.consequences
    #expect(Set(rules.notices.keys) == Set(Notice.Occasion.allCases))
    let restitution = try #require(rules.restitution)
    var citations = rules.notices.values.flatMap(\.basis)
    citations += try #require(rules.procedure).rules.map(\.basis)
    citations += restitution.rules.flatMap(\.provisions)
    citations += restitution.rules.compactMap(\.soFarAs)
    let missing = citations.filter { !laboratory.holds($0) }
    #expect(missing.map(\.identifier) == [])
    #expect(citations.count > 40)
  }

  @Test("That no judgment is final is named where the regime follows from it, and asked late")
  func judgment() throws {
    let path = "perkara.putusan_berkekuatan_hukum_tetap"
    #expect(try told { _ in }[.noJudgment] == [path])
    #expect(try asked { _ in }.contains(path))
    let early = "{tanggal_penilaian: 2026-11-23, tahap: penyidikan}"
    #expect(try told { $0.proceeding = early }[.noJudgment] == [path])
    #expect(try !asked { $0.proceeding = early }.contains(path))
    #expect(try told { $0.date = "2026-03-02" }[.noJudgment] == nil)
  }

  @Test("The question for the day of a judgment is a sentence")
  func question() throws {
    for path in [
      FactPath("perkara", "putusan_berkekuatan_hukum_tetap"),
      FactPath("P1", "putusan", ["berkekuatan_hukum_tetap"]),
    ] {
      let entity: FactKey.Entity = path.id == "P1" ? .accused : .proceeding
      #expect(
        laboratory.vocabulary.question(for: path, about: entity)?.indonesian.hasSuffix("?") == true)
    }
  }

  @Test("A compulsion that is expressly unknown is asked for; one that is denied is not")
  func compulsion() throws {
    let path = "A1.dipaksa_oleh_pelaku_tppo"
    #expect(try asked { $0.more = "dipaksa_oleh_pelaku_tppo: tidak-diketahui" }.contains(path))
    #expect(try !asked { $0.more = "dipaksa_oleh_pelaku_tppo: tidak" }.contains(path))
    #expect(try !asked { _ in }.contains(path))
    #expect(try asked { $0.accused = "{id: P1, adalah_korban: K1}" }.contains(path))
  }

  @Test("A debt is told, asked or passed over as the file says, and only of who has a finding")
  func debt() throws {
    func found(_ debt: String) throws -> Set<Notice.Occasion> {
      let all = try told { $0.victim = "{id: K1, kewarganegaraan: ID, utang: [{\(debt)}]}" }
      return Set(all.keys).intersection([.debt, .debtOpen])
    }
    #expect(try found("kepada: P1, digunakan_untuk_mengeksploitasi: ya") == [.debt])
    #expect(try found("kepada: P1, jumlah: 15000000") == [.debtOpen])
    #expect(try found("kepada: P1, digunakan_untuk_mengeksploitasi: tidak") == [])
  }

  @Test("Conduct abroad: by citizenship, and by whether it is an offence there")
  func abroad() throws {
    func found(_ accused: String, _ more: String) throws -> Set<Notice.Occasion> {
      let all = try told {
        $0.date = "2026-03-02"
        $0.accused = "{id: P1\(accused)}"
        $0.more = "tempat: {negara: MY}\(more)"
      }
      return Set(all.keys.filter { $0.rawValue.hasPrefix("luar-negeri") })
    }
    let citizen = ", kewarganegaraan: ID"
    #expect(try found(citizen, ", juga_pidana_di_tempat: ya") == [.abroadCitizen])
    #expect(try found(citizen, ", juga_pidana_di_tempat: tidak") == [.abroadNoOffence])
    #expect(try found(citizen, "") == [.abroadOpen])
    #expect(try found(", kewarganegaraan: MY", "") == [.abroadForeigner])
    #expect(try found("", "") == [.abroadForeigner])
    let home = try told { $0.more = "tempat: {negara: ID}" }
    #expect(!home.keys.contains { $0.rawValue.hasPrefix("luar-negeri") })
    let old = try told { $0.more = "tempat: {negara: MY}" }
    #expect(old[.abroadOldLaw] == ["A1.tempat.negara"])
  }

  @Test("An accused who turned eighteen on the day is no child; the day before, one")
  func minor() throws {
    func found(_ born: String) throws -> [String]? {
      try told { $0.accused = "{id: P1, tanggal_lahir: \(born)}" }[.minor]
    }
    #expect(try found("2006-03-03") == ["P1.tanggal_lahir", "A1.tanggal"])
    #expect(try found("2006-03-02") == nil)
    #expect(try asked { $0.accused = "{id: P1, tanggal_lahir: 2006}" }.contains("P1.tanggal_lahir"))
  }

  @Test("A repeated offence is told with its reading")
  func repeated() throws {
    #expect(try told { $0.accused = "{id: P1, pengulangan: ya}" }[.repeated] == ["P1.pengulangan"])
    #expect(try told { $0.accused = "{id: P1, pengulangan: tidak}" }[.repeated] == nil)
  }

  /// An official who forges papers, which Article 8 does not speak of, beside a trafficking offence.
  private func forger(
    _ office: String, day: String = "2026-03-02", abuse: String = "ya"
  ) -> String {
    """
    versi: 1
    perkara: {tanggal_penilaian: 2026-11-23}
    pelaku: [{id: P1, \(office)}]
    korban: [{id: K1, kewarganegaraan: ID, usia: 25}]
    perbuatan:
      - {id: A1, pelaku: [P1], korban: [K1], tanggal: \(day), tindakan: [keterangan-palsu-pada-dokumen], mempermudah_tppo: ya}
      - {id: A2, pelaku: [P1], korban: [K1], tanggal: \(day), rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa], menyalahgunakan_kekuasaan: \(abuse)}
    """
  }

  @Test("The general aggravation of an official is told where no rule raises the offence for it")
  func office() throws {
    func found(_ text: String) throws -> NoticeResult? {
      try laboratory.analyse(text).consequences.notices.first { $0.notice.occasion == .office }
    }
    let stated = try #require(try found(forger("penyelenggara_negara: ya")))
    #expect(stated.facts.map(\.description) == ["P1.penyelenggara_negara"])
    #expect(stated.offences.map(\.identifier) == ["uu-21-2007/pasal-19"])
    let held = try #require(try found(forger("jabatan: [pejabat-pemerintah]")))
    #expect(held.facts.map(\.description) == ["P1.jabatan"])
    // Where Article 8 itself fails, the first limb of the general rule may still be met.
    let used = try #require(try found(forger("penyelenggara_negara: ya", abuse: "tidak")))
    #expect(
      Set(used.offences.map(\.identifier)) == ["uu-21-2007/pasal-4", "uu-21-2007/pasal-19"])
    #expect(try found(forger("penyelenggara_negara: tidak")) == nil)
    #expect(try found(forger("penyelenggara_negara: tidak-diketahui")) == nil)
    #expect(try found(forger("jenis: orang")) == nil)
  }

  @Test("A judgment that was final before the change is not told of the new general part")
  func officeUnderOldLaw() throws {
    let text = forger("penyelenggara_negara: ya", day: "2024-03-02")
    #expect(try told(text)[.office] != nil)
    let final = text.replacing(
      "tanggal_penilaian: 2026-11-23",
      with: "tanggal_penilaian: 2026-11-23, putusan_berkekuatan_hukum_tetap: 2025-06-01")
    #expect(try told(final)[.office] == nil)
  }

  private func company(_ manager: String, doers: String) -> String {
    """
    versi: 1
    perkara: {tanggal_penilaian: 2026-11-23}
    pelaku: [{id: P1}, {id: P2, jenis: korporasi}, {id: P3\(manager)}]
    korban: [{id: K1, kewarganegaraan: ID}]
    perbuatan: [{id: A1, pelaku: [\(doers)], korban: [K1], tanggal: 2024-03-02, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa], untuk_kepentingan_korporasi: P2}]
    """
  }

  @Test("Who runs a corporation is a question, never a finding, and none once named")
  func manager() throws {
    let asking = company(", pengurus_dari: P2", doers: "P1, P2")
    #expect(try told(asking)[.manager] == ["P3.pengurus_dari", "A1.pelaku"])
    #expect(try laboratory.analyse(asking).findings.allSatisfy { $0.accused != "P3" })
    #expect(try told(company(", pengurus_dari: P2", doers: "P1, P2, P3"))[.manager] == nil)
    #expect(try told(company("", doers: "P1, P2"))[.manager] == nil)
    let control = company(", kendali_korporasi: pemilik-manfaat", doers: "P1, P2")
    #expect(try told(control)[.manager] == ["P3.kendali_korporasi", "A1.pelaku"])
  }

  @Test("A payment that did not go to who is in control is a reading; one that did is none")
  func payment() throws {
    func found(_ payees: String) throws -> [String]? {
      try told {
        $0.more = "cara: [pemberian-bayaran-atau-manfaat], penerima_bayaran: \(payees)"
      }[.payment]
    }
    #expect(
      try found("{korban: ya, pemegang-kendali: tidak}") == [
        "A1.cara.pemberian-bayaran-atau-manfaat", "A1.penerima_bayaran",
      ])
    #expect(try found("[pemegang-kendali]") == nil)
    #expect(try found("[korban]") == nil)
  }

  @Test("A witness attacked outside court is a reading; an officer is none")
  func witness() throws {
    func found(_ capacity: String, _ court: String) throws -> [String]? {
      try told {
        $0.victim = "{id: K1, sebagai: \(capacity)}"
        $0.acts = "[menyerang-saksi-atau-petugas]"
        $0.more = "di_sidang_pengadilan: \(court)"
      }[.witnessOutside]
    }
    #expect(try found("saksi", "tidak") == ["A1.di_sidang_pengadilan", "K1.sebagai"])
    #expect(try found("saksi", "ya") == nil)
    #expect(try found("petugas-di-persidangan", "tidak") == nil)
  }

  @Test("The high seas bring up the Indonesian ship; a country does not")
  func highSeas() throws {
    #expect(
      try told { $0.more = "lokasi_eksploitasi: laut-lepas" }[.highSeas]
        == ["A1.lokasi_eksploitasi"])
    #expect(try told { $0.more = "lokasi_eksploitasi: MY" }[.highSeas] == nil)
  }

  @Test("Exploitation beyond the change of law is told, and does not move the day")
  func across() throws {
    let analysis = try laboratory.analyse(
      Twin().with { $0.more = "masa_eksploitasi: {dari: 2024-04, sampai: 2026-02}" }.text)
    #expect(
      analysis.consequences.notices.contains { $0.notice.occasion == .exploitationAcross })
    #expect(analysis.findings.first?.regime.code == .both)
    let before = try told { $0.more = "masa_eksploitasi: {dari: 2024-04, sampai: 2025-02}" }
    #expect(before[.exploitationAcross] == nil)
  }

  @Test("A case of which only the required keys are known is asked the first useful questions")
  func empty() throws {
    let text = """
      versi: 1
      pelaku: [{id: P1}]
      perbuatan: [{id: A1, pelaku: [P1]}]
      """
    let questions = try laboratory.analyse(text).questions
    #expect(
      questions.prefix(2).map(\.description) == ["A1.tindakan", "A1.cara"])
    #expect(questions.map(\.description).contains("A1.korban"))
    #expect(questions.map(\.description).contains("A1.tanggal"))
    let sentence = try #require(
      laboratory.vocabulary.question(for: FactPath("A1", "tindakan"), about: .conduct))
    #expect(sentence.indonesian.hasSuffix("…?"))
  }

  private func help(_ completion: String, acts: String = "[pengiriman]") -> String {
    """
    versi: 1
    perkara: {tanggal_penilaian: 2026-11-23}
    pelaku: [{id: P1}, {id: P2}]
    korban: [{id: K1, kewarganegaraan: ID}]
    perbuatan:
      - {id: A1, pelaku: [P1], korban: [K1], rangkaian: R, tanggal: 2024-03-02, rute: {asal: ID, tujuan: MY, sampai_di: ID}, tindakan: \(acts), tujuan: [kerja-paksa], penyelesaian: \(completion)}
      - {id: A2, pelaku: [P2], korban: [K1], rangkaian: R, tanggal: 2024-03-02, peran: pembantu}
    """
  }

  @Test("Who helps an attempt has a finding, with the question that no text decides")
  func helpedAttempt() throws {
    let analysis = try laboratory.analyse(help("percobaan"))
    let finding = try #require(analysis.findings.first { $0.accused == "P2" })
    #expect(finding.offence.identifier == "uu-21-2007/pasal-4")
    #expect(finding.form == .assistance)
    #expect(finding.status == .met)
    let told = try told(help("percobaan"))
    #expect(told[.helpedAttempt] == ["A2.peran", "A1.penyelesaian"])
    // Completed, the same way never crossed the border, so that nothing was helped.
    #expect(try self.told(help("selesai"))[.helpedAttempt] == nil)
    #expect(
      try laboratory.analyse(help("selesai")).findings.allSatisfy {
        $0.accused != "P2" || $0.offence.identifier != "uu-21-2007/pasal-4"
      })
  }

  @Test("An attempt at an offence outside trafficking is named as open law before the code")
  func generalForm() throws {
    func found(_ completion: String) throws -> [String]? {
      try told {
        $0.acts = "[memalsukan-dokumen]"
        $0.route = nil
        $0.purpose = nil
        $0.more = "mempermudah_tppo: ya, penyelesaian: \(completion)"
      }[.openGeneralPart]
    }
    #expect(try found("percobaan") == ["A1.penyelesaian"])
    #expect(try found("selesai") == nil)
  }

  @Test("A part of the readings that is wrong is refused with its line")
  func refused() throws {
    let file = """
      <bacaan xmlns="urn:rujukan:bacaan:1">
        <acara lama="uu-8-1981" baru="uu-20-2025">
          <langkah tahap="banding" keadaan="berjalan" hukum="lama" rujukan="uu-1-2000/pasal-1" tanda="V"/>
        </acara>
        <restitusi isi="pasal-48"/>
        <pesan untuk="pengulangan" tanda="V"><kalimat>Ya.</kalimat></pesan>
        <pesan untuk="lain" tanda="V"><kalimat>Ya.</kalimat><sentence>Yes.</sentence></pesan>
      </bacaan>
      """
    do throws(DiagnosticError) {
      _ = try ReadingsReader.read(Array(file.utf8), file: "bacaan.xml")
      Issue.record("the file was accepted")
    } catch {
      #expect(
        error.diagnostics.map { "\($0.position.line): \($0.text(in: .indonesian).headline)" } == [
          "3: nilai \"banding\" untuk tahap tidak dikenal",
          "5: \"pasal-48\" pada isi bukan rujukan",
          "6: atribut sentence pada <pesan> tidak ada atau kosong",
          "7: nilai \"lain\" untuk untuk tidak dikenal",
        ])
    }
  }
}
