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
