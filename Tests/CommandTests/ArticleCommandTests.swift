import Foundation
import Testing

@Suite("rujukan pasal")
struct ArticleCommandTests {
  @Test(
    "A provision reads as it stood on the day",
    arguments: [
      ("pasal-2-sebelum", ["2", "--pada", "2025-12-31"]),
      ("pasal-2-sesudah", ["2", "--pada", "2026-01-02"]),
      ("pasal-2-kini", ["2", "--pada", "2026-11-23"]),
      ("pasal-4-sebelum", ["4", "--pada", "2025-12-31"]),
      ("pasal-4-kini", ["4", "--pada", "2026-11-23"]),
      ("pasal-7-penjelasan", ["7 ayat (1)", "--pada", "2026-11-23", "--penjelasan"]),
      ("pasal-7-inggris", ["7", "ayat", "2", "--pada", "2026-11-23", "--bahasa", "en"]),
      ("pasal-36-belum-terverifikasi", ["36 ayat (1)", "--pada", "2026-11-23"]),
      ("penjelasan-34-kosong", ["Penjelasan Pasal 34", "--pada", "2026-11-23"]),
      ("kuhp-455-kini", ["455 KUHP", "--pada", "2026-11-23"]),
      ("kuhp-455-belum-berlaku", ["455 UU 1/2023", "--pada", "2025-06-01"]),
      ("kuhp-lama-55", ["Pasal 55 ayat (1) KUHP lama", "--pada", "2026-11-23"]),
      ("lampiran-48", ["Lampiran I Nomor 48 UU 1/2026", "--pada", "2026-11-23"]),
      ("pasal-43-markdown", ["43", "--pada", "2026-11-23", "--format", "md"]),
      ("pasal-3-html", ["3", "--pada", "2026-11-23", "--format", "html", "--penjelasan"]),
      ("pasal-3-json", ["3", "--pada", "2026-11-23", "--format", "json"]),
    ])
  func readsAsOfDay(name: String, arguments: [String]) throws {
    let run = try Program.run(["pasal"] + arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: name)
  }

  @Test("The day before and the day of the change differ as the law does")
  func dayOfChange() throws {
    let before = try Program.run(["pasal", "2", "--pada", "2026-01-01"])
    let after = try Program.run(["pasal", "2", "--pada", "2026-01-02"])
    #expect(before.output.contains("berlaku sejak 19 April 2007"))
    #expect(!before.output.contains("DICABUT"))
    #expect(after.output.contains("DICABUT sejak 2 Januari 2026"))
    #expect(after.output.contains("dibaca Pasal 455 KUHP"))
  }

  @Test("Today needs no date")
  func today() throws {
    let run = try Program.run(["pasal", "2"])
    #expect(run.status == 0)
    #expect(run.output.contains("DICABUT sejak 2 Januari 2026"))
  }

  @Test(
    "A citation may be written in many ways",
    arguments: [
      ["7(1)"], ["pasal 7 ayat 1"], ["7", "ayat", "(1)"], ["psl 7 ay (1)"],
      ["Pasal 7 ayat (1) UU 21/2007"],
      ["uu-21-2007/pasal-7/ayat-1"], ["art_7__para_1"], ["7 ayat (1)", "--uu", "uu-21-2007"],
      ["7 ayat (1) UU TPPO"], ["7 ayat (1)", "--uu", "UU TPPO"],
    ])
  func manyWays(arguments: [String]) throws {
    let run = try Program.run(["pasal"] + arguments + ["--pada", "2026-11-23"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Pasal 7 ayat (1) UU 21/2007\n"))
  }

  @Test(
    "--uu takes a name with blanks or hyphens, in any case",
    arguments: ["KUHP lama", "kuhp-lama", "KUHP-Lama", "uu-tppo"])
  func actWithHyphens(name: String) throws {
    let number = name == "uu-tppo" ? "2" : "55 ayat (1)"
    let run = try Program.run(["pasal", number, "--uu", name, "--pada", "2025-06-01"])
    #expect(run.status == 0, "\(run.errors)")
    let act = name == "uu-tppo" ? "UU 21/2007" : "KUHP lama"
    #expect(run.output.hasPrefix("Pasal \(number) \(act)\n"))
  }

  @Test(
    "What leads nowhere is said, with a way forward",
    arguments: [
      ("galat-pasal-tidak-ada", ["68"]),
      ("galat-ayat-tidak-ada", ["7 ayat (3)"]),
      ("galat-tidak-termuat", ["2 KUHP"]),
      ("galat-tidak-terbaca", ["7 ayat ("]),
      ("galat-undang-undang-lain", ["5", "--uu", "uu-21-2006"]),
      ("galat-inggris", ["7 ayat (3)", "--bahasa", "en"]),
    ])
  func leadsNowhere(name: String, arguments: [String]) throws {
    let run = try Program.run(["pasal"] + arguments)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    try expectSnapshot(run.errors, named: name)
  }

  @Test("A date that is none is wrong usage")
  func badDate() throws {
    let run = try Program.run(["pasal", "2", "--pada", "2026-02-30"])
    #expect(run.status == 64)
    #expect(run.errors.contains("2026-02-30"))
  }

  @Test("Hostile words give a message and no crash", arguments: hostile)
  func hostileWords(words: String) throws {
    let run = try Program.run(["pasal", "--", words])
    #expect([0, 1, 64].contains(run.status), "\(run.status)")
    if run.status != 0 { #expect(!run.errors.isEmpty) }
  }

  static let hostile = [
    "", " ", "\u{0}", "💣", "'; DROP TABLE", "../../etc/passwd", "Pasal 99999999999999999999",
    "Pasal 7 ayat (1", "(((((((", String(repeating: "9", count: 5000), "-1", "Pasal -1", "%n%s",
    "Pasal 7 ayat (1) huruf a angka 1) huruf a) angka 1) huruf a)", "\u{202E}7",
  ]
}
