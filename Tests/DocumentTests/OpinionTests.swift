import RuleEngine
import Testing

@testable import DocumentAssembly
@testable import Drafting

@Suite("The legal opinion")
struct OpinionTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.opinion, name)
  }

  @Test("A prosecutor's office analyses, others give an opinion")
  func title() throws {
    let office = try DocumentLaboratory.plainText(
      .opinion, of: DocumentLaboratory.dossier("korporasi"))
    #expect(office.contains("ANALISIS YURIDIS"))
    let aid = try DocumentLaboratory.plainText(
      .opinion, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(aid.contains("PENDAPAT HUKUM"))
  }

  @Test("An open finding is no conclusion, and its question stands among those to ask")
  func undetermined() throws {
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [("    tujuan: [kerja-paksa]\n    cara: [penipuan]\n", "")])
    #expect(dossier.accusing.contains { $0.status == .undetermined })
    let text = try DocumentLaboratory.plainText(.opinion, of: dossier)
    #expect(text.contains("Belum dapat disimpulkan apakah perbuatan"))
    #expect(text.contains("lemah: fakta belum lengkap"))
  }

  @Test("Nobody is called guilty", arguments: DocumentLaboratory.cases)
  func neverProven(name: String) throws {
    let text = try DocumentLaboratory.plainText(.opinion, of: DocumentLaboratory.dossier(name))
    let own = text.split(separator: "\n").filter { !$0.contains("“") }
    #expect(!own.contains { $0.contains("terbukti") || $0.contains("bersalah") })
  }

  @Test("The first page and all others say that it is a draft")
  func everyPage() throws {
    let drafts = try DocumentLaboratory.documents(
      .opinion, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    let package = try #require(drafts.first).document.package
    let headers = package.textParts.filter { $0.hasPrefix("word/header") }
    #expect(headers.count == 2)
    for part in headers {
      let bytes = try #require(package[part])
      #expect(String(decoding: bytes, as: UTF8.self).contains("KONSEP"), "\(part)")
    }
  }

  @Test("No key and no term of the case file is left", arguments: DocumentLaboratory.cases)
  func noKeys(name: String) throws {
    for kind in [DocumentKind.matrix, .opinion, .adjustment] {
      let text = try DocumentLaboratory.plainText(kind, of: DocumentLaboratory.dossier(name))
      for key in ["kerja-paksa", "tanggal_lahir", "turut-serta", "keterangan-saksi", "P1.", "A1."] {
        #expect(!text.contains(key), "\(kind.rawValue): \(key)")
      }
    }
  }
}
