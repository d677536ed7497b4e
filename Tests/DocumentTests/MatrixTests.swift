import Testing

@testable import DocumentAssembly

@Suite("The matrix of elements, facts and evidence")
struct MatrixTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.matrix, name)
  }

  @Test("An investigation that began under the new code uses its letters alone")
  func newCode() throws {
    let text = try DocumentLaboratory.plainText(
      .matrix, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(text.contains("Menurut Pasal 235 ayat (1) UU 20/2025:"))
    #expect(!text.contains("Pasal 184"))
  }

  @Test("Where nobody knows when the investigation began, both codes are shown")
  func bothCodes() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("  proses: {penyidikan_mulai: 2026-02-18, penuntutan_mulai: 2026-06-08}\n", "")])
    let text = try DocumentLaboratory.plainText(.matrix, of: dossier)
    #expect(text.contains("Menurut Pasal 235 ayat (1) UU 20/2025:"))
    #expect(text.contains("Menurut Pasal 184 ayat (1) UU 8/1981:"))
    #expect(text.contains("bukan alat bukti dalam daftar itu (barang bukti): B7"))
  }

  @Test("A trial that had begun before the new code stays under the old list")
  func oldCode() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [
        (
          "{penyidikan_mulai: 2026-02-18, penuntutan_mulai: 2026-06-08}",
          "{penyidikan_mulai: 2025-06-02, penuntutan_mulai: 2025-08-04, pelimpahan: 2025-09-01, pemeriksaan_terdakwa_mulai: 2025-09-15}"
        )
      ])
    let text = try DocumentLaboratory.plainText(.matrix, of: dossier)
    #expect(text.contains("Menurut Pasal 184 ayat (1) UU 8/1981:"))
    #expect(!text.contains("Menurut Pasal 235"))
  }

  @Test("Unlawful evidence is named and not counted")
  func unlawful() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("{id: B2, jenis: surat,", "{id: B2, jenis: surat, diperoleh_sah: tidak,")])
    let text = try DocumentLaboratory.plainText(.matrix, of: dossier)
    #expect(text.contains("diperoleh tidak sah, tidak dihitung"))
    #expect(text.contains("Unsur 3: 2 jenis"))
    #expect(text.contains("adakah penggantinya?"))
  }

  @Test("A victim who was forced to take part has no table of her own")
  func victimOffender() throws {
    let text = try DocumentLaboratory.plainText(
      .matrix, of: DocumentLaboratory.dossier("korporasi"))
    #expect(!text.contains("Diduga pelaku\t: Y.T."))
    #expect(text.contains("Korban Y.T.: tidak disusun sebagai pelaku."))
  }
}
