import Testing

@testable import DocumentAssembly

@Suite("Documents and their names")
struct DocumentKindTests {
  @Test("Documents that must carry names are few")
  func identities() {
    let full = DocumentKind.allCases.filter { $0.identities == .full }
    #expect(full == [.restitution, .protection, .identities])
  }
}

@Suite("The persons of a case")
struct PeopleTests {
  @Test("A full name written where initials belong is a name, and is kept secret as one")
  func mistakenInitials() throws {
    let told = "P1 menjemput Siti Wahyuni di terminal"
    let before = try DocumentLaboratory.dossier("dewasa-ke-malaysia")
    #expect(before.people.redacted(told) == told)
    let dossier = try DocumentLaboratory.dossier(
      "dewasa-ke-malaysia", replacing: [("id: K2, inisial: R.T.", "id: K2, inisial: Siti Wahyuni")])
    #expect(dossier.people.redacted(told) == "P1 menjemput Korban K2 di terminal")
  }
}
