import Testing

@testable import DocumentAssembly

@Suite("The timeline of a case")
struct ChronologyTests {
  @Test("It reads as recorded", arguments: DocumentLaboratory.cases)
  func snapshot(name: String) throws {
    try DocumentLaboratory.compare(.chronology, name)
  }
}
