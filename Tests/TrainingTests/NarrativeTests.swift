import StatuteModel
import Testing

@testable import Training

struct NarrativeTests {
  private func read(_ text: String) throws -> Narrative {
    try NarrativeReader.read([UInt8](text.utf8), file: "narasi.txt")
  }

  @Test("A narrative shows its words without the facts that they carry")
  func words() throws {
    let narrative = try read(
      """
      # catatan penulis
      Pada suatu hari [P.L.]{P1.nama=P.L.} [mengajak
        Y.B.]{A1.tindakan.perekrutan; A1.korban=K1} bekerja.

      Ia pulang.
      """)
    #expect(narrative.text == "Pada suatu hari P.L. mengajak Y.B. bekerja.\n\nIa pulang.")
    #expect(narrative.wordCount == 9)
    #expect(narrative.anchors.map(\.line) == [2, 2])
    #expect(
      narrative.anchors.map { $0.statements.map(\.description) } == [
        ["P1.nama=P.L."], ["A1.tindakan.perekrutan", "A1.korban=K1"],
      ])
  }
}
