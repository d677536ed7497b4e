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

  @Test("Files of other editors are read alike: a byte order mark, and lines that end in two signs")
  func otherEditors() throws {
    let plain = try read("[Ia]{P1.nama=A.B.} pergi\nke kota.\n\nMalam itu.\n")
    let other = try NarrativeReader.read(
      [0xEF, 0xBB, 0xBF] + [UInt8]("[Ia]{P1.nama=A.B.} pergi\r\nke kota.\r\n\r\nMalam itu.".utf8),
      file: "narasi.txt")
    #expect(other == plain)
    #expect(plain.text == "Ia pergi ke kota.\n\nMalam itu.")
  }

  @Test("What is no text, and brackets in any wrong order, are refused and never crash")
  func damaged() {
    #expect(throws: DiagnosticError.self) {
      try NarrativeReader.read([0xFF, 0xFE, 0x00], file: "narasi.txt")
    }
    let signs = ["[", "]", "{", "}", "a", ";", "=", "\n"]
    for first in signs {
      for second in signs {
        for third in signs {
          for fourth in signs {
            let text = first + second + third + fourth
            let brackets = text.filter { "[]{}".contains($0) }
            guard !brackets.isEmpty, text != "[a]{" else { continue }
            #expect(throws: DiagnosticError.self, "\(text)") { try read(text) }
          }
        }
      }
    }
  }

  @Test(
    "A statement prints as it was read",
    arguments: [
      "A1.cara.penipuan", "A1.tereksploitasi=tidak", "P1.nama=A.M.", "A1.peran.P1=penyuruh",
      "A1.cara.salah-satu=penipuan|penyekapan", "K1.kerugian.1.jumlah=24000000",
    ])
  func statements(text: String) {
    #expect(Statement(text)?.description == text)
    #expect(Statement("  " + text + " ")?.description == text)
  }

  @Test(
    "What is no path of an id and a key is no statement",
    arguments: [
      "", "A1", "A1.", ".cara", "A1..cara", "A1.cara=", "A1 cara", "ya",
    ])
  func noStatements(text: String) {
    #expect(Statement(text) == nil)
  }
}
