import Foundation
import Testing

@Suite("What a whole provision hides")
struct StandingInsideTests {
  private static let day = ["--pada", "2026-11-23"]

  @Test(
    "A revoked piece is marked in its whole article, in every form",
    arguments: [
      ("uu-6-2011-120", ["120 UU 6/2011"]),
      ("uu-6-2011-126", ["126 UU 6/2011"]),
      ("uu-6-2011-126-markdown", ["126 UU 6/2011", "--format", "md"]),
      ("uu-6-2011-126-html", ["126 UU 6/2011", "--format", "html"]),
      ("uu-6-2011-126-json", ["126 UU 6/2011", "--format", "json"]),
    ])
  func revokedPiece(name: String, arguments: [String]) throws {
    let run = try Program.run(["pasal"] + arguments + Self.day)
    #expect(run.status == 0)
    #expect(
      run.output.contains(arguments.last == "json" ? "\"dicabut\"" : "DICABUT sejak 2 Januari"))
    #expect(run.output.contains("Pasal 622 ayat (1) huruf y"))
    try expectSnapshot(run.output, named: name)
  }

  @Test("Before the revocation nothing is marked")
  func notYetRevoked() throws {
    let run = try Program.run(["pasal", "120 UU 6/2011", "--pada", "2026-01-01"])
    #expect(!run.output.contains("DICABUT"))
    #expect(!run.output.contains("BERKEADAAN LAIN"))
  }

  @Test(
    "Every successor of an old provision is named, as the editor's inference",
    arguments: [
      ("53", "dibaca Pasal 17 KUHP, Pasal 18 KUHP"),
      ("296", "dibaca Pasal 419 KUHP, Pasal 420 KUHP, Pasal 421 KUHP"),
      ("506", "dibaca Pasal 419 KUHP, Pasal 420 KUHP, Pasal 421 KUHP"),
    ])
  func successors(article: String, words: String) throws {
    let run = try Program.run(["pasal", "\(article) KUHP lama"] + Self.day)
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains(words))
    #expect(output.contains("menurut kesimpulan penyunting [I]"))
    #expect(output.contains("KUHP tidak memuat daftar padanan"))
  }

  @Test(
    "What a revoked law still governs is said as the revoking law says it",
    arguments: [
      ("143 UU 8/1981", "Pasal 361 huruf a", "diselesaikan menurut Undang-Undang ini"),
      ("7A UU 31/2014", "Pasal 73 UU 3/2026", "diproses menurut undang-undang lama"),
    ])
  func stillApplies(citation: String, basis: String, limits: String) throws {
    let run = try Program.run(["pasal", citation] + Self.day)
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("masih dipakai sejauh diatur oleh \(basis)"))
    #expect(output.contains(limits))
    #expect(!output.contains("kedua hukum dibandingkan"))
  }

  @Test("The Penjelasan of a revoked provision is revoked with it")
  func elucidation() throws {
    let own = try Program.run(["pasal", "Penjelasan Pasal 2"] + Self.day)
    #expect(own.output.contains("DICABUT sejak 2 Januari 2026"))
    let beside = try Program.run(
      ["pasal", "2", "--penjelasan", "--format", "md"] + Self.day)
    let heading = try #require(beside.output.range(of: "## Penjelasan Pasal 2"))
    #expect(beside.output[heading.upperBound...].contains("*DICABUT sejak 2 Januari 2026"))
    let before = try Program.run(["pasal", "Penjelasan Pasal 2", "--pada", "2026-01-01"])
    #expect(!before.output.contains("DICABUT"))
  }

  @Test("An article deleted before it took effect was deleted, not replaced")
  func deleted() throws {
    let output = try Program.run(["pasal", "615 KUHP"] + Self.day).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("dihapus sebelum mulai berlaku oleh Pasal VII angka 53 UU 1/2026"))
    #expect(!output.contains("diganti sebelum"))
  }

  @Test("A search says that a sanction is replaced and that a piece is revoked")
  func search() throws {
    let sanction = try Program.run(["cari", "Rp600.000.000,00 uu:uu-21-2007 pasal:3"])
    #expect(sanction.output.contains("ada kata-kata yang sudah diganti"))
    let piece = try Program.run(["cari", "memalsukan Dokumen Perjalanan uu:uu-6-2011"])
    #expect(piece.output.contains("ada bagian yang dicabut"))
    let json = try Program.run(
      ["cari", "memalsukan Dokumen Perjalanan uu:uu-6-2011", "--format", "json"])
    #expect(json.output.contains("\"bagian-berkeadaan-lain\""))
    let sound = try Program.run(["cari", "uu:uu-21-2007 pasal:29"])
    #expect(!sound.output.contains("ada kata-kata"))
  }
}
