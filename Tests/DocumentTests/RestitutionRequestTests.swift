import Drafting
import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Requests for restitution")
struct RestitutionRequestTests {
  @Test("They read as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.restitution, name)
  }

  @Test("The substitute punishment is never asked for", arguments: DocumentLaboratory.cases)
  func noSubstitute(name: String) throws {
    let text = try DocumentLaboratory.text(.restitution, of: DocumentLaboratory.dossier(name))
    #expect(text.contains("Termohon"))
    #expect(!text.lowercased().contains("kurungan"))
  }

  @Test("The law follows the day of the claim")
  func basisByDate() throws {
    func text(_ day: String) throws -> String {
      let words = try DocumentLaboratory.text(
        .restitution,
        of: DocumentLaboratory.dossier(
          "dewasa-ke-malaysia",
          replacing: [("restitusi: {oleh: kuasa", "restitusi: {diajukan: \(day), oleh: kuasa")]))
      return words.replacingOccurrences(of: "\u{A0}", with: " ")
    }
    let before = try text("2026-05-19")
    #expect(before.contains("Pasal 7A Undang-Undang Nomor 31 Tahun 2014"))
    #expect(!before.contains("Undang-Undang Nomor 3 Tahun 2026"))
    let since = try text("2026-05-20")
    #expect(!since.contains("Undang-Undang Nomor 31 Tahun 2014"))
    #expect(since.contains("dan Pasal 24 Undang-Undang Nomor 3 Tahun 2026"))
  }

  @Test("Others who are protected keep their pseudonym")
  func others() throws {
    let text = try DocumentLaboratory.text(
      .restitution, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(text.contains("Maria Yosefina Banu"))
    #expect(!text.contains("Dominggus"))
  }

  @Test("Children whom one letter names together share a request with a recapitulation")
  func children() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi",
      replacing: [
        (
          "{id: K2, nama: Melkior Nahak, tanggal_lahir: 1999, ",
          "{id: K2, nama: Melkior Nahak, tanggal_lahir: 2009-01-02, kerugian: [{jenis: penderitaan, jumlah: 1000000}], "
        ),
        (
          "    - {jenis: surat-dakwaan, tanggal: 2026-05-28",
          "    - {jenis: permohonan-restitusi, korban: [K1, K2]}\n    - {jenis: surat-dakwaan, tanggal: 2026-05-28"
        ),
      ])
    let documents = try DocumentLaboratory.documents(.restitution, of: dossier)
    #expect(documents.map(\.draft.part) == ["K1-K2"])
    let text = documents.map { $0.document.paragraphs.joined(separator: "\n") }.joined()
    #expect(text.contains("Rekapitulasi: Melkior Nahak"))
    #expect(text.contains("Rp25.000.000,00 (dua puluh lima juta rupiah)"))
  }

  @Test("Victims of whom one is an adult never share a request")
  func adults() throws {
    let dossier = try DocumentLaboratory.dossier(
      "korporasi",
      replacing: [
        (
          "{id: K2, nama: Melkior Nahak, tanggal_lahir: 1999, ",
          "{id: K2, nama: Melkior Nahak, tanggal_lahir: 1999, kerugian: [{jenis: penderitaan, jumlah: 1000000}], "
        ),
        (
          "    - {jenis: surat-dakwaan, tanggal: 2026-05-28",
          "    - {jenis: permohonan-restitusi, korban: [K1, K2]}\n    - {jenis: surat-dakwaan, tanggal: 2026-05-28"
        ),
      ])
    let parts = try DocumentLaboratory.documents(.restitution, of: dossier).map(\.draft.part)
    #expect(parts == ["K1", "K2"])
  }
}

@Suite("Requests for protection")
struct ProtectionRequestTests {
  @Test("They read as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.protection, name)
  }

  @Test("A request older than the new act goes by the act before")
  func byDate() throws {
    func text(_ replacing: [(String, String)]) throws -> String {
      try DocumentLaboratory.text(
        .protection, of: DocumentLaboratory.dossier("dewasa-ke-malaysia", replacing: replacing))
    }
    #expect(try text([]).contains("diproses menurut Undang-Undang Nomor\u{A0}13"))
    let new = try text([
      (
        "nomor: 021/LBH-KPG/III/2026, tanggal: 2026-03-21",
        "nomor: 021/LBH-KPG/V/2026, tanggal: 2026-05-20"
      )
    ])
    #expect(!new.contains("diproses menurut Undang-Undang Nomor\u{A0}13"))
    #expect(new.contains("Pasal\u{A0}72, Pasal\u{A0}76, Pasal\u{A0}77, dan Pasal\u{A0}78"))
  }
}
