import RuleEngine
import StatuteModel
import Testing

@Suite("The worked example of the case format")
struct WorkedExampleTests {
  /// One row of the contract's table.
  private struct Row: Equatable {
    let accused, offence: String
    let victims: [String]
    let status: OffenceFinding.Status
    let form: OffenceFinding.Form
    let months: Int64?
    let fine: Int64?
    let raisedBy: [String]

    init(_ finding: OffenceFinding) {
      accused = finding.accused
      offence = finding.offence.identifier
      victims = finding.victims
      status = finding.status
      form = finding.form
      months = finding.sanction.applied?.penalty.prison?.maximum?.roundedDown
      fine = finding.sanction.applied?.penalty.fine?.maximum.roundedDown
      raisedBy = finding.aggravations.map(\.identifier)
    }

    init(
      _ accused: String, _ offence: String, _ victim: String, _ status: OffenceFinding.Status,
      _ form: OffenceFinding.Form, _ months: Int64?, _ fine: Int64?, _ raisedBy: [String] = []
    ) {
      self.accused = accused
      self.offence = "uu-21-2007/pasal-\(offence)"
      victims = [victim]
      self.status = status
      self.form = form
      self.months = months
      self.fine = fine
      self.raisedBy = raisedBy
    }
  }

  @Test("T1 to T6 stand as the contract's table says, with their figures")
  func table() throws {
    let findings = try Laboratory().analyse(Self.file).findings
    #expect(
      findings.map(Row.init) == [
        Row("P1", "4", "K1", .met, .principal, 240, 800_000_000, ["uu-21-2007/pasal-17"]),
        Row("P1", "4", "K2", .met, .principal, 180, 600_000_000),
        Row("P1", "6", "K1", .met, .principal, 180, 600_000_000),
        Row("P2", "4", "K2", .met, .principal, nil, 1_800_000_000),
        Row("P3", "4", "K2", .met, .assistance, 180, 600_000_000),
        Row("P4", "4", "K2", .notPunished, .assistance, nil, nil),
      ])
    #expect(findings.allSatisfy { $0.regime.code == .both })
    #expect(findings.map(\.id) == ["T1", "T2", "T3", "T4", "T5", "T6"])
    let open = findings.map { $0.openAggravations.map(\.citation.identifier) }
    #expect(open == [[], [], [], [], ["uu-21-2007/pasal-8/ayat-1"], []])
    #expect(findings.last?.exclusions.map(\.citation.identifier) == ["uu-21-2007/pasal-18"])
  }

  @Test("T1 shows its elements, their facts and evidence, and the steps of its range")
  func first() throws {
    let first = try #require(try Laboratory().analyse(Self.file).findings.first)
    #expect(
      first.elements.map(\.id) == [
        "setiap-orang", "membawa-ke-luar", "maksud-dieksploitasi", "anak",
      ])
    #expect(
      first.elements.map { $0.facts.map(\.description) } == [
        ["P1.jenis"], ["A1.rute", "A1.tindakan.pengiriman", "K1.kewarganegaraan"],
        ["A1.tujuan.kerja-paksa", "A1.rute.tujuan"], ["K1.tanggal_lahir", "A1.tanggal"],
      ])
    #expect(first.elements.map(\.evidence) == [[], ["B2"], ["B1", "B2"], []])
    let counted = first.elements.map { element in
      element.sufficiency.map { "\($0.count) \($0.isEnough.rawValue) \($0.basis.identifier)" }
    }
    #expect(
      counted == [
        [], ["1 tidak uu-8-1981/pasal-183"], ["2 ya uu-21-2007/pasal-30"], [],
      ])
    #expect(first.elements.last?.source.identifier == "uu-21-2007/pasal-17")
    let steps = first.sanction.applied?.penalty.steps.map(\.basis.identifier)
    #expect(
      steps == [
        "uu-1-2026/lampiran-1/nomor-48", "uu-1-2023/pasal-3/ayat-1", "uu-21-2007/pasal-17",
      ])
    let old = first.sanction.old?.answer?.penalty
    #expect(old?.prison?.minimum == Rational(48))
    #expect(old?.fine?.maximum == Rational(800_000_000))
    #expect(first.sanction.new?.answer?.penalty.fine?.maximum.text == "20000000000/3")
  }

  @Test("What replaced Pasal 2 is set aside for each, because the exploitation is abroad")
  func setAside() throws {
    let aside = try Laboratory().analyse(Self.file).setAside
    #expect(Set(aside.map(\.offence.identifier)) == ["uu-1-2023/pasal-455/ayat-1"])
    #expect(aside.filter { $0.accused == "P1" }.map(\.victims) == [["K1"], ["K2"]])
    #expect(aside.allSatisfy { $0.elements.flatMap(\.failing).map(\.id) == ["di-wilayah-ri"] })
  }

  @Test("The consent of the victim is told, and never defends")
  func consent() throws {
    let notes = try Laboratory().analyse(Self.file).notes
    #expect(notes.map(\.basis.identifier) == ["uu-21-2007/pasal-26"])
    #expect(notes.map { $0.facts.map(\.description) } == [["A1.persetujuan_korban"]])
  }

  static let file = """
    versi: 1
    perkara: {judul: Pengiriman ke Malaysia, tanggal_penilaian: 2026-11-23, tahap: prapenuntutan, proses: {penyidikan_mulai: 2025-12-08}}
    pelaku:
      - {id: P1, nama: A.M., jenis: orang, kewarganegaraan: ID, pengurus_dari: P2}
      - {id: P2, nama: PT S.J., jenis: korporasi}
      - {id: P3, nama: B.L., jenis: orang, jabatan: pejabat-pemerintah}
      - {id: P4, nama: Y.T., jenis: orang, adalah_korban: K3}
    korban:
      - {id: K1, inisial: Y.B., tanggal_lahir: 2008-09-20, kewarganegaraan: ID, kerugian: [{jenis: kehilangan-penghasilan, jumlah: 24000000}]}
      - {id: K2, inisial: M.N., tanggal_lahir: 1999, kewarganegaraan: ID}
      - {id: K3, inisial: Y.T., usia: 29, kewarganegaraan: ID}
    perbuatan:
      - {id: A1, pelaku: [P1], korban: [K1], tanggal: {dari: 2025-03-02, sampai: 2025-03-20}, rute: {asal: ID, tujuan: MY}, tindakan: [perekrutan, pengiriman], cara: [penipuan], tujuan: [kerja-paksa], tereksploitasi: ya, persetujuan_korban: ya}
      - {id: A2, pelaku: [P1, P2], korban: [K2], tanggal: 2025-09, rute: {asal: ID, tujuan: MY}, tindakan: [pengiriman], tujuan: [kerja-paksa], cara: {salah-satu: [penipuan, penyalahgunaan-posisi-rentan]}, untuk_kepentingan_korporasi: P2}
      - {id: A3, pelaku: [P3], korban: [K2], tanggal: 2025-09, terhadap_perbuatan: [A2], peran: pembantu, cara_pembantuan: [bantuan-pada-waktu-kejahatan]}
      - {id: A4, pelaku: [P4], korban: [K2], tanggal: 2025-09, terhadap_perbuatan: [A2], peran: pembantu, tindakan: [perekrutan], dipaksa_oleh_pelaku_tppo: ya}
    bukti:
      - {id: B1, jenis: keterangan-saksi-korban, sumber: K1, mendukung: [A1.cara.penipuan, A1.tujuan.kerja-paksa]}
      - {id: B2, jenis: surat, uraian: data perlintasan, mendukung: [A1.rute, A1.tindakan.pengiriman, A2.rute], membantah: []}
    """
}
