import RuleEngine
import Testing

@testable import DocumentAssembly

@Suite("The legal opinion")
struct OpinionTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.opinion, name)
  }

  @Test("A prosecutor's office analyses, others give an opinion")
  func title() throws {
    let office = try DocumentLaboratory.text(.opinion, of: DocumentLaboratory.dossier("korporasi"))
    #expect(office.contains("ANALISIS YURIDIS"))
    let aid = try DocumentLaboratory.text(
      .opinion, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(aid.contains("PENDAPAT HUKUM"))
  }

  @Test("An open finding is no conclusion, and its question stands among those to ask")
  func undetermined() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("    tujuan: [kerja-paksa]\n    cara: [penipuan]\n", "")])
    #expect(dossier.accusing.contains { $0.status == .undetermined })
    let text = try DocumentLaboratory.text(.opinion, of: dossier)
    #expect(text.contains("Belum dapat disimpulkan apakah perbuatan"))
    #expect(text.contains("lemah: fakta belum lengkap"))
  }

  @Test("Nobody is called guilty", arguments: DocumentLaboratory.cases)
  func neverProven(name: String) throws {
    let text = try DocumentLaboratory.text(.opinion, of: DocumentLaboratory.dossier(name))
    let own = text.split(separator: "\n").filter { !$0.contains("“") }
    #expect(!own.contains { $0.contains("terbukti") || $0.contains("bersalah") })
    #expect(text.contains("KONSEP – untuk ditelaah pejabat berwenang"))
  }

  @Test("No key and no term of the case file is left", arguments: DocumentLaboratory.cases)
  func noKeys(name: String) throws {
    for kind in [DocumentKind.matrix, .opinion, .adjustment] {
      let text = try DocumentLaboratory.text(kind, of: DocumentLaboratory.dossier(name))
      for key in ["kerja-paksa", "tanggal_lahir", "turut-serta", "keterangan-saksi", "P1.", "A1."] {
        #expect(!text.contains(key), "\(kind.rawValue): \(key)")
      }
    }
  }
}
