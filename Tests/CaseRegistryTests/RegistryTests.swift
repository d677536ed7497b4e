import CaseRegistry
import Testing

@Suite("The registry of cases")
struct RegistryTests {
  @Test("A registry can be made")
  func made() { _ = String(describing: CaseRegistry.self) }
}
