import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Standing lines beside a template")
struct StandingTextTests {
  private func read(_ text: String) throws -> StandingText {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).isi")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try StandingText(path: file.path)
  }

  @Test("Every line that cannot be read is named with its number")
  func refused() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try read("# catatan\ndasar pasal\n\nsalam hormat\ndasar\npermohonan visum\n")
    }
    let found = (error?.diagnostics ?? []).map { "\($0.position.line) \($0.rule)" }
    #expect(
      found == [
        "2 letter.not-a-citation", "4 letter.unknown-line", "5 letter.empty-line",
        "6 letter.empty-line",
      ])
  }

  @Test("Requests are the usual ones, or those that were chosen in the order of the file")
  func requests() throws {
    let text = try read("permohonan a satu\npermohonan b dua\npermohonan-lain c tiga\n")
    #expect(text.requests([], label: { $0 }) == ["satu", "dua"])
    #expect(text.requests(["c", "a"], label: { $0 }) == ["satu", "tiga"])
    #expect(text.requests(["d"], label: { "istilah \($0)" }) == ["istilah d"])
  }

  @Test("Points end as a list in a letter does")
  func points() {
    #expect(Wording.points(["satu;", "dua; dan", "tiga"]) == ["satu;", "dua; dan", "tiga."])
    #expect(Wording.points([]) == [])
  }
}
