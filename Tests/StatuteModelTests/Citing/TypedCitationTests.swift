import StatuteModel
import Testing

@Suite("A citation that a person types")
struct TypedCitationTests {
  @Test(
    "Short, sloppy and full forms lead to the same identifier",
    arguments: [
      ("7 ayat (1)", "pasal-7/ayat-1"),
      ("7(1)", "pasal-7/ayat-1"),
      ("7 (1) a", "pasal-7/ayat-1/huruf-a"),
      ("7 ( 1 ) A", "pasal-7/ayat-1/huruf-a"),
      ("7(1)a2", "pasal-7/ayat-1/huruf-a/angka-2"),
      ("Pasal 7 ayat 1 huruf a", "pasal-7/ayat-1/huruf-a"),
      ("psl 7 ay 1", "pasal-7/ayat-1"),
      ("Psl. 7 ay. (1) hrf. a", "pasal-7/ayat-1/huruf-a"),
      ("pasal7ayat1huruf a", "pasal-7/ayat-1/huruf-a"),
      ("PASAL 7 AYAT (1)", "pasal-7/ayat-1"),
      ("  Pasal\u{A0}7\n ayat\t(1) ", "pasal-7/ayat-1"),
      ("Pasal 7, ayat (1), huruf b", "pasal-7/ayat-1/huruf-b"),
      ("1 angka 7", "pasal-1/angka-7"),
      ("2", "pasal-2"),
      ("pasal iii", "pasal-3"),
      ("II", "pasal-2"),
      ("Pasal III ayat (1)", "pasal-3/ayat-1"),
      ("5A", "pasal-5a"),
      ("5 a", "pasal-5/huruf-a"),
      ("Pasal 28B ayat (2)", "pasal-28b/ayat-2"),
      ("ayat (1a) pasal 9", "pasal-9/ayat-1a"),
      ("huruf b ayat (1) Pasal 59", "pasal-59/ayat-1/huruf-b"),
      ("Pasal 29 huruf b angka 3)", "pasal-29/huruf-b/angka-3"),
      ("pasal 622 ayat (1) huruf aa", "pasal-622/ayat-1/huruf-aa"),
      ("uu-21-2007/pasal-7/ayat-1", "uu-21-2007/pasal-7/ayat-1"),
      ("UU-21-2007/Pasal-7", "uu-21-2007/pasal-7"),
      ("uu-21-2007", "uu-21-2007"),
      ("UU 21/2007", "uu-21-2007"),
      ("art_7__para_1", "pasal-7/ayat-1"),
      ("455 KUHP", "uu-1-2023/pasal-455"),
      ("KUHP 455 (1)", "uu-1-2023/pasal-455/ayat-1"),
      ("Pasal 55 ayat (1) ke-1 KUHP lama", "kuhp/pasal-55/ayat-1/ke-1"),
      ("55 ayat 1 ke 1 kuhp lama", "kuhp/pasal-55/ayat-1/ke-1"),
      ("Pasal 183 KUHAP lama", "uu-8-1981/pasal-183"),
      ("2(1) uu tppo", "uu-21-2007/pasal-2/ayat-1"),
      ("Pasal 455 ayat (1) UU 1/2023", "uu-1-2023/pasal-455/ayat-1"),
      ("Pasal 4 UU No. 21 Tahun 2007", "uu-21-2007/pasal-4"),
      ("Pasal 4 UU Nomor 21 Tahun 2007", "uu-21-2007/pasal-4"),
      ("Pasal 4 uu no.21/2007", "uu-21-2007/pasal-4"),
      (
        "Pasal 4 Undang-Undang Republik Indonesia Nomor 21 Tahun 2007 tentang Segala Hal 5",
        "uu-21-2007/pasal-4"
      ),
      ("Pasal 4 undang undang nomor 21 tahun 2007", "uu-21-2007/pasal-4"),
      ("Pasal 3 Peraturan Pemerintah Nomor 7 Tahun 2018", "pp-7-2018/pasal-3"),
      ("3 PP 7/2018", "pp-7-2018/pasal-3"),
      ("Pasal 5 Peraturan Mahkamah Agung Nomor 1 Tahun 2022", "perma-1-2022/pasal-5"),
      ("Pasal 5 PERMA 1/2022", "perma-1-2022/pasal-5"),
      (
        "Pasal 5 Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2016",
        "perppu-1-2016/pasal-5"
      ),
      ("Pasal 5 Perppu 1/2016", "perppu-1-2016/pasal-5"),
      ("Pasal 5 dari UU 1/2023", "uu-1-2023/pasal-5"),
      ("Pasal 5 Undang-Undang ini", "pasal-5"),
      ("lampiran I nomor 48 UU 1/2026", "uu-1-2026/lampiran-1/nomor-48"),
      ("Lamp. 1 No. 48", "lampiran-1/nomor-48"),
      ("Penjelasan Pasal 7 ayat (1)", "penjelasan/pasal-7/ayat-1"),
      ("penjelasan 7(1)", "penjelasan/pasal-7/ayat-1"),
      ("Penjelasan Umum", "penjelasan/umum"),
      ("Penjelasan UU 21/2007", "uu-21-2007/penjelasan"),
      ("Menimbang huruf a", "menimbang/huruf-a"),
      ("mengingat angka 1", "mengingat/angka-1"),
    ])
  func accepted(text: String, identifier: String) throws {
    #expect(try Sample.parser.parse(text).identifier == identifier)
  }

  @Test(
    "What is no citation says what was read and where it stopped",
    arguments: [
      ("", CitationError.empty),
      (" \n\u{A0}", .empty),
      ("7 ayat (", .stopped(read: "7 ayat (", rest: "", expected: .clauseNumber)),
      ("7 ayat (1", .stopped(read: "7 ayat (1", rest: "", expected: .closingBracket)),
      ("7 ayat", .stopped(read: "7 ayat", rest: "", expected: .clauseNumber)),
      ("7 ayat ()", .stopped(read: "7 ayat (", rest: ")", expected: .clauseNumber)),
      ("ayat (1)", .missingArticle(read: "ayat (1)")),
      ("huruf b UU 1/2023", .missingArticle(read: "huruf b UU 1/2023")),
      ("Pasal", .stopped(read: "Pasal", rest: "", expected: .articleNumber)),
      ("Pasal 0", .stopped(read: "Pasal", rest: "0", expected: .articleNumber)),
      ("Pasal 7 huruf 3", .stopped(read: "Pasal 7 huruf", rest: "3", expected: .letter)),
      ("Pasal 7 angka b", .stopped(read: "Pasal 7 angka", rest: "b", expected: .itemNumber)),
      ("Lampiran", .stopped(read: "Lampiran", rest: "", expected: .annexNumber)),
      ("7 🙂", .stopped(read: "7", rest: "🙂", expected: .stepOrEnd)),
      ("🙂", .stopped(read: "", rest: "🙂", expected: .stepOrEnd)),
      ("7🙂", .stopped(read: "", rest: "7🙂", expected: .stepOrEnd)),
      ("7; DROP TABLE", .stopped(read: "7", rest: "; DROP TABLE", expected: .stepOrEnd)),
      ("7 8", .stopped(read: "7", rest: "8", expected: .stepOrEnd)),
      (
        "Pasal 3 dan Pasal 4",
        .stopped(read: "Pasal 3", rest: "dan Pasal 4", expected: .stepOrEnd)
      ),
      (
        "Pasal 3 Pasal 4", .stopped(read: "Pasal 3", rest: "Pasal 4", expected: .stepOrEnd)
      ),
      ("Menimbang angka 2", .stopped(read: "Menimbang", rest: "angka 2", expected: .stepOrEnd)),
      (
        "Pasal 99999999999999999999",
        .numberTooHigh(digits: "99999999999999999999", limit: 99_999)
      ),
      ("7 ayat (100000)", .numberTooHigh(digits: "100000", limit: 99_999)),
      ("Pasal 5 KUHD", .unknownAct(name: "KUHD", read: "Pasal 5")),
      (
        "Pasal 5 Undang-Undang Kopi", .unknownAct(name: "Undang-Undang Kopi", read: "Pasal 5")
      ),
      (
        String(repeating: "7", count: 100_000),
        .tooLong(length: 100_000, limit: CitationParser.longestText)
      ),
    ])
  func refused(text: String, error: CitationError) {
    #expect(throws: error) { try Sample.parser.parse(text) }
  }

  @Test("The sentence of an error names the place in both languages")
  func sentences() {
    let error = CitationError.stopped(read: "7", rest: "🙂", expected: .stepOrEnd)
    #expect(
      error.indonesian
        == "terbaca `7`, terhenti pada `🙂`; contoh yang lengkap: "
        + "Pasal 59 ayat (1) huruf b UU 99/2099")
    #expect(
      error.english
        == "read `7`, stopped at `🙂`; a complete example: Pasal 59 ayat (1) huruf b UU 99/2099")
  }

  @Test("A table name wins over the generic form, and the longest over a shorter")
  func longestName() throws {
    #expect(try Sample.parser.parse("5 KUHP lama").act == Sample.act("kuhp"))
    #expect(
      try Sample.parser.parse("Pasal 5 Undang-Undang Perlindungan Anak").act
        == Sample.act("uu-23-2002"))
  }

  @Test("Damaged texts of every length end in a citation or an error")
  func cuts() {
    let whole = "Pasal 455 ayat (1) huruf a angka 2) Undang-Undang Nomor 1 Tahun 2023 – “x” 🙂"
    for count in 0...whole.count {
      _ = try? Sample.parser.parse(String(whole.prefix(count)))
      _ = try? Sample.parser.parse(String(whole.suffix(count)))
      _ = Sample.parser.citations(in: String(whole.suffix(count)), relativeTo: nil)
    }
  }
}
