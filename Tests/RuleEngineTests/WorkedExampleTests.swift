import RuleEngine
import StatuteModel
import Testing

@Suite("The worked example of the case format")
struct WorkedExampleTests {
  @Test("P1's two findings are met under Pasal 4; what is not judged yet is named")
  func example() throws {
    let analysis = try Laboratory().analyse(Self.file)
    #expect(analysis.findings.map(\.accused) == ["P1", "P1"])
    #expect(analysis.findings.map(\.victims) == [["K1"], ["K2"]])
    #expect(analysis.findings.map(\.status) == [.met, .met])
    #expect(analysis.findings.map(\.regime.code) == [.both, .both])
    let facts = analysis.findings.first?.elements.map { $0.facts.map(\.description) }
    #expect(
      facts == [
        ["P1.jenis"], ["A1.rute", "A1.tindakan.pengiriman", "K1.kewarganegaraan"],
        ["A1.tujuan.kerja-paksa", "A1.rute.tujuan"],
      ])
    #expect(analysis.findings.first?.elements.map(\.evidence) == [[], ["B2"], ["B1", "B2"]])
    #expect(
      analysis.skipped.map { "\($0.accused) \($0.conduct)" } == ["P2 A2", "P3 A3", "P4 A4"])
  }

  private static let file = """
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
