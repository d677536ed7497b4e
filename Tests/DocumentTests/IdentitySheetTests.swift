import Drafting
import Testing

@testable import DocumentAssembly

@Suite("The sealed sheet of identities")
struct IdentitySheetTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.identities, name)
  }

  @Test("Of a child neither parents nor school stand on it; of an adult the parents may")
  func child() throws {
    let child = try DocumentLaboratory.text(
      .identities, of: DocumentLaboratory.dossier("anak-prostitusi"))
    #expect(child.contains("Anjelina Seran"))
    for secret in ["Petrus", "Yuliana", "SMP Negeri Contoh"] { #expect(!child.contains(secret)) }
    let adult = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia",
      replacing: [
        ("tempat_lahir: Niki-Niki,", "tempat_lahir: Niki-Niki, orang_tua: [Markus Banu],")
      ])
    #expect(try DocumentLaboratory.text(.identities, of: adult).contains("Markus Banu"))
  }

  @Test("A reporter who asked for secrecy is on it, one who did not is not")
  func reporter() throws {
    let open = try DocumentLaboratory.text(
      .identities, of: DocumentLaboratory.dossier("dewasa-ke-malaysia"))
    #expect(!open.contains("5371014403880001"))
    let secret = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia", replacing: [("minta_dirahasiakan: tidak", "minta_dirahasiakan: ya")])
    #expect(try DocumentLaboratory.text(.identities, of: secret).contains("5371014403880001"))
  }
}
