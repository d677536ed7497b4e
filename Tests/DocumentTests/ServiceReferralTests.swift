import Drafting
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("The referral to services")
struct ServiceReferralTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.services, name)
  }

  /// A second receiver: a hospital.
  static let hospital = (
    "tindak_lanjut: asesmen psikososial, tanggal_kembali: 2026-03-16}",
    """
    tindak_lanjut: asesmen psikososial, tanggal_kembali: 2026-03-16}
          - {penerima: {jabatan: Direktur, instansi: RSUD Kota Kupang, jenis: rumah-sakit, kota: Kupang}, kedaruratan: biasa, diminta: [rehabilitasi-kesehatan], kondisi: {fisik: nyeri punggung, psikis: cemas}, uraian: Pemeriksaan.}
    """
  )

  @Test("Each receiver has a letter, and only the health service reads of health")
  func needToKnow() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia", replacing: [Self.hospital])
    let documents = try DocumentLaboratory.documents(.services, of: dossier)
    try #require(documents.count == 2)
    let texts = documents.map { $0.document.paragraphs.joined(separator: "\n").plain }
    #expect(texts[0].contains("diserahkan tertutup; diserahkan tertutup"))
    #expect(!texts[0].contains("cemas"))
    #expect(texts[1].contains("nyeri punggung; cemas"))
    #expect(
      documents.map { $0.draft.fileName(code: "X") } == [
        "rujukan-layanan-X-K1-1", "rujukan-layanan-X-K1-2",
      ])
  }

  @Test("Health that the case seals stays sealed towards a hospital too")
  func sealed() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [
        Self.hospital,
        (
          "psikis: cemas}, uraian: Pemeriksaan.",
          "psikis: cemas, kesehatan_tertutup: ya}, uraian: Pemeriksaan."
        ),
      ])
    let documents = try DocumentLaboratory.documents(.services, of: dossier)
    let last = try #require(documents.last).document.paragraphs.joined().plain
    #expect(!last.contains("nyeri punggung"))
  }

  @Test(
    "Consent that is withdrawn, over, or given for another receiver is none",
    arguments: [
      ("dicabut: tidak", "dicabut: ya"),
      ("berlaku_sampai: 2027-02-14", "berlaku_sampai: 2026-03-01"),
      ("UPTD PPA Kota Kupang, RSUD Kota Kupang, LPSK]", "RSUD Kota Kupang, LPSK]"),
    ])
  func consent(old: String, new: String) throws {
    func warnings(_ pairs: [(String, String)]) throws -> [DraftWarning] {
      let dossier = try DocumentLaboratory.dossier("dewasa-ke-malaysia", replacing: pairs)
      return try DocumentLaboratory.documents(.services, of: dossier).flatMap(\.draft.warnings)
    }
    #expect(try warnings([]).isEmpty)
    #expect(try warnings([(old, new)]) == [.noConsent(receiver: "UPTD PPA Kota Kupang")])
  }
}
