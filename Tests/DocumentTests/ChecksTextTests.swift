import Drafting
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Checks of a text")
struct ChecksTextTests {
  @Test(
    "Words in order pass",
    arguments: [
      "Pada Senin, 13 Juli 2026 pukul 19.00 WITA Korban M.S. dibawa.",
      "Denda Rp120.000.000,00 (seratus dua puluh juta rupiah).",
      "melanggar Pasal 2 ayat (1) Undang-Undang Nomor 21 Tahun 2007",
      "Diterima oleh : ………………………………", "hari Senin tanggal 13 Juli 2026",
    ])
  func inOrder(words: String) throws {
    #expect(try CheckLaboratory.rules(in: [words]) == [])
  }

  @Test(
    "Amounts, dates and citations are written in one way",
    arguments: [
      "Rp 120.000.000,00", "Rp120.000.000", "Rp5.000,00 (enam ribu rupiah)", "2026-07-13",
      "13 Pebruari 2026", "hari Selasa tanggal 13 Juli 2026", "Selasa, 13 Juli 2026",
      "pasal 2 ayat (1)", "Pasal 2 ayat 1",
    ])
  func style(words: String) throws {
    #expect(try CheckLaboratory.rules(in: [words]) == ["UMU-01"])
  }

  @Test(
    "A final copy has no empty field; a draft may",
    arguments: ["[nomor surat: belum diisi]", "Nomor … ", "xxx", "{{surat.nomor}}"])
  func empty(words: String) throws {
    #expect(try CheckLaboratory.rules(in: [words]) == ["UMU-02"])
    let draft = [(", salinan_akhir: ya", "")]
    #expect(try CheckLaboratory.rules(in: [words], replacing: draft) == [])
  }

  @Test(
    "Nothing of an adult who is protected stands in the clear",
    arguments: [
      "Marta Sulastri", "marta  sulastri", "NIK 5302015205990004", "telepon +62 812 3900 1144",
      "Jalan Melur Nomor 9", "Dominggus Saksi",
    ])
  func adult(words: String) throws {
    #expect(try CheckLaboratory.rules(in: [words]) == ["RHS-01"])
  }

  @Test("A child's name, or a parent's, is another rule's")
  func child() throws {
    let minor = [("tanggal_lahir: 1999-05-12", "tanggal_lahir: 2010-05-12")]
    #expect(try CheckLaboratory.rules(in: ["Marta Sulastri"], replacing: minor) == ["RHS-02"])
    let parent = [
      (
        "tanggal_lahir: 1999-05-12\n    jenis_kelamin: perempuan\n    identitas: {",
        "tanggal_lahir: 2010-05-12\n    jenis_kelamin: perempuan\n    identitas: {orang_tua: [Petrus Seran], "
      )
    ]
    #expect(try CheckLaboratory.rules(in: ["Petrus Seran"], replacing: parent) == ["RHS-02"])
    #expect(try CheckLaboratory.rules(in: ["Korban M.S."], replacing: minor) == [])
  }

  @Test("A confidential letter says so in its head and at its foot")
  func marks() throws {
    #expect(try CheckLaboratory.rules(in: ["Isi."], margins: ["Perkara"]) == ["RHS-03"])
    let open = [("klasifikasi: rahasia, ", "klasifikasi: biasa, ")]
    #expect(try CheckLaboratory.rules(in: ["Isi."], margins: ["Perkara"], replacing: open) == [])
  }

  @Test("Requests that must carry the names may")
  func names() throws {
    let rules = try CheckLaboratory.rules(in: ["Marta Sulastri"], kind: .restitution)
    #expect(rules == [])
  }

  @Test("Documents from the shared cases write money, dates and citations as they should")
  func own() throws {
    for name in DocumentLaboratory.cases {
      let dossier = try DocumentLaboratory.dossier(name)
      for kind in [DocumentKind.chronology, .restitution, .protection] {
        for (_, document) in try DocumentLaboratory.documents(kind, of: dossier) {
          let text = DraftedText(document.package, fileName: "\(kind.rawValue)-X.docx")
          let found = try CheckLaboratory.check().findings(in: text, of: dossier)
          #expect(found.map { $0.text(in: .indonesian).headline } == [], "\(kind) \(name)")
        }
      }
    }
  }

  @Test("No document of a sample is written otherwise than the guide asks")
  func samples() throws {
    for name in try DocumentLaboratory.samples() {
      let dossier = try DocumentLaboratory.dossier(sample: name)
      for kind in DocumentCatalogue.kinds {
        for (_, document) in try DocumentLaboratory.documents(kind, of: dossier) {
          let text = DraftedText(document, fileName: "\(kind.rawValue)-X.docx")
          let found = try CheckLaboratory.check().findings(in: text, of: dossier)
            .filter { $0.rule == "UMU-01" }
          #expect(found.map { $0.text(in: .indonesian).headline } == [], "\(kind) \(name)")
        }
      }
    }
  }
}
