import Testing

@testable import DocumentAssembly

@Suite("The record on the change of law")
struct AdjustmentTests {
  @Test("It reads as recorded", arguments: ["dewasa-ke-malaysia", "korporasi"])
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.adjustment, name)
  }

  @Test("Conduct under the new law alone has none")
  func newLaw() throws {
    let outcome = try DocumentCatalogue.draft(
      .adjustment, from: try DocumentLaboratory.dossier("anak-prostitusi"))
    guard case .notSupported(let answer) = outcome else {
      Issue.record("a record was drafted")
      return
    }
    #expect(answer.kind == .adjustment)
  }

  @Test("A judgment that was final before the change has none")
  func finalJudgment() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [
        (
          "  tahap: penuntutan\n",
          "  tahap: putusan\n  putusan_berkekuatan_hukum_tetap: 2025-12-15\n"
        )
      ])
    guard case .notSupported = try DocumentCatalogue.draft(.adjustment, from: dossier) else {
      Issue.record("a record was drafted")
      return
    }
  }

  @Test("There is one per accused, and none for a victim who is not punished")
  func perAccused() throws {
    let dossier = try DocumentLaboratory.dossier("korporasi")
    guard case .drafts(let drafts) = try DocumentCatalogue.draft(.adjustment, from: dossier) else {
      Issue.record("nothing was drafted")
      return
    }
    #expect(drafts.map(\.part) == ["P1", "P2", "P3"])
  }

  @Test("Where items stand on both sides the whole is not comparable")
  func notComparable() throws {
    let text = try DocumentLaboratory.plainText(
      .adjustment, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(text.contains("Secara keseluruhan tidak dapat dibandingkan"))
    #expect(text.contains("Tidak dinilai oleh analisis; perlu dinilai pejabat berwenang."))
    #expect(text.contains("[S]"))
  }
}
