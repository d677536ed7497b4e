import Foundation
import StatuteModel
import Testing

@testable import DocumentAssembly

@Suite("Standing lines beside a template")
struct StandingLinesTests {
  private func read(_ text: String, of kind: DocumentKind = .referral) throws -> StandingLines {
    try StandingLines(text, file: "surat.isi", form: StandingForm.of(kind))
  }

  @Test("Every line that cannot be read is named with its number")
  func refused() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try read("# catatan\ndasar | pasal\n\nsalam hormat\ndasar\npermohonan visum\ndasar uu\n")
    }
    let found = (error?.diagnostics ?? []).map { "\($0.position.line) \($0.rule)" }
    #expect(
      found == [
        "2 standing.not-a-citation", "4 standing.unknown-line", "5 standing.empty-line",
        "6 standing.empty-line", "7 standing.not-a-citation",
      ])
  }

  @Test("A word of one document's lines is refused in another's")
  func forms() throws {
    #expect(try read("petitum dikabulkan", of: .restitution)["petitum"].count == 1)
    #expect(throws: DiagnosticError.self) { try read("petitum dikabulkan", of: .referral) }
  }

  @Test("A broken file fails its own document alone, and every file that ships can be read")
  func shelf() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("salam hormat".utf8).write(to: folder.appending(path: "surat-rujukan.isi"))
    let shelf = StandingShelf(folder: folder.path)
    #expect(throws: DiagnosticError.self) { try shelf.lines(of: .referral) }
    #expect(try shelf.lines(of: .restitution) == .none)
    for kind in [DocumentKind.referral, .services, .identities, .restitution, .protection] {
      #expect(try !DocumentLaboratory.shelf.lines(of: kind).lines.isEmpty)
    }
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
