import HummingbirdTesting
import Testing
import Workbench

@Suite("The workbench")
struct WorkbenchTests {
  @Test("A workbench can be made")
  func made() { _ = String(describing: Workbench.self) }
}
